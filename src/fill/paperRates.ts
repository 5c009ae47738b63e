import {
  add,
  convert,
  divide,
  exact,
  isZero,
  magnitude,
  printed,
  subtract,
  toNumber,
  UNIT_SIZE,
  ZERO,
  type Exact,
} from '../model/amount';
import { columnLetters, formulaReference } from '../model/address';
import type { BoundCell } from '../model/binding';
import type { Computation } from '../model/computed';
import { FUNCTION_NAMESPACE } from '../model/formulaStyle';
import type { DraftInputs } from '../model/inputs';
import type { InputKind, PaperColumn, PaperLayout } from '../model/wording';
import { FUNCTIONS } from './columns/formulas';
import { numberInText } from './numberInText';
import { columnOf, slotOf } from './paperLayout';
import { isOwnInput, type PaperLine } from './paperLines';

/** The formulas of the working paper, each with what it gives now. */

export interface Computed {
  readonly formula: string;
  /** The same by a custom function, where there is one. */
  readonly custom?: string;
  /** As Excel will calculate it: "" where an operand is blank or the base is zero. */
  readonly result: number | string;
}

export type QuantityLine = Extract<PaperLine, { kind: 'quantity' }>;

const AMOUNT_DECIMALS = 2;
const RATE_DECIMALS = 4;

/** A link to the form's cell, or the sum of several, in 万元; texts that read as numbers become numbers on the way. */
export function linkTo(cells: readonly BoundCell[]): Computed {
  const [first] = cells;
  const joined = cells.map(link).join('+');
  const [own, wanted] = [UNIT_SIZE[first?.unit ?? '万元'], UNIT_SIZE.万元];
  const scaling = own < wanted ? `/${wanted / own}` : `*${own / wanted}`;
  const formula = own === wanted ? `=${joined}` : `=ROUND((${joined})${scaling},${AMOUNT_DECIMALS})`;
  const value = valueOf(cells);
  return { formula, result: toNumber(own === wanted ? value : exact(printed(value, AMOUNT_DECIMALS))) };
}

/** What another form prints of a line's input: last year's figure, or the budget of the year's start. */
export function linkedInput({ quantity }: QuantityLine, kind: InputKind): Computed | undefined {
  const cell = kind === '上年' || kind === '年初预算' ? quantity.printed[kind] : undefined;
  return cell && linkTo([cell]);
}

function link({ address, content, stored }: BoundCell): string {
  const reference = formulaReference(address);
  return content.kind === 'amount' && content.storedAs === 'text'
    ? numberInText(reference, String(stored.value))
    : `N(${reference})`;
}

/** What the cells print together, in 万元; a cell without an amount adds nothing, as N() reads it. */
function valueOf(cells: readonly BoundCell[]): Exact {
  return cells.reduce(
    (total, { content, unit }) =>
      content.kind === 'amount' ? add(total, convert(content.amount.value, unit, '万元')) : total,
    ZERO,
  );
}

/** The operands of a line's rates; undefined for a blank cell. */
interface Operands {
  /** Whether this year's figure is typed, so that its cell may be blank; a linked one always holds a number. */
  readonly isTyped: boolean;
  readonly current: Exact | undefined;
  readonly former: Exact | undefined;
  readonly budget: Exact | undefined;
}

function operandsOf(line: QuantityLine, inputs: DraftInputs): Operands {
  const { quantity } = line;
  const typed = (kind: '本年' | '上年' | '年初预算') => {
    const text = inputs.get(slotOf(quantity.key, kind, isOwnInput(line, kind)))?.value;
    return text === undefined ? undefined : exact(text);
  };
  const { 上年, 年初预算, 全年预算 } = quantity.printed;
  const said = (cell: BoundCell | undefined) => cell && valueOf([cell]);
  return {
    isTyped: quantity.cells.length === 0,
    current: quantity.cells.length > 0 ? valueOf(quantity.cells) : typed('本年'),
    former: typed('上年') ?? said(上年),
    budget: said(全年预算) ?? typed('年初预算') ?? said(年初预算),
  };
}

const rate = (part: Exact, whole: Exact): number => toNumber(exact(printed(divide(part, whole), RATE_DECIMALS)));

