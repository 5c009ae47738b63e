import type { ClaimLanguage } from '../model/claim';
import { report, type Results } from './judged';
import { beginsAnew, isUnended, type Line } from './text';

/** Slips of the pen that no figure shows: words and stops that stand twice, figures without unit, sentences without end. */

export function findSlips(lines: readonly Line[], { slips }: ClaimLanguage, results: Results): void {
  for (const line of lines) {
    for (const { kind, severity, pattern } of slips) {
      // In free words a number may be anything.
      if (kind === 'noUnit' && (line.section === undefined || line.section.isFree)) continue;
      for (const { 0: said, index } of line.text.matchAll(pattern)) {
        const shown = said === '' ? around(line.text, index) : said;
        report(results, line, ...widened(line, index, said.length), {
          kind,
          severity,
          what: '',
          said: shown,
          expected: expectedOf(said),
          cells: [],
        });
      }
    }
  }
}

/** A gap is shown by the characters on its sides. */
const around = (text: string, at: number): string => text.slice(Math.max(0, at - 1), at + 2);
const widened = ({ text }: Line, from: number, length: number): [from: number, to: number] =>
  length > 0 ? [from, from + length] : [Math.max(0, from - 1), Math.min(text.length, from + 2)];

/** 的的 → 的, 支出支出 → 支出. */
function expectedOf(said: string): string {
  const half = said.slice(0, said.length / 2);
  return half + half === said ? half : '';
}

const LAST_WORDS = /[^，。；]{1,16}$/u;
/** A line may end at a comma by mistake; 主要原因是 is told to be empty. */
const GOES_ON = /[是为，,、]$/u;

/** A statement whose line ends without a stop, where the next line does not go on with it. */
export function findOpenEnds(lines: readonly Line[], results: Results): void {
  lines.forEach((line, index) => {
    const { text, isHeading, section } = line;
    const next = lines[index + 1];
    if (isHeading || section === undefined || !isUnended(text) || GOES_ON.test(text)) return;
    const isEnded = !next || next.isHeading || beginsAnew(next.text);
    if (!isEnded) return;
    const from = text.length - (LAST_WORDS.exec(text)?.[0].length ?? 0);
    const problem = { kind: 'noStop', severity: 'note', what: '', expected: '', cells: [] } as const;
    report(results, line, from, text.length, { ...problem, said: text.slice(from) });
  });
}
