import type { CellAddress } from '../../model/address';
import type { BoundForm, Disclosure } from '../../model/binding';
import type { Finding, FindingCell } from '../../model/finding';
import type { FormRule, FormRuleKind, FormRuleOf } from '../../model/formRule';

/** What came of one rule on one form: nothing found is passed. A form that the rule says nothing about has no result. */
export interface FormResult {
  /** "" for the workbook. */
  readonly form: string;
  readonly findings: readonly Finding[];
}

export type FormCheck<K extends FormRuleKind> = (rule: FormRuleOf<K>, disclosure: Disclosure) => readonly FormResult[];

export type FormChecks = { readonly [K in FormRuleKind]: FormCheck<K> };

/** The forms in printed order. */
export const formsOf = ({ bound }: Disclosure): readonly BoundForm[] => [...bound.values()];

/** Runs a check on each form; undefined says that the rule does not concern the form. */
export function onEachForm(
  disclosure: Disclosure,
  run: (form: BoundForm) => readonly Finding[] | undefined,
): FormResult[] {
  return formsOf(disclosure).flatMap((form) => {
    const findings = run(form);
    return findings === undefined ? [] : [{ form: form.spec.id, findings }];
  });
}

/** The parts of a finding that its rule and form decide. */
export const about = ({ code, severity }: FormRule, { spec }: BoundForm) =>
  ({ code, severity, form: spec.id }) as const;

/** A cell that is no amount: a head, a note, a code, a name. */
export function saidCell({ spec }: BoundForm, at: CellAddress, shown: string, what = ''): FindingCell {
  return { ...at, role: 'cell', label: `${spec.mark} ${what}`.trim(), shown };
}

/** The value that most members have; the earliest one where several do. */
export function majority<T>(members: readonly T[], valueOf: (member: T) => string): string | undefined {
  const counts = new Map<string, number>();
  for (const member of members) counts.set(valueOf(member), (counts.get(valueOf(member)) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
}
