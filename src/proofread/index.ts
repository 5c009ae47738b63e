import type { CellAddress } from '../model/address';
import type { Disclosure } from '../model/binding';
import type { Claim, ClaimLanguage, ProofreadReport, Verdict } from '../model/claim';
import type { DraftInputs } from '../model/inputs';
import type { PerformanceTable } from '../model/performance';
import type { WordingWords } from '../model/wording';
import { ofKind } from '../model/kinds';
import { judgeChanges } from './changes';
import { findDepartments } from './departments';
import { judgeEvaluations } from './evaluations';
import { factsOf } from './facts';
import { judgeFigures, judgeRepeated } from './figures';
import { quoteOf, saidOf, type Results } from './judged';
import { lexerFor, type Lexer } from './lexer';
import { judgeListedParts } from './listedParts';
import { judgeListings } from './members';
import type { Mention, Reading, ReadText } from './mention';
import { readLine } from './mentions';
import { identifyByAmount, judgeNames, judgeStrayNames } from './names';
import { findOpenEnds, findSlips } from './slips';
import { subjectsOf } from './subjects';
import { judgeBudgets, judgeCounts, judgeSums } from './sums';
import { findDoubled, findJumps, findUnfilled } from './surface';
import { readLines, type Line } from './text';
import { judgeUses } from './uses';
import { judgeYears } from './years';

/** What a narrative is proofread against. */
export interface Evidence {
  readonly disclosure: Disclosure;
  readonly inputs: DraftInputs;
  readonly words: WordingWords;
  readonly language: ClaimLanguage;
  readonly performance: readonly PerformanceTable[];
}

/** Proofreads one text after another against the same evidence. */
export type Proofreader = (text: string) => ProofreadReport;

/** Reads every statement of a narrative and compares it with the forms, the working paper and the rest of the text. */
export function proofreaderOf(evidence: Evidence): Proofreader {
  const { disclosure, inputs, words, language, performance } = evidence;
  const ofOneKind = ofKind(disclosure, words.kind);
  const { year, cells } = yearOf(ofOneKind);
  const departments = [...ofOneKind.bound.values()].flatMap(({ header }) => header.department ?? []);
  const reading: Reading = { subjects: subjectsOf(disclosure, words, language, inputs), language, year };
  const read = mentionReader(reading);
  return (text) => {
    const lines = readLines(text, language);
    const { mentions: asNamed, listings, uses } = read(lines);
    const mentions = identifyByAmount(reading, asNamed);
    const results: Results = { verdicts: new Map(), findings: [], source: text };
    judgeMentions(reading, mentions, results);
    judgeYears(mentions, year, cells, results);
    judgeListedParts(lines, mentions, results);
    const members = judgeListings(disclosure, words, reading, listings, results);
    judgeUses(reading, uses, results);
    judgeEvaluations(performance, lines, mentions, results);
    findUnfilled(lines, language, results);
    findDoubled(lines, results);
    findJumps(lines, results);
    findSlips(lines, language, results);
    findOpenEnds(lines, results);
    findDepartments(lines, departments, results);
    return reportOf([...mentions.map((mention) => claimOf(mention, results)), ...members], results);
  };
}

/** What forms decide comes first; what the text alone decides builds on it. */
function judgeMentions(reading: Reading, mentions: readonly Mention[], results: Results): void {
  const facts = factsOf(reading.subjects, mentions);
  judgeNames(mentions, results);
  judgeStrayNames(reading, mentions, results);
  judgeFigures(reading, facts, mentions, results);
  judgeChanges(reading, facts, mentions, results);
  judgeSums(reading, facts, results);
  judgeCounts(reading, facts, results);
  judgeBudgets(mentions, results);
  judgeRepeated(mentions, results);
}

function reportOf(unsorted: readonly Claim[], { findings }: Results): ProofreadReport {
  const claims = [...unsorted].sort((a, b) => a.start - b.start);
  return { claims, counts: countsOf(claims), findings: findings.sort((a, b) => a.start - b.start || b.end - a.end) };
}

function yearOf(disclosure: Disclosure): { year: number | undefined; cells: readonly CellAddress[] } {
  const years = [...disclosure.bound.values()].flatMap(({ header }) => header.year ?? []);
  const [first] = years;
  // Forms that name different years are the check's business; then no year of the text can be judged.
  if (!first || years.some(({ text }) => text !== first.text)) return { year: undefined, cells: [] };
  return { year: Number(first.text), cells: [first.at] };
}

function mentionReader(reading: Reading): (lines: readonly Line[]) => ReadText {
  const lexers = new Map<string, Lexer>();
  return (lines) => {
    const into: ReadText = { mentions: [], listings: [], uses: [] };
    for (const line of lines) {
      const id = line.section?.id ?? '';
      const lexer = lexers.get(id) ?? lexerFor(reading.language, line.section);
      lexers.set(id, lexer);
      readLine(reading, line, lexer(line.text), into);
    }
    return into;
  };
}

function claimOf(mention: Mention, results: Results): Claim {
  const { line, from, to, kind, subject } = mention;
  const place = quoteOf(results, line, from, to);
  const { verdict, expected, cells } = results.verdicts.get(mention) ?? {
    verdict: 'unresolved',
    expected: '',
    cells: [],
  };
  const said = saidOf(mention, place.quote);
  return {
    ...place,
    section: line.section?.id ?? '',
    kind,
    subject: subject?.name ?? '',
    verdict,
    said,
    expected,
    cells,
  };
}

function countsOf(claims: readonly Claim[]): Record<Verdict, number> {
  const counts: Record<Verdict, number> = { agree: 0, rounding: 0, disagree: 0, unresolved: 0 };
  for (const { verdict } of claims) counts[verdict] += 1;
  return counts;
}
