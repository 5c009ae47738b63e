import { exact, multiply, UNIT_SIZE, UNITS, type Exact, type Unit } from '../model/amount';
import type { ClaimLabel, ClaimLanguage, ClaimSection, Phrase } from '../model/claim';
import type { CountUnit } from '../model/wording';
import { FUNCTIONAL_CLASSES } from '../vocabulary';
import type { CodedPath } from './subject';

/** A line of narrative as a sequence of what matters in it. Positions are in the line's normal text. */
export type Token = { readonly from: number; readonly to: number } & (
  | { readonly type: 'label'; readonly label: ClaimLabel }
  | { readonly type: 'path'; readonly path: CodedPath }
  | { readonly type: 'number'; readonly number: SaidNumber }
  | { readonly type: 'year'; readonly year: number; readonly isCompared: boolean; readonly isFirm: boolean }
  | { readonly type: 'phrase'; readonly phrase: Phrase }
);

export interface SaidNumber {
  /** In 万元, percent, the difference of two percentages, or the count's unit. */
  readonly value: Exact;
  readonly decimals: number;
  /** "508.19", without separators. */
  readonly printed: string;
  readonly unit: '万元' | '%' | '百分点' | CountUnit;
  /** The unit as written, when amounts are in 元 or 亿元. */
  readonly scale: number;
}

const HAN = '\\u4e00-\\u9fff';
const NAME = '[^，。；;,:\\d]{2,40}?';
const PATH = `[${HAN}]{2,30}\\(类\\)(?:(?!支出\\d)${NAME}\\(款\\))?(?:${NAME}\\(项\\))?(?:支出)?`;
const DIGITS = '(?<![\\d.A-Za-z])-?(?:\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+|\\. \\d{2}(?=万元|%))? ?';
const UNIT =
  '(?:万元|万(?=[，。；,;、)])|千元|亿元|元(?!旦|素)|%|个?百分点|个(?!百分点|月|工作|小时|别|体|性|方面)|批次|批(?!复|准)|人次|人(?=[，。；,;、)])|辆|台|套|组(?=[，。；,;、])|分(?!别|散|钟|为|析|配|类|管))';
/** 截至2024年12月31日 is the end of a year; another month is a date of its own. */
const YEAR =
  '(?:(?:与|比|较|同))?(?<!\\d)\\d{4}年(?:(?!\\d{1,2}月)(?:度|期末|年末|末|底)?|(?<=截[至止]到?\\d{4}年)12月(?:31日|末|底))';

const YEAR_PARTS = /^(?<compared>与|比|较|同)?(?<year>\d{4})年(?<firm>度|期末|年末|末|底|12月(?:31日|末|底))?$/u;
const PATH_PARTS = /^(?<className>.+?)\(类\)(?:(?<groupName>.+?)\(款\))?(?:(?<itemName>.+?)\(项\))?(?:支出)?$/u;
const NUMBER_PARTS = /^(?<digits>-?[\d,]+(?:\. ?\d+)?) ?(?<unit>\D+)$/u;
/** How many 万元 a unit of money is. */
export const moneyScale = (unit: Unit): number => UNIT_SIZE[unit] / UNIT_SIZE['万元'];
const SCALE: Readonly<Record<string, number>> = {
  ...Object.fromEntries(UNITS.map((unit) => [unit, moneyScale(unit)])),
  万: 1,
};
const RATE_UNIT: Readonly<Record<string, '%' | '百分点'>> = { '%': '%', 百分点: '百分点', 个百分点: '百分点' };

/** Reads the lines of one section; undefined is the text before the first. */
export type Lexer = (text: string) => Token[];

/** Six ways to read a stretch of text; the named group that matched says which. */
const KINDS = ['path', 'number', 'year', 'label', 'class', 'phrase'] as const;

