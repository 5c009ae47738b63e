import type { ClaimLanguage, ClaimSection } from '../model/claim';

/** A line of the text in one normal form, with the way back to the offsets of the text as given. */
export interface Line {
  /** Half-width, without quotes and spaces (a space between letters, digits and points stays). */
  readonly text: string;
  /** Offset of each character of `text`, and after the last one the end of the line. */
  readonly at: readonly number[];
  readonly section: ClaimSection | undefined;
  readonly isHeading: boolean;
  /** Counted from 0. */
  readonly index: number;
}

const QUOTE = /["'“”‘’「」『』〝〞＂]/u;
const SPACE = /[\s\u200b\ufeff]/u;
const TIGHT = /[0-9A-Za-z.%,)]/u;
/** What a heading or an item of a list begins with. */
const HEADING_ORDINAL =
  /^(?:第[一二三四五六七八九十]+部分|[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十]+\)[、.]?|\d+[、.](?!\d))/u;
/** What may stand before the words that tell: "2024年度", "关于2024年度部门". */
const HEADING_LEAD = /^(?:关于)?(?:\d{4}年(?:度)?)?(?:本?部门|单位)?/u;
/** A heading is one short line without a sentence in it. */
const LONGEST_HEADING = 40;

/** Splits a text into lines and says which section each stands in, by the words of headings, whatever their numbers. */
export function readLines(text: string, { sections }: ClaimLanguage): Line[] {
  const lines: Line[] = [];
  let section: ClaimSection | undefined;
  let start = 0;
  for (const raw of text.split('\n')) {
    const { text: normal, at } = normalLine(raw, start);
    const before = lines.at(-1);
    const words = normal.replace(HEADING_ORDINAL, '').replace(HEADING_LEAD, '');
    const isHeading =
      words !== '' &&
      !(before && isUnended(before.text) && words === normal && /[。，；]$/u.test(words)) &&
      words.length <= LONGEST_HEADING &&
      !/[。；，]./u.test(words) &&
      !/\d(?:万元|%|[.,]\d)/u.test(words);
    const found = isHeading ? sections.find(({ heading }) => heading.test(words)) : undefined;
    if (found) section = found;
    if (before && normal !== '' && !found && goesOn(before, normal))
      lines[lines.length - 1] = joined(before, normal, at);
    else if (normal !== '')
      lines.push({ text: normal, at, section, isHeading: found !== undefined, index: lines.length });
    start += raw.length + 1;
  }
  return lines;
}

/** What a sentence ends with, marks of a table and of emphasis; what a list within one ends with too. */
const ENDED = /[。!?…)】\]|>*_—]$/u;
const STOPPED = /[；;：:]$/u;
/** What only a sentence has. */
const STATES = /\d(?:万元|亿元|元|%|辆|台|个|人次)|[，。；]/u;
/** 其中 begins a line of its own. */
const BEGINS = /^其中/u;

/** A subject by its path, and figures: a line with the first alone names what the next line speaks of. */
const PATH = /\([类款项]\)/u;
const PATH_BROKEN = /\([类款项]?\)?$/u;
/** 收入总计289. on one line, 81万元 on the next. */
const NUMBER_BROKEN = /\p{Script=Han}-?\d[\d.,]*$/u;
const NUMBER_GOES_ON = /^(?:[\d.,]+(?:[万亿元%个辆台]|$)|[万亿]?元|%)/u;
const FIGURE = /\d(?:万元|亿元|元|%)/u;

/** Whether a line goes on in the next: text out of a PDF is broken at the end of each printed line. */
function goesOn({ text, isHeading }: Line, next: string): boolean {
  if (isHeading || beginsAnew(next)) return false;
  if (NUMBER_BROKEN.test(text) && NUMBER_GOES_ON.test(next)) return true;
  if (PATH.test(text) && (!FIGURE.test(text) || PATH_BROKEN.test(text))) return true;
  return STATES.test(text) && !ENDED.test(text);
}

/** A statement that stops without an end. */
export const isUnended = (text: string): boolean => STATES.test(text) && !ENDED.test(text) && !STOPPED.test(text);
export const beginsAnew = (text: string): boolean => HEADING_ORDINAL.test(text) || BEGINS.test(text);

const joined = (before: Line, text: string, at: readonly number[]): Line => ({
  ...before,
  text: before.text + text,
  at: [...before.at.slice(0, before.text.length), ...at],
});

function normalLine(raw: string, start: number): { text: string; at: number[] } {
  let text = '';
  const at: number[] = [];
  let gap = false;
  for (let offset = 0; offset < raw.length; offset += 1) {
    const character = halfWidth(raw.charAt(offset));
    if (SPACE.test(character)) {
      gap = true;
      continue;
    }
    if (QUOTE.test(character)) continue;
    // "11. 24小时" is not 11.24: the space is kept where it parts digits and letters.
    if (gap && TIGHT.test(character) && TIGHT.test(text.slice(-1))) {
      text += ' ';
      at.push(start + offset - 1);
    }
    gap = false;
    text += character;
    at.push(start + offset);
  }
  at.push(start + raw.trimEnd().length);
  return { text, at };
}

/** Full-width forms as half-width ones; the Chinese comma stays, so that it never reads as a thousands separator. */
function halfWidth(character: string): string {
  const code = character.charCodeAt(0);
  if (code === 0xff0c || code === 0xff1b) return character;
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
}

/** The offsets in the given text of a stretch of a line. */
export function offsetsOf(line: Line, from: number, to: number): { start: number; end: number } {
  const start = line.at[from] ?? 0;
  const last = line.at[to - 1] ?? start;
  return { start, end: to > from ? last + 1 : start };
}
