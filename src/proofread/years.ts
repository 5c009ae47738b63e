import type { CellAddress } from '../model/address';
import { reportMention, settle, type Results } from './judged';
import type { Mention } from './mention';

/** Years of the text against the year of the forms; a comparison is with the year before. */
export function judgeYears(
  mentions: readonly Mention[],
  year: number | undefined,
  cells: readonly CellAddress[],
  results: Results,
): void {
  if (year === undefined) return;
  for (const mention of mentions) {
    if (mention.kind !== 'year') continue;
    const right = mention.isComparedYear ? year - 1 : year;
    const expected = String(right);
    if (mention.year === right) {
      settle(results, mention, { verdict: 'agree', expected, cells });
      continue;
    }
    if (results.verdicts.has(mention)) continue;
    if (mention.isFree || !mention.isFirmYear) {
      reportMention(results, mention, { kind: 'yearElsewhere', severity: 'note', expected, cells });
      continue;
    }
    settle(results, mention, { verdict: 'disagree', expected, cells });
    // Last year's number may stand for itself: "2023年度结转…".
    const severity = mention.year === year - 1 ? 'warning' : 'error';
    reportMention(results, mention, { kind: 'year', severity, expected, cells });
  }
}
