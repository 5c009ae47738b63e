import type { MergedDraft, SavedDraft } from '../../model/mergedDraft';
import type { Draft } from '../../model/span';
import type { Workbook } from '../../model/workbook';
import type { NarrativeSheets } from '../../model/wording';
import { linked, mergeDraft, rewritten, untouched } from '../merge';
import { draftSheetLines } from '../sheet';
import { bothEdited } from './bothEdited';
import { readStore, type StoredDraft } from './store';

/** Something to know about where the text comes from. */
export type TextNotice =
  /** The sheet 情况说明 was edited since it was written; its text counts. */
  | { readonly kind: 'sheetEdited' }
  /** Paragraphs were edited both in the pane and in the sheet; both versions stand in the text. */
  | { readonly kind: 'doubled'; readonly count: number }
  /** There is a sheet 情况说明, but no record of the draft it was made from. */
  | { readonly kind: 'noRecord' }
  /** The record cannot be read: somebody changed it. */
  | { readonly kind: 'damaged' };

/** The narrative to show: what the workbook remembers of it, brought together with what is drafted now. */
export interface OpenedDraft {
  readonly merged: MergedDraft;
  readonly notices: readonly TextNotice[];
}

interface Found {
  readonly saved: SavedDraft;
  readonly notices: readonly TextNotice[];
}

/** @param shown what was shown before, where the workbook remembers nothing: what has moved since is marked */
export function openDraft(workbook: Workbook, drafted: Draft, names: NarrativeSheets, shown?: SavedDraft): OpenedDraft {
  const { saved, notices } = savedDraft(workbook, drafted, names, shown);
  return { merged: mergeDraft(saved, drafted), notices };
}

function savedDraft(workbook: Workbook, drafted: Draft, names: NarrativeSheets, shown: SavedDraft | undefined): Found {
  const stored = readStore(workbook, names);
  const sheet = draftSheetLines(workbook, names);
  if (stored !== undefined && stored !== 'damaged')
    return sheet ? withSheet(stored, sheet) : { saved: stored.saved, notices: [] };
  const damaged: TextNotice[] = stored === 'damaged' ? [{ kind: 'damaged' }] : [];
  if (!sheet) return { saved: shown ?? untouched(drafted), notices: damaged };
  const fresh = untouched(drafted);
  const saved = { base: fresh.base, lines: linked(fresh.base, sheet) };
  const isSame = isSameText(
    sheet,
    fresh.lines.map(({ text }) => text.trim()),
  );
  return { saved, notices: isSame || damaged.length > 0 ? damaged : [{ kind: 'noRecord' }] };
}

function withSheet({ saved, sheetLines }: StoredDraft, sheet: readonly string[]): Found {
  if (isSameText(sheet, sheetLines)) return { saved, notices: [] };
  const isOnlySheet =
    sheetLines.length === 0 ||
    isSameText(
      sheetLines,
      saved.lines.map(({ text }) => text.trim()),
    );
  if (isOnlySheet) return { saved: rewritten(saved, sheet), notices: [{ kind: 'sheetEdited' }] };
  const { saved: both, doubled } = bothEdited(saved, sheetLines, sheet);
  return { saved: both, notices: [doubled > 0 ? { kind: 'doubled', count: doubled } : { kind: 'sheetEdited' }] };
}

const isSameText = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((line, at) => line === other[at]);
