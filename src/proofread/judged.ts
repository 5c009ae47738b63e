import type { CellAddress } from '../model/address';
import type { ClaimKind, TextFinding, TextFindingKind, Verdict } from '../model/claim';
import type { Severity } from '../model/finding';
import type { Mention } from './mention';
import { offsetsOf, type Line } from './text';

/** The verdicts so far, by mention, and the findings. */
export interface Results {
  readonly verdicts: Map<Mention, Judged>;
  readonly findings: TextFinding[];
  readonly source: string;
}

export interface Judged {
  readonly verdict: Verdict;
  readonly expected: string;
  readonly cells: readonly CellAddress[];
}

export interface Problem {
  readonly kind: TextFindingKind;
  readonly severity: Severity;
  readonly what: string;
  readonly said: string;
  readonly expected: string;
  readonly cells: readonly CellAddress[];
}

const WORDS: Readonly<Record<ClaimKind, string>> = {
  final: '',
  last: '上年数',
  budget: '年初预算',
  adjusted: '全年预算',
  change: '增减额',
  growth: '增减率',
  share: '占比',
  completion: '完成率',
  count: '',
  score: '自评得分',
  direction: '增减方向',
  equality: '与比较数的关系',
  order: '与比较数的大小',
  year: '年度',
  member: '主要包括',
  name: '科目名称',
  other: '',
};

/** "收支总计 增减额". */
export const whatOf = ({ subject, kind }: Mention): string =>
  [subject?.name ?? '', WORDS[kind]].filter(Boolean).join(' ');

/** The words as they stand in the text as given. */
export function quoteOf(results: Results, line: Line, from: number, to: number) {
  const { start, end } = offsetsOf(line, from, to);
  return { start, end, quote: results.source.slice(start, end) };
}

export const saidOf = ({ number, year }: Mention, quote: string): string =>
  number ? `${number.printed}${number.unit === '%' ? '%' : ''}` : year === undefined ? quote : String(year);

export function report(results: Results, line: Line, from: number, to: number, problem: Problem): void {
  const { what, said, expected, kind, ...rest } = problem;
  results.findings.push({
    code: `text/${kind.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`,
    kind,
    section: line.section?.id ?? '',
    ...quoteOf(results, line, from, to),
    ...rest,
    said,
    expected,
    args: { what, said, expected },
  });
}

/** The first verdict of a mention stands, but a contradiction found later goes before agreement. */
export function settle(results: Results, mention: Mention, judged: Judged): void {
  const before = results.verdicts.get(mention);
  const isWorse = judged.verdict === 'disagree' && before?.verdict !== 'disagree';
  if (!before || before.verdict === 'unresolved' || isWorse) results.verdicts.set(mention, judged);
}

export function reportMention(
  results: Results,
  mention: Mention,
  problem: Pick<Problem, 'kind' | 'severity' | 'expected' | 'cells'> & Partial<Pick<Problem, 'what' | 'said'>>,
): void {
  const { line, from, to } = mention;
  const said = saidOf(mention, quoteOf(results, line, from, to).quote);
  report(results, line, from, to, { what: whatOf(mention), said, ...problem });
}
