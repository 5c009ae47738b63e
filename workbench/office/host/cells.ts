import type { Cell } from '../../../src/index';
import type { GridArea, GridContent, GridSheet, Matrix } from '../grid';
import { HostFailure } from './failure';
import type { Session } from './hostObject';
import { isErrorValue, typedText, typedValue, type TypedContent, type TypingContext } from './typedText';

/** Reading and writing the cells of a range: the matrices of `values`, `formulas`, `text` and `numberFormat`. */

/** More cells than this Excel neither reads nor writes at once. */
const MOST_CELLS = 5_000_000;
const LONGEST_TEXT = 32_767;

export function readCells<T>(sheet: GridSheet, area: GridArea, of: (cell: Cell) => T): T[][] {
  refuseTooMany(area);
  return sheet.read(area).map((row) => row.map(of));
}

export function valueType({ value }: Cell): string {
  if (value === null) return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return isErrorValue(value) ? 'Error' : 'String';
}

/** Sets contents as if typed; null leaves a cell alone, "" empties it. Formats that typing picks are set too. */
export function writeInputs(session: Session, sheet: GridSheet, area: GridArea, input: unknown): void {
  const inputs = matrix(input, area);
  const before = sheet.read(area);
  const typed = inputs.map((row, r) =>
    row.map((value, c) => {
      const numberFormat = before[r]?.[c]?.numberFormat ?? 'General';
      return value === null ? undefined : typedInput(value, { numberFormat, thisYear: session.thisYear });
    }),
  );
  const contents: Matrix<GridContent | undefined> = typed.map((row) => row.map((cell) => cell?.content));
  session.edits.writeContents(sheet, area, contents);
  const formats = typed.map((row) => row.map((cell) => cell?.numberFormat));
  if (formats.flat().some((format) => format !== undefined)) session.edits.writeNumberFormats(sheet, area, formats);
}

/** Sets number formats; null leaves a cell alone, "" resets it. */
export function writeFormats(session: Session, sheet: GridSheet, area: GridArea, input: unknown): void {
  const formats = matrix(input, area).map((row) =>
    row.map((format) => {
      if (format === null) return undefined;
      if (typeof format !== 'string') throw new HostFailure('InvalidArgument');
      return format === '' ? 'General' : format;
    }),
  );
  session.edits.writeNumberFormats(sheet, area, formats);
}

/** Empties the cells; formats and looks stay. */
export function clearContents(session: Session, sheet: GridSheet, area: GridArea): void {
  session.edits.writeContents(sheet, area, filled(area, { value: null }));
}

/** The value in every cell of the area. */
export function filled<T>({ rows, columns }: GridArea, value: T): T[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
}

function typedInput(value: unknown, context: TypingContext): TypedContent {
  if (typeof value === 'number' && Number.isFinite(value)) return typedValue(value, context);
  if (typeof value === 'boolean') return typedValue(value, context);
  if (typeof value !== 'string' || value.length > LONGEST_TEXT) throw new HostFailure('InvalidArgument');
  const typed = typedText(value, context);
  if ('formula' in typed.content && !isWellFormed(typed.content.formula)) throw new HostFailure('InvalidArgument');
  return typed;
}

/** Brackets and quotes of a formula close; what else Excel objects to is left to the store. */
function isWellFormed(formula: string): boolean {
  const bare = formula
    .slice(1)
    .replaceAll(/"(?:[^"]|"")*"/g, '0')
    .replaceAll(/'(?:[^']|'')+'!/g, '');
  let open = 0;
  for (const character of bare) {
    if (character === '(') open += 1;
    if (character === ')') open -= 1;
    if (open < 0) return false;
  }
  return open === 0 && !/["']/.test(bare) && !/[-+*/^&=<>,(]$/.test(bare.trimEnd());
}

/** A matrix of the area's shape; one value that is no array stands for every cell. */
function matrix(input: unknown, area: GridArea): unknown[][] {
  refuseTooMany(area);
  if (input === null || input === undefined) throw new HostFailure('InvalidArgument');
  if (!Array.isArray(input)) return filled(area, input);
  const rows: unknown[] = input;
  if (rows.length !== area.rows) throw wrongShape();
  return rows.map((row) => {
    if (!Array.isArray(row) || row.length !== area.columns) throw wrongShape();
    return row as unknown[];
  });
}

function wrongShape(): HostFailure {
  return new HostFailure(
    'InvalidArgument',
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

function refuseTooMany({ rows, columns }: GridArea): void {
  if (rows * columns > MOST_CELLS) throw new HostFailure('RangeExceedsLimit');
}
