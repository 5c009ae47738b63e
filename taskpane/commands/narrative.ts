import {
  changeNarrative,
  draft,
  draftText,
  isEmptyPlan,
  mergeNarrative,
  narrativeDraft,
  openNarrative,
  planNarrativeSheet as planSheet,
  planSavedNarrative,
  readInputs,
  type Disclosure,
  type Draft,
  type DraftChange,
  type MergedDraft,
  type SavedDraft,
  type Wording,
} from '../../src/index';
import { SentenceError } from '../state/failure';
import { strings } from '../strings';
import { draftView, type DraftView } from '../views/draftView';
import { planView, type PlanView } from '../views/planView';
import type { Answer, CommandContext } from './context';
import { onPublication } from './onDisclosure';

/** A narrative in the pane, and the wording it was drafted in; undefined for the prescribed one. */
export interface ShownNarrative {
  readonly merged: MergedDraft;
  readonly wording: Wording | undefined;
}

/** A change of the text, or a step back to what was saved before. */
export type NarrativeChange = DraftChange | { readonly kind: 'goBack'; readonly saved: SavedDraft };

/**
 * 生成情况说明, in the prescribed wording unless another is given, with what the person has made of it.
 * @param shown what the pane shows; what has moved since is marked, also where nothing was saved
 */
export function draftNarrative(
  context: CommandContext,
  wording?: Wording,
  shown?: ShownNarrative,
): Promise<Answer<DraftView>> {
  return onPublication(context, (disclosure) => draftView(opened(disclosure, wording, shown), disclosure));
}

/**
 * 写入工作表: the narrative drafted afresh, so that what is written is what the workbook says now, and the plan to
 * write it; no plan when the sheet holds this text already.
 */
export function planNarrativeSheet(
  context: CommandContext,
  wording?: Wording,
  shown?: ShownNarrative,
): Promise<Answer<{ readonly draft: DraftView; readonly plan: PlanView | undefined }>> {
  return onPublication(context, (disclosure) => {
    const open = opened(disclosure, wording, shown);
    const { sheet, whole } = planSheet(disclosure, open.merged);
    return { draft: draftView(open, disclosure), plan: isEmptyPlan(sheet) ? undefined : planView(sheet, whole) };
  });
}

/**
 * Saves a change of the text in the workbook, and gives the text after it.
 * @throws SentenceError (as a rejection) when the text was changed elsewhere, or there are no forms any more; HostError
 * when the workbook takes no change. Nothing is changed then.
 */
export async function saveNarrative(
  context: CommandContext,
  { merged, wording }: ShownNarrative,
  change: NarrativeChange,
): Promise<DraftView> {
  const answer = await onPublication(context, (disclosure) => {
    const drafted = drafting(disclosure, wording);
    const now = openNarrative(disclosure, drafted, merged.saved).merged.saved;
    if (!isSame(now, merged.saved)) throw new SentenceError(strings.text.changedElsewhere);
    const saved = change.kind === 'goBack' ? change.saved : changeNarrative(merged, change);
    const after = { merged: mergeNarrative(saved, drafted), notices: [] };
    return { plan: planSavedNarrative(disclosure, saved), view: draftView(after, disclosure) };
  });
  if (answer.kind === 'notRecognised') throw new SentenceError(answer.sentence);
  context.onStep({ kind: 'writing' });
  await context.host.apply(answer.view.plan);
  return answer.view.view;
}

/** The text of the narrative as the pane would show it now: drafted afresh, with what the person has made of it. */
export const narrativeText = (disclosure: Disclosure, wording?: Wording, shown?: ShownNarrative): string =>
  draftText(narrativeDraft(opened(disclosure, wording, shown).merged));

/** What was shown in another wording is not compared with: all of it would have changed. */
function opened(disclosure: Disclosure, wording: Wording | undefined, shown: ShownNarrative | undefined) {
  const before = shown && shown.wording === wording ? shown.merged.saved : undefined;
  return openNarrative(disclosure, drafting(disclosure, wording), before);
}

const drafting = (disclosure: Disclosure, wording: Wording | undefined): Draft =>
  draft(disclosure, readInputs(disclosure), wording);

/** Both are plain data, made in the same order. */
const isSame = (one: SavedDraft, other: SavedDraft): boolean => JSON.stringify(one) === JSON.stringify(other);
