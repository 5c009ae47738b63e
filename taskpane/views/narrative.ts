import type { CellAddress, Span } from '../../src/index';

/** The drafted narrative laid out for reading: sections of paragraphs of spans. */

export interface SectionView {
  readonly key: string;
  readonly title: string;
  /** 2 for a section, 3 for a sub-section. */
  readonly level: 2 | 3;
  readonly paragraphs: readonly (readonly SpanView[])[];
}

export type SpanView =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'open'; readonly text: string; readonly anchor: string }
  | {
      readonly kind: 'sourced';
      readonly text: string;
      readonly how: Span['how'];
      readonly sources: readonly SourceView[];
    };

export interface SourceView {
  readonly key: string;
  readonly target: CellAddress;
  /** "公开05表 C7". */
  readonly place: string;
  /** What the cell shows. */
  readonly shown: string;
}
