import { isZero } from '../../model/amount';
import type { BoundCell, BoundForm, Disclosure, HeaderText } from '../../model/binding';
import type { FormRuleOf } from '../../model/formRule';
import { plain } from '../../model/text';
import { findingCell } from '../compose';
import { about, formsOf, onEachForm, saidCell, type FormChecks, type FormResult } from './result';

/** Rules on 注 and 说明 below the forms. */
export const noteChecks = {
  noteAgainstData,
  commonRemark,
  emptyFormNoted: (rule, disclosure) =>
    onEachForm(disclosure, (form) => {
      if (!form.recognised.isEmpty) return undefined;
      if (textsOf(form).some(({ text }) => rule.claim.test(plain(text)))) return [];
      const { at, title } = form.recognised;
      return [{ ...about(rule, form), kind: 'emptyWithoutNote', args: {}, cells: [saidCell(form, at, title)] }];
    }),
} satisfies Partial<FormChecks>;

/** The notes, and rows of the body that hold nothing but words. */
const textsOf = ({ notes, unrecognised }: BoundForm): readonly HeaderText[] => [
  ...notes,
  ...unrecognised.filter(({ what, hasAmounts }) => what === 'row' && !hasAmounts),
];

function noteAgainstData(rule: FormRuleOf<'noteAgainstData'>, disclosure: Disclosure): FormResult[] {
  return onEachForm(disclosure, (form) => {
    const claim = textsOf(form)
      .map((note) => ({ note, said: claimIn(note.text, rule) }))
      .find(({ said }) => said !== undefined);
    const amount = firstAmount(form);
    if (claim?.said === undefined) return undefined;
    if (!amount) return [];
    const args = { note: claim.said, what: amount.label, shown: amount.shown };
    const cells = [
      { ...saidCell(form, claim.note.at, claim.note.text, '说明'), role: 'said' as const },
      findingCell(amount, form.spec.mark, 'cell'),
    ];
    return [{ ...about(rule, form), kind: 'noteAgainstData', args, cells }];
  });
}

/** The clause that says the form has no data, unless it says so on a condition only. */
function claimIn(text: string, { claim, conditional }: FormRuleOf<'noteAgainstData'>): string | undefined {
  for (const sentence of text.split(/[。；;\n]/u)) {
    const bare = plain(sentence);
    const found = claim.exec(bare);
    if (found && !conditional.test(bare.slice(0, found.index))) return found[0];
  }
  return undefined;
}

const firstAmount = ({ cells }: BoundForm): BoundCell | undefined =>
  [...cells.values()].find(({ content }) => content.kind === 'amount' && !isZero(content.amount.value));

function commonRemark(rule: FormRuleOf<'commonRemark'>, disclosure: Disclosure): FormResult[] {
  const says = (form: BoundForm) => form.notes.some(({ text }) => rule.remark.test(plain(text)));
  const forms = formsOf(disclosure);
  const count = forms.filter(says).length;
  if (count * 2 <= forms.length) return [];
  return onEachForm(disclosure, (form) => {
    if (!form.hasData) return undefined;
    if (says(form)) return [];
    const [note] = form.notes;
    const cell = note
      ? saidCell(form, note.at, note.text, '注')
      : saidCell(form, form.recognised.at, form.recognised.title);
    return [{ ...about(rule, form), kind: 'remarkMissing', args: { name: rule.name, count }, cells: [cell] }];
  });
}
