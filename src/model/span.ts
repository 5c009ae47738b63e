import type { CellAddress } from './address';
import type { CountUnit } from './wording';

/** How a number in a drafted text was made from its cells. */
export type SpanOrigin = 'copied' | 'share' | 'change' | 'growth' | 'completion' | 'sum';

/**
 * A piece of drafted text. Plain words have only `text`; a number also says what it is and where it comes from;
 * a 【待填：…】 says which slot is open.
 */
export interface Span {
  readonly text: string;
  /** The number as printed without separators: "508.19". */
  readonly value?: string;
  readonly unit?: '万元' | '%' | CountUnit;
  readonly how?: SpanOrigin;
  /** The cells the number or the word was made from; [] for plain words. */
  readonly sources: readonly CellAddress[];
  /** The slot that waits for an input, when the text is a 【待填：…】. */
  readonly openSlot?: string;
  /** Which piece of which slot wrote it, the same in every draft: "收支总计.增减/2/6"; absent for the wording's words. */
  readonly slot?: string;
}

export interface Paragraph {
  readonly spans: readonly Span[];
  /** The round of a list that it was written for: "2010350". */
  readonly about?: string;
}

export interface Section {
  /** Stable id: "1".."13", sub-sections "5.1"; "0" for what stands before the first heading. */
  readonly id: string;
  /** The heading as printed: "一、收入支出决算总体情况说明"; "" before the first. */
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
}

/** An input the draft could not find: where the text says 【待填：label】. */
export interface OpenSlot {
  readonly slot: string;
  readonly label: string;
  /** The cell of the working paper to type it into, when the workbook has the paper. */
  readonly at?: CellAddress;
}

export interface Draft {
  readonly sections: readonly Section[];
  readonly todo: readonly OpenSlot[];
}
