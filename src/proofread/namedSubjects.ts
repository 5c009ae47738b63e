import type { BoundForm, BoundRow, Disclosure } from '../model/binding';
import type { ClaimSection } from '../model/claim';
import { itemBudget } from '../model/quantity';
import type { WordingWords } from '../model/wording';
import { FUNCTIONAL_CLASSES } from '../vocabulary';
import type { CodedPath, NameCheck, NamedSubject, Subject, WrongName } from './subject';
import { bareName, isMisspelt, isNameOf, isNameOfOther, standardNames } from './subjectNames';

/** Functional classes, groups and items by the names that a text gives them. */

/** Where subjects of a section stand, and its form where the workbook has it. */
interface Place {
  readonly disclosure: Disclosure;
  readonly words: WordingWords;
  readonly listed: NonNullable<ClaimSection['subjects']>;
  readonly form: BoundForm | undefined;
}

function placeOf(disclosure: Disclosure, words: WordingWords, section: ClaimSection): Place | undefined {
  const listed = section.subjects;
  return listed && { disclosure, words, listed, form: disclosure.bound.get(listed.form) };
}

/** Whether a class that the form does not list has no amount: where it lists only items, its items tell. */
const listsClasses = ({ rows, hasData }: BoundForm): boolean => {
  const codes = rows.flatMap(({ code }) => code ?? []);
  return codes.length === 0 ? !hasData : codes.some((code) => code.length === 3);
};

const rowsOf = (form: BoundForm | undefined, length: number): (BoundRow & { readonly code: string })[] =>
  (form?.rows ?? []).flatMap((row) => (row.code?.length === length ? [{ ...row, code: row.code }] : []));

const LENGTHS = { class: 3, group: 5, item: 7 } as const;
type Level = keyof typeof LENGTHS;

const levelOf = ({ groupName, itemName }: CodedPath): Level =>
  itemName !== undefined ? 'item' : groupName !== undefined ? 'group' : 'class';
const nameAt = ({ className, groupName, itemName }: CodedPath, level: Level): string | undefined =>
  ({ class: className, group: groupName, item: itemName })[level];

export function codedSubject(
  disclosure: Disclosure,
  words: WordingWords,
  section: ClaimSection,
  said: CodedPath,
): NamedSubject | undefined {
  const place = placeOf(disclosure, words, section);
  if (!place) return undefined;
  const path = { ...said, className: withoutLead(said.className) };
  return levelOf(path) === 'class' ? classSubject(place, path) : itemSubject(place, path);
}

/** 主要用于一般公共服务(类): the words before the name. */
const withoutLead = (className: string): string =>
  className.replace(/^.*(?:用于|其中|包括|列支|列入|是|为|按)(?=.{2})/u, '');

/** The class with that name, at the end of what is said: 示范区一般公共服务. */
const classCodeOf = (className: string): string | undefined =>
  FUNCTIONAL_CLASSES.filter(({ name, also }) =>
    [name, ...also].some((each) => bareName(className).endsWith(bareName(each))),
  ).sort((a, b) => b.name.length - a.name.length)[0]?.code;

function classSubject(place: Place, path: CodedPath): NamedSubject {
  const { form, listed } = place;
  const code = classCodeOf(path.className) ?? rowNamed(place, path, 'class')?.code;
  const isKnown = form !== undefined && listsClasses(form);
  const row = rowsOf(form, LENGTHS.class).find((each) => each.code === code);
  const names = isKnown ? { names: namesOf(place, path, row) } : {};
  if (code === undefined) return { subject: unlisted(place, path, false), ...names };
  const name = standardNames(code)[0] ?? path.className;
  const cells = form ? classCells(form, code, listed.column) : [];
  return { subject: { key: `${listed.form}/${code}`, name, cells, shareOf: listed.shareOf, isKnown }, ...names };
}

/** The amount of a class, or the amounts of its items where the form prints no classes. */
function classCells(form: BoundForm, code: string, column: string): Subject['cells'] {
  const own = form.cells.get(`${code}/${column}`);
  if (own || listsClasses(form)) return own ? [own] : [];
  const items = form.rows.filter((row) => row.code?.length === 7 && row.code.startsWith(code));
  const isEach = new Set(items.map((row) => row.code)).size === items.length;
  return isEach ? items.flatMap(({ key }) => form.cells.get(`${key}/${column}`) ?? []) : [];
}

function itemSubject(place: Place, path: CodedPath): NamedSubject {
  const level = levelOf(path);
  const row = rowNamed(place, path, level);
  if (row) return rowSubject(place, path, row);
  const isAmbiguous = rowsNamed(place, path, level).length > 1;
  const canTell = !isAmbiguous && rowsOf(place.form, LENGTHS[level]).length > 0;
  return { subject: unlisted(place, path, false), ...(canTell ? { names: namesOf(place, path, undefined) } : {}) };
}

function unlisted({ listed: { shareOf } }: Place, path: CodedPath, isKnown: boolean): Subject {
  const { className, groupName = '', itemName = '' } = path;
  const name = nameAt(path, levelOf(path)) ?? className;
  return { key: `${bareName(className)}/${groupName}/${itemName}`, name, cells: [], shareOf, isKnown };
}

function rowSubject(place: Place, path: CodedPath, row: BoundRow): NamedSubject {
  return { subject: subjectOfRow(place, row), names: namesOf(place, path, row) };
}

