import type { CellLook } from '../model/edit';
import type { InputRule } from '../model/inputRule';
import type { DraftInputs } from '../model/inputs';
import { marked, type FormulaStyle } from '../model/formulaStyle';
import { plain } from '../model/text';
import type { PaperLayout } from '../model/wording';
import { inputRuleFor } from './inputRules';
import { columnOf, FIRST_ROW, HEADER_ROW, headingOf, inputColumn, NAME_COLUMN, paperHint, slotOf } from './paperLayout';
import { isOwnInput, openInputs, type PaperLine } from './paperLines';
import { linkedInput, linkTo, rates, type Computed, type QuantityLine } from './paperRates';

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
export function layOut(
  layout: PaperLayout,
  lines: readonly PaperLine[],
  inputs: DraftInputs,
  style: FormulaStyle,
): Wanted[] {
  const placed = new Map<string, { line: QuantityLine; row: number }>();
  lines.forEach((line, index) => {
    if (line.kind === 'quantity') placed.set(line.quantity.key, { line, row: FIRST_ROW + index });
  });
  return [
    { row: 0, column: 0, content: layout.title, look: 'title', purpose: '标题' },
    { row: 1, column: 0, content: paperHint(style), look: 'note', purpose: '填写说明' },
    ...layout.columns.map(({ heading: content }, column): Wanted => ({
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
        : quantityCells(layout, line, row, placed.get(line.quantity.shareOf ?? ''), inputs, style);
    }),
  ];
}

export function headingCell(row: number, title: string): Wanted {
  return { row, column: NAME_COLUMN, content: title, look: 'header', purpose: '分组' };
}

function quantityCells(
  layout: PaperLayout,
  line: QuantityLine,
  row: number,
  whole: { readonly line: QuantityLine; readonly row: number } | undefined,
  inputs: DraftInputs,
  style: FormulaStyle,
): Wanted[] {
  const { quantity, name, what } = line;
  const label = plain(name);
  const cells: Wanted[] = [{ row, column: NAME_COLUMN, content: name, look: 'label', purpose: '项目名称' }];
  const computed = (column: number, made: Computed, numberFormat: string) => {
    const purpose = `${label} ${headingOf(layout, column)}`;
    const written = computedIn(style, made, numberFormat);
    if (written) cells.push({ row, column, look: 'computed', purpose, ...written });
  };
  if (what === 'amount') {
    const { 全年预算: adjusted } = quantity.printed;
    if (quantity.cells.length > 0) computed(columnOf(layout, 'current'), linkTo(quantity.cells), AMOUNT_FORMAT);
    if (adjusted) computed(columnOf(layout, 'adjustedBudget'), linkTo([adjusted]), AMOUNT_FORMAT);
  }
  for (const kind of openInputs(line)) {
    const column = inputColumn(layout, kind);
    const typed = inputs.get(slotOf(quantity.key, kind, isOwnInput(line, kind)))?.value;
    const isNumber = kind !== '原因';
    const format = isNumber ? { numberFormat: what === 'count' ? 'General' : AMOUNT_FORMAT } : {};
    // Typed figures come first; what another form of the workbook prints stands there until one is typed.
    const link = typed === undefined ? linkedInput(line, kind) : undefined;
    const content = link?.formula ?? (typed === undefined ? null : isNumber ? Number(typed) : typed);
    cells.push({
      row,
      column,
      content,
      ...(link && { result: link.result }),
      look: 'input',
      inputRule: inputRuleFor(layout, line, kind, headingOf(layout, column)),
      purpose: `${label} ${headingOf(layout, column)}（填写）`,
      ...format,
    });
  }
  for (const { column, computed: made } of rates(layout, line, row, whole, inputs)) {
    computed(column, made, column === columnOf(layout, 'change') ? AMOUNT_FORMAT : RATE_FORMAT);
  }
  return cells;
}

/** A computed cell in the style asked for. Links to forms have no function of ours; what has no value stays blank. */
function computedIn(style: FormulaStyle, { formula, custom, result }: Computed, numberFormat: string) {
  if (style !== 'values') return { content: style === 'custom' ? (custom ?? formula) : formula, result, numberFormat };
  return result === '' ? undefined : { content: result, result, numberFormat: marked(numberFormat) };
}
