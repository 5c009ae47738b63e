import type { CellAddress } from './address';

/**
 * What the forms do not hold, by slot: "收支总计.上年", "2010350.原因", "公务用车保有量". Amounts are in 万元 as plain
 * decimal text, texts as they are.
 */
export type DraftInputs = ReadonlyMap<string, DraftInput>;

export interface DraftInput {
  readonly value: string;
  /** The cell it was typed into, or that printed it last year. */
  readonly source?: CellAddress;
}