function subjectOfRow({ disclosure, words, listed, form }: Place, row: BoundRow): Subject {
  const cell = form?.cells.get(`${row.key}/${listed.column}`);
  const initial = itemBudget(disclosure, words, listed.form, row);
  return {
    key: row.key,
    name: `${row.key} ${row.name}`,
    cells: cell ? [cell] : [],
    ...(initial && { printed: { 年初预算: initial } }),
    shareOf: listed.shareOf,
    isKnown: false,
  };
}

type CodedRow = ReturnType<typeof rowsOf>[number];

/** The rows that a name may mean: by the name itself, else shortened, else misspelt. */
function rowsNamed({ form }: Place, path: CodedPath, level: Level): CodedRow[] {
  const said = nameAt(path, level) ?? '';
  const rows = rowsOf(form, LENGTHS[level]);
  const exact = rows.filter(({ code, name }) =>
    [name, ...standardNames(code)].some((each) => bareName(each) === bareName(said)),
  );
  if (exact.length > 0) return exact;
  const shortened = rows.filter(({ code, name }) => isNameOf(said, code, [name]));
  if (shortened.length > 0) return shortened;
  return rows.filter(({ code, name }) => isMisspelt(said, name) && !isNameOfOther(said, code));
}

/** Many classes have an item 行政运行: its group tells which, or its class, or it is the only one. */
function rowNamed(place: Place, path: CodedPath, level: Level): CodedRow | undefined {
  const rows = rowsNamed(place, path, level);
  const under = (parent: Level) => rows.filter(({ code }) => isUnder(place, code, path, parent));
  const choices = level === 'item' ? [under('group'), under('class'), rows] : [under('class'), rows];
  return choices.find(({ length }) => length === 1)?.[0];
}

const isUnder = (place: Place, code: string, path: CodedPath, level: Level): boolean => {
  const said = nameAt(path, level);
  return said !== undefined && isNamed(place, code.slice(0, LENGTHS[level]), said);
};

function isNamed({ form }: Place, code: string, said: string): boolean {
  const names = (form?.rows ?? []).flatMap((row) => (row.code === code ? [row.name] : []));
  return isNameOf(said, code, names) || (code.length === 3 && classCodeOf(said) === code);
}

/** What the form calls each part of the path; `row` is absent where it lists no such subject. */
function namesOf(place: Place, path: CodedPath, row: BoundRow | undefined): NameCheck {
  const form = place.form?.spec.mark ?? '';
  const isWhole = place.form?.hasData === true && !place.form.unrecognised.some(({ hasAmounts }) => hasAmounts);
  if (!row) return { form, path, cells: [], isWhole, wrong: [] };
  const levels = (Object.keys(LENGTHS) as Level[]).filter((level) => LENGTHS[level] <= (row.code?.length ?? 0));
  return {
    form,
    path,
    cells: [row.nameAt],
    isWhole,
    wrong: levels.flatMap((level) => wrongName(place, path, row, level)),
  };
}

function wrongName(place: Place, path: CodedPath, row: BoundRow, level: Level): WrongName[] {
  const said = nameAt(path, level);
  const code = row.code?.slice(0, LENGTHS[level]) ?? '';
  const own = rowsOf(place.form, LENGTHS[level]).find((each) => each.code === code);
  const expected = own?.name ?? standardNames(code)[0];
  // A code that neither the form nor the list of subjects names says nothing.
  if (!said || expected === undefined || isNamed(place, code, said)) return [];
  const isOther =
    isNameOfOther(said, code) ||
    (level === 'class' && classCodeOf(said) !== undefined) ||
    rowsOf(place.form, LENGTHS[level]).some(({ name }) => bareName(name) === bareName(said));
  return [{ said, expected, cells: [(own ?? row).nameAt], isOther }];
}

/** The rows of the path's level, each as it would be named. */
export function otherSubjects(
  disclosure: Disclosure,
  words: WordingWords,
  section: ClaimSection,
  { path }: NameCheck,
): NamedSubject[] {
  const place = placeOf(disclosure, words, section);
  if (!place) return [];
  const level = levelOf(path);
  return rowsOf(place.form, LENGTHS[level]).map((row) =>
    level === 'class'
      ? { ...classSubject(place, { className: row.name }), names: namesOf(place, path, row) }
      : rowSubject(place, path, row),
  );
}

/** 2080502事业单位离退休 without its path of 类款项. Where several items have the name, it says nothing. */
export function listedSubject(
  disclosure: Disclosure,
  words: WordingWords,
  section: ClaimSection,
  said: string,
): NamedSubject | undefined {
  const place = placeOf(disclosure, words, section);
  const { code, name = '' } = /^(?<code>\d{7}|\d{5})?(?<name>.*)$/u.exec(said)?.groups ?? {};
  const isItem = (row: BoundRow): boolean =>
    row.code !== undefined && row.code.length > 3 && (code === undefined ? name !== '' : row.code === code);
  const rows = (place?.form?.rows ?? []).filter(isItem);
  const named = rows.filter((each) => name === '' || bareName(each.name) === bareName(name));
  // The code says which; the name beside it is compared.
  const [row, another] = named.length > 0 || code === undefined ? named : rows;
  if (!place || !row || another) return undefined;
  const part = row.code?.length === LENGTHS.item ? { itemName: name } : { groupName: name };
  const path = { className: '', ...part };
  return { subject: subjectOfRow(place, row), ...(name === '' ? {} : { names: namesOf(place, path, row) }) };
}
