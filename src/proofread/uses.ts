import { report, type Results } from './judged';
import type { Reading } from './mention';
import type { Stretch } from './stretches';

/** 主要用于: a use that is another item's and in no word the item's own was copied from there. */
export function judgeUses({ language: { uses } }: Reading, stretches: readonly Stretch[], results: Results): void {
  for (const { line, from, to, subject } of stretches) {
    const own = uses.find(({ items }) => subject !== undefined && items.includes(subject.key));
    const said = line.text.slice(from, to);
    if (!own || !subject || own.words.test(said)) continue;
    const other = uses.find((use) => use !== own && use.words.test(said));
    if (!other) continue;
    const problem = { kind: 'useOfOther', severity: 'warning', expected: other.name, cells: [] } as const;
    report(results, line, from, to, { ...problem, what: subject.name, said });
  }
}
