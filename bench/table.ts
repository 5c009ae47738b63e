/** Lines of a text table: the first column to the left, the others to the right. A Chinese character is two wide. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  return rows
    .map((row) => row.map((text, column) => padded(text, widths[column] ?? 0, column === 0)).join('  '))
    .join('\n');
}

function padded(text: string, to: number, isFirst: boolean): string {
  const space = ' '.repeat(to - width(text));
  return isFirst ? text + space : space + text;
}

function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (/[\u2E80-\uFFEF]/.test(character) ? 2 : 1), 0);
}
