import {
  add,
  compare,
  equal,
  explains,
  isNegative,
  isZero,
  printed,
  PUBLISHED_DECIMALS,
  subtract,
  sum,
} from '../model/amount';
import { saidInterval, type Facts } from './facts';
import { bearOut } from './figures';
import { report, reportMention, settle, whatOf, quoteOf, saidOf, type Results } from './judged';
import type { Mention, Reading } from './mention';
import type { Subject } from './subject';

/** Parts that the text states against the total that it states, and counts against their amounts. */

export function judgeSums({ subjects, language }: Reading, facts: Facts, results: Results): void {
  const counts = (part: Subject): boolean => {
    const figure = facts.known(part, 'final');
    return (figure !== undefined && !isZero(figure.value)) || facts.stated(part, 'final').length > 0;
  };
  for (const { whole, parts, further = [] } of language.sums) {
    const total = subjects.named(whole);
    const members = [
      ...parts.flatMap((name) => subjects.named(name) ?? []),
      ...further.flatMap((name) => subjects.named(name) ?? []).filter(counts),
    ];
    if (!total) continue;
    const stated = members.flatMap((part) => facts.stated(part, 'final').at(-1) ?? []);
    const [first] = stated;
    const said = first && facts.stated(total, 'final').filter((mention) => mention.line.section === first.line.section);
    const wholes = said?.filter((mention) => isBeforeOrAt(mention, first)) ?? [];
    const mention = wholes.at(-1);
    if (mention?.number && stated.length > 0) judgeSum(mention, stated, stated.length === members.length, results);
  }
}

const isBeforeOrAt = (a: Mention, b: Mention | undefined): boolean => b !== undefined && a.line.index <= b.line.index;

function judgeSum(whole: Mention, parts: readonly Mention[], isComplete: boolean, results: Results): void {
  const intervals = parts.flatMap(({ number }) => (number ? [saidInterval(number)] : []));
  if (!whole.number) return;
  const said = saidInterval(whole.number);
  const value = sum(intervals.map((each) => each.value));
  const difference = subtract(said.value, value);
  const slack = sum([said, ...intervals].map((each) => each.slack));
  const decimals = whole.number.unit === '万元' ? PUBLISHED_DECIMALS : 0;
  const isRounded = isComplete && !isZero(difference) && explains(slack, difference);
  if (isZero(difference) || isRounded) {
    if (isRounded) roundedSum(whole, parts, printed(value, decimals), results);
    [whole, ...parts].forEach((mention) => bearOut(results, mention));
  } else if (isComplete || (isNegative(difference) && !explains(slack, difference))) {
    blame(whole, parts, printed(value, decimals), results);
  } else if (!explains(slack, difference)) {
    shortSum(whole, parts, printed(value, decimals), results);
  }
}

/** Some parts are stated and come to less than the whole: others may have been left out, or one of the figures is wrong. */
function shortSum(whole: Mention, parts: readonly Mention[], expected: string, results: Results): void {
  const isOpen = [whole, ...parts].some((mention) => (results.verdicts.get(mention)?.cells.length ?? 0) === 0);
  if (isOpen) reportMention(results, whole, { kind: 'partsShort', severity: 'note', expected, cells: [] });
}

/** Figures that no form decides may be one unit off; where forms decide all of them, their own check tells it. */
function roundedSum(whole: Mention, parts: readonly Mention[], value: string, results: Results): void {
  const open = [whole, ...parts].filter((mention) => (results.verdicts.get(mention)?.cells.length ?? 0) === 0);
  const expectedOf = (mention: Mention): string => (mention === whole ? value : '');
  for (const mention of open)
    settle(results, mention, { verdict: 'rounding', expected: expectedOf(mention), cells: [] });
  const [first] = open;
  if (!first) return;
  reportMention(results, first, { kind: 'partsRounding', severity: 'note', expected: expectedOf(first), cells: [] });
}

/** The total is wrong, unless a form bears it out: then a part is, and one that forms contradict is reported already. */
function blame(whole: Mention, parts: readonly Mention[], expected: string, results: Results): void {
  const decided = (mention: Mention) => results.verdicts.get(mention);
  const isBorneOut = decided(whole)?.verdict === 'agree' && decided(whole)?.cells.length !== 0;
  if (isBorneOut && parts.some((part) => decided(part)?.verdict === 'disagree')) return;
  const doubtful = isBorneOut ? parts.filter((part) => (decided(part)?.cells.length ?? 0) === 0) : [];
  const mention = doubtful.at(-1) ?? whole;
  if (mention === whole) settle(results, whole, { verdict: 'disagree', expected, cells: [] });
  else for (const part of doubtful) settle(results, part, { verdict: 'disagree', expected: '', cells: [] });
  reportMention(results, mention, {
    kind: 'parts',
    severity: 'error',
    expected: mention === whole ? expected : '',
    cells: [],
  });
}

/** Visits and persons without any expense, or an expense without any: one of the two is mistaken. */
export function judgeCounts({ subjects, language }: Reading, facts: Facts, results: Results): void {
  for (const { amount, counts, isWhole } of language.counted) {
    const subject = subjects.named(amount);
    if (!subject) continue;
    for (const name of counts) {
      const counted = subjects.named(name);
      for (const mention of counted ? facts.stated(counted, 'final') : []) {
        const given = facts.given(subject, 'final', mention);
        if (!given || !mention.number) continue;
        const [hasAmount, hasCount] = [!isZero(given.value), !isZero(mention.number.value)];
        if (hasAmount === hasCount) {
          // A number of visits other than none is not borne out by some amount.
          if (!hasAmount) bearOut(results, mention, given.cells);
          continue;
        }
        if (hasAmount && isWhole) continue;
        const expected = hasAmount ? '' : '0';
        settle(results, mention, { verdict: 'disagree', expected, cells: given.cells });
        reportMention(results, mention, {
          kind: 'countAgainstAmount',
          severity: 'warning',
          expected,
          cells: given.cells,
        });
      }
    }
  }
}

/**
 * Budgets of the items against the stated budget of them all. They may add up to less, for an item may have had a budget
 * and no expenditure; they cannot add up to more.
 */
export function judgeBudgets(mentions: readonly Mention[], results: Results): void {
  const budgets = mentions.filter(({ kind, number, line }) => kind === 'budget' && number && line.section?.subjects);
  for (const section of new Set(budgets.map(({ line }) => line.section))) {
    const inSection = budgets.filter(({ line }) => line.section === section);
    const total = inSection.find(({ subject }) => subject?.key === section?.whole);
    const parts = inSection.filter(({ subject }) => subject && subject.key !== section?.whole);
    if (!total?.number || parts.length === 0) continue;
    const intervals = parts.flatMap(({ number }) => (number ? [saidInterval(number)] : []));
    const said = saidInterval(total.number);
    const value = sum(intervals.map((each) => each.value));
    if (equal(said.value, value)) {
      [total, ...parts].forEach((mention) => bearOut(results, mention));
      continue;
    }
    const slack = add(said.slack, sum(intervals.map((each) => each.slack)));
    const exceeds = compare(subtract(value, said.value), slack) > 0;
    const { line, from, to } = total;
    const problem = {
      kind: 'partsBudget',
      severity: exceeds ? 'warning' : 'note',
      what: whatOf(total),
      said: saidOf(total, quoteOf(results, line, from, to).quote),
      expected: printed(value, PUBLISHED_DECIMALS),
      cells: [],
    } as const;
    report(results, line, from, to, problem);
  }
}
