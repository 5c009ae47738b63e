import { readWorkbookFile, writeWorkbookFile } from '../../src/files/index';
import type { CellEdit } from '../../src/index';

/** The workbook file as if it were of another year: the year changes in all of its texts. */
export async function ofOtherYear(bytes: Uint8Array, year: string, other: string): Promise<Uint8Array> {
  const { sheets } = await readWorkbookFile(bytes);
  const edits = sheets.flatMap(({ name: sheet, firstRow, firstColumn, cells }) =>
    cells.flatMap((line, row) =>
      line.flatMap(({ value }, column): CellEdit[] => {
        if (typeof value !== 'string' || !value.includes(`${year}年`)) return [];
        const after = value.replaceAll(`${year}年`, `${other}年`);
        return [{ sheet, row: firstRow + row, column: firstColumn + column, before: value, after, purpose: '年度' }];
      }),
    ),
  );
  return writeWorkbookFile(bytes, { newSheets: [], edits });
}
