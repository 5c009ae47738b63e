import { add, compare, exact, isNegative, isZero, magnitude, negate, subtract, type Interval } from '../model/amount';
import { explains } from '../model/amount';
import { compareChange, compareGrowth, compareRatio } from './compare';
import { saidInterval, type Facts, type Given } from './facts';
import { bearOut, settleRate } from './figures';
import { reportMention, settle, type Results } from './judged';
import type { Mention, Reading } from './mention';

/** Statements of change: 增加 X 万元，增长 P%, and 持平, 大于, 存在差异. */

export function judgeChanges(
  { language }: Reading,
  facts: Facts,
  mentions: readonly Mention[],
  results: Results,
): void {
  const groups = new Map<number, Mention[]>();
  for (const mention of mentions) {
    if (mention.kind === 'equality' || mention.kind === 'order')
      judgeRelation(facts, mention, mentions, language.finalWords, results);
    if (mention.kind !== 'change' && mention.kind !== 'growth' && mention.kind !== 'direction') continue;
    groups.set(mention.group, [...(groups.get(mention.group) ?? []), mention]);
  }
  for (const group of groups.values()) judgeGroup(facts, group, mentions, results);
}

function judgeGroup(facts: Facts, group: readonly Mention[], mentions: readonly Mention[], results: Results): void {
  const [first] = group;
  if (!first?.subject || !first.base) return;
  const current = facts.given(first.subject, 'final', first);
  const former = facts.given(first.subject, first.base, first);
  if (!current) return;
  if (former) againstFormer(group, current, former, results);
  else if (group.some(({ kind }) => kind === 'growth')) amongThemselves(group, current, results);
  else withCompletion(group, current, mentions, results);
}

function againstFormer(group: readonly Mention[], current: Given, former: Given, results: Results): void {
  const difference = subtract(current.value, former.value);
  const sign = compare(difference, subtract(difference, difference));
  const cells = [...current.cells, ...former.cells];
  for (const mention of group) {
    const { number } = mention;
    if (mention.kind === 'direction') judgeDirection(mention, sign, cells, results);
    else if (number && mention.kind === 'change')
      settleRate(mention, compareChange(number, current, former), [current, former], results);
    else if (number) settleRate(mention, compareGrowth(number, current, former), [current, former], results);
  }
}

const WORD = { '1': '增加', '-1': '减少', '0': '持平' } as const;

function judgeDirection(mention: Mention, sign: 1 | 0 | -1, cells: Given['cells'], results: Results): void {
  const expected = WORD[sign];
  // 减少0.00万元 is an odd way to say 持平, but no contradiction.
  const isRight = sign === 0 || mention.sign === sign;
  settle(results, mention, { verdict: isRight ? 'agree' : 'disagree', expected, cells });
  if (!isRight) reportMention(results, mention, { kind: 'direction', severity: 'error', expected, cells });
}

/** 完成年初预算173.33%，大于预算数1398.43万元: what the two say of the budget must be one. */
function withCompletion(
  group: readonly Mention[],
  current: Given,
  mentions: readonly Mention[],
  results: Results,
): void {
  const change = group.find(({ kind }) => kind === 'change');
  const completion = change && completionBeside(change, mentions);
  if (!change?.number || !change.sign || !completion?.number) return;
  const said = saidInterval(change.number);
  const moved = change.sign > 0 ? negate(magnitude(said.value)) : magnitude(said.value);
  const budget = { value: add(current.value, moved), slack: add(current.slack, said.slack) };
  settleRate(completion, compareRatio(completion.number, current, budget), [current], results);
  if (results.verdicts.get(completion)?.verdict === 'disagree') return;
  for (const mention of group) bearOut(results, mention, current.cells);
}

const completionBeside = ({ line, subject, base }: Mention, mentions: readonly Mention[]): Mention | undefined =>
  mentions.find(
    (each) => each.line === line && each.kind === 'completion' && each.subject === subject && each.base === base,
  );

