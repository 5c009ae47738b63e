import type { OpenSlot, Paragraph, Span } from './span';

/** A drafted narrative that a person edits: what was drafted, what became of it, and both brought together with a new draft. */

/** A piece of a remembered draft: its text, and which slot wrote it. */
export interface BasePiece {
  readonly text: string;
  readonly slot?: string;
}

/** A paragraph or heading of a remembered draft. */
export interface BaseParagraph {
  readonly pieces: readonly BasePiece[];
  readonly about?: string;
}

/** A paragraph or heading of a person's text. */
export interface SavedLine {
  /** Not blank. */
  readonly text: string;
  /**
   * The paragraph of the draft that it was made from, by its place; absent for one that the person added. Lines behind
   * each other may share one: it was divided.
   */
  readonly base?: number;
}

/** What a person has made of a draft. */
export interface SavedDraft {
  /** The draft that the text was made from. */
  readonly base: readonly BaseParagraph[];
  readonly lines: readonly SavedLine[];
}

/** Where the new draft and the person's text disagree. What stands in the text is the person's. */
export type MergeNote =
  /** A passage that both changed. `was` was drafted, `yours` stands in the text, `now` would be drafted; "" is nothing. */
  | { readonly kind: 'clash'; readonly was: string; readonly yours: string; readonly now: string }
  /** A number of the text that may be one that moved: what was drafted as `was` is now one of `now`. */
  | { readonly kind: 'doubt'; readonly was: string; readonly now: readonly string[] }
  /** The draft has no such paragraph any more; the person had edited it, so it stays. */
  | { readonly kind: 'kept' };

export interface MergedSpan extends Span {
  /** What it said before, where the workbook has changed it: a number that moved. */
  readonly from?: string;
  /** It looks like a number that moved, but may be another: what the draft says now. */
  readonly doubt?: readonly string[];
}

/**
 * drafted: as the new draft has it. edited: by the person. own: written by the person. added: in the new draft only.
 * Not part of the text are deleted (by the person) and dropped (the draft has it no more, and nobody edited it).
 */
export type MergedKind = 'drafted' | 'edited' | 'own' | 'added' | 'deleted' | 'dropped';

/** A paragraph or heading of the merged text, or one that is left out of it. */
export interface MergedParagraph extends Paragraph {
  readonly spans: readonly MergedSpan[];
  readonly kind: MergedKind;
  readonly notes: readonly MergeNote[];
  /** Where it stands in the remembered draft, in the person's text, and in the new draft. */
  readonly base?: number;
  readonly line?: number;
  readonly next?: number;
}

export interface MergedDraft {
  /** In reading order. Those left out stand where they would be. */
  readonly paragraphs: readonly MergedParagraph[];
  readonly saved: SavedDraft;
  readonly next: readonly Paragraph[];
  /** What the new draft waits for. */
  readonly todo: readonly OpenSlot[];
}

/** What a person does to a paragraph of the merged text, by its place in `paragraphs`. */
export type DraftChange =
  /** Writes it anew; several lines make several paragraphs, none deletes it. */
  | { readonly kind: 'write'; readonly at: number; readonly text: string }
  /** Takes what is drafted now: in place of an edited text, or back where it was deleted. */
  | { readonly kind: 'restore'; readonly at: number }
  /** Keeps it as it stands and takes its marks away. */
  | { readonly kind: 'accept'; readonly at: number }
  | { readonly kind: 'acceptAll' };
