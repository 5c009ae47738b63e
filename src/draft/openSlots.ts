import type { OpenSlot, Span } from '../model/span';
import type { CountUnit, PaperLayout } from '../model/wording';

/** Gaps of the text. Each says what has to be typed, in the words of the working paper's columns. */

/** Inputs the text waits for, by slot, in order of need. */
export type OpenSlots = Map<string, OpenSlot>;

export type FigureInput = '上年' | '年初预算' | '全年预算';
/** The paper's column that an input stands in. */
const INPUT_COLUMN = { 本年: 'current', 上年: 'former', 年初预算: 'budget', 全年预算: 'adjustedBudget' } as const;

/** What the paper calls the column. */
const columnWords = ({ columns }: PaperLayout, kind: keyof typeof INPUT_COLUMN): string =>
  columns.find(({ id }) => id === INPUT_COLUMN[kind])?.heading ?? kind;
/** What a gap is about. `key` names its inputs, `label` is for people. */
export interface Asked {
  readonly key: string;
  readonly label: string;
  /** The unit of a count; amounts are in 万元. */
  readonly unit?: CountUnit | undefined;
}

export function openSpan(open: OpenSlots, slot: string, label: string): Span {
  open.set(slot, { slot, label });
  return { text: `【待填：${label}】`, sources: [], openSlot: slot };
}

/** The figure of this year: an amount by the paper's column, a count by its unit. */
export function openFigure(open: OpenSlots, { key, label, unit }: Asked, layout: PaperLayout): Span {
  if (unit === undefined) return openSpan(open, key, `${label} ${columnWords(layout, '本年')}`);
  return openSpan(open, key, label.endsWith(unit) ? label : `${label}（${unit}）`);
}

export const otherSlot = ({ key }: Asked, kind: FigureInput): string => `${key}.${kind}`;

export function openOther(open: OpenSlots, asked: Asked, kind: FigureInput, layout: PaperLayout): Span {
  return openSpan(open, otherSlot(asked, kind), `${asked.label} ${columnWords(layout, kind)}`);
}

export const reasonSlot = ({ key }: Asked): string => `${key}.原因`;

export function openReason(open: OpenSlots, asked: Asked): Span {
  return openSpan(open, reasonSlot(asked), `${asked.label} 主要原因`);
}
