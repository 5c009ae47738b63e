import type { CellArea } from '../../model/area';
import type { ComputedTable, TableColumn, TableRow } from '../../model/computed';
import { readNumber } from '../../model/content';
import { plain, word } from '../../model/text';
import { cellAt, sheetNamed, type Sheet, type Workbook } from '../../model/workbook';
import { isTotalName, yearsNamed } from '../../vocabulary/computed';
import { computedHeader } from './headers';

/** Reads any table as one with computed columns: its headers are what stands above its first row of numbers. */

export interface Region {
  readonly sheet: Sheet;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Columns that hold no amounts though numbers may stand in them, or that say what the rows are; 项目支出 is an amount. */
const NAMING = /编码|代码|序号|行次|备注|说明|原因|^[类款项]$|^(?:项目|科目|名称|单位|部门)$|名称$/u;
/** Rows of a head above the headers. */
const HEAD = /^(?:金额)?单位:|^(?:编制)?(?:部门|单位)(?:名称)?:/u;

/** The block of cells that the area touches, from its headers down; undefined where no numbers stand below headers. */
export function blockAround(workbook: Workbook, area: CellArea): Region | undefined {
  const sheet = sheetNamed(workbook, area.sheet);
  const region = sheet && regionAround(sheet, area);
  if (!region) return undefined;
  const bodyRow = firstBodyRow(region);
  return bodyRow === undefined ? undefined : { ...region, top: firstHeaderRow(region, bodyRow) };
}

/** The table that the area touches; undefined where no numbers stand below headers. */
export function tableAround(workbook: Workbook, area: CellArea): ComputedTable | undefined {
  const sheet = sheetNamed(workbook, area.sheet);
  const region = sheet && regionAround(sheet, area);
  if (!region) return undefined;
  const bodyRow = firstBodyRow(region);
  if (bodyRow === undefined) return undefined;
  const columns = columnsOf(region, bodyRow);
  const computed = columns.filter(({ chain }) => computedHeader(chain) !== undefined);
  const others = columns.filter((column) => !computed.includes(column));
  const names = others.filter((column) => isNaming(region, bodyRow, column));
  const amounts = others.filter((column) => !names.includes(column) && hasNumbers(region, bodyRow, column.column));
  if (computed.length === 0) return undefined;
  const years = columns.flatMap(({ chain }) => yearsNamed(chain));
  return {
    sheet: area.sheet,
    form: '',
    title: area.sheet,
    unit: '万元',
    ...(years.length > 0 ? { year: Math.max(...years) } : {}),
    amounts,
    compared: [],
    computed,
    rows: rowsOf(region, bodyRow, names, amounts),
  };
}

/** The block of cells around an area that blank rows and columns bound, as Excel's own current region. */
function regionAround(sheet: Sheet, { row, column, rows, columns }: CellArea): Region | undefined {
  const last = {
    row: sheet.firstRow + sheet.cells.length - 1,
    column: sheet.firstColumn + (sheet.cells[0]?.length ?? 0) - 1,
  };
  let region: Region = {
    sheet,
    top: Math.max(row, sheet.firstRow),
    bottom: Math.min(row + rows - 1, last.row),
    left: Math.max(column, sheet.firstColumn),
    right: Math.min(column + columns - 1, last.column),
  };
  if (region.top > region.bottom || region.left > region.right) return undefined;
  const isFilled = (top: number, bottom: number, left: number, right: number) => {
    for (let at = top; at <= bottom; at += 1) {
      for (let beside = left; beside <= right; beside += 1) if (!isBlank(sheet, at, beside)) return true;
    }
    return false;
  };
  for (let before: Region | undefined; before !== region;) {
    before = region;
    const { top, bottom, left, right } = region;
    const [up, down, west, east] = [
      isFilled(top - 1, top - 1, left - 1, right + 1),
      isFilled(bottom + 1, bottom + 1, left - 1, right + 1),
      isFilled(top - 1, bottom + 1, left - 1, left - 1),
      isFilled(top - 1, bottom + 1, right + 1, right + 1),
    ];
    if (up || down || west || east) {
      region = {
        sheet,
        top: top - Number(up),
        bottom: bottom + Number(down),
        left: left - Number(west),
        right: right + Number(east),
      };
    }
  }
  return region;
}

function isBlank(sheet: Sheet, row: number, column: number): boolean {
  const { value, formula } = cellAt(sheet, row, column);
  return formula === undefined && (value === null || (typeof value === 'string' && value.trim() === ''));
}

const numberIn = (sheet: Sheet, row: number, column: number): number | undefined => {
  const { value } = cellAt(sheet, row, column);
  if (typeof value === 'number') return value;
  return typeof value === 'string' && readNumber(value) !== undefined ? Number(readNumber(value)) : undefined;
};

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1900 && value < 2100;

/** The first row with numbers that are neither years over columns nor the ordinals of columns. */
function firstBodyRow(region: Region): number | undefined {
  const { sheet, top, bottom } = region;
  for (let row = top; row <= bottom; row += 1) {
    const numbers = columnsIn(region).flatMap((column) => numberIn(sheet, row, column) ?? []);
    const areOrdinals = numbers.length > 1 && numbers.every((value, index) => value === index + 1);
    if (numbers.length > 0 && !numbers.every(isYear) && !areOrdinals) return row > top ? row : undefined;
  }
  return undefined;
}

const columnsIn = ({ left, right }: Region): number[] => Array.from({ length: right - left + 1 }, (_, at) => left + at);

/** The columns with the words over them. An empty cell takes the word at its left where both stand under the same. */
function columnsOf(region: Region, bodyRow: number): TableColumn[] {
  const { sheet } = region;
  const all = columnsIn(region);
  let columns = all.map((column) => ({ column, levels: [] as string[], row: bodyRow - 1 }));
  for (let row = firstHeaderRow(region, bodyRow); row < bodyRow; row += 1) {
    let left = { above: '', text: '' };
    columns = columns.map(({ column, levels, row: lowest }) => {
      const above = levels.join('\n');
      const own = headerWord(sheet, row, column);
      const text = own !== '' ? own : left.above === above ? left.text : '';
      left = { above, text };
      return { column, levels: [...levels, text], row: own === '' ? lowest : row };
    });
  }
  return columns.map(({ column, levels, row }) => ({
    column,
    chain: [...new Set(levels.filter((text) => text !== ''))],
    at: { sheet: sheet.name, row, column },
  }));
}

function headerWord(sheet: Sheet, row: number, column: number): string {
  const { value } = cellAt(sheet, row, column);
  if (typeof value === 'number') return isYear(value) ? `${value}年` : '';
  return typeof value === 'string' ? word(value) : '';
}

/** Upwards from the body: a row with a unit or a department, or with a title alone, is none of the headers. */
function firstHeaderRow(region: Region, bodyRow: number): number {
  const { sheet, top, left } = region;
  let first = bodyRow - 1;
  for (let row = bodyRow - 1; row >= top; row -= 1) {
    const filled = columnsIn(region).filter((column) => !isBlank(sheet, row, column));
    const isHead = filled.some((column) => HEAD.test(plain(cellAt(sheet, row, column).text)));
    if (isHead || (filled.length === 1 && filled[0] === left)) break;
    first = row;
  }
  return first;
}

function isNaming(region: Region, bodyRow: number, { column, chain }: TableColumn): boolean {
  if (chain.some((text) => NAMING.test(text))) return true;
  let texts = 0;
  let numbers = 0;
  for (let row = bodyRow; row <= region.bottom; row += 1) {
    if (numberIn(region.sheet, row, column) !== undefined) numbers += 1;
    else if (!isBlank(region.sheet, row, column)) texts += 1;
  }
  return texts > numbers;
}

function hasNumbers({ sheet, bottom }: Region, bodyRow: number, column: number): boolean {
  for (let row = bodyRow; row <= bottom; row += 1) if (numberIn(sheet, row, column) !== undefined) return true;
  return false;
}

function rowsOf(
  { sheet, bottom }: Region,
  bodyRow: number,
  names: readonly TableColumn[],
  amounts: readonly TableColumn[],
): TableRow[] {
  const rows: TableRow[] = [];
  for (let row = bodyRow; row <= bottom; row += 1) {
    if (!amounts.some(({ column }) => numberIn(sheet, row, column) !== undefined)) continue;
    const said = names.map(({ column }) => cellAt(sheet, row, column).text.trim()).filter((text) => text !== '');
    rows.push({ row, name: said.join(' '), isTotal: said.some((text) => isTotalName(word(text))) });
  }
  return rows;
}
