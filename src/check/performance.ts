import {
  add,
  compare,
  divide,
  exact,
  halfUnit,
  isZero,
  magnitude,
  multiply,
  printed,
  shown,
  subtract,
  sum,
  type Exact,
} from '../model/amount';
import type { CheckReport, Finding, FindingCell, OutcomeStatus, SkippedCheck } from '../model/finding';
import {
  isReached,
  type FundLine,
  type IndicatorLine,
  type PerformanceTable,
  type PrintedNumber,
  type ScoreLine,
} from '../model/performance';
import type { PerformanceRule, PerformanceRules } from '../model/performanceRule';

/** What came of checking one relation of a table. */
type Result =
  | { readonly status: 'passed' }
  | { readonly status: 'failed' | 'rounding'; readonly finding: Finding }
  | { readonly status: 'skipped'; readonly skip: SkippedCheck };

const PASSED: Result = { status: 'passed' };
const HUNDRED = exact(100);
const AMOUNT_DECIMALS = 2;

/** Checks the 绩效自评 tables of a workbook; the parts of a report they make. */
export function checkPerformance(
  tables: readonly PerformanceTable[],
  rules: PerformanceRules,
): Pick<CheckReport, 'outcomes' | 'findings' | 'skipped'> {
  const results = tables.flatMap((table) => checkTable(table, rules));
  const outcomes: Record<OutcomeStatus, number> = { passed: 0, rounding: 0, failed: 0, skipped: 0 };
  for (const { status } of results) outcomes[status] += 1;
  return {
    outcomes,
    findings: results.flatMap((result) => ('finding' in result ? [result.finding] : [])),
    skipped: results.flatMap((result) => ('skip' in result ? [result.skip] : [])),
  };
}

/** A report with what the tables add to it; their findings concern the whole workbook and come last. */
export function withPerformance(
  report: CheckReport,
  more: Pick<CheckReport, 'outcomes' | 'findings' | 'skipped'>,
): CheckReport {
  const { passed, rounding, failed: failures, skipped } = report.outcomes;
  return {
    ...report,
    outcomes: {
      passed: passed + more.outcomes.passed,
      rounding: rounding + more.outcomes.rounding,
      failed: failures + more.outcomes.failed,
      skipped: skipped + more.outcomes.skipped,
    },
    findings: [...report.findings, ...more.findings],
    skipped: [...report.skipped, ...more.skipped],
  };
}

function checkTable(table: PerformanceTable, rules: PerformanceRules): Result[] {
  return [
    ...table.funds.flatMap((line) => rateResult(table, line, rules.rate) ?? []),
    ...totalResults(table, rules),
    ...table.indicators.flatMap((line) => [
      ...(deviationResult(table, line, rules.deviation) ?? []),
      ...(zeroScoreResult(table, line, rules.zeroScore) ?? []),
    ]),
  ];
}

const nameOf = ({ title, name }: PerformanceTable): string => (name === '' ? title : `${title}（${name}）`);

const cellOf = ({ at, shown: text }: PrintedNumber, role: FindingCell['role'], label: string): FindingCell => ({
  ...at,
  role,
  label,
  shown: text,
});

/** A rate is right when some executed and adjusted amount that print so give a rate that prints so. */
function rateResult(table: PerformanceTable, line: FundLine, rule: PerformanceRule): Result[] | undefined {
  const { adjusted, executed, rate } = line;
  if (!adjusted || !executed || !rate || isZero(adjusted.value)) return undefined;
  const slack = halfUnit(AMOUNT_DECIMALS);
  const low = multiply(divide(subtract(executed.value, slack), add(adjusted.value, slack)), HUNDRED);
  const high = multiply(divide(add(executed.value, slack), subtract(adjusted.value, slack)), HUNDRED);
  const half = halfUnit(rate.decimals);
  const meets = compare(low, add(rate.value, half)) <= 0 && compare(high, subtract(rate.value, half)) >= 0;
  if (meets) return [PASSED];
  const expected = printed(multiply(divide(executed.value, adjusted.value), HUNDRED), Math.max(rate.decimals, 2));
  const what = `${nameOf(table)} ${line.name} 执行率`;
  return [
    failed(
      rule,
      { what, shown: rate.shown, expected: `${expected}%`, formula: `${executed.shown} ÷ ${adjusted.shown}` },
      [
        cellOf(rate, 'total', `${line.name} 执行率`),
        cellOf(executed, 'part', `${line.name} 全年执行数`),
        cellOf(adjusted, 'part', `${line.name} 全年预算数`),
      ],
    ),
  ];
}

