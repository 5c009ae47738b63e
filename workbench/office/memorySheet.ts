import type { Cell, CellValue, Sheet } from '../../src/index';
import type { GridArea, GridChange, GridContent, GridLayout, GridLook, GridSheet, Matrix } from './grid';
import { memoryLayout } from './memoryLayout';

/** A cell of the in-memory grid: only those that hold something, or look like something, exist. */
interface StoredCell {
  value: CellValue;
  formula?: string;
  numberFormat: string;
  look: GridLook;
  /** The displayed text it came with, valid until its content or format changes. */
  text?: string;
}

/** What the book does for its sheets. */
export interface SheetSurroundings {
  /** The value of a formula; undefined when nothing calculates here, which leaves the stored value. */
  evaluate(formula: string, sheet: string, row: number, column: number): CellValue | undefined;
  display(value: CellValue, numberFormat: string): string;
  changed(of: GridChange['of'], area: GridArea | undefined): void;
}

const ROWS = 1_048_576;
const COLUMNS = 16_384;

const PLAIN: GridLook = {
  bold: false,
  italic: false,
  fontName: '宋体',
  fontSize: 11,
  fontColor: '#000000',
  fillColor: null,
  horizontal: 'General',
  vertical: 'Bottom',
  wrap: false,
  topLine: null,
  rightLine: null,
  bottomLine: null,
  leftLine: null,
};

/** A sheet of the in-memory grid, holding what a sheet of the engine's model holds. */
export function memorySheet(id: string, source: Sheet, surroundings: SheetSurroundings): GridSheet {
  const layout = memoryLayout(source, (of) => surroundings.changed(of, undefined));
  // Spreading would read the accessors once and for all.
  return Object.defineProperties(
    layout,
    Object.getOwnPropertyDescriptors(memoryCells(id, source, surroundings)),
  ) as GridSheet;
}

/** The cells of a sheet. */
function memoryCells(id: string, source: Sheet, surroundings: SheetSurroundings): Omit<GridSheet, keyof GridLayout> {
  const cells = storedCells(source);

  function edit(row: number, column: number): StoredCell {
    const key = keyOf(row, column);
    const cell = cells.get(key) ?? { value: null, numberFormat: 'General', look: PLAIN };
    cells.set(key, cell);
    return cell;
  }

  function shown(row: number, column: number): Cell {
    const stored = cells.get(keyOf(row, column));
    if (!stored) return { value: null, text: '', numberFormat: 'General' };
    const { formula, numberFormat } = stored;
    const result = formula === undefined ? undefined : surroundings.evaluate(formula, source.name, row, column);
    const value = result ?? stored.value;
    const text = (value === stored.value ? stored.text : undefined) ?? surroundings.display(value, numberFormat);
    return { value, text, numberFormat, ...(formula !== undefined && { formula }) };
  }

  return {
    id,
    name: source.name,
    isProtected: source.isProtected,
    rowCount: ROWS,
    columnCount: COLUMNS,
    usedArea(valuesOnly) {
      const used = [...cells].filter(([, cell]) => holdsSomething(cell) || (!valuesOnly && isFormatted(cell)));
      return around(used.map(([key]) => key));
    },
    read: (area) => mapArea(area, shown),
    writeContents(area, contents) {
      eachGiven(area, contents, (row, column, content) => store(edit(row, column), content));
      surroundings.changed('contents', area);
    },
    writeNumberFormats(area, formats) {
      eachGiven(area, formats, (row, column, numberFormat) => {
        const cell = edit(row, column);
        cell.numberFormat = numberFormat;
        delete cell.text;
      });
    },
    readLooks: (area) => mapArea(area, (row, column) => cells.get(keyOf(row, column))?.look ?? PLAIN),
    writeLooks(area, looks) {
      eachGiven(area, looks, (row, column, look) => {
        const cell = edit(row, column);
        cell.look = { ...cell.look, ...look };
      });
    },
    isRowHidden: (row) => source.hiddenRows.has(row),
    isColumnHidden: (column) => source.hiddenColumns.has(column),
  };
}

function storedCells(source: Sheet): Map<number, StoredCell> {
  const cells = new Map<number, StoredCell>();
  source.cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      cells.set(keyOf(source.firstRow + r, source.firstColumn + c), { ...cell, look: PLAIN });
    }),
  );
  return cells;
}

function store(cell: StoredCell, content: GridContent): void {
  delete cell.text;
  delete cell.formula;
  cell.value = 'value' in content ? content.value : null;
  if ('formula' in content) cell.formula = content.formula;
}

function holdsSomething({ value, formula }: StoredCell): boolean {
  return value !== null || formula !== undefined;
}

function isFormatted({ numberFormat, look }: StoredCell): boolean {
  const isPlain = Object.entries(look).every(([key, value]) => PLAIN[key as keyof GridLook] === value);
  return numberFormat !== 'General' || !isPlain;
}

function keyOf(row: number, column: number): number {
  return row * COLUMNS + column;
}

function around(keys: readonly number[]): GridArea | undefined {
  if (keys.length === 0) return undefined;
  const rows = keys.map((key) => Math.floor(key / COLUMNS));
  const columns = keys.map((key) => key % COLUMNS);
  const [row, lastRow] = extremes(rows);
  const [column, lastColumn] = extremes(columns);
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}

function extremes(numbers: readonly number[]): readonly [least: number, greatest: number] {
  return [
    numbers.reduce((one, other) => Math.min(one, other), Infinity),
    numbers.reduce((one, other) => Math.max(one, other), -Infinity),
  ];
}

function mapArea<T>({ row, column, rows, columns }: GridArea, of: (row: number, column: number) => T): T[][] {
  return Array.from({ length: rows }, (_r, r) => Array.from({ length: columns }, (_c, c) => of(row + r, column + c)));
}

function eachGiven<T>(
  { row, column }: GridArea,
  matrix: Matrix<T | undefined>,
  visit: (row: number, column: number, entry: T) => void,
): void {
  matrix.forEach((entries, r) =>
    entries.forEach((entry, c) => {
      if (entry !== undefined) visit(row + r, column + c, entry);
    }),
  );
}
