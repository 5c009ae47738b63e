import type { SavedDraft, SavedLine } from '../../model/mergedDraft';
import { sameWritten } from '../merge/likeness';

export interface BothEdited {
  readonly saved: SavedDraft;
  /** Paragraphs that were edited differently in both places: the second version follows the first. */
  readonly doubled: number;
}

/**
 * Takes over what was changed in the sheet 情况说明 since it was written, into a text that was edited in the pane as well.
 * @param written what was written to the sheet
 * @param sheet what stands in it now
 */
export function bothEdited(
  { base, lines }: SavedDraft,
  written: readonly string[],
  sheet: readonly string[],
): BothEdited {
  const pane = lines.map(({ text }) => text);
  const lineOf = new Map(sameWritten(written, pane).map(({ left, right }) => [left, right]));
  const writtenOf = new Map(sameWritten(written, sheet).map(({ left, right }) => [right, left]));
  const inSheet = new Set(writtenOf.values());
  const replaced = new Map<number, string>();
  const behind = new Map<number, SavedLine[]>();
  let place = -1;
  let doubled = 0;
  sheet.forEach((text, at) => {
    const from = writtenOf.get(at);
    const line = from === undefined ? undefined : lineOf.get(from);
    if (line !== undefined) place = line;
    if (from !== undefined && text === written[from]) return;
    if (line !== undefined && pane[line] === text) return;
    const isOnlyHere = line !== undefined && from !== undefined && pane[line] === written[from];
    if (isOnlyHere) {
      replaced.set(line, text);
      return;
    }
    if (line !== undefined) doubled += 1;
    behind.set(place, [...(behind.get(place) ?? []), { text }]);
  });
  const isDeletedThere = (line: number): boolean =>
    [...lineOf].some(([from, to]) => to === line && !inSheet.has(from) && pane[line] === written[from]);
  const merged = lines.flatMap((line, at) => [
    ...(isDeletedThere(at) ? [] : [{ ...line, text: replaced.get(at) ?? line.text }]),
    ...(behind.get(at) ?? []),
  ]);
  return { saved: { base, lines: [...(behind.get(-1) ?? []), ...merged] }, doubled };
}
