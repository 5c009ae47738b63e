import type { Disclosure } from '../model/binding';
import type { CellEdit, CellLook, EditPlan } from '../model/edit';
import type { DraftInputs } from '../model/inputs';
import { plain } from '../model/text';
import { cellAt, sheetNamed, type Sheet } from '../model/workbook';
import type { WordingWords } from '../model/wording';
import {
  COLUMN,
  FIRST_ROW,
  HEADER_ROW,
  HEADINGS,
  INPUT_COLUMN,
  PAPER_HINT,
  PAPER_SHEET,
  PAPER_TITLE,
  paperSheet,
  slotOf,
} from './paperLayout';
import { isOwnInput, openInputs, paperLines, type PaperLine } from './paperLines';
import { linkTo, rates, type Computed, type QuantityLine } from './paperRates';
import { readPaper } from './readPaper';

interface Wanted {
  readonly row: number;
  readonly column: number;
  readonly content: string | number | null;
  readonly look: CellLook;
  readonly numberFormat?: string;
  /** What a formula gives. */
  readonly result?: number | string;
  readonly purpose: string;
}

const AMOUNT_FORMAT = '#,##0.00';
const RATE_FORMAT = '0.00%';
const WIDTHS = [40, 14, 14, 13, 11, 14, 14, 11, 11, 50];

/**
 * Plans the working paper: made where there is none, made anew over an old one without losing what was typed. `more`
 * holds inputs found elsewhere (last year's workbook); what a person typed comes before them.
 */
export function planPaper(disclosure: Disclosure, words: WordingWords, more: DraftInputs = new Map()): EditPlan {
  const existing = paperSheet(disclosure.workbook);
  const inputs = new Map([...more, ...readPaper(disclosure, words)]);
  const kept = (key: string) => inputs.has(`${key}.年初预算`);
  const lines = paperLines(disclosure, words, kept);
  if (disclosure.forms.length === 0) return { newSheets: [], edits: [] };
  const name = existing?.name ?? freeName(disclosure);
  const wanted = layOut(lines, inputs);
  const edits = [...editsFor(wanted, name, existing), ...(existing ? leftovers(wanted, existing) : [])];
  return { newSheets: existing ? [] : [{ name, columnWidths: WIDTHS, frozenRows: FIRST_ROW }], edits };
}

function freeName({ workbook }: Disclosure): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? PAPER_SHEET : `${PAPER_SHEET} ${number}`;
    if (!sheetNamed(workbook, name)) return name;
  }
}

/** Rows whose name changed are written whole, looks included; of the others only what differs. */
function editsFor(wanted: readonly Wanted[], sheet: string, existing: Sheet | undefined): CellEdit[] {
  const moved = new Set(
    wanted
      .filter(({ row, column, content }) => column === 0 && existing && cellAt(existing, row, 0).value !== content)
      .map(({ row }) => row),
  );
  return wanted.flatMap(({ row, column, content, look, purpose, ...more }) => {
    const there = existing ? cellAt(existing, row, column) : undefined;
    const before = there ? (there.formula ?? there.value) : null;
    if (existing && before === content && !moved.has(row)) return [];
    return [{ sheet, row, column, before, after: content, style: look, purpose, ...more }];
  });
}

/** Cells of our columns below or beside the wanted ones that an older, longer paper left; rows of others stay. */
function leftovers(wanted: readonly Wanted[], existing: Sheet): CellEdit[] {
  const keep = new Set(wanted.map(({ row, column }) => `${row},${column}`));
  const edits: CellEdit[] = [];
  const end = existing.firstRow + existing.cells.length;
  for (let row = FIRST_ROW; row < end; row += 1) {
    for (let column = 0; column < HEADINGS.length; column += 1) {
      const cell = cellAt(existing, row, column);
      const before = cell.formula ?? cell.value;
      if (before === null || keep.has(`${row},${column}`)) continue;
      edits.push({ sheet: existing.name, row, column, before, after: null, purpose: '清除上次底稿多出的内容' });
    }
  }
  return edits;
}

function layOut(lines: readonly PaperLine[], inputs: DraftInputs): Wanted[] {
  const placed = new Map<string, { line: QuantityLine; row: number }>();
  lines.forEach((line, index) => {
    if (line.kind === 'quantity') placed.set(line.quantity.key, { line, row: FIRST_ROW + index });
  });
  return [
    { row: 0, column: 0, content: PAPER_TITLE, look: 'title', purpose: '标题' },
    { row: 1, column: 0, content: PAPER_HINT, look: 'note', purpose: '填写说明' },
    ...HEADINGS.map((content, column): Wanted => ({
      row: HEADER_ROW,
      column,
      content,
      look: 'header',
      purpose: '表头',
    })),
    ...lines.flatMap((line, index) => {
      const row = FIRST_ROW + index;
      return line.kind === 'heading'
        ? [{ row, column: 0, content: line.title, look: 'header' as const, purpose: '分组' }]
        : quantityCells(line, row, placed.get(line.quantity.shareOf ?? ''), inputs);
    }),
  ];
}

function quantityCells(
  line: QuantityLine,
  row: number,
  whole: { readonly line: QuantityLine; readonly row: number } | undefined,
  inputs: DraftInputs,
): Wanted[] {
  const { quantity, name, what } = line;
  const label = plain(name);
  const cells: Wanted[] = [{ row, column: COLUMN.name, content: name, look: 'label', purpose: '项目名称' }];
  const computed = (column: number, { formula: content, result }: Computed, numberFormat: string) =>
    cells.push({
      row,
      column,
      content,
      result,
      look: 'computed',
      numberFormat,
      purpose: `${label} ${HEADINGS[column] ?? ''}`,
    });
  if (what === 'amount') {
    if (quantity.cells.length > 0) computed(COLUMN.current, linkTo(quantity.cells), AMOUNT_FORMAT);
    if (quantity.budgetCell) computed(COLUMN.adjustedBudget, linkTo([quantity.budgetCell]), AMOUNT_FORMAT);
  }
  for (const kind of openInputs(line)) {
    const column = INPUT_COLUMN[kind];
    const typed = inputs.get(slotOf(quantity.key, kind, isOwnInput(line, kind)))?.value;
    const isNumber = kind !== '原因';
    const format = isNumber ? { numberFormat: what === 'count' ? 'General' : AMOUNT_FORMAT } : {};
    const content = typed === undefined ? null : isNumber ? Number(typed) : typed;
    cells.push({
      row,
      column,
      content,
      look: 'input',
      purpose: `${label} ${HEADINGS[column] ?? ''}（填写）`,
      ...format,
    });
  }
  for (const { column, computed: made } of rates(line, row, whole, inputs)) {
    computed(column, made, column === COLUMN.change ? AMOUNT_FORMAT : RATE_FORMAT);
  }
  return cells;
}
