import { add, compare, equal, printed, PUBLISHED_DECIMALS, sum } from '../model/amount';
import { saidInterval } from './facts';
import { quoteOf, reportMention, type Results } from './judged';
import type { Mention } from './mention';
import type { Line } from './text';

/** …X 万元，其中：A x 万元、B y 万元: parts that the sentence itself lists against the figure before 其中. */

const PART = /(?:^|[，、；;:,(和及]|其中)(?<name>[^\d，、；;:,。]*?)-?$/u;
/** Words by which a figure is a limit, a comparison or a share of something, and no part. */
const OTHER = /[比较由从至到超低高增减降升]|预算|上年|去年|单价|每|人均|以上|以下|不含|其中|计划|剩余|平均/u;

export function judgeListedParts(lines: readonly Line[], mentions: readonly Mention[], results: Results): void {
  for (const line of lines) {
    if (line.section?.isFree) continue;
    const own = mentions.filter((mention) => mention.line === line && mention.number);
    for (const { index } of line.text.matchAll(/其中/gu)) judgeList(line, index, own, results);
  }
}

function judgeList({ text }: Line, at: number, mentions: readonly Mention[], results: Results): void {
  const before = mentions.filter(({ to }) => to <= at);
  const whole = before[before.length - 1];
  if (!whole?.number || /[。；;)]/u.test(text.slice(whole.to, at)) || !isFigure(text, whole)) return;
  const end = text.slice(at).search(/[。)]/u);
  const to = end < 0 ? text.length : at + end;
  // 其中 within a list: what it lists are parts of a part.
  if (text.slice(at + 2, to).includes('其中')) return;
  const { unit } = whole.number;
  const parts = mentions.filter(
    (each) => each.from > at && each.to <= to && each.number?.unit === unit && isFigure(text, each),
  );
  if (parts.length < 2 || !parts.every((part) => isPart(text, part))) return;
  // What forms decide is told already.
  if ([whole, ...parts].some((each) => results.verdicts.get(each)?.verdict === 'disagree')) return;
  if ([whole, ...parts].every((each) => (results.verdicts.get(each)?.cells.length ?? 0) > 0)) return;
  judgeTotal(whole, parts, results);
}

const isFigure = (text: string, { kind, from }: Mention): boolean =>
  kind === 'final' || kind === 'count' || (kind === 'other' && !OTHER.test(clauseBefore(text, from)));

const clauseBefore = (text: string, from: number): string =>
  text
    .slice(0, from)
    .split(/[，、；;:,。]/u)
    .at(-1) ?? '';

const isPart = (text: string, { from }: Mention): boolean => {
  const name = PART.exec(text.slice(0, from))?.groups?.['name'];
  return name !== undefined && name !== '' && !OTHER.test(name);
};

/** Parts that exceed their whole are wrong; some that fall short of it may not be all. */
function judgeTotal(whole: Mention, parts: readonly Mention[], results: Results): void {
  if (!whole.number) return;
  const said = saidInterval(whole.number);
  const intervals = parts.flatMap(({ number }) => (number ? [saidInterval(number)] : []));
  const value = sum(intervals.map((each) => each.value));
  const slack = intervals.map((each) => each.slack).reduce(add, said.slack);
  if (equal(said.value, value)) return;
  const expected = printed(value, whole.number.unit === '万元' ? PUBLISHED_DECIMALS : 0);
  const isOver = compare(value, add(said.value, slack)) > 0;
  const isUnder = compare(add(value, slack), said.value) < 0;
  if ((!isOver && !isUnder) || isReported(whole, results)) return;
  const problem = isOver
    ? ({ kind: 'parts', severity: 'warning' } as const)
    : ({ kind: 'partsShort', severity: 'note' } as const);
  reportMention(results, whole, { ...problem, expected, cells: [] });
}

/** Whether the figure was added up before: there is one finding of what its parts come to. */
function isReported({ line, from, to }: Mention, results: Results): boolean {
  const { start, end } = quoteOf(results, line, from, to);
  return results.findings.some(
    (found) => (found.kind === 'parts' || found.kind === 'partsShort') && found.start === start && found.end === end,
  );
}
