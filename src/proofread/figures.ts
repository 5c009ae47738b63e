import { compare, exact, isZero, multiply, UNITS, type Interval, type Unit } from '../model/amount';
import { groupBy } from '../model/groups';
import { compareFigure, compareRatio, type Comparison } from './compare';
import { figureKindOf, saidInterval, type Facts, type Given } from './facts';
import { quoteOf, reportMention, settle, type Results } from './judged';
import type { Mention, Reading } from './mention';
import { moneyScale, type SaidNumber } from './lexer';

/** Amounts and counts against forms and working paper; rates against their operands. */

export function judgeFigures(reading: Reading, facts: Facts, mentions: readonly Mention[], results: Results): void {
  for (const mention of mentions) {
    if (!mention.number || !mention.subject) continue;
    if (mention.underYear) judgeFormer(facts, mention, mention.number, mention.underYear, results);
    else if (figureKindOf(mention)) judgeCopied(reading, mention, mention.number, results);
    else if (mention.kind === 'completion' || mention.kind === 'share')
      judgeRatio(reading, facts, mention, mention.number, results);
  }
}

function judgeCopied({ subjects }: Reading, mention: Mention, number: SaidNumber, results: Results): void {
  const kind = figureKindOf(mention);
  if (!mention.subject || !kind) return;
  const known = subjects.figure(mention.subject, kind);
  if (!known) return judgeUnlisted(mention, number, results);
  const comparison = compareFigure(number, known);
  if (known.isDoubtful && comparison.verdict === 'disagree') return;
  const meant = comparison.verdict === 'disagree' ? unitMeant(number, known) : undefined;
  if (meant !== undefined) return reportUnit(mention, number, meant, known.cells, results);
  settleFigure(mention, comparison, known.cells, results, 'figure');
}

/** 508.19元 where the form has 508.19万元: the unit in which the digits would be right. */
function unitMeant(number: SaidNumber, known: Interval): Unit | undefined {
  if (number.unit !== '万元' || isZero(number.value)) return undefined;
  return UNITS.find((unit) => {
    const scale = moneyScale(unit);
    const value = multiply(exact(number.printed), exact(scale));
    return scale !== number.scale && compareFigure({ ...number, value, scale }, known).verdict === 'agree';
  });
}

function reportUnit(
  mention: Mention,
  { printed }: SaidNumber,
  meant: Unit,
  cells: Given['cells'],
  results: Results,
): void {
  const { line, from, to } = mention;
  const expected = `${printed}${meant}`;
  settle(results, mention, { verdict: 'disagree', expected, cells });
  const said = quoteOf(results, line, from, to).quote;
  reportMention(results, mention, { kind: 'unit', severity: 'error', said, expected, cells });
}

/** A class that its form does not list has no amount. */
function judgeUnlisted(mention: Mention, number: SaidNumber, results: Results): void {
  const { subject, kind } = mention;
  const isNowhere = subject?.key.includes('/') === true && subject.isKnown && subject.cells.length === 0;
  if (!isNowhere || kind !== 'final') return;
  if (isZero(number.value)) settle(results, mention, { verdict: 'agree', expected: '0.00', cells: [] });
  else settleFigure(mention, { verdict: 'disagree', expected: '0.00' }, [], results, 'figure');
}

function settleFigure(
  mention: Mention,
  { verdict, expected, isWithoutBase }: Comparison,
  cells: Given['cells'],
  results: Results,
  kind: 'figure' | 'rate',
): void {
  settle(results, mention, { verdict, expected, cells });
  if (verdict === 'disagree') reportMention(results, mention, { kind, severity: 'error', expected, cells });
  if (verdict === 'rounding') {
    // A copied figure should be equal; a rate computed from 元 is right as it stands.
    const severity = kind === 'figure' ? 'warning' : 'note';
    reportMention(results, mention, { kind: `${kind}Rounding`, severity, expected, cells });
  }
  // 0.00% of nothing is plain; any other rate of nothing is a habit without meaning.
  const isPlain = mention.kind === 'share' && mention.number !== undefined && isZero(mention.number.value);
  if (isWithoutBase && !isPlain)
    reportMention(results, mention, { kind: 'rateWithoutBase', severity: 'note', expected, cells });
}

