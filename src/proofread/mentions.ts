import { ZERO } from '../model/amount';
import type { Phrase } from '../model/claim';
import type { SaidNumber, Token } from './lexer';
import type { Mention, Reading, ReadText } from './mention';
import {
  budgetOf,
  compareWith,
  endClause,
  endUse,
  forgetOther,
  initialState,
  setSubject,
  withoutUsed,
  type State,
} from './readerState';
import { nameIn, strayWords } from './stray';
import { listingFrom, purposeFrom } from './stretches';
import type { NamedSubject } from './subject';
import type { Line } from './text';

/** Reads one line's tokens from left to right; labels say whose, phrases say what, numbers close a statement. */
export function readLine(reading: Reading, line: Line, tokens: readonly Token[], into: ReadText): void {
  const state = initialState(reading, line, into.mentions.length);
  let skipTo = 0;
  let end = 0;
  for (const token of tokens) {
    if (token.from < skipTo) continue;
    const since = Math.max(end, skipTo);
    if (token.type === 'number') forgetOther(state, line.text.slice(since, token.from));
    const words = strayWords(reading.language, line, since, token);
    // What the money is used for is said in free words.
    if (words !== '' && !state.isUse) into.mentions.push(...nameStray(reading, line, state, words, token.from));
    end = token.to;
    if (token.type === 'phrase' && token.phrase.type === 'listed') {
      const from = line.text[token.to] === ':' ? token.to + 1 : token.to;
      const listing = listingFrom(line, state.subject, from);
      skipTo = listing.to;
      into.listings.push(listing);
      continue;
    }
    if (token.type === 'phrase' && token.phrase.type === 'use') {
      into.uses.push(purposeFrom(line, state.subject, token.to));
    }
    into.mentions.push(...step(reading, line, state, token));
  }
}

/** 会议费3.00万元 after 公用经费: such words have a figure of their own, the form's where it lists them. */
function nameStray({ subjects }: Reading, line: Line, state: State, words: string, to: number): Mention[] {
  const name = nameIn(words);
  const listed = line.section && !state.isReason ? subjects.listed(line.section, name) : undefined;
  if (!listed) {
    state.subject = undefined;
    state.counts = withoutUsed(state);
    state.stray = { name, from: to - name.length, to };
    return [];
  }
  setSubject(state, listed.subject, undefined);
  return nameMention(line, state, { from: to - name.length, to }, listed);
}

/** Where several subjects have the name, or the form lists none on its level, it states nothing that could be checked. */
function nameMention(line: Line, state: State, place: Place, { subject, names }: NamedSubject): Mention[] {
  return names && !state.isReason ? [made(line, { ...state, subject }, place, { kind: 'name', names })] : [];
}

function step(reading: Reading, line: Line, state: State, token: Token): readonly Mention[] {
  switch (token.type) {
    case 'label':
      setSubject(state, reading.subjects.named(token.label.item), token.label);
      return [];
    case 'path': {
      const named = line.section && reading.subjects.coded(line.section, token.path);
      setSubject(state, named?.subject, undefined);
      return named ? nameMention(line, state, token, named) : [];
    }
    case 'year':
      return listOf(yearMention(reading, line, state, token));
    case 'number':
      return listOf(numberMention(reading, line, state, token));
    case 'phrase':
      return listOf(
        token.phrase.type === 'none'
          ? noneMention(reading, line, state, token, token.phrase.item)
          : phraseMention(line, state, token, token.phrase),
      );
  }
}

const listOf = (mention: Mention | undefined): readonly Mention[] => (mention ? [mention] : []);

/** 没有使用政府性基金安排的支出: it is zero. */
function noneMention({ subjects }: Reading, line: Line, state: State, token: Token, item: string): Mention | undefined {
  const subject = subjects.named(item);
  return subject && !state.isReason ? made(line, state, token, { kind: 'final', subject, number: NOTHING }) : undefined;
}

const NOTHING: SaidNumber = { value: ZERO, decimals: 2, printed: '0.00', unit: '万元', scale: 1 };

type Said = Exclude<Phrase, { type: 'none' }>;

function phraseMention(line: Line, state: State, token: Token, phrase: Said): Mention | undefined {
  const mention = (more: Partial<Mention>): Mention => made(line, state, token, more);
  const base = state.base === undefined ? {} : { base: state.base };
  switch (phrase.type) {
    case 'stop':
      Object.assign(state, { isReason: false, isUse: false, base: undefined, underYear: undefined });
      endClause(state);
      return undefined;
    case 'semicolon':
      endClause(state);
      return undefined;
    case 'reason':
    case 'use':
      Object.assign(state, { isReason: true, isUse: phrase.type === 'use' });
      return undefined;
    case 'kind':
      if (phrase.kind === 'final') state.kind = 'final';
      else state.kind = budgetOf(state, line.section, phrase.kind);
      return undefined;
    case 'from':
      state.kind = 'last';
      return undefined;
    case 'to':
      Object.assign(state, { kind: 'final', underYear: undefined });
      return undefined;
    case 'completion':
      endUse(state);
      state.completion = budgetOf(state, line.section, phrase.base);
      // 完成全年预算84.82万元的73.2%: the budget itself stands between.
      if (AMOUNT.test(line.text.slice(token.to))) state.kind = state.completion;
      return undefined;
    case 'share':
      Object.assign(state, { isShare: true, of: undefined });
      return undefined;
    case 'compare':
      endUse(state);
      compareWith(state, budgetOf(state, line.section, phrase.base));
      return undefined;
    case 'direction':
      state.direction = phrase.sign;
      return state.isReason ? undefined : mention({ kind: 'direction', sign: phrase.sign, base: state.base ?? 'last' });
    case 'deviation': {
      state.direction = phrase.sign;
      state.base = state.base === 'adjusted' ? 'adjusted' : budgetOf(state, line.section, 'anyBudget');
      return state.isReason ? undefined : mention({ kind: 'direction', sign: phrase.sign, base: state.base });
    }
    case 'equality':
      return state.isReason ? undefined : mention({ kind: 'equality', isSame: phrase.isSame, ...base });
    case 'order':
      endUse(state);
      return state.isReason ? undefined : orderMention(line, state, token, phrase, mention);
    case 'listed':
      return undefined;
  }
}

