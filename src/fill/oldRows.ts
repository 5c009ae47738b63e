import { plain } from '../model/text';
import { cellAt, type Cell, type Sheet } from '../model/workbook';
import type { PaperLayout } from '../model/wording';
import { headingCell, type Wanted } from './paperCells';
import { FIRST_ROW, inputColumn, NAME_COLUMN } from './paperLayout';
import { openInputs, type PaperLine } from './paperLines';

/**
 * What a person typed into a paper that stands. Inputs come back in their line by name; what was typed elsewhere (over
 * a formula, beside a row, into rows of its own) goes with its row, or below the paper when there is no such row any
 * more: nothing typed is lost, whatever moves.
 */
export interface OldRow {
  readonly row: number;
  /** What stands in column A. */
  readonly name: Cell['value'];
  readonly isHeading: boolean;
  readonly isOurs: boolean;
  /** What was typed outside the inputs, by column; in a row that is not ours everything. */
  readonly typed: ReadonlyMap<number, Cell>;
}

const ORPHANS = '公开表里已没有的项目（留下的内容不要了可以删除）';
/** Lines of lists begin with it: "　2010350 事业运行". */
const INDENT = '　';

export const nameOf = (value: Cell['value']): string => (typeof value === 'string' ? plain(value) : '');
const isBlank = ({ value, formula }: Cell): boolean => value === null && formula === undefined;

export function oldRows(
  layout: PaperLayout,
  sheet: Sheet,
  everyLine: readonly PaperLine[],
  isOwn: (cell: Cell, name: string, column: number) => boolean,
): readonly OldRow[] {
  const headings = new Set(everyLine.flatMap((line) => (line.kind === 'heading' ? [nameOf(line.title)] : [])));
  const lines = new Map(everyLine.flatMap((line) => (line.kind === 'quantity' ? [[nameOf(line.name), line]] : [])));
  const seen = new Set<string>();
  const rows: OldRow[] = [];
  const end = sheet.firstRow + sheet.cells.length;
  for (let row = FIRST_ROW; row < end; row += 1) {
    const { value } = cellAt(sheet, row, NAME_COLUMN);
    const name = nameOf(value);
    const isHeading = headings.delete(name) || value === ORPHANS;
    const line = isHeading ? undefined : lines.get(name);
    const isSubject = typeof value === 'string' && value.startsWith(INDENT);
    const isOurs = isHeading || ((line !== undefined || isSubject) && !seen.has(name));
    if (!isHeading) seen.add(name);
    const inputs = isOurs && line ? openInputs(line).map((kind) => inputColumn(layout, kind)) : [];
    const typed = layout.columns.flatMap((_column, column): [number, Cell][] => {
      const cell = cellAt(sheet, row, column);
      const isTheirs = column !== NAME_COLUMN && !isBlank(cell) && !inputs.includes(column);
      return isTheirs && !(isOurs && isOwn(cell, isHeading ? '' : name, column)) ? [[column, cell]] : [];
    });
    if (value === null && typed.length === 0) continue;
    rows.push({ row, name: value, isHeading, isOurs, typed: new Map(typed) });
  }
  return rows;
}

/** Rows to stand below the paper: of subjects that are gone, and of others where the paper now reaches. */
export function belowThePaper(old: readonly OldRow[], wanted: readonly Wanted[]): readonly Wanted[] {
  const names = new Set(wanted.filter(({ column }) => column === NAME_COLUMN).map(({ content }) => nameOf(content)));
  const end = Math.max(...wanted.map(({ row }) => row)) + 1;
  const orphans = old.filter(
    ({ isOurs, name, typed }) => isOurs && name !== ORPHANS && !names.has(nameOf(name)) && typed.size > 0,
  );
  const strays = old.filter(({ isOurs, row }) => !isOurs && row < end);
  const count = orphans.length + strays.length + (orphans.length > 0 ? 1 : 0);
  if (count === 0) return [];
  const taken = old.filter(({ isOurs, row }) => !isOurs && row >= end).map(({ row }) => row);
  const first = taken.reduce((from, row) => (row < from + count ? Math.max(from, row + 1) : from), end);
  const heading = orphans.length > 0 ? [headingCell(first, ORPHANS)] : [];
  const rows = [...orphans, ...strays].flatMap((row, index) => rowCells(row, first + heading.length + index));
  return [...heading, ...rows];
}

function rowCells({ row, name, isOurs, typed }: OldRow, to: number): readonly Wanted[] {
  const label: Wanted = { row: to, column: NAME_COLUMN, content: name, look: isOurs ? 'label' : 'note', purpose: KEPT };
  const cells = [...typed].map(([column, cell]): Wanted => {
    const look = isOurs ? 'input' : 'note';
    return { row: to, column, content: contentIn(cell, row, to), look, purpose: KEPT, numberFormat: cell.numberFormat };
  });
  return [label, ...cells];
}

const KEPT = '手填内容（随底稿移动）';

/** The paper with what was typed into the rows that move. */
export function withTyped(
  wanted: readonly Wanted[],
  old: readonly OldRow[],
  moved: ReadonlySet<number>,
): readonly Wanted[] {
  const key = (name: Cell['value'], isHeading: boolean) => `${isHeading ? '#' : ''}${nameOf(name)}`;
  const byName = new Map(old.filter(({ isOurs }) => isOurs).map((row) => [key(row.name, row.isHeading), row]));
  const nameIn = new Map(
    wanted
      .filter(({ column }) => column === NAME_COLUMN)
      .map(({ row, content, look }) => [row, key(content, look === 'header')]),
  );
  const formerOf = (row: number) => (moved.has(row) ? byName.get(nameIn.get(row) ?? '') : undefined);
  const there = new Set(wanted.map(({ row, column }) => `${row},${column}`));
  const over = wanted.map((cell): Wanted => {
    const former = formerOf(cell.row);
    const typed = cell.look === 'computed' ? former?.typed.get(cell.column) : undefined;
    if (!former || !typed) return cell;
    const { result: _planned, ...rest } = cell;
    return { ...rest, content: contentIn(typed, former.row, cell.row), purpose: KEPT };
  });
  const beside = [...nameIn.keys()].flatMap((row) => {
    const former = formerOf(row);
    return [...(former?.typed ?? [])]
      .filter(([column]) => !there.has(`${row},${column}`))
      .map(([column, cell]): Wanted => {
        const content = contentIn(cell, former?.row ?? row, row);
        return { row, column, content, look: 'note', purpose: KEPT, numberFormat: cell.numberFormat };
      });
  });
  return [...over, ...beside];
}

const ON_THIS_SHEET = /(?<![\w!'.$])(\$?[A-Z]{1,3})(\$?)([1-9][0-9]*)(?![\w(!])/gu;

/** A cell's content in another row: a formula of its own row follows; one that looks at other rows becomes its value. */
function contentIn({ value, formula }: Cell, from: number, to: number): Wanted['content'] {
  if (formula === undefined || from === to) return formula ?? value;
  const rows = [...formula.matchAll(ON_THIS_SHEET)].map(([, , , row]) => Number(row) - 1);
  if (rows.some((row) => row !== from)) return value;
  return formula.replaceAll(ON_THIS_SHEET, (_, column: string, fixed: string) => `${column}${fixed}${to + 1}`);
}
