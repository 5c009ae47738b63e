import type { Disclosure } from '../model/binding';
import type { CheckReport } from '../model/finding';

/**
 * Tables that are none of the forms, such as 政府采购预算表: nothing says what must hold in them, and that is said.
 * @param read the sheets of tables that other checks have read
 */
export function otherTables(
  { forms, others }: Disclosure,
  read: ReadonlySet<string>,
): Pick<CheckReport, 'outcomes' | 'findings' | 'skipped'> {
  const told = forms.length === 0 ? [] : others.filter(({ at }) => !read.has(at.sheet));
  return {
    outcomes: { passed: 0, rounding: 0, failed: 0, skipped: told.length },
    findings: [],
    skipped: told.map(({ title, at }) => ({
      code: 'form/other',
      form: '',
      statement: `工作表“${at.sheet}”的“${title}”`,
      reason: '不是公开01–09表、预算01–12表或绩效表，没有可以核对的勾稽关系，请人工核对',
    })),
  };
}
