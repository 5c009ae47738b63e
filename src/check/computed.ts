import {
  add,
  divide,
  exact,
  halfUnit,
  isZero,
  magnitude,
  multiply,
  printed,
  PUBLISHED_DECIMALS,
  subtract,
  type Exact,
  type Interval,
} from '../model/amount';
import type { BoundForm } from '../model/binding';
import type { Computation, ComputedCell, ComputedColumn, Way } from '../model/computed';
import type { ComputedRules } from '../model/computedRule';
import { readContent, readNumber } from '../model/content';
import type { Finding, OutcomeStatus, SkippedCheck } from '../model/finding';
import { divideRange, magnitudeRange, rangeOf, rangesMeet, subtractRange, type Range } from '../model/range';
import { plain } from '../model/text';
import type { Checked } from './order';

/** Columns computed from others, against what they are computed from. Blank cells wait to be filled and say nothing. */

/** What a cell prints, in percent for rates; a number without a percent sign may be meant either way. */
type Reading = Interval;

interface Judged {
  readonly cell: ComputedCell;
  readonly verdict: 'right' | 'near' | 'wrong';
  /** What would be printed: "12.34%". */
  readonly expected: string;
}

const HUNDRED = exact(100);

/** Checks what stands in the computed columns; columns that a person has to explain first are skipped with the reason. */
export function checkComputed(
  columns: readonly ComputedColumn[],
  forms: Iterable<BoundForm>,
  rules: ComputedRules,
): Checked {
  const outcomes: Record<OutcomeStatus, number> = { passed: 0, rounding: 0, failed: 0, skipped: 0 };
  const findings: Finding[] = [];
  const skipped: SkippedCheck[] = [...forms].flatMap(comparedColumns);
  for (const column of columns) {
    const { code } = rules[column.computation];
    const judgedWays = column.ways.map((way) => judgeWay(column, way));
    const [judged = []] = judgedWays;
    const agreeing = judgedWays.find((way) => way.length > 0 && way.every(({ verdict }) => verdict === 'right'));
    if (agreeing || (judgedWays.length === 1 && judged.length > 0)) {
      for (const each of agreeing ?? judged) {
        if (each.verdict === 'right') outcomes.passed += 1;
        else findings.push(finding(column, each, rules));
        if (each.verdict === 'wrong') outcomes.failed += 1;
      }
    } else if (column.isFilled) {
      const statement = `“${column.header}”一列`;
      skipped.push({ code, form: column.form, statement, reason: reasonOf(column) });
    }
  }
  outcomes.skipped = skipped.length;
  return { outcomes, findings, skipped };
}

function reasonOf({ ways, missing = '' }: ComputedColumn): string {
  if (ways.length === 0) return `没有找到${missing}`;
  return ways.length === 1 ? '要用到的数是空白，或不是数' : '列名没有写明用哪两个数计算，现有的数也不全与其中一种相符';
}

/** Last year's amounts and budgets beside a form's own: no form of this workbook prints them. */
function comparedColumns({ tables }: BoundForm): SkippedCheck[] {
  return tables.flatMap(({ form, compared }) =>
    compared.map(({ chain }) => ({
      code: 'computed/compared',
      form,
      statement: `“${chain.join(' ')}”一列`,
      reason: '它不是这张表的标准栏目，工作簿里没有可以对照的表',
    })),
  );
}

const judgeWay = ({ computation, unit, inPoints }: ComputedColumn, { cells }: Way): Judged[] =>
  cells.flatMap((cell) => {
    const [value, base] = [cell.value, cell.base].map(({ cell: stored }) => readContent(stored, unit));
    if (value?.kind !== 'amount' || base?.kind !== 'amount') return [];
    const readings = computation === 'change' ? changeReadings(cell, unit === '元') : rateReadings(cell, inPoints);
    if (readings.length === 0) return [];
    return judge(cell, computation, readings, value.amount, base.amount) ?? [];
  });

