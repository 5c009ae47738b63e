import type { ClaimLanguage } from '../model/claim';
import { report, type Results } from './judged';
import type { Line } from './text';

/** What the text itself shows without any figure: slots left empty, characters doubled, and numbering that jumps. */

export function findUnfilled(lines: readonly Line[], { unfilled }: ClaimLanguage, results: Results): void {
  for (const line of lines) {
    for (const pattern of unfilled) {
      for (const match of line.text.matchAll(pattern)) {
        const from = match.index;
        const problem = {
          kind: 'unfilled',
          severity: 'warning',
          what: '',
          said: match[0],
          expected: '',
          cells: [],
        } as const;
        report(results, line, from, from + match[0].length, problem);
      }
    }
  }
}

/** How much of what stands around a doubled character must stand around the single one elsewhere. */
const CONTEXT = 2;

/** 示示范区: doubled once, where the text elsewhere has the same words with it once. 项目目标 is no such place. */
export function findDoubled(lines: readonly Line[], results: Results): void {
  const whole = lines.map(({ text }) => text).join('\n');
  const occursOnce = (words: string) => whole.indexOf(words) === whole.lastIndexOf(words);
  for (const line of lines) {
    for (const { 0: pair, index } of line.text.matchAll(/(\p{Script=Han})\1/gu)) {
      const before = line.text.slice(Math.max(0, index - CONTEXT), index);
      const after = line.text.slice(index + pair.length, index + pair.length + CONTEXT);
      const single = before + pair.slice(1) + after;
      const isWhole = before.length + after.length === 2 * CONTEXT;
      if (!isWhole || !whole.includes(single) || !occursOnce(before + pair + after)) continue;
      const said = pair + after;
      const problem = { kind: 'doubled', severity: 'warning', what: '', cells: [] } as const;
      report(results, line, index, index + pair.length, { ...problem, said, expected: pair.slice(1) + after });
    }
  }
}

const DIGITS = '一二三四五六七八九十';
/** 十二 → 12; headings go no further than 二十九. */
function chineseNumber(text: string): number {
  const [tens = '', units] = text.includes('十') ? text.split('十') : ['0', text];
  const ten = tens === '0' ? 0 : tens === '' ? 1 : DIGITS.indexOf(tens) + 1;
  return ten * 10 + (units ? DIGITS.indexOf(units) + 1 : 0);
}

const LEVELS = [
  { pattern: /^([一二三四五六七八九十]+)、/u, read: chineseNumber },
  { pattern: /^\(([一二三四五六七八九十]+)\)/u, read: chineseNumber },
  { pattern: /^(\d{1,2})[.、](?!\d)/u, read: Number },
];
const INLINE = /(?<=^|[，。；;：:,、])(\d{1,2})[.、](?!\d)/gu;

/** A number goes on from the one before at its level or begins again with one. */
export function findJumps(lines: readonly Line[], results: Results): void {
  const last: (number | undefined)[] = [undefined, undefined, undefined];
  for (const line of lines) {
    const level = LEVELS.findIndex(({ pattern }) => pattern.test(line.text));
    const found = LEVELS[level];
    const match = found?.pattern.exec(line.text);
    if (found && match) {
      const number = found.read(match[1] ?? '');
      judgeNumber(line, 0, match[0], number, last[level], results);
      last[level] = number;
      last.fill(undefined, level + 1);
    }
    findInlineJumps(line, match?.[0].length ?? 0, results);
  }
}

function findInlineJumps(line: Line, from: number, results: Results): void {
  let before: number | undefined;
  for (const match of line.text.matchAll(INLINE)) {
    if (match.index < from) continue;
    const number = Number(match[1]);
    if (before !== undefined || number === 1) judgeNumber(line, match.index, match[0], number, before, results);
    before = number;
  }
}

function judgeNumber(
  line: Line,
  from: number,
  said: string,
  number: number,
  before: number | undefined,
  results: Results,
): void {
  if (before === undefined || number === 1 || number === before + 1) return;
  const problem = {
    kind: 'numbering',
    severity: 'warning',
    what: '',
    said,
    expected: String(before + 1),
    cells: [],
  } as const;
  report(results, line, from, from + said.length, problem);
}
