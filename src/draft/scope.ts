import type { CellAddress } from '../model/address';
import { compare, exact, isZero, sum, type Exact } from '../model/amount';
import { splitRef, type BoundCell, type BoundForm, type BoundRow, type Disclosure } from '../model/binding';
import type { OpenSlot, Span } from '../model/span';
import type { WordingItem, WordingList, WordingWords } from '../model/wording';
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

/** What the forms do not hold: amounts in 万元 and texts, by slot ("收支总计.上年", "2010350.原因"). */
export type DraftInputs = ReadonlyMap<string, DraftInput>;

export interface DraftInput {
  readonly value: string;
  readonly source?: CellAddress;
}

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
  const item = context.words.items.find((candidate) => candidate.name === itemName);
  const known = FIELDS.find((candidate) => candidate === field);
  return item && known ? fieldSpans(context, itemSubject(context, item), known) : undefined;
}

function yearSpan(context: Context): Span {
  for (const { header } of context.disclosure.bound.values()) {
    if (header.year) return plainSpan(header.year.text, [header.year.at]);
  }
  return openSpan(context, '年度', '年度');
}

/**
 * The first cell that prints the amount. A blank one counts as zero only when no other place prints it and its form is
 * without data: a blank total over amounts is unknown, not zero.
 */
function itemFigure({ disclosure }: Context, item: WordingItem): Figure | undefined {
  const found = item.refs.flatMap((ref) => placed(disclosure, ref) ?? []);
  const printed = found.find(isAmount);
  if (printed) return figureOf(printed.cell);
  const parts = (item.orSumOf ?? []).map((ref) => placed(disclosure, ref));
  if (parts.length > 0 && parts.every((part) => part !== undefined && isAmount(part))) {
    const figures = parts.flatMap((part) => (part && figureOf(part.cell)) ?? []);
    return {
      value: sum(figures.map(({ value }) => value)),
      sources: figures.flatMap(({ sources }) => sources),
      how: 'sum',
    };
  }
  const empty = found.find(({ form }) => form?.hasData === false);
  return empty && figureOf(empty.cell);
}

interface Placed {
  readonly cell: BoundCell;
  readonly form: BoundForm | undefined;
}

function placed(disclosure: Disclosure, ref: string): Placed | undefined {
  const at = disclosure.at(ref);
  return 'cell' in at ? { cell: at.cell, form: disclosure.bound.get(splitRef(ref).form) } : undefined;
}

const isAmount = ({ cell }: Placed): boolean => cell.content.kind === 'amount';

function itemSubject(context: Context, item: WordingItem): Subject {
  return {
    key: item.name,
    label: item.name,
    figure: itemFigure(context, item),
    shareOf: item.shareOf === undefined ? undefined : namedFigure(context, item.shareOf),
  };
}

function namedFigure(context: Context, name: string): Figure | undefined {
  const item = context.words.items.find((candidate) => candidate.name === name);
  return item && itemFigure(context, item);
}

const subjectScope = (context: Context, subject: Subject): [string, () => readonly Span[]][] =>
  FIELDS.map((field) => [field, () => fieldSpans(context, subject, field)]);

/** One scope for each round of a list; undefined for an unknown list. */
export function listScopes(context: Context, name: string): readonly Scope[] | undefined {
  const list = context.words.lists.find((candidate) => candidate.name === name);
  return list && scopesOf(context, list);
}

function scopesOf(context: Context, list: WordingList): readonly Scope[] {
  const { disclosure } = context;
  if (list.kind === 'columns') return columnScopes(context, list);
  const form = disclosure.bound.get(list.form);
  if (!form) return [];
  const rows = form.rows.filter(
    ({ key }) => hasAmount(form, key, list.column) || context.inputs.has(`${key}.年初预算`),
  );
  switch (list.kind) {
    case 'classes': {
      const whole = namedFigure(context, list.shareOf);
      return rows
        .filter(({ code }) => code?.length === 3)
        .map((row) => classScope(context, form, row, list.column, whole));
    }
    case 'items':
      return rows
        .filter(({ code }) => code?.length === 7)
        .map((row, index) => itemScope(context, form, row, list.column, index + 1));
    case 'economic':
      return rows
        .filter(
          ({ code }) =>
            code !== undefined && code.length > 3 && list.prefixes.some((prefix) => code.startsWith(prefix)),
        )
        .map((row) => rowScope(context, form, row, list.column, []));
  }
}

function hasAmount(form: BoundForm, row: string, column: string): boolean {
  const content = form.cells.get(`${row}/${column}`)?.content;
  return content?.kind === 'amount' && !isZero(content.amount.value);
}

function columnScopes(context: Context, list: Extract<WordingList, { kind: 'columns' }>): readonly Scope[] {
  const whole = namedFigure(context, list.shareOf);
  return list.refs.flatMap((ref) => {
    const at = context.disclosure.at(ref);
    if (!('cell' in at)) return [];
    const { columnName } = at.cell;
    const subject = { key: columnName, label: columnName, figure: figureOf(at.cell), shareOf: whole };
    return [new Map([['名称', () => [plainSpan(columnName)]], ...subjectScope(context, subject)])];
  });
}

function rowScope(
  context: Context,
  form: BoundForm,
  row: BoundRow,
  column: string,
  more: readonly [string, () => readonly Span[]][],
  shareOf?: Figure,
): Scope {
  const cell = form.cells.get(`${row.key}/${column}`);
  const subject = { key: row.key, label: `${row.key} ${row.name}`, figure: cell && figureOf(cell), shareOf };
  return new Map([['名称', () => [plainSpan(row.name, [row.nameAt])]], ...subjectScope(context, subject), ...more]);
}

/** 类名: the class without its closing 支出, as "一般公共服务（类）支出" wants it. */
function classScope(
  context: Context,
  form: BoundForm,
  row: BoundRow,
  column: string,
  whole: Figure | undefined,
): Scope {
  const short = row.name.replace(/支出$/u, '');
  return rowScope(context, form, row, column, [['类名', () => [plainSpan(short, [row.nameAt])]]], whole);
}

function itemScope(context: Context, form: BoundForm, row: BoundRow, column: string, number: number): Scope {
  const named = (code: string, what: string) => {
    const above = form.rows.find(({ key }) => key === code);
    if (above) return [plainSpan(above.name, [above.nameAt])];
    const standard = FUNCTIONAL_CLASSES.find((candidate) => candidate.code === code);
    return [standard ? plainSpan(standard.name) : openSpan(context, `${code}.名称`, `${code} ${what}的名称`)];
  };
  return rowScope(context, form, row, column, [
    ['序号', () => [plainSpan(String(number))]],
    ['类', () => named(row.key.slice(0, 3), '类')],
    ['款', () => named(row.key.slice(0, 5), '款')],
    ['项', () => [plainSpan(row.name, [row.nameAt])]],
  ]);
}