/** Whether some true amounts behind the operands give a result that prints so. Without a base there is no rate. */
function judge(
  cell: ComputedCell,
  computation: Computation,
  readings: readonly Reading[],
  value: Interval,
  base: Interval,
): Judged | undefined {
  const result = possibleResult(cell, computation, value, base);
  if (!result) return undefined;
  const meets = (widened: boolean) =>
    readings.some((reading) => {
      const { low, high } = rangeOf(reading);
      const unit = multiply(reading.slack, exact(2));
      return rangesMeet(result, widened ? { low: subtract(low, unit), high: add(high, unit) } : { low, high });
    });
  const isRate = computation !== 'change';
  const expected = `${printed(result.middle, PUBLISHED_DECIMALS)}${isRate ? '%' : ''}`;
  return { cell, verdict: meets(false) ? 'right' : meets(true) ? 'near' : 'wrong', expected };
}

/** What the true result may be, in percent for rates, and what the printed operands give. */
function possibleResult(
  { value: { at }, base: { at: whole } }: ComputedCell,
  computation: Computation,
  value: Interval,
  base: Interval,
): (Range & { readonly middle: Exact }) | undefined {
  const difference = subtract(value.value, base.value);
  const change = subtractRange(rangeOf(value), rangeOf(base));
  if (computation === 'change') return { ...change, middle: difference };
  if (isZero(base.value)) return undefined;
  if (at.sheet === whole.sheet && at.row === whole.row && at.column === whole.column) {
    return computation === 'share' ? { low: HUNDRED, high: HUNDRED, middle: HUNDRED } : undefined;
  }
  const isRatio = computation === 'share' || computation === 'completion' || computation === 'execution';
  const bottom = rangeOf(base);
  const quotient = isRatio ? divideRange(rangeOf(value), bottom) : divideRange(change, magnitudeRange(bottom));
  if (!quotient) return undefined;
  const top = isRatio ? value.value : difference;
  const middle = divide(multiply(top, HUNDRED), isRatio ? base.value : magnitude(base.value));
  return { low: multiply(quotient.low, HUNDRED), high: multiply(quotient.high, HUNDRED), middle };
}

/** An amount as it is printed: rounded like those it is made of, or exact where they are. */
function changeReadings({ stored }: ComputedCell, isExact: boolean): readonly Reading[] {
  const content = readContent(stored, isExact ? '元' : '万元');
  return content.kind === 'amount' ? [content.amount] : [];
}

/** A rate as it is printed: "12.34%" in one way, 12.34 and 0.1234 in two unless the column's head says which. */
function rateReadings({ stored }: ComputedCell, inPoints: boolean): readonly Reading[] {
  const text = stored.text.trim() === '' && stored.value !== null ? String(stored.value) : stored.text;
  const said = plain(text);
  const digits = said.replace(/%$/u, '');
  const value = readNumber(digits);
  if (value === undefined) return [];
  const slack = halfUnit(/\.(\d+)/u.exec(digits)?.[1]?.length ?? 0);
  const points = { value, slack };
  if (said.endsWith('%') || inPoints) return [points];
  return [points, { value: multiply(value, HUNDRED), slack: multiply(slack, HUNDRED) }];
}

function finding(column: ComputedColumn, { cell, verdict, expected }: Judged, rules: ComputedRules): Finding {
  const { form, title, computation } = column;
  const { code, severity } = rules[computation];
  const shown = cell.stored.text;
  return {
    code,
    kind: 'rate',
    // Shares that are made to add up to 100 % are one unit off, and so are rates of rates: worth a look, no error.
    severity: verdict === 'near' ? 'warning' : severity,
    form,
    args: { what: `${title} ${cell.label}`, shown, expected, formula: formulaOf(computation, cell) },
    cells: [
      { ...cell.at, role: 'total', label: cell.label, shown },
      { ...cell.value.at, role: 'part', label: cell.value.name, shown: cell.value.cell.text },
      { ...cell.base.at, role: 'part', label: cell.base.name, shown: cell.base.cell.text },
    ],
    expected,
    actual: shown,
  };
}

/** "1.30 ÷ 5.00". */
function formulaOf(computation: Computation, { value, base }: ComputedCell): string {
  const [a, b] = [value.cell.text, base.cell.text];
  if (computation === 'change') return `${a} − ${b}`;
  return computation === 'growth' || computation === 'deviation' ? `(${a} − ${b}) ÷ ${b}` : `${a} ÷ ${b}`;
}
