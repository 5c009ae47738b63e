import type { BoundForm, Disclosure, HeaderText } from '../../model/binding';
import { kindsIn } from '../../model/kinds';
import type { FormRuleOf } from '../../model/formRule';
import { about, formsOf, saidCell, type FormChecks, type FormResult } from './result';

/**
 * Rules on 公开0X表. Provinces number the last forms differently and some have forms between, so a mark that is not the
 * standard's is wrong only where it contradicts another form's mark.
 */
export const markChecks = { marksInOrder, markStandard } satisfies Partial<FormChecks>;

interface Marked {
  readonly form: BoundForm;
  readonly mark: HeaderText;
  readonly number: number;
  readonly isStandard: boolean;
}

const markedForms = (disclosure: Disclosure): Marked[] =>
  formsOf(disclosure).flatMap((form) => {
    const { mark } = form.header;
    if (!mark) return [];
    return [{ form, mark, number: Number(/\d+/u.exec(mark.text)?.[0]), isStandard: mark.text === form.spec.mark }];
  });

function marksInOrder(rule: FormRuleOf<'marksInOrder'>, disclosure: Disclosure): FormResult[] {
  const marked = markedForms(disclosure);
  if (marked.length < 2) return [];
  return marked.map((own) => {
    const clash = own.isStandard ? undefined : clashOf(own, marked, rule.inOrder);
    return { form: own.form.spec.id, findings: clash === undefined ? [] : [wrongMark(rule, own, clash)] };
  });
}

/** The form whose mark says that this one cannot be right: the same number, or a number on the wrong side. */
function clashOf(own: Marked, marked: readonly Marked[], inOrder: readonly string[]): Marked | undefined {
  const position = marked.indexOf(own);
  return (
    marked.find((other) => other !== own && other.number === own.number) ??
    marked.find((other, at) => {
      if (!inOrder.includes(other.form.spec.id) && !inOrder.includes(own.form.spec.id)) return false;
      return at < position ? other.number > own.number : at > position && other.number < own.number;
    })
  );
}

function wrongMark(rule: FormRuleOf<'marksInOrder'>, { form, mark }: Marked, clash: Marked) {
  const expected = form.spec.mark;
  return {
    ...about(rule, form),
    kind: 'wrongMark',
    args: { shown: mark.text, expected, clash: `“${clash.form.recognised.title}”` },
    cells: [saidCell(form, mark.at, mark.text, '表号'), saidCell(clash.form, clash.mark.at, clash.mark.text, '表号')],
    expected,
    actual: mark.text,
  } as const;
}

function markStandard(rule: FormRuleOf<'markStandard'>, disclosure: Disclosure): FormResult[] {
  const marked = markedForms(disclosure);
  const kinds = kindsIn(disclosure);
  if (marked.length < disclosure.specs.filter(({ kind }) => kinds.includes(kind)).length) return [];
  const [odd, ...others] = marked.filter(({ isStandard }) => !isStandard);
  const isUnusual = odd !== undefined && others.length === 0 && clashOf(odd, marked, rule.inOrder) === undefined;
  return marked.map((own) => {
    if (own !== odd || !isUnusual) return { form: own.form.spec.id, findings: [] };
    const { form, mark } = own;
    const cells = [saidCell(form, mark.at, mark.text, '表号')];
    const args = { shown: mark.text, expected: form.spec.mark };
    return { form: form.spec.id, findings: [{ ...about(rule, form), kind: 'unusualMark', args, cells }] };
  });
}
