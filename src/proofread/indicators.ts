import { equal, exact } from '../model/amount';
import type { IndicatorLine } from '../model/performance';
import { plain } from '../model/text';
import { projectAt, type EvaluatedProject } from './evaluated';
import { reportMention, settle, type Results } from './judged';
import type { Mention } from './mention';
import type { Line } from './text';

/**
 * Counts in the paragraph of a project against what its self-evaluation table says was reached: "政府网站已减少至20个"
 * beside 部门政府网站抽查 22个. Two texts on one thing that need not mean the same, so a difference is a warning.
 */
export function judgeIndicators(
  projects: readonly EvaluatedProject[],
  line: Line,
  mentions: Mention[],
  results: Results,
): void {
  for (const { 0: digits, index } of line.text.matchAll(/(?<![\d.])\d[\d,]*(?:\.\d+)?/gu)) {
    const number = {
      value: exact(digits.replaceAll(',', '')),
      decimals: 0,
      printed: digits,
      unit: '个',
      scale: 1,
    } as const;
    const place = { line, from: index, number, kind: 'count', group: -1, isFree: true } as const;
    const indicator = indicatorAt(
      projectAt(projects, { ...place, to: index })?.indicators ?? [],
      line.text,
      index,
      digits,
    );
    if (!indicator?.actual || mentions.some((known) => known.line === line && known.from === index)) continue;
    const { name, target, actual, actualAt } = indicator;
    const isTarget = target !== undefined && equal(target.value, number.value);
    const verdict = equal(actual.value, number.value) ? 'agree' : 'disagree';
    if (verdict === 'disagree' && isTarget) continue;
    const mention: Mention = { ...place, to: index + digits.length + actual.unit.length };
    mentions.push(mention);
    const expected = actual.value.toString();
    const cells = actualAt ? [actualAt] : [];
    settle(results, mention, { verdict, expected, cells });
    if (verdict === 'disagree')
      reportMention(results, mention, { kind: 'indicator', severity: 'warning', what: name, expected, cells });
  }
}

/** Sums of money, rates and times are told in too many ways to be compared. */
const COUNT_UNIT = /^(?!万?元|分|百分|年|个?月|天|日|小?时)\p{Script=Han}{1,2}$/u;
/** Fewer characters in common may be of any two things. */
const FEWEST_COMMON = 4;

/** The indicator with that unit whose name has most in common with the words before the number; undefined in doubt. */
function indicatorAt(
  indicators: readonly IndicatorLine[],
  text: string,
  from: number,
  digits: string,
): IndicatorLine | undefined {
  const clause =
    text
      .slice(0, from)
      .split(/[,，;；:。、!?()]/u)
      .at(-1) ?? '';
  const ranked = indicators
    .filter(
      ({ actual }) => actual && COUNT_UNIT.test(actual.unit) && text.startsWith(actual.unit, from + digits.length),
    )
    .map((indicator) => ({ indicator, common: longestCommon(clause, plain(indicator.name)) }))
    .sort((a, b) => b.common - a.common);
  const [first, second] = ranked;
  return first && first.common >= FEWEST_COMMON && first.common > (second?.common ?? 0) ? first.indicator : undefined;
}

/** The length of the longest run of characters that both have. */
function longestCommon(a: string, b: string): number {
  let longest = 0;
  for (let start = 0; start + longest < a.length; start += 1) {
    while (start + longest < a.length && b.includes(a.slice(start, start + longest + 1))) longest += 1;
  }
  return longest;
}
