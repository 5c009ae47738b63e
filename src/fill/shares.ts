import { formulaReference, type CellAddress } from '../model/address';
import { divide, exact, isZero, printed, toNumber, ZERO, type Exact } from '../model/amount';
import { lookup, type BoundCell, type BoundForm, type Disclosure } from '../model/binding';
import type { CellEdit, CellLook, EditPlan } from '../model/edit';
import type { ShareTable } from '../model/share';
import { cellAt, sheetNamed, type Sheet } from '../model/workbook';

/** The sheet our share tables stand on, known by the title in A1; a sheet of that name made by others is left alone. */
const SHEET_NAME = '占比计算表';
const SHEET_TITLE = '占比计算表（公开表助手生成，公式随公开表更新）';
const AMOUNT_FORMAT = '#,##0.00';
const SHARE_FORMAT = '0.00%';
const SHARE_DECIMALS = 4;
const LAST_COLUMN = 2;

/** A cell of the sheet to be, before it is compared with what is there. */
interface Wanted {
  readonly row: number;
  readonly column: number;
  readonly content: string;
  /** What the formula gives. */
  readonly result?: number | string;
  readonly look: CellLook;
  readonly numberFormat?: string;
  readonly purpose: string;
}

/**
 * Plans the share tables as live formulas: each amount links to its cell of the form, each share divides by the base and
 * is rounded as published; without a base it stays blank. Planning again over its own result plans nothing.
 */
export function planShares(disclosure: Disclosure, tables: readonly ShareTable[]): EditPlan {
  const cells = layOut(disclosure, tables);
  if (cells.length === 0) return { newSheets: [], edits: [] };
  const { name, existing } = sheetFor(disclosure);
  const edits = [...cells.flatMap((wanted) => editFor(wanted, name, existing)), ...leftovers(cells, name, existing)];
  const newSheet = { name, columnWidths: [44, 18, 12], frozenRows: 1 };
  return { newSheets: existing ? [] : [newSheet], edits };
}

function sheetFor({ workbook }: Disclosure): { name: string; existing: Sheet | undefined } {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? SHEET_NAME : `${SHEET_NAME} ${number}`;
    const sheet = sheetNamed(workbook, name);
    if (!sheet) return { name, existing: undefined };
    if (cellAt(sheet, 0, 0).value === SHEET_TITLE) return { name: sheet.name, existing: sheet };
  }
}

function editFor(wanted: Wanted, sheet: string, existing: Sheet | undefined): CellEdit[] {
  const { row, column, content, look, purpose, ...optional } = wanted;
  const there = existing ? cellAt(existing, row, column) : undefined;
  const before = there ? (there.formula ?? there.value) : null;
  return before === content ? [] : [{ sheet, row, column, before, after: content, style: look, purpose, ...optional }];
}

/** Cells of our columns that an earlier, longer table left behind. */
function leftovers(wanted: readonly Wanted[], sheet: string, existing: Sheet | undefined): CellEdit[] {
  if (!existing) return [];
  const kept = new Set(wanted.map(({ row, column }) => `${row},${column}`));
  const edits: CellEdit[] = [];
  existing.cells.forEach((cells, rowOffset) => {
    cells.forEach(({ formula, value }, columnOffset) => {
      const [row, column] = [existing.firstRow + rowOffset, existing.firstColumn + columnOffset];
      const before = formula ?? value;
      if (before === null || column > LAST_COLUMN || kept.has(`${row},${column}`)) return;
      edits.push({ sheet, row, column, before, after: null, purpose: '清除上次填列多出的内容' });
    });
  });
  return edits;
}

function layOut(disclosure: Disclosure, tables: readonly ShareTable[]): Wanted[] {
  const cells: Wanted[] = [text(0, 0, SHEET_TITLE, 'title', '标题')];
  let row = 2;
  for (const table of tables) {
    const block = tableCells(disclosure, table, row);
    if (block.length === 0) continue;
    cells.push(...block);
    row = Math.max(...block.map((cell) => cell.row)) + 2;
  }
  return cells.length > 1 ? cells : [];
}