/** Settles a rate; what only the text states is borne out by a rate that fits. */
export function settleRate(
  mention: Mention,
  comparison: Comparison,
  operands: readonly Given[],
  results: Results,
): void {
  const cells = operands.flatMap((operand) => operand.cells);
  settleFigure(mention, comparison, cells, results, 'rate');
  if (comparison.verdict === 'disagree') return;
  for (const { by } of operands) if (by) bearOut(results, by);
}

export function bearOut(results: Results, mention: Mention, cells: Given['cells'] = []): void {
  settle(results, mention, { verdict: 'agree', expected: mention.number?.printed ?? '', cells });
}

function judgeRatio({ subjects }: Reading, facts: Facts, mention: Mention, number: SaidNumber, results: Results): void {
  const { subject, base, of } = mention;
  if (!subject) return;
  const part = facts.given(subject, 'final', mention);
  if (mention.kind === 'completion') {
    const whole = base && facts.given(subject, base, mention);
    if (part && whole) settleRate(mention, compareRatio(number, part, whole), [part, whole], results);
    return;
  }
  const total = of ?? (subject.shareOf === undefined ? undefined : subjects.named(subject.shareOf));
  const whole = total && total !== subject ? facts.given(total, 'final', mention) : undefined;
  if (part && whole) settleRate(mention, compareRatio(number, part, whole), [part, whole], results);
}

/** A figure under last year's number: right if it is last year's; if it is this year's, the year is wrong. */
function judgeFormer(facts: Facts, mention: Mention, number: SaidNumber, year: Mention, results: Results): void {
  const { subject } = mention;
  if (!subject) return;
  const last = facts.known(subject, 'last');
  const comparison = last && compareFigure(number, last);
  if (last && comparison && comparison.verdict !== 'disagree') {
    settle(results, year, { verdict: 'agree', expected: String(year.year), cells: last.cells });
    return settleFigure(mention, comparison, last.cells, results, 'figure');
  }
  const current = facts.known(subject, 'final');
  if (current && compare(saidInterval(number).value, current.value) === 0 && !isZero(current.value)) {
    settle(results, mention, { verdict: 'agree', expected: number.printed, cells: current.cells });
    const expected = String((year.year ?? 0) + 1);
    if (results.verdicts.get(year)?.verdict === 'disagree') return;
    settle(results, year, { verdict: 'disagree', expected, cells: current.cells });
    reportMention(results, year, { kind: 'year', severity: 'error', expected, cells: current.cells });
  } else if (last && comparison) {
    settleFigure(mention, comparison, last.cells, results, 'figure');
  }
}

/** Two statements of one figure that nothing else decides, or two rates of one pair, must be equal. */
export function judgeRepeated(mentions: readonly Mention[], results: Results): void {
  const groups = groupBy(mentions, ({ subject, kind, number, base, of, underYear }) => {
    if (!subject || !number || underYear || kind === 'other') return undefined;
    return [subject.key, kind, base ?? '', of?.key ?? '', number.unit].join('|');
  });
  for (const group of groups.values()) if (group.length > 1) judgeGroup(group, results);
}

function judgeGroup(group: readonly Mention[], results: Results): void {
  const isWrong = (mention: Mention) => results.verdicts.get(mention)?.verdict === 'disagree';
  const [first, ...others] = group.filter((mention) => !isWrong(mention));
  if (!first?.number) return;
  for (const other of others) {
    if (!other.number) continue;
    const { verdict } = compareFigure(other.number, saidInterval(first.number));
    // What forms decide is said already, and each of two roundings may be right.
    const isDecided = [first, other].every((each) => (results.verdicts.get(each)?.cells.length ?? 0) > 0);
    if (verdict === 'agree') {
      if (figureKindOf(first)) [first, other].forEach((each) => bearOut(results, each));
    } else if (!isDecided || isWithoutRate(first, other)) {
      const expected = `${first.number.printed}${first.number.unit === '%' ? '%' : ''}`;
      const severity = verdict === 'rounding' ? 'warning' : 'error';
      settle(results, other, { verdict, expected, cells: [] });
      reportMention(results, other, { kind: 'twice', severity, expected, cells: [] });
    }
  }
}

/** 0/0 said to be 100.00% here and 0.00% there. */
const isWithoutRate = (a: Mention, b: Mention): boolean =>
  a.number?.unit === '%' && b.number?.unit === '%' && isZero(a.number.value) !== isZero(b.number.value);
