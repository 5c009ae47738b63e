import type { FormulaStyle, PublicationKind } from '../../src/index';
import type { Answer } from '../commands/context';
import type { OwnWording, WordingProblem } from '../commands/ownWording';
import { changesTitle } from '../views/changesTitle';
import type { CheckView } from '../views/checkView';
import type { TakeBack } from '../host/host';
import type { DraftView } from '../views/draftView';
import type { Tone } from '../views/tone';
import { strings } from '../strings';
import type { Failure } from './failure';
import { columnReducer, NO_COLUMNS, type ColumnAction, type ColumnState } from './columnState';
import { kindReducer, type KindAction } from './kindState';
import { NO_PLANS, planReducer, withPlan, type PlanAction, type Plans } from './planState';
import { textReducer, UNEDITED, type TextAction, type TextState } from './textState';
import { markAnnouncement, markReducer, UNMARKED, type MarkAction, type MarkState } from './markState';
import {
  NOT_PROOFREAD,
  proofreadAnnouncement,
  proofreadReducer,
  proofreadStale,
  type ProofreadAction,
  type ProofreadState,
} from './proofreadState';
import { wordingReducer, type WordingAction } from './wordingState';

export const TABS = ['check', 'fill', 'draft', 'proofread'] as const;
export type TabId = (typeof TABS)[number];

/** What the message bar says: a failure, or something to know. */
export type Message =
  ({ readonly kind: 'failure' } & Failure) | { readonly kind: 'success' | 'info'; readonly sentence: string };

export interface PaneState {
  readonly tab: TabId;
  readonly check: Answer<CheckView> | undefined;
  /** The one level of findings that is shown; undefined for all. */
  readonly level: Tone | undefined;
  /** The key of the finding whose cell was last chosen; it stays chosen over a re-check. */
  readonly chosenFinding: string | undefined;
  /** Whether the workbook changed since it was checked. */
  readonly isStale: boolean;
  /** It changed while the check was being made. */
  readonly isTorn: boolean;
  readonly draft: Answer<DraftView> | undefined;
  /** The wording that was imported; undefined for the prescribed one. */
  readonly wording: OwnWording | undefined;
  /** The publications that the workbook held when it was read last. */
  readonly kinds: readonly PublicationKind[];
  /** The one that was chosen to work on, where it holds both. */
  readonly kind: PublicationKind | undefined;
  /** What is wrong with the wording that was to be imported last. */
  readonly wordingProblem: WordingProblem | undefined;
  readonly proofread: ProofreadState;
  readonly marks: MarkState;
  readonly text: TextState;
  readonly plans: Plans;
  /** What 填列 wrote last, to be taken back. */
  readonly lastFill: TakeBack | undefined;
  /** How computed cells are written. */
  readonly formulaStyle: FormulaStyle;
  readonly columns: ColumnState;
  readonly message: Message | undefined;
  /** Whether the first steps are shown: until the person begins, or puts them away. */
  readonly showsSteps: boolean;
  /** What a screen reader is told when a result arrives. */
  readonly announcement: string;
}

export type PaneAction =
  | ProofreadAction
  | MarkAction
  | KindAction
  | ColumnAction
  | TextAction
  | PlanAction
  | WordingAction
  | { readonly type: 'tabOpened'; readonly tab: TabId }
  | { readonly type: 'messageShown'; readonly message: Message }
  | { readonly type: 'messageDismissed' }
  | { readonly type: 'checked'; readonly answer: Answer<CheckView> }
  | { readonly type: 'levelChosen'; readonly level: Tone | undefined }
  | { readonly type: 'stepsKnown' }
  | { readonly type: 'findingChosen'; readonly key: string }
  /** The workbook is no longer the one whose check has this fingerprint; `during`: since that check was being made. */
  | { readonly type: 'changedSince'; readonly fingerprint: string; readonly during: boolean }
  | { readonly type: 'drafted'; readonly answer: Answer<DraftView> };

export const INITIAL_PANE: PaneState = {
  tab: 'check',
  check: undefined,
  level: undefined,
  chosenFinding: undefined,
  isStale: false,
  isTorn: false,
  draft: undefined,
  wording: undefined,
  wordingProblem: undefined,
  proofread: NOT_PROOFREAD,
  marks: UNMARKED,
  kinds: [],
  kind: undefined,
  text: UNEDITED,
  plans: NO_PLANS,
  lastFill: undefined,
  formulaStyle: 'native',
  columns: NO_COLUMNS,
  message: undefined,
  showsSteps: false,
  announcement: '',
};