/** The computed columns of a line: blank on a blank operand, and on a zero base, which has no rate. */
export function rates(
  layout: PaperLayout,
  line: QuantityLine,
  row: number,
  whole: { readonly line: QuantityLine; readonly row: number } | undefined,
  inputs: DraftInputs,
): { readonly column: number; readonly computed: Computed }[] {
  if (line.what !== 'amount') return [];
  const operands = operandsOf(line, inputs);
  const made: { column: number; computed: Computed }[] = [];
  if (line.inputs.includes('上年')) made.push(...changes(layout, row, operands));
  if (line.inputs.includes('年初预算') || line.quantity.printed.全年预算) {
    made.push({
      column: columnOf(layout, 'completion'),
      computed: completion(layout, row, operands, line.quantity.printed.全年预算 !== undefined),
    });
  }
  if (whole)
    made.push({
      column: columnOf(layout, 'share'),
      computed: share(layout, row, operands, whole.row, operandsOf(whole.line, inputs)),
    });
  return made;
}

/** "" where one of the cells is blank, else the formula. */
function unlessBlank(cells: readonly string[], formula: string): string {
  const tests = cells.map((cell) => `${cell}=""`);
  if (tests.length === 0) return `=${formula}`;
  return `=IF(${tests.length === 1 ? tests.join() : `OR(${tests.join(',')})`},"",${formula})`;
}

const called = (computation: Computation, value: string, base: string): string =>
  `${FUNCTION_NAMESPACE}.${FUNCTIONS[computation]}(${value},${base})`;

const cellIn = (layout: PaperLayout, id: PaperColumn, row: number): string =>
  `${columnLetters(columnOf(layout, id))}${row + 1}`;

function changes(
  layout: PaperLayout,
  row: number,
  { current, former, isTyped }: Operands,
): { column: number; computed: Computed }[] {
  const [now, then] = [cellIn(layout, 'current', row), cellIn(layout, 'former', row)];
  const mayBeBlank = isTyped ? [now, then] : [then];
  const change = current && former && subtract(current, former);
  return [
    {
      column: columnOf(layout, 'change'),
      computed: {
        formula: unlessBlank(mayBeBlank, `ROUND(${now}-${then},${AMOUNT_DECIMALS})`),
        custom: unlessBlank(mayBeBlank, `ROUND(${called('change', now, then)},${AMOUNT_DECIMALS})`),
        result: change ? toNumber(change) : '',
      },
    },
    {
      column: columnOf(layout, 'growth'),
      computed: {
        formula: unlessBlank(mayBeBlank, `IF(${then}=0,"",ROUND((${now}-${then})/ABS(${then}),${RATE_DECIMALS}))`),
        custom: unlessBlank(mayBeBlank, `IF(${then}=0,"",${called('growth', now, then)})`),
        result: change && former && !isZero(former) ? rate(change, magnitude(former)) : '',
      },
    },
  ];
}

function completion(
  layout: PaperLayout,
  row: number,
  { current, budget, isTyped }: Operands,
  isAdjusted: boolean,
): Computed {
  const [now, base] = [cellIn(layout, 'current', row), cellIn(layout, isAdjusted ? 'adjustedBudget' : 'budget', row)];
  const mayBeBlank = [...(isTyped ? [now] : []), ...(isAdjusted ? [] : [base])];
  return {
    formula: unlessBlank(mayBeBlank, `IF(${base}=0,"",ROUND(${now}/${base},${RATE_DECIMALS}))`),
    custom: unlessBlank(mayBeBlank, `IF(${base}=0,"",${called('completion', now, base)})`),
    result: current && budget && !isZero(budget) ? rate(current, budget) : '',
  };
}

function share(
  layout: PaperLayout,
  row: number,
  { current, isTyped }: Operands,
  wholeRow: number,
  { current: whole }: Operands,
): Computed {
  const letters = columnLetters(columnOf(layout, 'current'));
  const [now, base] = [cellIn(layout, 'current', row), `$${letters}$${wholeRow + 1}`];
  return {
    formula: unlessBlank(isTyped ? [now] : [], `IF(N(${base})=0,"",ROUND(${now}/${base},${RATE_DECIMALS}))`),
    custom: unlessBlank(isTyped ? [now] : [], `IF(N(${base})=0,"",${called('share', now, base)})`),
    result: current && whole && !isZero(whole) ? rate(current, whole) : '',
  };
}
