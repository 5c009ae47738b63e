/** What the cells of a printed form say; amounts are still in 分. */

export type Piece = null | string | { readonly ordinal: number } | Money;
export interface Money {
  readonly fen: number;
}

export interface PrintedForm {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly (readonly Piece[])[];
}

export const money = (fen: number): Money => ({ fen });
export const ordinal = (number: number): Piece => ({ ordinal: number });

export const isMoney = (piece: Piece): piece is Money => piece !== null && typeof piece === 'object' && 'fen' in piece;
