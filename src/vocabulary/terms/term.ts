/**
 * Every word of the field once: its 中文 as the standard forms print it, an English gloss, what it means in one
 * sentence, and the other words that real documents use for it. Recognition compares `word()` of a cell with these, so
 * numbering, brackets, spaces and quotes need no entry here.
 */
export interface Term {
  readonly zh: string;
  readonly en: string;
  readonly means: string;
  readonly also: readonly string[];
}

export const term = (zh: string, en: string, means: string, ...also: string[]): Term => ({ zh, en, means, also });
