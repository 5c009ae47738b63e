import { compare } from '../model/amount';
import type { DraftInputs } from '../model/inputs';
import type { Span } from '../model/span';
import type { WordingOptions, WordingWords } from '../model/wording';
import {
  amountSpan,
  changeSpans,
  completionSpan,
  countSpan,
  inputFigure,
  plainSpan,
  shareSpan,
  type Figure,
} from './numbers';
import {
  openFigure,
  openOther,
  openReason,
  openSpan,
  otherSlot,
  reasonSlot,
  type Asked,
  type FigureInput,
  type OpenSlots,
} from './openSlots';
import { pieces } from './pieces';

/** What a wording may say of a named amount: {收支总计.增减}. */
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

/** What fields are made with. */
export interface FieldContext {
  readonly inputs: DraftInputs;
  readonly style: WordingOptions;
  readonly words: Pick<WordingWords, 'layout'>;
  readonly open: OpenSlots;
}

/** A named amount, as far as forms and working paper know it. */
export interface Named extends Asked {
  readonly figure: Figure | undefined;
}

/** A named amount with everything a wording may say of it. */
export interface Subject extends Named {
  /** The other figures, where a form prints them. */
  readonly printed?: Readonly<Partial<Record<FigureInput, Figure | undefined>>>;
  /** The total that its 占比 is a share of. */
  readonly whole?: Named | undefined;
}

/** A figure that a field needs, and how to ask for it. */
interface Operand {
  readonly slot: string;
  readonly figure: Figure | undefined;
  readonly ask: () => Span;
}

export function fieldSpans(context: FieldContext, subject: Subject, field: Field): readonly Span[] {
  return pieces(`${subject.key}.${field}`, unnamedSpans(context, subject, field));
}

function unnamedSpans(context: FieldContext, subject: Subject, field: Field): readonly Span[] {
  const { style } = context;
  const own = figureOperand(context, subject);
  const withOther = (kind: FigureInput, make: (figure: Figure, other: Figure) => readonly Span[]) =>
    ofTwo(context, own, otherOperand(context, subject, kind), make);
  const completed = (figure: Figure, budget: Figure) => [completionSpan(figure, budget)];
  const compared = (figure: Figure, budget: Figure) => differenceSpans(context, subject, figure, budget);
  switch (field) {
    case '金额':
      return own.figure ? [ownSpan(context, subject, own.figure)] : gaps(context, [own]);
    case '占比':
      return shareSpans(context, subject, own);
    case '原因':
      return reasonSpans(context, subject);
    case '增减':
      return withOther('上年', (figure, former) => changeSpans(figure, former, style));
    case '上年':
    case '年初预算':
    case '全年预算': {
      const other = otherOperand(context, subject, field);
      return other.figure ? [amountSpan(other.figure, style)] : gaps(context, [other]);
    }
    case '完成率':
      return withOther('年初预算', completed);
    case '差异':
      return withOther('年初预算', compared);
    case '全年完成率':
      return withOther('全年预算', completed);
    case '全年差异':
      return withOther('全年预算', compared);
  }
}

function ofTwo(
  context: FieldContext,
  one: Operand,
  other: Operand,
  make: (one: Figure, other: Figure) => readonly Span[],
): readonly Span[] {
  return one.figure && other.figure ? make(one.figure, other.figure) : gaps(context, [one, other]);
}

/**
 * A gap for each missing figure that the text has not asked for yet, or else for the last of them:
 * "支出【待填：… 本年决算数】万元，与上年度相比【待填：… 上年决算数】".
 */
function gaps({ open }: FieldContext, operands: readonly Operand[]): readonly Span[] {
  const missing = operands.filter(({ figure }) => figure === undefined);
  const unasked = missing.filter(({ slot }) => !open.has(slot));
  return (unasked.length > 0 ? unasked : missing.slice(-1)).map(({ ask }) => ask());
}

function figureOperand({ open, words }: FieldContext, named: Named): Operand {
  return { slot: named.key, figure: named.figure, ask: () => openFigure(open, named, words.layout) };
}

function otherOperand(context: FieldContext, subject: Subject, kind: FigureInput): Operand {
  const ask = (): Span => openOther(context.open, subject, kind, context.words.layout);
  return { slot: otherSlot(subject, kind), figure: otherFigure(context, subject, kind), ask };
}

/**
 * The other figure a field needs. The adjusted budget is printed beside the final amount, and is not typed then; what is
 * typed of last year or of the year's start comes before what some form prints of it.
 */
export function otherFigure({ inputs }: FieldContext, subject: Subject, kind: FigureInput): Figure | undefined {
  const typed = inputFigure(inputs, otherSlot(subject, kind));
  const printed = subject.printed?.[kind];
  return kind === '全年预算' ? (printed ?? typed) : (typed ?? printed);
}

function ownSpan({ style }: FieldContext, { unit }: Subject, figure: Figure): Span {
  return unit === undefined ? amountSpan(figure, style, figure.how) : countSpan(figure, unit);
}

function shareSpans(context: FieldContext, subject: Subject, own: Operand): readonly Span[] {
  const { key, label, whole } = subject;
  if (!whole) return [openSpan(context.open, `${key}.占比`, `${label} 占比`)];
  return ofTwo(context, own, figureOperand(context, whole), (figure, total) => [shareSpan(figure, total)]);
}

function differenceSpans(context: FieldContext, subject: Subject, final: Figure, budget: Figure): readonly Span[] {
  if (compare(final.value, budget.value) === 0)
    return [plainSpan(context.style.equalWords, [...final.sources, ...budget.sources])];
  return [plainSpan('存在差异的主要原因是'), ...reasonSpans(context, subject)];
}

function reasonSpans({ inputs, open }: FieldContext, subject: Subject): readonly Span[] {
  const input = inputs.get(reasonSlot(subject));
  return [input ? plainSpan(input.value, input.source ? [input.source] : []) : openReason(open, subject)];
}
