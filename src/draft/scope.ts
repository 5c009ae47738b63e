import { compare, exact, sum } from '../model/amount';
import type { BoundCell, BoundForm, Disclosure } from '../model/binding';
import type { DraftInputs } from '../model/inputs';
import { itemNamed, itemQuantity, listNamed, listQuantities, type Quantity } from '../model/quantity';
import type { OpenSlot, Span } from '../model/span';
import type { CountUnit, WordingItem, WordingOptions, WordingWords } from '../model/wording';
import { FUNCTIONAL_CLASSES } from '../vocabulary';
import {
  amountSpan,
  changeSpans,
  completionSpan,
  countSpan,
  figureOf,
  plainSpan,
  shareSpan,
  type Figure,
} from './numbers';

/** Everything slots are resolved from. */
export interface Context {
  readonly disclosure: Disclosure;
  readonly words: WordingWords;
  readonly inputs: DraftInputs;
  readonly style: WordingOptions;
  /** Inputs the text waits for, in order of need. */
  readonly open: Map<string, OpenSlot>;
}

/** The slots of one round of a list, by name; they stand before the wording's own. */
export type Scope = ReadonlyMap<string, () => readonly Span[]>;

/** A slot that an input must fill. */
export function openSpan(context: Context, slot: string, label: string): Span {
  context.open.set(slot, { slot, label });
  return { text: `【待填：${label}】`, sources: [], openSlot: slot };
}

/** A named amount with everything a wording may say of it. `key` names its inputs. */
interface Subject {
  readonly key: string;
  readonly label: string;
  readonly figure: Figure | undefined;
  /** The budget after adjustment, where a form prints it. */
  readonly budget?: Figure | undefined;
  readonly shareOf?: Figure | undefined;
  /** The unit of a count; amounts are in 万元. */
  readonly unit?: CountUnit | undefined;
}

function inputFigure(context: Context, slot: string): Figure | undefined {
  const input = context.inputs.get(slot);
  return input && { value: exact(input.value), sources: input.source ? [input.source] : [] };
}

export const FIELDS = [
  '金额',
  '上年',
  '占比',
  '增减',
  '原因',
  '年初预算',
  '完成率',
  '差异',
  '全年预算',
  '全年完成率',
  '全年差异',
] as const;
export type Field = (typeof FIELDS)[number];

type FigureInput = '上年' | '年初预算' | '全年预算';
const INPUT_WORDS: Readonly<Record<FigureInput, string>> = {
  上年: '上年决算数',
  年初预算: '年初预算数',
  全年预算: '全年预算数',
};

/** The other figure a field needs: printed by a form, or typed into the working paper. */
function otherFigure(context: Context, { key, budget }: Subject, kind: FigureInput): Figure | undefined {
  return (kind === '全年预算' ? budget : undefined) ?? inputFigure(context, `${key}.${kind}`);
}

/** What a field makes of the figure and the other one it needs. */
function withOther(
  context: Context,
  subject: Subject,
  kind: FigureInput,
  make: (other: Figure) => readonly Span[],
): readonly Span[] {
  const other = otherFigure(context, subject, kind);
  return other ? make(other) : [openSpan(context, `${subject.key}.${kind}`, `${subject.label} ${INPUT_WORDS[kind]}`)];
}

function fieldSpans(context: Context, subject: Subject, field: Field): readonly Span[] {
  const { key, label, figure, shareOf } = subject;
  if (field === '原因') return reasonSpans(context, subject);
  if (!figure) return [openSpan(context, key, label)];
  const { style } = context;
  const copied = (other: Figure) => [amountSpan(other, style)];
  const completed = (other: Figure) => [completionSpan(figure, other)];
  const compared = (other: Figure) => differenceSpans(context, subject, figure, other);
  switch (field) {
    case '金额':
      return [subject.unit === undefined ? amountSpan(figure, style, figure.how) : countSpan(figure, subject.unit)];
    case '占比':
      return [shareOf ? shareSpan(figure, shareOf) : openSpan(context, `${key}.合计`, `${label} 占比的合计`)];
    case '上年':
      return withOther(context, subject, '上年', copied);
    case '增减':
      return withOther(context, subject, '上年', (other) => changeSpans(figure, other, style));
    case '年初预算':
      return withOther(context, subject, '年初预算', copied);
    case '完成率':
      return withOther(context, subject, '年初预算', completed);
    case '差异':
      return withOther(context, subject, '年初预算', compared);
    case '全年预算':
      return withOther(context, subject, '全年预算', copied);
    case '全年完成率':
      return withOther(context, subject, '全年预算', completed);
    case '全年差异':
      return withOther(context, subject, '全年预算', compared);
  }
}

