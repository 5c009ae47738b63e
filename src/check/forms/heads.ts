import type { BoundForm, Disclosure } from '../../model/binding';
import type { Finding } from '../../model/finding';
import type { FormRuleOf } from '../../model/formRule';
import { plain } from '../../model/text';
import { about, formsOf, majority, onEachForm, saidCell, type FormChecks, type FormResult } from './result';

/** Rules on what stands above the forms: department, year, unit, mark. */
export const headChecks = {
  headAgrees,
  departmentLabelAgrees,
  headStates,
  unitUsual,
  oneYear: (rule, disclosure) =>
    onEachForm(disclosure, (form) => {
      const { years } = form.header;
      const distinct = [...new Set(years.map(({ text }) => text))];
      if (years.length < 2) return undefined;
      if (distinct.length === 1) return [];
      const cells = years.map(({ at, text }) => saidCell(form, at, text, '年度'));
      return [{ ...about(rule, form), kind: 'yearsDiffer', args: { years: distinct.join('、') }, cells }];
    }),
} satisfies Partial<FormChecks>;

/** What most forms say is right. */
function headAgrees(rule: FormRuleOf<'headAgrees'>, disclosure: Disclosure): FormResult[] {
  const stating = formsOf(disclosure).flatMap((form) => {
    const said = form.header[rule.field];
    return said ? [{ form, said }] : [];
  });
  const right = majority(stating, ({ said }) => plain(said.text));
  const example = stating.find(({ said }) => plain(said.text) === right);
  if (stating.length < 2 || !example) return [];
  const count = stating.filter(({ said }) => plain(said.text) === right).length;
  return stating.map(({ form, said }) => {
    if (plain(said.text) === right) return { form: form.spec.id, findings: [] };
    const finding: Finding = {
      ...about(rule, form),
      kind: 'headDiffers',
      args: { what: rule.name, shown: said.text, others: example.said.text, count },
      cells: [
        saidCell(form, said.at, said.text, rule.name),
        saidCell(example.form, example.said.at, example.said.text, rule.name),
      ],
      expected: example.said.text,
      actual: said.text,
    };
    return { form: form.spec.id, findings: [finding] };
  });
}

function departmentLabelAgrees(rule: FormRuleOf<'departmentLabelAgrees'>, disclosure: Disclosure): FormResult[] {
  const labels = formsOf(disclosure).flatMap(({ header: { department } }) => (department ? [department] : []));
  const others = majority(labels, ({ label }) => label);
  if (labels.length < 2 || others === undefined) return [];
  return onEachForm(disclosure, (form) => {
    const { department } = form.header;
    if (!department) return undefined;
    const { at, label } = department;
    if (label === others) return [];
    const cells = [saidCell(form, at, label, '部门名称')];
    return [{ ...about(rule, form), kind: 'labelDiffers', args: { shown: label, others }, cells }];
  });
}

/** Said once for the workbook where no form states it. A mark is missed only where most forms print one. */
function headStates(rule: FormRuleOf<'headStates'>, disclosure: Disclosure): FormResult[] {
  const forms = formsOf(disclosure);
  const silent = forms.filter(({ header }) => header[rule.field] === undefined);
  if (rule.field === 'mark' && silent.length * 2 >= forms.length) return [];
  const assumed = (form: BoundForm) => (rule.field === 'unit' ? form.unit : '');
  const titleCell = (form: BoundForm) => saidCell(form, form.recognised.at, form.recognised.title);
  const [first] = silent;
  if (first && silent.length === forms.length) {
    const args = { what: rule.name, isEverywhere: forms.length > 1, assumed: assumed(first) };
    const form = forms.length > 1 ? '' : first.spec.id;
    return [
      { form, findings: [{ ...about(rule, first), form, kind: 'headMissing', args, cells: silent.map(titleCell) }] },
    ];
  }
  return onEachForm(disclosure, (form) => {
    if (!silent.includes(form)) return [];
    const args = { what: rule.name, isEverywhere: false, assumed: assumed(form) };
    return [{ ...about(rule, form), kind: 'headMissing', args, cells: [titleCell(form)] }];
  });
}

/** Of the unit that most forms state: that a form states another one than most is told as such. */
function unitUsual(rule: FormRuleOf<'unitUsual'>, disclosure: Disclosure): FormResult[] {
  const stating = formsOf(disclosure).flatMap((form) => (form.header.unit ? [{ form, said: form.header.unit }] : []));
  const most = majority(stating, ({ said }) => said.text);
  const own = stating.filter(({ said }) => said.text === most);
  const [first] = own;
  if (!first) return [];
  const { form, said } = first;
  const id = own.length > 1 ? '' : form.spec.id;
  if (rule.units.includes(said.text)) return [{ form: id, findings: [] }];
  const args = { shown: said.text, isEverywhere: own.length === formsOf(disclosure).length, assumed: form.unit };
  const cells = own.map((each) => saidCell(each.form, each.said.at, each.said.text, '金额单位'));
  return [{ form: id, findings: [{ ...about(rule, form), form: id, kind: 'unitUnusual', args, cells }] }];
}