/** Without the former figure: change and rate must fit this year's figure, and each other, one way up or down. */
function amongThemselves(group: readonly Mention[], current: Given, results: Results): void {
  const change = group.find(({ kind }) => kind === 'change')?.number;
  const growth = group.find(({ kind }) => kind === 'growth')?.number;
  const directions = group.filter(({ kind }) => kind === 'direction');
  if (!change || !growth || directions.length === 0) return;
  const formerFor = (sign: 1 | -1): Interval => {
    const said = saidInterval(change);
    const moved = sign > 0 ? negate(magnitude(said.value)) : magnitude(said.value);
    return { value: add(current.value, moved), slack: add(current.slack, said.slack) };
  };
  const compareFor = (sign: 1 | -1) => compareGrowth(growth, current, formerFor(sign));
  const signs = new Set(directions.flatMap(({ sign }) => (sign === 1 || sign === -1 ? [sign] : [])));
  const fitting = ([1, -1] as const).filter((sign) => compareFor(sign).verdict !== 'disagree');
  const stated = [...signs].filter((sign) => fitting.includes(sign));
  const [sign] = stated.length > 0 ? stated : fitting;
  const own: Given[] = [current];
  if (sign === undefined) {
    const [only] = signs;
    const rate = group.find(({ kind }) => kind === 'growth');
    if (rate && only !== undefined) settleRate(rate, compareFor(only), own, results);
    if (signs.size > 1)
      directions.slice(1).forEach((each) => judgeDirection(each, directions[0]?.sign ?? 0, [], results));
    return;
  }
  for (const mention of group) {
    if (mention.kind === 'direction') judgeDirection(mention, sign, current.cells, results);
    else if (mention.kind === 'change') bearOut(results, mention, current.cells);
    else settleRate(mention, compareFor(sign), own, results);
  }
}

/** 持平, 无差异, 存在差异, 大于, 小于 against the two figures. */
function judgeRelation(
  facts: Facts,
  mention: Mention,
  mentions: readonly Mention[],
  finalWords: string,
  results: Results,
): void {
  const { subject, base } = mention;
  if (!subject || !base) return;
  const current = facts.given(subject, 'final', mention);
  const other = facts.given(subject, base, mention);
  if (!current || !other) return judgeByCompletion(mention, mentions, finalWords, results);
  const cells = [...current.cells, ...other.cells];
  const difference = subtract(current.value, other.value);
  const isClose = explains(add(current.slack, other.slack), difference);
  const isRight = relationHolds(mention, difference);
  const verdict = isRight ? 'agree' : isClose && !isZero(difference) ? 'rounding' : 'disagree';
  const expected = isZero(difference) ? '两数相等' : `${finalWords}${isNegative(difference) ? '较小' : '较大'}`;
  settle(results, mention, { verdict, expected, cells });
  if (isRight && mention.isSame) for (const { by } of [current, other]) if (by) bearOut(results, by);
  if (verdict !== 'disagree') return;
  // Figures printed equal may differ in 元, so 存在差异 is odd rather than wrong.
  const severity = mention.kind === 'equality' && !mention.isSame ? 'warning' : 'error';
  reportMention(results, mention, { kind: 'equality', severity, expected, cells });
}

/** 完成年初预算的58.62%，决算数小于预算数: the rate says which is greater. 0% is customary where there is no budget. */
function judgeByCompletion(mention: Mention, mentions: readonly Mention[], finalWords: string, results: Results): void {
  const rate = completionBeside(mention, mentions)?.number;
  if (!rate || isZero(rate.value)) return;
  const sign = compare(rate.value, HUNDRED);
  // 100.00% may be of two figures that differ a little.
  if (sign === 0) return;
  const isRight = mention.kind === 'equality' ? mention.isSame === false : mention.sign === sign;
  const expected = `完成率是${rate.printed}%，${finalWords}${sign < 0 ? '较小' : '较大'}`;
  settle(results, mention, { verdict: isRight ? 'agree' : 'disagree', expected, cells: [] });
  if (!isRight) reportMention(results, mention, { kind: 'equality', severity: 'error', expected, cells: [] });
}

const HUNDRED = exact(100);

function relationHolds({ kind, isSame, sign }: Mention, difference: Interval['value']): boolean {
  if (kind === 'equality') return isZero(difference) === (isSame === true);
  return isZero(difference) ? sign === 0 : sign === (isNegative(difference) ? -1 : 1);
}
