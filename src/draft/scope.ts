import { sum } from '../model/amount';
import type { BoundCell, BoundForm, Disclosure } from '../model/binding';
import type { DraftInputs } from '../model/inputs';
import { ofKind } from '../model/kinds';
import { itemNamed, itemQuantity, listNamed, listQuantities, type Quantity } from '../model/quantity';
import type { Span } from '../model/span';
import type { WordingItem, WordingOptions, WordingWords } from '../model/wording';
import { FUNCTIONAL_CLASSES } from '../vocabulary';
import { fieldSpans, FIELDS, otherFigure, type Named, type Subject } from './fields';
import { figureOf, inputFigure, plainSpan, type Figure } from './numbers';
import { openSpan, type OpenSlots } from './openSlots';
import { pieces } from './pieces';

/** Everything slots are resolved from. */
export interface Context {
  readonly disclosure: Disclosure;
  readonly words: WordingWords;
  readonly inputs: DraftInputs;
  readonly style: WordingOptions;
  readonly open: OpenSlots;
}

/** The slots of one round of a list, by name; they stand before the wording's own. */
export type Scope = ReadonlyMap<string, () => readonly Span[]>;

/** One round of a list. */
export interface Round {
  /** What it is about: "2010350". */
  readonly key: string;
  readonly scope: Scope;
}

/** The parts of a slot's name: "收支总计.增减". */
export function splitSlot(name: string): { readonly item: string; readonly field: string } {
  const point = name.lastIndexOf('.');
  return point < 0 ? { item: name, field: '金额' } : { item: name.slice(0, point), field: name.slice(point + 1) };
}

/** The spans of a slot: of the list's round first, then the year, then the named amounts; undefined for an unknown name. */
export function slotSpans(context: Context, scope: Scope, name: string): readonly Span[] | undefined {
  const own = scope.get(name);
  if (own) return own();
  const head = headSpan(context, name);
  if (head) return pieces(name, [head]);
  const { item: itemName, field } = splitSlot(name);
  const item = itemNamed(context.words, itemName);
  if (item?.kind === 'text') return pieces(name, [textSpan(context, item)]);
  const known = FIELDS.find((candidate) => candidate === field);
  return item && known ? fieldSpans(context, itemSubject(context, item), known) : undefined;
}

function textSpan(context: Context, { name }: WordingItem): Span {
  const input = context.inputs.get(name);
  return input ? plainSpan(input.value, input.source ? [input.source] : []) : openSpan(context.open, name, name);
}

/** A named figure, for conditions: undefined where neither forms nor working paper give it. */
export function slotFigure(context: Context, name: string): Figure | undefined {
  const { item: itemName, field } = splitSlot(name);
  const item = itemNamed(context.words, itemName);
  if (!item || item.kind === 'text') return undefined;
  const subject = itemSubject(context, item);
  if (field === '金额') return subject.figure;
  return field === '上年' || field === '年初预算' || field === '全年预算'
    ? otherFigure(context, subject, field)
    : undefined;
}

/** What the heads of the forms say: the year, the year before, the department; undefined for another name. */
function headSpan({ disclosure, words, open }: Context, name: string): Span | undefined {
  const what = HEAD_SLOTS.get(name);
  if (!what) return undefined;
  for (const { header } of ofKind(disclosure, words.kind).bound.values()) {
    const said = header[what];
    if (said) return plainSpan(name === '上年度' ? String(Number(said.text) - 1) : said.text, [said.at]);
  }
  return openSpan(open, name, name);
}

/** Slots that the heads of the forms fill. */
export const HEAD_SLOTS: ReadonlyMap<string, 'year' | 'department'> = new Map([
  ['年度', 'year'],
  ['上年度', 'year'],
  ['部门', 'department'],
]);

function itemSubject(context: Context, item: WordingItem): Subject {
  return { ...asSubject(context, itemQuantity(context.disclosure, item)), unit: item.unit };
}

function asSubject(context: Context, quantity: Quantity): Subject {
  const { key, label, cells, shareOf, printed } = quantity;
  return {
    key,
    label,
    figure: figureOfAll(cells) ?? inputFigure(context.inputs, key),
    printed: {
      上年: printed.上年 && figureOf(printed.上年),
      年初预算: printed.年初预算 && figureOf(printed.年初预算),
      全年预算: printed.全年预算 && figureOf(printed.全年预算),
    },
    whole: shareOf === undefined ? undefined : namedWhole(context, shareOf),
  };
}

/** What one cell prints, or the sum of several. */
function figureOfAll(cells: readonly BoundCell[]): Figure | undefined {
  const [only, ...others] = cells;
  if (!only) return undefined;
  if (others.length === 0) return figureOf(only);
  const figures = cells.map(figureOf);
  if (!figures.every((figure) => figure !== undefined)) return undefined;
  return {
    value: sum(figures.map(({ value }) => value)),
    sources: figures.flatMap(({ sources }) => sources),
    how: 'sum',
  };
}

function namedWhole(context: Context, name: string): Named | undefined {
  const item = itemNamed(context.words, name);
  return item && itemSubject(context, item);
}

/** The rounds of a list; undefined for an unknown list. */
export function listRounds(context: Context, name: string): readonly Round[] | undefined {
  const list = listNamed(context.words, name);
  if (!list) return undefined;
  const kept = (key: string) => context.inputs.has(`${key}.年初预算`);
  return listQuantities(context.disclosure, list, kept).map((quantity, index) => ({
    key: quantity.key,
    scope: quantityScope(context, quantity, index + 1),
  }));
}

/** 类名: the class without its closing 支出, as "一般公共服务（类）支出" wants it. */
function quantityScope(context: Context, quantity: Quantity, number: number): Scope {
  const { name, row, form } = quantity;
  const subject = asSubject(context, quantity);
  const at = row ? [row.nameAt] : [];
  const named = (what: string, make: () => Span): [string, () => readonly Span[]] => [
    what,
    () => pieces(`${subject.key}.${what}`, [make()]),
  ];
  const scope = new Map([
    named('名称', () => plainSpan(name, at)),
    named('类名', () => plainSpan(name.replace(/支出$/u, ''), at)),
    named('序号', () => plainSpan(String(number))),
    ...FIELDS.map((field): [string, () => readonly Span[]] => [field, () => fieldSpans(context, subject, field)]),
  ]);
  if (!row || !form) return scope;
  const above = (digits: number, what: string) =>
    named(what, () => subjectName(context, form, row.key.slice(0, digits), what));
  return new Map([...scope, above(3, '类'), above(5, '款'), named('项', () => plainSpan(name, at))]);
}

/** The name of a class or group: as the form prints it, else the standard one of a class, else to be filled in. */
function subjectName(context: Context, form: BoundForm, code: string, what: string): Span {
  const above = form.rows.find(({ key }) => key === code);
  if (above) return plainSpan(above.name, [above.nameAt]);
  const standard = FUNCTIONAL_CLASSES.find((candidate) => candidate.code === code);
  return standard ? plainSpan(standard.name) : openSpan(context.open, `${code}.名称`, `${code} ${what}的名称`);
}
