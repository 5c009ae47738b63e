import type { CellAddress } from './address';
import { textHash } from './fingerprint';

/** A comment that stands on a cell. */
export interface CellComment extends CellAddress {
  readonly text: string;
  /** Whether somebody answered it. */
  readonly isAnswered: boolean;
}

/** A comment that says what was found on a cell. */
export interface MarkComment extends CellAddress {
  readonly text: string;
}

const SIGNATURE = '——公开表助手';

/** The text of a comment of ours: its sentences, a line each, and a last line by which it is known to be unchanged. */
export function commentText(sentences: readonly string[]): string {
  const said = sentences.join('\n');
  return `${said}\n${SIGNATURE} ${textHash(said)}`;
}

/** What a comment of ours says, as long as nobody changed it; undefined for all others. */
export function saidInComment(text: string): readonly string[] | undefined {
  const lines = text.replaceAll(/\r\n?/gu, '\n').trim().split('\n');
  const said = lines.slice(0, -1);
  return commentText(said).endsWith(`\n${lines.at(-1)}`) ? said : undefined;
}
