import type { Finding, MessageKind } from '../../src/index';

/** How a finding is shown: its severity, with the notes that rounding explains set apart as 尾差. */
export type Tone = 'error' | 'warning' | 'rounding' | 'note';

/** The kinds that compare amounts: as a note, such a finding says that rounding explains the difference. */
const COMPARISONS: ReadonlySet<MessageKind> = new Set<MessageKind>(['sum', 'same', 'atMost']);

export function toneOf(finding: Pick<Finding, 'severity' | 'kind'>): Tone {
  return finding.severity === 'note' && COMPARISONS.has(finding.kind) ? 'rounding' : finding.severity;
}
