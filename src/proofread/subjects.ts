import {
  amount,
  convertInterval,
  exact,
  exactly,
  halfUnit,
  isZero,
  PUBLISHED_DECIMALS,
  slackOf,
  totalOf,
  ZERO,
  type Interval,
} from '../model/amount';
import type { CellAddress } from '../model/address';
import type { BoundCell, BoundForm, BoundRow, Disclosure } from '../model/binding';
import type { ClaimBase, ClaimLanguage, ClaimSection } from '../model/claim';
import type { DraftInputs } from '../model/inputs';
import { itemBudget, itemQuantity, type OtherCells } from '../model/quantity';
import { plain } from '../model/text';
import type { CountUnit, WordingItem, WordingWords } from '../model/wording';
import { FUNCTIONAL_CLASSES } from '../vocabulary';

/** What claims are about, and what the forms and the working paper say of it. */

export interface Subject {
  /** As inputs name it: "收支总计", "2010350". */
  readonly key: string;
  readonly name: string;
  readonly unit?: CountUnit;
  /** Key of the subject it is usually a share of. */
  readonly shareOf?: string;
  /** Its amount of the year. */
  readonly cells: readonly BoundCell[];
  /** The cells that print its other figures. */
  readonly printed?: OtherCells;
  /** Whether a form lists such subjects; then one that is not listed has no amount. */
  readonly isKnown: boolean;
}

/** A figure with where it comes from. Amounts in 万元, counts in their unit. */
export interface Figure extends Interval {
  readonly cells: readonly CellAddress[];
  /** It may be another figure of the same subject: agreement counts, disagreement says nothing. */
  readonly isDoubtful?: true;
}

export type FigureKind = 'final' | ClaimBase;

const INPUT: Readonly<Record<ClaimBase, string>> = { last: '上年', budget: '年初预算', adjusted: '全年预算' };

export interface Subjects {
  named(name: string): Subject | undefined;
  /** A functional class or item by the words of the text; a subject without cells where no form lists it. */
  coded(section: ClaimSection, path: CodedPath): Subject | undefined;
  /** An item that the section's form lists, by its name, its code or both; undefined where it lists no such one. */
  listed(section: ClaimSection, words: string): Subject | undefined;
  figure(subject: Subject, kind: FigureKind): Figure | undefined;
}

export interface CodedPath {
  readonly className: string;
  readonly groupName?: string;
  readonly itemName?: string;
}

export function subjectsOf(
  disclosure: Disclosure,
  words: WordingWords,
  language: ClaimLanguage,
  inputs: DraftInputs,
): Subjects {
  const items = new Map<string, WordingItem>([...words.items, ...language.items].map((item) => [item.name, item]));
  const found = new Map<string, Subject>();
  const named = (name: string): Subject | undefined => {
    const made = found.get(name);
    const item = items.get(name);
    if (made || !item || item.kind === 'text') return made;
    const subject = itemSubject(disclosure, item);
    found.set(name, subject);
    return subject;
  };
  return {
    named,
    coded: (section, path) => codedSubject(disclosure, words, section, path),
    listed: (section, name) => listedSubject(disclosure, words, section, name),
    figure: (subject, kind) => figureOf(subject, kind, inputs),
  };
}

function itemSubject(disclosure: Disclosure, item: WordingItem): Subject {
  const { key, cells, printed } = itemQuantity(disclosure, item);
  return {
    key,
    name: item.name,
    cells,
    printed,
    isKnown: true,
    ...(item.unit === undefined ? {} : { unit: item.unit }),
    ...(item.shareOf === undefined ? {} : { shareOf: item.shareOf }),
  };
}

function figureOf(subject: Subject, kind: FigureKind, inputs: DraftInputs): Figure | undefined {
  const typed = (slot: string) => {
    const input = inputs.get(slot);
    return input && inputFigure(input.value, input.source, subject.unit);
  };
  if (kind === 'final') return cellsFigure(subject.cells) ?? typed(subject.key);
  const input = typed(`${subject.key}.${INPUT[kind]}`);
  const printed = (other: keyof OtherCells) => subject.printed?.[other] && cellsFigure([subject.printed[other]]);
  if (kind === 'last') return input ?? printed('上年');
  const adjusted = printed('全年预算');
  if (kind === 'adjusted') return adjusted ?? input;
  const initial = input ?? printed('年初预算');
  return initial ?? (adjusted && { ...adjusted, isDoubtful: true });
}

function inputFigure(value: string, source: CellAddress | undefined, unit: CountUnit | undefined): Figure {
  const cells = source ? [source] : [];
  const number = exact(value);
  if (unit !== undefined) return { ...exactly(number), cells };
  return { value: number, slack: isZero(number) ? ZERO : halfUnit(PUBLISHED_DECIMALS), cells };
}

