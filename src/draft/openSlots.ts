import type { OpenSlot, Span } from '../model/span';
import type { CountUnit } from '../model/wording';

/** Gaps of the text. Each says what has to be typed, in the words of the working paper's columns. */

/** Inputs the text waits for, by slot, in order of need. */
export type OpenSlots = Map<string, OpenSlot>;

export type FigureInput = '上年' | '年初预算' | '全年预算';
const INPUT_WORDS: Readonly<Record<FigureInput, string>> = {
  上年: '上年决算数',
  年初预算: '年初预算数',
  全年预算: '全年预算数',
};

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
export function openFigure(open: OpenSlots, { key, label, unit }: Asked): Span {
  if (unit === undefined) return openSpan(open, key, `${label} 本年决算数`);
  return openSpan(open, key, label.endsWith(unit) ? label : `${label}（${unit}）`);
}

export const otherSlot = ({ key }: Asked, kind: FigureInput): string => `${key}.${kind}`;

export function openOther(open: OpenSlots, asked: Asked, kind: FigureInput): Span {
  return openSpan(open, otherSlot(asked, kind), `${asked.label} ${INPUT_WORDS[kind]}`);
}

export const reasonSlot = ({ key }: Asked): string => `${key}.原因`;

export function openReason(open: OpenSlots, asked: Asked): Span {
  return openSpan(open, reasonSlot(asked), `${asked.label} 主要原因`);
}