const AMOUNT = /^-?[\d,.]+ ?[万千亿]?元/u;

/** 大于预算数; 大于预算数55.93万元 says by how much too. */
function orderMention(
  line: Line,
  state: State,
  token: Token,
  { sign, base: said }: Extract<Phrase, { type: 'order' }>,
  mention: (more: Partial<Mention>) => Mention,
): Mention {
  const base = budgetOf(state, line.section, said);
  const order = mention({ kind: 'order', sign, base });
  if (sign !== 0 && AMOUNT.test(line.text.slice(token.to)))
    Object.assign(state, { direction: sign, base, kind: undefined });
  return order;
}

/** Where in a line something stands. */
type Place = Pick<Token, 'from' | 'to'>;

function made(line: Line, state: State, { from, to }: Place, more: Partial<Mention>): Mention {
  const subject = state.subject ? { subject: state.subject } : {};
  const isFree = state.isReason || line.section?.isFree === true;
  return { line, from, to, kind: 'other', group: state.group, isFree, ...subject, ...more };
}

function yearMention(reading: Reading, line: Line, state: State, token: Token & { type: 'year' }): Mention | undefined {
  if (token.isCompared) endUse(state);
  if (state.isReason) return undefined;
  const before = line.text
    .slice(0, token.from)
    .replace(/^(?:[一二三四五六七八九十]+、|\([一二三四五六七八九十]+\)|\d+[.、])/u, '');
  const isFirmYear = token.isFirm || before === '' || /[。；]$/u.test(before);
  const mention = made(line, state, token, {
    kind: 'year',
    year: token.year,
    // 由2023年度的…: the year compared with, as 与2023年度相比.
    isComparedYear: token.isCompared || state.kind === 'last' || isFormerYearEnd(line, token),
    isFirmYear,
  });
  if (state.kind === 'last') return mention;
  if (token.isCompared) {
    state.base = 'last';
    state.group += 1;
  } else {
    state.underYear = reading.year !== undefined && token.year === reading.year - 1 ? mention : undefined;
  }
  return mention;
}

/** 2024年期末, where a text of 2025 says what there was at the end of the year before. */
const isFormerYearEnd = ({ text, section }: Line, { from, to }: Token): boolean =>
  section?.isFormerYearEnd === true && /(?:[末底]|31日)$/u.test(text.slice(from, to));

function numberMention(
  { subjects }: Reading,
  line: Line,
  state: State,
  token: Token & { type: 'number' },
): Mention | undefined {
  const { number } = token;
  const mention = (more: Partial<Mention>): Mention => made(line, state, token, { number, ...more });
  // Of which two rates it is the difference, no word says for certain.
  if (number.unit === '百分点') return mention({ kind: 'other' });
  if (state.isReason) return number.unit === '万元' || number.unit === '%' ? mention({ kind: 'other' }) : undefined;
  if (number.unit === '%') return percentMention(state, mention);
  if (number.unit === '万元') return amountMention(line, state, mention);
  const item = state.counts?.units?.[number.unit];
  state.used.push(number.unit);
  const subject = item === undefined ? state.subject : subjects.named(item);
  const isCounted = item === undefined ? subject?.unit === number.unit : subject?.unit !== undefined;
  if (subject && isCounted) return mention({ kind: 'count', subject });
  return line.section?.isFree ? undefined : mention({ kind: 'other' });
}

function percentMention(state: State, mention: (more: Partial<Mention>) => Mention): Mention {
  const { completion, direction, isShare, of } = state;
  Object.assign(state, { completion: undefined, direction: undefined, isShare: false, of: undefined });
  if (completion) return mention({ kind: 'completion', base: completion });
  if (isShare) return mention({ kind: 'share', ...(of ? { of } : {}) });
  if (direction) return mention({ kind: 'growth', base: state.base ?? 'last', sign: direction });
  return mention({ kind: 'other' });
}

function amountMention(line: Line, state: State, mention: (more: Partial<Mention>) => Mention): Mention {
  const { kind, direction, underYear, subject } = state;
  Object.assign(state, { kind: undefined, direction: undefined });
  const isFinal = (kind ?? 'final') === 'final';
  if (!subject && state.stray && isFinal && !direction) return mention({ kind: 'other', stray: state.stray });
  if (!subject || subject.unit !== undefined || line.section?.isFree) return mention({ kind: 'other' });
  if (direction) return mention({ kind: 'change', base: state.base ?? 'last', sign: direction });
  if (underYear && isFinal) return mention({ kind: 'last', underYear });
  return mention({ kind: kind ?? 'final' });
}
