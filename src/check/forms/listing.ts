import type { BoundForm, BoundRow, Disclosure } from '../../model/binding';
import type { Finding } from '../../model/finding';
import type { FormRuleOf } from '../../model/formRule';
import { plain } from '../../model/text';
import { about, onEachForm, saidCell, type FormChecks, type FormResult } from './result';

/** Rules on what budget forms list besides subjects: their total, their units, the subjects of the government. */
export const listingChecks = {
  headerWords,
  totalNamed,
  unitCodePlaced,
  secondNamed,
  secondFits,
} satisfies Partial<FormChecks>;

/** Runs a check on the rows of each form that has any such row. */
function onRows(
  disclosure: Disclosure,
  isMeant: (row: BoundRow) => boolean,
  findingIn: (form: BoundForm, row: BoundRow) => Finding | undefined,
): FormResult[] {
  return onEachForm(disclosure, (form) => {
    const rows = form.rows.filter(isMeant);
    return rows.length === 0 ? undefined : rows.flatMap((row) => findingIn(form, row) ?? []);
  });
}

/** A misprint is understood, and told. */
function headerWords(rule: FormRuleOf<'headerWords'>, disclosure: Disclosure): FormResult[] {
  return onEachForm(disclosure, (form) =>
    form.columns.flatMap(({ header }): Finding[] => {
      const standard = header && rule.meant[plain(header.text)];
      if (!header || standard === undefined) return [];
      return [
        {
          ...about(rule, form),
          kind: 'headerMisprint',
          args: { shown: header.text, standard },
          cells: [saidCell(form, header.at, header.text, '表头')],
          expected: standard,
          actual: header.text,
        },
      ];
    }),
  );
}

function totalNamed(rule: FormRuleOf<'totalNamed'>, disclosure: Disclosure): FormResult[] {
  return onRows(
    disclosure,
    ({ key }) => key === 'total',
    (form, { hasNoName, name, nameAt }) =>
      hasNoName
        ? { ...about(rule, form), kind: 'totalWithoutName', args: { name }, cells: [saidCell(form, nameAt, '', name)] }
        : undefined,
  );
}

function unitCodePlaced(rule: FormRuleOf<'unitCodePlaced'>, disclosure: Disclosure): FormResult[] {
  return onRows(
    disclosure,
    ({ kind }) => kind === 'unit',
    (form, { codeIsMisplaced, codeAt, codeShown = '', name }) =>
      codeIsMisplaced && codeAt
        ? {
            ...about(rule, form),
            kind: 'unitMisplaced',
            args: { code: codeShown, name },
            cells: [saidCell(form, codeAt, codeShown, '单位代码')],
          }
        : undefined,
  );
}

/** A name as it is compared: width, spaces and brackets aside. */
const bare = (name: string): string => plain(name).replace(/[()]/gu, '');

function secondNamed(rule: FormRuleOf<'secondNamed'>, disclosure: Disclosure): FormResult[] {
  const known = new Map(rule.subjects.map((subject) => [subject.code, subject]));
  return onRows(
    disclosure,
    ({ second }) => second !== undefined && second.code !== '' && second.name !== '',
    (form, { second }) => {
      const subject = second && known.get(second.code);
      if (!subject) return undefined;
      const names = [subject.name, ...(subject.also ?? [])];
      if (names.some((name) => bare(name) === bare(second.name))) return undefined;
      return {
        ...about(rule, form),
        kind: 'nameNotStandard',
        args: { code: second.code, shown: second.name, standard: subject.name },
        cells: [saidCell(form, second.at, second.name, `${second.code} 科目名称`)],
        expected: subject.name,
        actual: second.name,
      };
    },
  );
}

function secondFits(rule: FormRuleOf<'secondFits'>, disclosure: Disclosure): FormResult[] {
  return onRows(
    disclosure,
    ({ second, code }) => second !== undefined && second.code !== '' && code !== undefined,
    (form, { second, code = '', name }) => {
      const classes = rule.classes[code.slice(0, 3)];
      if (!second || classes === undefined || classes.includes(second.code.slice(0, 3))) return undefined;
      return {
        ...about(rule, form),
        kind: 'secondUnlikely',
        args: { code, name, second: `${second.code} ${second.name}`.trim(), classes: classes.join('、') },
        cells: [saidCell(form, second.at, second.code, '政府预算支出经济分类科目')],
      };
    },
  );
}