export function paneReducer(state: PaneState, action: PaneAction): PaneState {
  switch (action.type) {
    case 'tabOpened':
      return { ...state, tab: action.tab };
    case 'messageShown':
      return { ...state, message: action.message };
    case 'messageDismissed':
      return state.message ? { ...state, message: undefined } : state;
    case 'checked':
      return {
        ...state,
        check: action.answer,
        isStale: false,
        isTorn: false,
        // They were about the results before.
        marks: markReducer(state.marks, { type: 'markDismissed' }),
        plans: { ...state.plans, fix: { kind: 'none' }, report: { kind: 'none' } },
        announcement: checkAnnouncement(action.answer),
      };
    case 'changedSince':
      return changedSince(state, action);
    case 'levelChosen':
      return { ...state, level: action.level };
    case 'kindsFound':
    case 'kindChosen':
      return kindReducer(state, action);
    case 'styleChosen':
    case 'columnsPlanned':
      return columnReducer(state, action);
    case 'stepsKnown':
      return state.showsSteps ? { ...state, showsSteps: false } : state;
    case 'findingChosen':
      return { ...state, chosenFinding: action.key };
    case 'drafted':
      return withPlan(
        { ...state, draft: action.answer, announcement: draftAnnouncement(action.answer) },
        'draftSheet',
        { kind: 'none' },
      );
    case 'planned':
    case 'planAsked':
    case 'planDismissed':
    case 'planApplied':
    case 'fillTakenBack':
      return planReducer(state, action);
    case 'wordingRead':
    case 'wordingRefused':
    case 'wordingRestored':
      return wordingReducer(state, action);
    case 'proofread':
    case 'proofreadChoosing':
      return proofreadState(state, action);
    case 'paragraphOpened':
    case 'paragraphClosed':
    case 'textSaved':
    case 'textWentBack':
      return edited(state, action);
    default:
      return marked(state, action);
  }
}

/** A plan that was made from the text before is not applied to the text after. */
function edited(state: PaneState, action: TextAction): PaneState {
  const text = textReducer(state.text, action);
  if (action.type === 'paragraphClosed') return { ...state, text };
  const after = withPlan({ ...state, text }, 'draftSheet', { kind: 'none' });
  if (action.type === 'paragraphOpened') return after;
  const announcement = action.type === 'textSaved' ? strings.text.saved : strings.text.wentBack;
  return { ...after, draft: { kind: 'found', view: action.view }, announcement };
}

function proofreadState(state: PaneState, action: ProofreadAction): PaneState {
  const proofread = proofreadReducer(state.proofread, action);
  const announcement = action.type === 'proofread' ? proofreadAnnouncement(action.answer) : state.announcement;
  return { ...state, proofread, announcement };
}

function changedSince(
  state: PaneState,
  { fingerprint, during }: Extract<PaneAction, { readonly type: 'changedSince' }>,
): PaneState {
  const proofread = proofreadStale(state.proofread, fingerprint);
  const known = proofread === state.proofread ? state : { ...state, proofread, announcement: strings.proofread.stale };
  const isOfThese = state.check?.kind === 'found' && state.check.view.fingerprint === fingerprint;
  if (!isOfThese || state.isStale) return known;
  const announcement = during ? strings.check.changedDuring : strings.check.stale;
  return { ...known, isStale: true, isTorn: during, announcement };
}

function marked(state: PaneState, action: MarkAction): PaneState {
  const marks = markReducer(state.marks, action);
  return { ...state, marks, announcement: markAnnouncement(marks, action) ?? state.announcement };
}

function checkAnnouncement(answer: Answer<CheckView>): string {
  if (answer.kind === 'notRecognised') return answer.sentence;
  const { passed, counts } = answer.view;
  return strings.check.done(passed, counts.error, counts.warning + counts.note, counts.rounding, counts.skipped);
}

function draftAnnouncement(answer: Answer<DraftView>): string {
  if (answer.kind === 'notRecognised') return answer.sentence;
  const { sections, openCount, changes, notices } = answer.view;
  const title = changesTitle(changes);
  return [strings.draft.done(sections.length, openCount), ...notices, title === '' ? '' : `${title}。`].join('');
}