function tableCells(disclosure: Disclosure, table: ShareTable, top: number): Wanted[] {
  const form = disclosure.bound.get(table.form);
  const base = baseCell(disclosure, table);
  if (!form || !base) return [];
  const parts = partsOf(form, table);
  const { mark } = form.spec;
  const heading = `${mark} ${table.title}`;
  const unit = `金额（${form.unit}）`;
  const baseRow = top + 2;
  return [
    text(top, 0, heading, 'header', '表名'),
    ...['项目', unit, '占比'].map((label, column) => text(top + 1, column, label, 'header', '表头')),
    ...line(baseRow, table.baseName, base, base, baseRow, mark),
    ...parts.flatMap(({ name, cell }, index) => line(baseRow + 1 + index, name, cell, base, baseRow, mark)),
  ];
}

/** The first place that prints the base; a blank one only when no other does. */
function baseCell(disclosure: Disclosure, { base }: ShareTable): BoundCell | undefined {
  const cells = base.flatMap((ref) => {
    const found = disclosure.at(ref);
    return 'cell' in found ? [found.cell] : [];
  });
  return cells.find(({ content }) => content.kind === 'amount') ?? cells[0];
}

function partsOf(form: BoundForm, table: ShareTable): { name: string; cell: BoundCell }[] {
  const { parts } = table;
  if (parts.kind === 'columns') {
    return parts.refs.flatMap((ref) => {
      const found = lookup(new Map([[form.spec.id, form]]), ref);
      return 'cell' in found ? [{ name: found.cell.columnName, cell: found.cell }] : [];
    });
  }
  return form.rows.flatMap(({ key, name }) => {
    const cell = /^\d{3}$/u.test(key) ? form.cells.get(`${key}/${parts.column}`) : undefined;
    return cell ? [{ name: `${key} ${name}`, cell }] : [];
  });
}

function line(row: number, name: string, cell: BoundCell, base: BoundCell, baseRow: number, mark: string): Wanted[] {
  const baseCell = `$B$${baseRow + 1}`;
  const share = row === baseRow ? '1' : `ROUND(N(B${row + 1})/${baseCell},${SHARE_DECIMALS})`;
  return [
    text(row, 0, name, 'label', `${mark} 项目名称`),
    {
      row,
      column: 1,
      content: amountFormula(cell),
      result: toNumber(printedValue(cell)),
      look: 'computed',
      numberFormat: AMOUNT_FORMAT,
      purpose: `${mark} ${name}金额`,
    },
    {
      row,
      column: 2,
      content: `=IF(N(${baseCell})=0,"",${share})`,
      result: shareResult(cell, base),
      look: 'computed',
      numberFormat: SHARE_FORMAT,
      purpose: `${mark} ${name}占比`,
    },
  ];
}

/** What the cell holds as a number; zero where it holds none, as N() reads it. */
const printedValue = ({ content }: BoundCell): Exact => (content.kind === 'amount' ? content.amount.value : ZERO);

function shareResult(part: BoundCell, base: BoundCell): number | string {
  const whole = printedValue(base);
  if (isZero(whole)) return '';
  return toNumber(exact(printed(divide(printedValue(part), whole), SHARE_DECIMALS)));
}

/** A link to the form's cell; an amount stored as text ("3,241.73") becomes a number on the way. */
function amountFormula({ address, content }: BoundCell): string {
  const reference = formulaReference(address satisfies CellAddress);
  return content.kind === 'amount' && content.storedAs === 'text'
    ? `=VALUE(SUBSTITUTE(${reference},",",""))`
    : `=N(${reference})`;
}

const text = (row: number, column: number, content: string, look: CellLook, purpose: string): Wanted => ({
  row,
  column,
  content,
  look,
  purpose,
});
