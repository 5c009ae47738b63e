import {
  changed,
  finishedDraft,
  mergeDraft,
  openDraft,
  planNarrative,
  planSaved,
  sheetText,
  shownSections,
  type NarrativePlan,
  type OpenedDraft,
  type Sectioned,
  type ShownParagraph,
} from '../draft';
import type { Disclosure } from '../model/binding';
import type { EditPlan } from '../model/edit';
import type { DraftChange, MergedDraft, SavedDraft } from '../model/mergedDraft';
import type { Draft } from '../model/span';
import { NARRATIVES, narrativeData } from './publications';

/**
 * The narrative with what a person has made of it, as the workbook remembers it in a hidden sheet and in the sheet
 * 情况说明: merged with a new draft, so that edits stay and numbers follow the workbook.
 * @param shown what was shown before, where the workbook remembers nothing: what has moved since is marked
 */
export function openNarrative(disclosure: Disclosure, drafted: Draft, shown?: SavedDraft): OpenedDraft {
  return openDraft(disclosure.workbook, drafted, narrativeData(disclosure).words.narrative, shown);
}

/**
 * What is to be saved after a person changed a paragraph of a merged text.
 * @throws RangeError when there is no such paragraph
 */
export function changeNarrative(merged: MergedDraft, change: DraftChange): SavedDraft {
  return changed(merged, change);
}

/** Plans to remember in the workbook what a person made of the narrative. */
export function planSavedNarrative(disclosure: Disclosure, saved: SavedDraft): EditPlan {
  return planSaved(disclosure.workbook, saved, narrativeData(disclosure).words.narrative);
}

/** The text with a new draft, after a change that the workbook may not hold yet. */
export function mergeNarrative(saved: SavedDraft, drafted: Draft): MergedDraft {
  return mergeDraft(saved, drafted);
}

/** The merged text by its sections, each paragraph with its place in the merge. */
export function narrativeSections(merged: MergedDraft): readonly Sectioned<ShownParagraph>[] {
  return shownSections(merged);
}

/** The merged text as a draft of its own, for everything that is made from one. */
export function narrativeDraft(merged: MergedDraft): Draft {
  return finishedDraft(merged);
}

/** Plans the sheet 情况说明 with the merged text, and the record that belongs to it. */
export function planNarrativeSheet(disclosure: Disclosure, merged: MergedDraft): NarrativePlan {
  return planNarrative(disclosure.workbook, merged, narrativeData(disclosure).words.narrative);
}

/** The text of the sheet 情况说明, a line for each row; undefined when the workbook has no such sheet or it is empty. */
export function narrativeOf(disclosure: Disclosure): string | undefined {
  const titles = Object.values(NARRATIVES).map(({ words }) => words.narrative.title);
  return sheetText(disclosure.workbook, narrativeData(disclosure).words.narrative, titles);
}
