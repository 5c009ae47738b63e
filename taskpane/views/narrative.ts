import type { CellAddress, Span } from '../../src/index';

/** The drafted narrative laid out for reading: sections of paragraphs of spans. */

export interface SectionView {
  readonly key: string;
  /** "" for what stands before the first heading. */
  readonly title: string;
  readonly heading: ParagraphView | undefined;
  /** 2 for a section, 3 for a sub-section. */
  readonly level: 2 | 3;
  readonly paragraphs: readonly ParagraphView[];
}

export interface ParagraphView {
  /** Its place in the merged narrative, by which it is changed. */
  readonly at: number;
  readonly text: string;
  readonly spans: readonly SpanView[];
  /** Whether the person wrote or edited it. */
  readonly isEdited: boolean;
  /** Whether it has a mark or a note that nobody has looked at. */
  readonly isMarked: boolean;
  /** Whether there is a drafted text to go back to. */
  readonly canRestore: boolean;
  /** What is to be looked at, a sentence each. */
  readonly notes: readonly string[];
}

export type SpanView =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'open'; readonly text: string; readonly anchor: string; readonly from: string | undefined }
  /** A number of the person's that may be one that moved. */
  | { readonly kind: 'doubt'; readonly text: string; readonly now: string }
  | {
      readonly kind: 'sourced';
      readonly text: string;
      readonly how: Span['how'];
      readonly sources: readonly SourceView[];
      /** What it said before the workbook changed. */
      readonly from: string | undefined;
    };

export interface SourceView {
  readonly key: string;
  readonly target: CellAddress;
  /** "公开05表 C7". */
  readonly place: string;
  /** What the cell shows. */
  readonly shown: string;
}