export function lexerFor(language: ClaimLanguage, section: ClaimSection | undefined): Lexer {
  // Free words name nothing that a form holds; only years and figures are read there.
  const isFree = section?.isFree === true;
  const labels = isFree ? [] : [...longestFirst(section?.labels ?? []), ...longestFirst(language.common)];
  const phrases = isFree ? language.phrases.filter(({ phrase }) => phrase.type === 'stop') : language.phrases;
  const labelOf = finder(labels.map(({ words, label }) => ({ source: words, value: label })));
  const phraseOf = finder(phrases.map(({ pattern, phrase }) => ({ source: pattern, value: phrase })));
  const sources: Readonly<Record<(typeof KINDS)[number], readonly string[]>> = {
    path: [PATH],
    number: [`${DIGITS}${UNIT}`],
    year: [YEAR],
    label: labels.map(({ words }) => words),
    class: section?.subjects ? classNames() : [],
    phrase: phrases.map(({ pattern }) => pattern),
  };
  // A path may begin at any character, so it is looked for only in lines that have one.
  const withPath = lazily(() => patternOf(KINDS, sources));
  const withoutPath = lazily(() => patternOf(KINDS.slice(1), sources));

  const tokenOf = (text: string, match: RegExpExecArray): Token | undefined => {
    const place = { from: match.index, to: match.index + match[0].length };
    const { path, number, year, label, phrase } = match.groups ?? {};
    if (number !== undefined) return numberToken(number, place, language.countUnits);
    if (year !== undefined) return yearToken(year, place);
    if (path !== undefined) return pathToken(path, place);
    if (label !== undefined) return { ...place, type: 'label', label: labelOf(text, match) };
    if (phrase !== undefined) return { ...place, type: 'phrase', phrase: phraseOf(text, match) };
    return { ...place, type: 'path', path: { className: match[0] } };
  };
  return (text) => {
    const pattern = text.includes('(类)') ? withPath() : withoutPath();
    return [...text.matchAll(pattern)].flatMap((match) => tokenOf(text, match) ?? []);
  };
}

function longestFirst(labels: readonly ClaimLabel[]) {
  return labels
    .flatMap((label) => label.words.map((words) => ({ words, label })))
    .sort((a, b) => b.words.length - a.words.length);
}

function patternOf<K extends string>(kinds: readonly K[], sources: Readonly<Record<K, readonly string[]>>): RegExp {
  const groups = kinds.flatMap((kind) => (sources[kind].length > 0 ? [`(?<${kind}>${sources[kind].join('|')})`] : []));
  return new RegExp(groups.join('|'), 'gu');
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

/** As far as sources look around the words: 增加 before -5.00 is another phrase than before 5.00. */
const BEFORE = 4;
const AFTER = 10;
const inContext = (text: string, words: string, index: number): string =>
  text.slice(Math.max(0, index - BEFORE), index + words.length + AFTER).replace(/\d/gu, '0');

/** Which of several sources a match is by: the first that matches there, found once for each wording in its context. */
function finder<T>(candidates: readonly { readonly source: string; readonly value: T }[]) {
  const found = new Map<string, T>();
  const patterns = candidates.map(({ source }) => lazily(() => new RegExp(source, 'uy')));
  return (text: string, { 0: words, index }: RegExpExecArray): T => {
    const key = `${words}|${inContext(text, words, index)}`;
    const known = found.get(key);
    if (known !== undefined) return known;
    const which = patterns.findIndex((patternAt) => {
      const pattern = patternAt();
      pattern.lastIndex = index;
      return pattern.exec(text)?.[0] === words;
    });
    const candidate = candidates[which];
    if (!candidate) throw new Error(`No source matches ${words}`);
    found.set(key, candidate.value);
    return candidate.value;
  };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

function classNames(): string[] {
  return FUNCTIONAL_CLASSES.flatMap(({ name, also }) => [name, ...also])
    .filter((name) => name.endsWith('支出') && name !== '其他支出')
    .sort((a, b) => b.length - a.length)
    .map((name) => `${escaped(name)}(?=-?\\d)`);
}

interface Place {
  readonly from: number;
  readonly to: number;
}

function pathToken(text: string, place: Place): Token | undefined {
  const { className, groupName, itemName } = PATH_PARTS.exec(text)?.groups ?? {};
  if (className === undefined) return undefined;
  return {
    ...place,
    type: 'path',
    path: {
      className,
      ...(groupName === undefined ? {} : { groupName }),
      ...(itemName === undefined ? {} : { itemName }),
    },
  };
}

function yearToken(text: string, place: Place): Token {
  const { compared, year, firm } = YEAR_PARTS.exec(text)?.groups ?? {};
  return { ...place, type: 'year', year: Number(year), isCompared: compared !== undefined, isFirm: firm !== undefined };
}

function numberToken(text: string, place: Place, units: Readonly<Record<string, CountUnit>>): Token | undefined {
  const { digits = '', unit = '' } = NUMBER_PARTS.exec(text)?.groups ?? {};
  const printed = digits.replace(/[, ]/gu, '');
  const scale = SCALE[unit];
  const named = scale === undefined ? (RATE_UNIT[unit] ?? units[unit]) : '万元';
  if (named === undefined) return undefined;
  const decimals = printed.split('.')[1]?.length ?? 0;
  const value = multiply(exact(printed), exact(scale ?? 1));
  return { ...place, type: 'number', number: { value, decimals, printed, unit: named, scale: scale ?? 1 } };
}
