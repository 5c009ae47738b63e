import type { Finding, MessageKind } from './finding';

/** How a finding is told to people: its severity, with the notes that rounding explains set apart as 尾差. */
export type FindingLevel = 'error' | 'warning' | 'note' | 'rounding';

/** Most urgent first, with the word a person reads. */
export const LEVEL_WORDS: Readonly<Record<FindingLevel, string>> = {
  error: '错误',
  warning: '提醒',
  note: '提示',
  rounding: '尾差',
};

/** The kinds that compare amounts: as a note, such a finding says that rounding explains the difference. */
const COMPARISONS: ReadonlySet<MessageKind> = new Set<MessageKind>(['sum', 'same', 'atMost']);

export function levelOf({ severity, kind }: Pick<Finding, 'severity' | 'kind'>): FindingLevel {
  return severity === 'note' && COMPARISONS.has(kind) ? 'rounding' : severity;
}
