import { isUnit, isZero, UNIT_SIZE, type Unit } from '../model/amount';
import { lookup, readInUnit, splitRef, type BoundForm, type Disclosure, type HeaderText } from '../model/binding';
import type { Equation } from '../model/equation';
import type { Finding } from '../model/finding';
import { judge } from './judge';

/**
 * A head that says 元 over amounts that are printed in 万元, as in all other forms. No number is wrong then, the head is:
 * most equations with the other forms fail as it stands, and hold to the digit in the unit of the others.
 */
export interface UnitMisfit {
  readonly form: BoundForm;
  /** Where the head states its unit. */
  readonly said: HeaderText;
  /** The unit that the amounts are printed in, which is that of most forms. */
  readonly unit: Unit;
  /** How many equations with other forms say so. */
  readonly count: number;
}

/** The forms whose heads the `equations` of a workbook contradict. */
export function unitMisfitsIn(disclosure: Disclosure, equations: readonly Equation[]): readonly UnitMisfit[] {
  const forms = [...disclosure.bound.values()].filter(({ hasData }) => hasData);
  const unit = commonUnit(forms);
  if (unit === undefined) return [];
  const inUnit = new Set(forms.filter((form) => form.unit === unit).map(({ spec }) => spec.id));
  return forms.flatMap((form) => {
    const said = form.header.unit;
    if (form.unit === unit || !said) return [];
    const ties = equations.filter((equation) => isTie(equation, form, inUnit));
    const equalities = ties.filter(({ relation }) => relation !== 'atMost');
    const reread = withUnit(disclosure, form, unit);
    // Upper bounds say less: they are asked only where nothing else ties the form, and one alone is not enough.
    const asked = equalities.length > 0 || ties.length < 2 ? equalities : ties;
    const telling = asked.filter(
      (tie) =>
        judge(tie, disclosure).status === 'failed' && judge(inDisclosure(tie, reread), reread).status === 'passed',
    );
    return telling.length * 2 > asked.length ? [{ form, said, unit, count: telling.length }] : [];
  });
}

/** What more than half of the forms state. */
const commonUnit = (forms: readonly BoundForm[]): Unit | undefined =>
  (Object.keys(UNIT_SIZE) as Unit[]).find(
    (unit) => forms.filter((form) => form.unit === unit).length * 2 > forms.length,
  );

/** An equation or upper bound between amounts of the form and of others that state the common unit. */
function isTie({ left, right }: Equation, form: BoundForm, inUnit: ReadonlySet<string>): boolean {
  const terms = [...left, ...right];
  const isOwn = ({ ref }: (typeof terms)[number]) => splitRef(ref).form === form.spec.id;
  const printsAmount = ({ found }: (typeof terms)[number]) =>
    'cell' in found && found.cell.content.kind === 'amount' && !isZero(found.cell.content.amount.value);
  return (
    terms.some((term) => isOwn(term) && printsAmount(term)) &&
    terms.some((term) => !isOwn(term) && printsAmount(term)) &&
    terms.every((term) => isOwn(term) || inUnit.has(splitRef(term.ref).form))
  );
}

const inDisclosure = (equation: Equation, { at }: Disclosure): Equation => ({
  ...equation,
  left: equation.left.map((term) => ({ ...term, found: at(term.ref) })),
  right: equation.right.map((term) => ({ ...term, found: at(term.ref) })),
});

/** The workbook as it reads with the amounts in the units they show. */
export const withUnits = (disclosure: Disclosure, misfits: readonly UnitMisfit[]): Disclosure =>
  misfits.reduce((made, { form, unit }) => withUnit(made, form, unit), disclosure);

function withUnit(disclosure: Disclosure, form: BoundForm, unit: Unit): Disclosure {
  const bound = new Map(disclosure.bound).set(form.spec.id, readInUnit(form, unit));
  return { ...disclosure, bound, at: (ref) => lookup(bound, ref) };
}

/** Why an equation is not judged: it compares amounts of such a form with those of another one. */
export function unitReason(
  { left, right, assumed = [] }: Equation,
  misfits: readonly UnitMisfit[],
): string | undefined {
  if (misfits.length === 0) return undefined;
  const ids = new Set([...left, ...right, ...assumed].map(({ ref }) => splitRef(ref).form));
  const misfit = ids.size < 2 ? undefined : misfits.find(({ form }) => ids.has(form.spec.id));
  return misfit && `${misfit.form.spec.mark}的表头写的是${misfit.said.text}，金额像是${misfit.unit}，请先核对金额单位`;
}

/**
 * Why an equation that does not hold proves nothing: one of its forms states a unit that cannot be converted, another
 * form another unit.
 */
export function strangeUnitReason({ left, right }: Equation, { bound }: Disclosure): string | undefined {
  const ids = [...new Set([...left, ...right].map(({ ref }) => splitRef(ref).form))];
  const forms = ids.flatMap((id) => bound.get(id) ?? []);
  const strange = forms.find(({ header: { unit } }) => unit !== undefined && !isUnit(unit.text));
  const said = strange?.header.unit?.text;
  if (!strange || forms.every(({ header }) => header.unit?.text === said)) return undefined;
  return `${strange.spec.mark}的金额单位写的是“${said}”，不能与其他表换算，请先核对金额单位`;
}

export function unitFinding({ form, said, unit, count }: UnitMisfit): Finding {
  return {
    code: 'head/unit-amounts',
    kind: 'unitMisfit',
    severity: 'error',
    form: form.spec.id,
    args: { shown: said.text, unit, count },
    cells: [{ ...said.at, role: 'said', label: `${form.spec.mark} 金额单位`, shown: said.text }],
    expected: unit,
    actual: said.text,
  };
}

/** That the head states another unit than the others is said by the finding above, and once. */
export const isToldByUnit = ({ code, form }: Finding, misfits: readonly UnitMisfit[]): boolean =>
  code === 'head/unit' && misfits.some(({ form: { spec } }) => spec.id === form);
