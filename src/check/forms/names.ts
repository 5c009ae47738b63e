import type { BoundForm, Disclosure } from '../../model/binding';
import type { Finding } from '../../model/finding';
import type { FormRuleOf } from '../../model/formRule';
import type { Subject } from '../../model/subject';
import { plain } from '../../model/text';
import { codeCells, codedRows, codeKindOf, onEachCodedForm, type CodedRow } from './rows';
import { about, formsOf, majority, onEachForm, saidCell, type FormChecks, type FormResult } from './result';

/** Rules on the names of rows: one name a code, the names of the standard list, the standard's words. */
export const nameChecks = {
  oneName,
  nameStandard,
  nameOfNoOther,
  codeKnown,
  rowWords,
} satisfies Partial<FormChecks>;

/** A name as it is compared: without ordinal, spaces, quotes and width. */
const bareName = (name: string): string =>
  plain(name).replace(/^(?:[一二三四五六七八九十]+[、.]|\d+[、.]|其中:)+/u, '');

interface Named {
  readonly form: BoundForm;
  readonly row: CodedRow;
  /** The name as it is compared. */
  readonly bare: string;
}

function oneName(rule: FormRuleOf<'oneName'>, disclosure: Disclosure): FormResult[] {
  const byCode = new Map<string, Named[]>();
  for (const form of formsOf(disclosure)) {
    for (const row of codedRows(form)) {
      const bare = bareName(row.name);
      if (bare === '') continue;
      const named = byCode.get(row.code);
      if (named) named.push({ form, row, bare });
      else byCode.set(row.code, [{ form, row, bare }]);
    }
  }
  const deviating = [...byCode.values()].flatMap((named) => deviations(rule, named));
  return onEachCodedForm(disclosure, ({ spec: { id } }) => deviating.filter(({ form }) => form === id));
}

function deviations(rule: FormRuleOf<'oneName'>, named: readonly Named[]): Finding[] {
  const usual = majority(named, ({ bare }) => bare);
  const example = named.find(({ bare }) => bare === usual);
  if (!example) return [];
  return named
    .filter(({ bare }) => bare !== usual)
    .map(({ form, row }) => ({
      ...about(rule, form),
      kind: 'nameDiffers',
      args: { code: row.code, shown: row.name, others: example.row.name },
      cells: [nameCell({ form, row }), nameCell(example)],
      expected: example.row.name,
      actual: row.name,
    }));
}

const nameCell = ({ form, row }: Omit<Named, 'bare'>) => saidCell(form, row.nameAt, row.name, `${row.code} 科目名称`);

const accepts = ({ name, also = [] }: Subject, shown: string): boolean =>
  [name, ...also].some((known) => bareName(known) === bareName(shown));

const subjectsByCode = (subjects: readonly Subject[]): ReadonlyMap<string, Subject> =>
  new Map(subjects.map((subject) => [subject.code, subject]));

/** The subject that the list gives this code, where the row is named otherwise. */
function misnamed(subjects: ReadonlyMap<string, Subject>, { code, name }: CodedRow): Subject | undefined {
  const subject = subjects.get(code);
  if (subject?.name === name) return undefined;
  return subject && bareName(name) !== '' && !accepts(subject, name) ? subject : undefined;
}

/** The subject beside it, under the same parent, that has this name. */
function ownerOf(subjects: readonly Subject[], { code, name }: CodedRow): Subject | undefined {
  return subjects.find(
    (other) =>
      other.code !== code &&
      other.code.length === code.length &&
      other.code.slice(0, -2) === code.slice(0, -2) &&
      accepts(other, name),
  );
}

function nameStandard(rule: FormRuleOf<'nameStandard'>, disclosure: Disclosure): FormResult[] {
  const known = subjectsByCode(rule.subjects);
  return onEachCodedForm(disclosure, (form, rows) =>
    rows.flatMap((row): Finding[] => {
      const subject = misnamed(known, row);
      if (!subject || ownerOf(rule.subjects, row)) return [];
      return [
        {
          ...about(rule, form),
          kind: 'nameNotStandard',
          args: { code: row.code, shown: row.name, standard: subject.name },
          cells: [nameCell({ form, row })],
          expected: subject.name,
          actual: row.name,
        },
      ];
    }),
  );
}

function nameOfNoOther(rule: FormRuleOf<'nameOfNoOther'>, disclosure: Disclosure): FormResult[] {
  const known = subjectsByCode(rule.subjects);
  return onEachCodedForm(disclosure, (form, rows) =>
    rows.flatMap((row): Finding[] => {
      const subject = misnamed(known, row);
      const owner = subject && ownerOf(rule.subjects, row);
      if (!owner) return [];
      return [
        {
          ...about(rule, form),
          kind: 'nameOfOther',
          args: { code: row.code, shown: row.name, standard: subject.name, owner: owner.code },
          cells: codeCells(form, row),
        },
      ];
    }),
  );
}

function codeKnown(rule: FormRuleOf<'codeKnown'>, disclosure: Disclosure): FormResult[] {
  const known = new Set(rule.subjects.map(({ code }) => code));
  return onEachCodedForm(disclosure, (form, rows) => {
    const own = rows.filter((row) => codeKindOf(form, row) === rule.codes && rule.lengths.includes(row.code.length));
    if (own.length === 0) return undefined;
    const unknown = own.filter(({ code }) => !known.has(code));
    if (unknown.length === 0) return [];
    const codes = unknown.map(({ code, name }) => `${code} ${name}`.trim()).join('、');
    const cells = unknown.flatMap((row) => codeCells(form, row).slice(0, 1));
    return [{ ...about(rule, form), kind: 'codesUnknown', args: { codes }, cells }];
  });
}

/** 和 and 与 mean the same: recognition reads them as one, a proofreader does not. */
function rowWords(rule: FormRuleOf<'rowWords'>, disclosure: Disclosure): FormResult[] {
  return onEachForm(disclosure, (form) => {
    const standard = new Map(form.spec.blocks.flatMap(({ rows }) => rows.map(({ key, name }) => [key, name])));
    const named = form.rows.filter(({ code, key }) => code === undefined && standard.has(key));
    if (named.length === 0) return undefined;
    return named.flatMap(({ key, name, nameAt }): Finding[] => {
      if (name === standard.get(key)) return [];
      const [shown, wanted] = [bareName(name), bareName(standard.get(key) ?? '')];
      if (shown === wanted || sameBut(shown) !== sameBut(wanted)) return [];
      const cells = [saidCell(form, nameAt, name)];
      return [
        {
          ...about(rule, form),
          kind: 'rowWords',
          args: { shown, standard: wanted },
          cells,
          expected: wanted,
          actual: name,
        },
      ];
    });
  });
}

const sameBut = (name: string): string => name.replaceAll('与', '和');
