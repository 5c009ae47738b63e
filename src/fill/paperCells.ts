import type { CellLook } from '../model/edit';
import type { InputRule } from '../model/inputRule';
import type { DraftInputs } from '../model/inputs';
import { plain } from '../model/text';
import { inputRuleFor } from './inputRules';
import { COLUMN, FIRST_ROW, HEADER_ROW, HEADINGS, INPUT_COLUMN, PAPER_HINT, PAPER_TITLE, slotOf } from './paperLayout';
import { isOwnInput, openInputs, type PaperLine } from './paperLines';
import { linkTo, rates, type Computed, type QuantityLine } from './paperRates';

/** A cell as the working paper wants it. */
export interface Wanted {
  readonly row: number;
  readonly column: number;
  readonly content: string | number | boolean | null;
  readonly look: CellLook;
  readonly numberFormat?: string;
  /** What a formula gives. */
  readonly result?: number | string;
  readonly inputRule?: InputRule;
  readonly purpose: string;
}

const AMOUNT_FORMAT = '#,##0.00';
const RATE_FORMAT = '0.00%';

/** Every cell of the paper: its head, then a row a line. */
export function layOut(lines: readonly PaperLine[], inputs: DraftInputs): Wanted[] {
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
        ? [headingCell(row, line.title)]
        : quantityCells(line, row, placed.get(line.quantity.shareOf ?? ''), inputs);
    }),
  ];
}

export function headingCell(row: number, title: string): Wanted {
  return { row, column: COLUMN.name, content: title, look: 'header', purpose: '分组' };
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
      inputRule: inputRuleFor(line, kind, HEADINGS[column] ?? ''),
      purpose: `${label} ${HEADINGS[column] ?? ''}（填写）`,
      ...format,
    });
  }
  for (const { column, computed: made } of rates(line, row, whole, inputs)) {
    computed(column, made, column === COLUMN.change ? AMOUNT_FORMAT : RATE_FORMAT);
  }
  return cells;
}
