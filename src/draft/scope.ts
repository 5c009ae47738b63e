import { compare, exact, sum, type Exact } from '../model/amount';
import type { BoundCell, BoundForm, Disclosure } from '../model/binding';
import type { DraftInputs } from '../model/inputs';
import { itemNamed, itemQuantity, listNamed, listQuantities, type Quantity } from '../model/quantity';
import type { OpenSlot, Span } from '../model/span';
import type { WordingItem, WordingWords } from '../model/wording';
import { FUNCTIONAL_CLASSES } from '../vocabulary';
import {
  amountSpan,
  changeSpans,
  completionSpan,
  figureOf,
  plainSpan,
  shareSpan,
  type Figure,
  type NumberStyle,
} from './numbers';

/** Everything slots are resolved from. */
export interface Context {
  readonly disclosure: Disclosure;
  readonly words: WordingWords;
  readonly inputs: DraftInputs;
  readonly style: NumberStyle;
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
}

function inputFigure(context: Context, slot: string): Figure | undefined {
  const input = context.inputs.get(slot);
  return input && { value: exact(input.value), sources: input.source ? [input.source] : [] };
}

const FIELDS = ['金额', '上年', '占比', '增减', '原因', '年初预算', '完成率', '差异'] as const;
type Field = (typeof FIELDS)[number];

function fieldSpans(context: Context, subject: Subject, field: Field): readonly Span[] {
  const { key, label, figure, shareOf } = subject;
  if (!figure) return [openSpan(context, key, label)];
  const former = () => inputFigure(context, `${key}.上年`);
  const budget = () => inputFigure(context, `${key}.年初预算`);
  const waitFor = (name: '上年' | '年初预算' | '原因', what: string) => [
    openSpan(context, `${key}.${name}`, `${label} ${what}`),
  ];
  switch (field) {
    case '金额':
      return [amountSpan(figure, context.style, figure.how)];
    case '占比':
      return [shareOf ? shareSpan(figure, shareOf) : openSpan(context, `${key}.合计`, `${label} 占比的合计`)];
    case '上年':
      return spansOf(former(), (value) => [amountSpan(value, context.style)]) ?? waitFor('上年', '上年决算数');
    case '增减':
      return spansOf(former(), (value) => changeSpans(figure, value, context.style)) ?? waitFor('上年', '上年决算数');
    case '年初预算':
      return spansOf(budget(), (value) => [amountSpan(value, context.style)]) ?? waitFor('年初预算', '年初预算数');
    case '完成率':
      return spansOf(budget(), (value) => [completionSpan(figure, value)]) ?? waitFor('年初预算', '年初预算数');
    case '差异':
      return (
        spansOf(budget(), (value) => differenceSpans(context, subject, figure.value, value)) ??
        waitFor('年初预算', '年初预算数')
      );
    case '原因':
      return reasonSpans(context, subject);
  }
}

const spansOf = (figure: Figure | undefined, make: (figure: Figure) => readonly Span[]): readonly Span[] | undefined =>
  figure && make(figure);

function differenceSpans(context: Context, subject: Subject, final: Exact, budget: Figure): readonly Span[] {
  if (compare(final, budget.value) === 0)
    return [plainSpan('无差异', [...(subject.figure?.sources ?? []), ...budget.sources])];
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

/** The spans of a slot: of the list's round first, then the year, then the named amounts; undefined for an unknown name. */
export function slotSpans(context: Context, scope: Scope, name: string): readonly Span[] | undefined {
  const own = scope.get(name);
  if (own) return own();
  if (name === '年度') return [yearSpan(context)];
  const [itemName = '', field = '金额'] = name.split('.');
  const item = itemNamed(context.words, itemName);
  const known = FIELDS.find((candidate) => candidate === field);
  return item && known ? fieldSpans(context, itemSubject(context, item), known) : undefined;
}

function yearSpan(context: Context): Span {
  for (const { header } of context.disclosure.bound.values()) {
    if (header.year) return plainSpan(header.year.text, [header.year.at]);
  }
  return openSpan(context, '年度', '年度');
}

function itemSubject(context: Context, item: WordingItem): Subject {
  return asSubject(context, itemQuantity(context.disclosure, item));
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
