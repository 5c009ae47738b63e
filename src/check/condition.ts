import { equal, isZero } from '../model/amount';
import { splitRef, type Disclosure } from '../model/binding';
import type { Rule } from '../model/rule';
import { plain } from '../model/text';
import { lookedAt, shownAbsence } from './absence';
import { printedAt } from './printed';

/** Whether a rule applies to this workbook; undefined when its condition cannot be told. */
export function conditionHolds(rule: Rule, disclosure: Disclosure): boolean | undefined {
  if (rule.onlyIfPrinted?.some((ref) => !isPrinted(ref, disclosure))) return false;
  if (rule.unlessPrinted?.some((ref) => isPrinted(ref, disclosure))) return false;
  if (rule.unlessTitled && isTitled(rule.unlessTitled, disclosure)) return false;
  if (rule.unlessWithout && shownAbsence(rule.unlessWithout, disclosure)?.isNone) return false;
  const answers = [
    ...(rule.onlyWithout ?? []).map((absence) => shownAbsence(absence, disclosure)?.isNone),
    ...(rule.onlyIfZero ?? []).map((ref) => {
      const value = printedAt(ref, disclosure)?.value;
      return value && isZero(value);
    }),
    ...(rule.onlyIfSame ?? []).map(([left, right]) => {
      const [a, b] = [left, right].map((ref) => printedAt(ref, disclosure)?.value);
      return a && b && equal(a, b);
    }),
  ];
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

/** Why it cannot be told whether a rule applies. */
export function openCondition({ onlyWithout = [] }: Rule, disclosure: Disclosure): string {
  const open = onlyWithout.find((absence) => shownAbsence(absence, disclosure) === undefined);
  if (!open) return '不能确定是否有财政拨款以外的资金来源';
  return `不能确定有没有${open.what}：${lookedAt(open, disclosure).join('、')}没有写明，请补上有关的表或行`;
}

const isTitled = ({ form, words }: NonNullable<Rule['unlessTitled']>, { bound }: Disclosure): boolean =>
  plain(bound.get(form)?.recognised.title ?? '').includes(words);

/** Whether the form prints that cell; with `*` as the row, that column. */
function isPrinted(ref: string, disclosure: Disclosure): boolean {
  const { form, row, column } = splitRef(ref);
  if (row !== '*') return 'cell' in disclosure.at(ref);
  return disclosure.bound.get(form)?.columns.some(({ key }) => key === column) ?? false;
}
