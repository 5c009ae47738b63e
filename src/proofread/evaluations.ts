import { divide, exact, exactly, sum, type Interval } from '../model/amount';
import type { PerformanceTable, PrintedNumber } from '../model/performance';
import { compareFigure, compareRatio } from './compare';
import { projectAt, projectOf, read, type EvaluatedProject, type Statement } from './evaluated';
import { judgeIndicators } from './indicators';
import { reportMention, settle, type Results } from './judged';
import type { Mention } from './mention';
import type { Line } from './text';

/** What section 十三 repeats of the self-evaluation tables: scores by project, how many, what they cost together. */

const SCORE: Statement = { pattern: /得分(?:为|是)?(?<digits>\d+(?:\.\d+)?)分/gu, unit: '分' };
const MEAN: Statement = { pattern: /平均(?:得?分)(?:为|是)?(?<digits>\d+(?:\.\d+)?)分/gu, unit: '分' };
const COUNT: Statement = { pattern: /(?<digits>\d+)个项目/gu, unit: '个' };
const BUDGET: Statement = {
  pattern: /全年预算(?:资金|数)?(?:为|共计|合计)?(?<digits>[\d,]+(?:\.\d+)?)万元/gu,
  unit: '万元',
};
const SPENT: Statement = { pattern: /执行数(?:为|共计|合计)?(?<digits>[\d,]+(?:\.\d+)?)万元/gu, unit: '万元' };
const RATE: Statement = { pattern: /执行率(?:为|达到?)?(?<digits>\d+(?:\.\d+)?)%/gu, unit: '%' };

export function judgeEvaluations(
  tables: readonly PerformanceTable[],
  lines: readonly Line[],
  mentions: Mention[],
  results: Results,
): void {
  const projects = tables.filter(({ kind }) => kind === 'project').map(projectOf);
  if (projects.length === 0) return;
  for (const line of lines) {
    if (!line.section?.isFree) continue;
    for (const mention of read(line, MEAN, 'score', mentions)) judgeMean(projects, mention, results);
    for (const mention of read(line, SCORE, 'score', mentions)) judgeScore(projects, mention, results);
    judgeIndicators(projects, line, mentions, results);
    const counts = read(line, COUNT, 'count', mentions);
    for (const mention of counts) judgeCount(projects, mention, results);
    // Amounts are those of all projects only where the text says that it speaks of all of them.
    if (counts.some(({ number }) => number?.printed === String(projects.length)))
      judgeMoney(projects, line, mentions, results);
  }
}

function judgeScore(projects: readonly EvaluatedProject[], mention: Mention, results: Results): void {
  const { score, name } = projectAt(projects, mention) ?? {};
  if (score) settleAgainst(mention, exactly(score.value), [score], `“${name}”自评得分`, results);
}

function judgeMean(projects: readonly EvaluatedProject[], mention: Mention, results: Results): void {
  const scores = projects.flatMap(({ score }) => score ?? []);
  const { number } = mention;
  if (!number || scores.length !== projects.length) return;
  const total = sum(scores.map(({ value }) => value));
  // A mean is a hundredth of a percentage of the number of projects: the same rounding as of rates.
  const count = exact(scores.length);
  const { verdict, ...comparison } = compareRatio(number, exactly(divide(total, exact(100))), exactly(count));
  const expected = comparison.expected.replace('%', '');
  settle(results, mention, { verdict, expected, cells: scores.map(({ at }) => at) });
  if (verdict !== 'disagree') return;
  reportMention(results, mention, {
    kind: 'figure',
    severity: 'warning',
    what: '各项目平均得分',
    expected,
    cells: scores.map(({ at }) => at),
  });
}

function judgeCount(projects: readonly EvaluatedProject[], mention: Mention, results: Results): void {
  const expected = String(projects.length);
  if (mention.number?.printed === expected) settle(results, mention, { verdict: 'agree', expected, cells: [] });
  // Other numbers may be of other projects.
  else
    reportMention(results, mention, { kind: 'figure', severity: 'note', what: '自评表的项目数', expected, cells: [] });
}

function judgeMoney(projects: readonly EvaluatedProject[], line: Line, mentions: Mention[], results: Results): void {
  const budgets = projects.flatMap(({ budget }) => budget ?? []);
  const spendings = projects.flatMap(({ spent }) => spent ?? []);
  if (budgets.length !== projects.length || spendings.length !== projects.length) return;
  const [budget, spent] = [totalOf(budgets), totalOf(spendings)];
  for (const mention of read(line, BUDGET, 'adjusted', mentions))
    settleAgainst(mention, budget, budgets, '各项目全年预算合计', results);
  for (const mention of read(line, SPENT, 'final', mentions))
    settleAgainst(mention, spent, spendings, '各项目全年执行数合计', results);
  for (const mention of read(line, RATE, 'completion', mentions)) {
    if (!mention.number) continue;
    const comparison = compareRatio(mention.number, spent, budget);
    const cells = [...spendings, ...budgets].map(({ at }) => at);
    settle(results, mention, { ...comparison, cells });
    if (comparison.verdict === 'disagree')
      reportMention(results, mention, {
        kind: 'rate',
        severity: 'error',
        what: '各项目执行率',
        expected: comparison.expected,
        cells,
      });
  }
}

const totalOf = (figures: readonly PrintedNumber[]): Interval => exactly(sum(figures.map(({ value }) => value)));

function settleAgainst(
  mention: Mention,
  expected: Interval,
  from: readonly PrintedNumber[],
  what: string,
  results: Results,
): void {
  if (!mention.number) return;
  const cells = from.map(({ at }) => at);
  const comparison = compareFigure(mention.number, expected);
  settle(results, mention, { ...comparison, cells });
  if (comparison.verdict === 'agree') return;
  const kind = comparison.verdict === 'disagree' ? 'figure' : 'figureRounding';
  const severity = comparison.verdict === 'disagree' ? 'error' : 'warning';
  reportMention(results, mention, { kind, severity, what, expected: comparison.expected, cells });
}