function differenceSpans(context: Context, subject: Subject, final: Figure, budget: Figure): readonly Span[] {
  if (compare(final.value, budget.value) === 0)
    return [plainSpan(context.style.equalWords, [...final.sources, ...budget.sources])];
  return [plainSpan('存在差异的主要原因是'), ...reasonSpans(context, subject)];
}

function reasonSpans(context: Context, { key, label }: Subject): readonly Span[] {
  const slot = `${key}.原因`;
  const input = context.inputs.get(slot);
  return [
    input
      ? plainSpan(input.value, input.source ? [input.source] : [])
      : openSpan(context, slot, `${label} 增减或差异的原因`),
  ];
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
  if (name === '年度') return [yearSpan(context)];
  const { item: itemName, field } = splitSlot(name);
  const item = itemNamed(context.words, itemName);
  if (item?.kind === 'text') return [textSpan(context, item)];
  const known = FIELDS.find((candidate) => candidate === field);
  return item && known ? fieldSpans(context, itemSubject(context, item), known) : undefined;
}

function textSpan(context: Context, { name }: WordingItem): Span {
  const input = context.inputs.get(name);
  return input ? plainSpan(input.value, input.source ? [input.source] : []) : openSpan(context, name, name);
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

function yearSpan(context: Context): Span {
  for (const { header } of context.disclosure.bound.values()) {
    if (header.year) return plainSpan(header.year.text, [header.year.at]);
  }
  return openSpan(context, '年度', '年度');
}

function itemSubject(context: Context, item: WordingItem): Subject {
  return { ...asSubject(context, itemQuantity(context.disclosure, item)), unit: item.unit };
}

function asSubject(context: Context, quantity: Quantity): Subject {
  const { key, label, cells, shareOf, budgetCell } = quantity;
  return {
    key,
    label,
    figure: figureOfAll(cells) ?? inputFigure(context, key),
    budget: budgetCell && figureOf(budgetCell),
    shareOf: shareOf === undefined ? undefined : namedFigure(context, shareOf),
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

function namedFigure(context: Context, name: string): Figure | undefined {
  const item = itemNamed(context.words, name);
  return item && itemSubject(context, item).figure;
}

/** One scope for each round of a list; undefined for an unknown list. */
export function listScopes(context: Context, name: string): readonly Scope[] | undefined {
  const list = listNamed(context.words, name);
  if (!list) return undefined;
  const kept = (key: string) => context.inputs.has(`${key}.年初预算`);
  return listQuantities(context.disclosure, list, kept).map((quantity, index) =>
    quantityScope(context, quantity, index + 1),
  );
}

/** 类名: the class without its closing 支出, as "一般公共服务（类）支出" wants it. */
function quantityScope(context: Context, quantity: Quantity, number: number): Scope {
  const { name, row, form } = quantity;
  const subject = asSubject(context, quantity);
  const at = row ? [row.nameAt] : [];
  const scope = new Map<string, () => readonly Span[]>([
    ['名称', () => [plainSpan(name, at)]],
    ['类名', () => [plainSpan(name.replace(/支出$/u, ''), at)]],
    ['序号', () => [plainSpan(String(number))]],
    ...FIELDS.map((field): [string, () => readonly Span[]] => [field, () => fieldSpans(context, subject, field)]),
  ]);
  if (row && form) {
    scope.set('类', () => [subjectName(context, form, row.key.slice(0, 3), '类')]);
    scope.set('款', () => [subjectName(context, form, row.key.slice(0, 5), '款')]);
    scope.set('项', () => [plainSpan(name, at)]);
  }
  return scope;
}

/** The name of a class or group: as the form prints it, else the standard one of a class, else to be filled in. */
function subjectName(context: Context, form: BoundForm, code: string, what: string): Span {
  const above = form.rows.find(({ key }) => key === code);
  if (above) return plainSpan(above.name, [above.nameAt]);
  const standard = FUNCTIONAL_CLASSES.find((candidate) => candidate.code === code);
  return standard ? plainSpan(standard.name) : openSpan(context, `${code}.名称`, `${code} ${what}的名称`);
}
