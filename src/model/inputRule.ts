/**
 * What a person is told about an input cell: a hint while it is selected, and a warning when something else is typed
 * than it takes. A warning can be overruled, so nothing legitimate is ever blocked; blank is always fine.
 */
export interface InputRule {
  readonly accepts: Accepted;
  readonly hint: InputMessage;
  readonly warning: InputMessage;
}

export type Accepted =
  /** A number with decimals, both ends included. */
  | { readonly kind: 'decimal'; readonly least: number; readonly most: number }
  | { readonly kind: 'wholeNumber'; readonly least: number; readonly most: number }
  /** One of these, offered as a list. Without commas, and at most 255 characters joined by commas, as Excel takes. */
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  /** Whatever a cell can hold. */
  | { readonly kind: 'text' };

/** Blank where nothing is shown. Excel takes 32 characters of title and 255 of text. */
export interface InputMessage {
  readonly title: string;
  readonly text: string;
}