function failed(
  { code, severity }: PerformanceRule,
  args: { what: string; shown: string; expected: string; formula: string },
  cells: readonly FindingCell[],
): Result {
  return {
    status: 'failed',
    finding: { code, kind: 'rate', severity, form: '', args, cells, expected: args.expected, actual: args.shown },
  };
}

function totalResults(table: PerformanceTable, rules: PerformanceRules): Result[] {
  const lines: readonly ScoreLine[] = [...table.scores, ...table.indicators];
  const { weight, score } = table.total ?? {};
  const results: Result[] = [];
  if (lines.length === 0) return results;
  if (weight)
    results.push(
      totalResult(
        table,
        rules.totalWeight,
        weight,
        lines.map((line) => line.weight),
        false,
      ),
    );
  if (!score) return results;
  const unscored = lines.filter((line) => !line.score);
  if (unscored.length > 0) {
    const names = unscored.map(({ name }) => name).join('、');
    const { code, statement } = rules.totalScore;
    results.push({
      status: 'skipped',
      skip: { code, form: '', statement: `${nameOf(table)} ${statement}`, reason: `“${names}”没有得分` },
    });
  } else {
    results.push(
      totalResult(
        table,
        rules.totalScore,
        score,
        lines.flatMap((line) => line.score ?? []),
        true,
      ),
    );
  }
  return results;
}

/** Points are printed to some decimals each, so their sum is compared by intervals like every other sum. */
function totalResult(
  table: PerformanceTable,
  rule: PerformanceRule,
  total: PrintedNumber,
  parts: readonly PrintedNumber[],
  areRounded: boolean,
): Result {
  const value = sum(parts.map((part) => part.value));
  const difference = subtract(total.value, value);
  if (isZero(difference)) return PASSED;
  // Possible points are exact, and so are whole points; points with decimals were rounded when they were computed.
  const rounded = areRounded ? [total, ...parts].filter(({ decimals }) => decimals > 0) : [];
  const slack = sum(rounded.map(() => halfUnit(AMOUNT_DECIMALS)));
  const isRounding = compare(magnitude(difference), slack) <= 0;
  const number = (amount: Exact) => shown(amount, AMOUNT_DECIMALS);
  return {
    status: isRounding ? 'rounding' : 'failed',
    finding: {
      code: rule.code,
      kind: 'sum',
      severity: isRounding ? 'note' : rule.severity,
      form: '',
      args: {
        statement: `${nameOf(table)} ${rule.statement}`,
        total: number(total.value),
        parts: number(value),
        difference: number(difference),
        slack: number(slack),
        count: parts.length,
        needsZeros: false,
      },
      cells: [
        cellOf(total, 'total', `${table.name} 总分`),
        ...parts.map((part) => cellOf(part, 'part', `${table.name} 明细`)),
      ],
      expected: number(value),
      actual: number(total.value),
    },
  };
}

/** Overshooting is counted in different ways from county to county; missing a target is not. */
function deviationResult(table: PerformanceTable, line: IndicatorLine, rule: PerformanceRule): Result[] | undefined {
  const { target, actual, deviation } = line;
  if (!target || !actual || !deviation || target.unit !== actual.unit || isZero(target.value)) return undefined;
  if (isReached(target, actual)) return undefined;
  const ratio = multiply(divide(subtract(actual.value, target.value), target.value), HUNDRED);
  const isRight = compare(magnitude(subtract(ratio, deviation.value)), halfUnit(deviation.decimals)) <= 0;
  if (isRight) return [PASSED];
  const number = (amount: Exact) => shown(amount, 0);
  return [
    failed(
      rule,
      {
        what: `${nameOf(table)} ${line.name} 偏差度`,
        shown: deviation.shown,
        expected: `${printed(ratio, AMOUNT_DECIMALS)}%`,
        formula: `(${number(actual.value)} − ${number(target.value)}) ÷ ${number(target.value)}`,
      },
      [cellOf(deviation, 'total', `${line.name} 偏差度`)],
    ),
  ];
}

/** No points, no deviation and no reason: one of the three is wrong. */
function zeroScoreResult(table: PerformanceTable, line: IndicatorLine, rule: PerformanceRule): Result[] | undefined {
  const { weight, score, deviation, hasReason } = line;
  if (!score || !deviation || isZero(weight.value) || !isZero(score.value)) return undefined;
  if (!isZero(deviation.value) || hasReason) return [PASSED];
  const { code, severity } = rule;
  return [
    {
      status: 'failed',
      finding: {
        code,
        kind: 'zeroScore',
        severity,
        form: '',
        args: { what: `${nameOf(table)} ${line.name}`, weight: weight.shown },
        cells: [cellOf(score, 'total', `${line.name} 得分`), cellOf(deviation, 'part', `${line.name} 偏差度`)],
      },
    },
  ];
}