/** Blank and dash print nothing and are zero; a cell with words or an error value says nothing. */
function cellsFigure(cells: readonly BoundCell[]): Figure | undefined {
  if (cells.length === 0) return undefined;
  const intervals: Interval[] = [];
  for (const { content, unit } of cells) {
    if (content.kind === 'empty' || content.kind === 'dash') intervals.push(exactly(ZERO));
    else if (content.kind !== 'amount') return undefined;
    else if (isZero(content.amount.value)) intervals.push(exactly(ZERO));
    else intervals.push(convertInterval(amount(content.amount.value, content.amount.decimals, unit), unit, '万元'));
  }
  return { value: totalOf(intervals), slack: slackOf(intervals), cells: cells.map(({ address }) => address) };
}

const bare = (name: string): string => plain(name).replace(/支出$/u, '');

/** Whether a class that the form does not list has no amount: where it lists only items, its items tell. */
const listsClasses = ({ rows, hasData }: BoundForm): boolean => {
  const codes = rows.flatMap(({ code }) => code ?? []);
  return codes.length === 0 ? !hasData : codes.some((code) => code.length === 3);
};

/** The amount of a class, or the amounts of its items where the form prints no classes. */
function classCells(form: BoundForm, code: string, column: string): readonly BoundCell[] {
  const own = form.cells.get(`${code}/${column}`);
  if (own || listsClasses(form)) return own ? [own] : [];
  const items = form.rows.filter((row) => row.code?.length === 7 && row.code.startsWith(code));
  const isEach = new Set(items.map((row) => row.code)).size === items.length;
  return isEach ? items.flatMap(({ key }) => form.cells.get(`${key}/${column}`) ?? []) : [];
}

function codedSubject(
  disclosure: Disclosure,
  words: WordingWords,
  section: ClaimSection,
  path: CodedPath,
): Subject | undefined {
  const { subjects } = section;
  if (!subjects) return undefined;
  const form = disclosure.bound.get(subjects.form);
  const className = bare(path.className);
  const classes = FUNCTIONAL_CLASSES.filter(({ name, also }) =>
    [name, ...also].some((each) => className.endsWith(bare(each))),
  ).sort((a, b) => b.name.length - a.name.length);
  const code = classes[0]?.code;
  if (path.groupName === undefined) {
    if (code === undefined) return undefined;
    return {
      key: `${subjects.form}/${code}`,
      name: classes[0]?.name ?? path.className,
      cells: form ? classCells(form, code, subjects.column) : [],
      shareOf: subjects.shareOf,
      isKnown: form !== undefined && listsClasses(form),
    };
  }
  const wanted = path.itemName ?? path.groupName;
  const length = path.itemName === undefined ? 5 : 7;
  const rows = (form?.rows ?? []).filter((row) => row.code?.length === length && bare(row.name) === bare(wanted));
  const { groupName } = path;
  const groups = (form?.rows ?? []).filter(
    (row) => row.code?.length === 5 && bare(row.name) === bare(groupName) && row.code.startsWith(code ?? ''),
  );
  // Many classes have an item 行政运行: its group tells which, or it is the only one.
  const own = rows.filter(({ code: each = '' }) => groups.some((group) => each.startsWith(group.code ?? '?')));
  const row = own.length === 1 ? own[0] : rows.length === 1 ? rows[0] : undefined;
  if (row) return rowSubject(disclosure, words, subjects, row);
  const key = `${className}/${path.groupName}/${path.itemName ?? ''}`;
  return { key, name: wanted, cells: [], shareOf: subjects.shareOf, isKnown: false };
}

type Listed = NonNullable<ClaimSection['subjects']>;

function rowSubject(
  disclosure: Disclosure,
  words: WordingWords,
  { form, column, shareOf }: Listed,
  row: BoundRow,
): Subject {
  const cell = disclosure.bound.get(form)?.cells.get(`${row.key}/${column}`);
  const initial = itemBudget(disclosure, words, form, row);
  return {
    key: row.key,
    name: `${row.key} ${row.name}`,
    cells: cell ? [cell] : [],
    ...(initial && { printed: { 年初预算: initial } }),
    shareOf,
    isKnown: false,
  };
}

/** 2080502事业单位离退休 without its path of 类款项. Where several items have the name, it says nothing. */
function listedSubject(
  disclosure: Disclosure,
  words: WordingWords,
  { subjects }: ClaimSection,
  said: string,
): Subject | undefined {
  const { code, name = '' } = /^(?<code>\d{7}|\d{5})?(?<name>.*)$/u.exec(said)?.groups ?? {};
  const rows = (subjects && disclosure.bound.get(subjects.form)?.rows) ?? [];
  const isItem = (row: BoundRow): boolean =>
    row.code !== undefined && row.code.length > 3 && (code === undefined ? name !== '' : row.code === code);
  const [row, another] = rows.filter((each) => isItem(each) && (name === '' || bare(each.name) === bare(name)));
  return subjects && row && !another ? rowSubject(disclosure, words, subjects, row) : undefined;
}
