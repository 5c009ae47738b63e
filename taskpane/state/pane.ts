import type { FormulaStyle, PublicationKind } from '../../src/index';
import type { Answer } from '../commands/context';
import type { OwnWording, WordingProblem } from '../commands/ownWording';
import { changesTitle } from '../views/changesTitle';
import type { CheckView } from '../views/checkView';
import type { TakeBack } from '../host/host';
import type { DraftView } from '../views/draftView';
import type { KeptView } from '../views/keptView';
import type { PlanView } from '../views/planView';
import type { Tone } from '../views/tone';
import type { WrittenView } from '../views/writtenView';
import { strings } from '../strings';
import type { Failure } from './failure';
import { columnReducer, NO_COLUMNS, type ColumnAction, type ColumnState } from './columnState';
import { kindReducer, type KindAction } from './kindState';
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

export const TABS = ['check', 'fill', 'draft', 'proofread'] as const;
export type TabId = (typeof TABS)[number];

/** The places where a plan is shown before it is applied. */
export type PlanPlace = 'fill' | 'draftSheet' | 'fix' | 'report';

/** Where a plan stands: nothing asked yet, nothing to write, a question before it, waiting for a yes, or written. */
export type PlanStage =
  | { readonly kind: 'none' }
  | { readonly kind: 'notRecognised'; readonly sentence: string }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'takenBack'; readonly kept: KeptView | undefined }
  | { readonly kind: 'asked'; readonly questions: readonly string[]; readonly view: PlanView | undefined }
  | { readonly kind: 'planned'; readonly view: PlanView }
  | { readonly kind: 'applied'; readonly written: WrittenView };

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
  readonly plans: Readonly<Record<PlanPlace, PlanStage>>;
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
  | { readonly type: 'tabOpened'; readonly tab: TabId }
  | { readonly type: 'messageShown'; readonly message: Message }
  | { readonly type: 'messageDismissed' }
  | { readonly type: 'checked'; readonly answer: Answer<CheckView> }
  | { readonly type: 'levelChosen'; readonly level: Tone | undefined }
  | { readonly type: 'stepsKnown' }
  | { readonly type: 'findingChosen'; readonly key: string }
  /** The workbook is no longer the one whose check has this fingerprint; `during`: since that check was being made. */
  | { readonly type: 'changedSince'; readonly fingerprint: string; readonly during: boolean }
  | { readonly type: 'drafted'; readonly answer: Answer<DraftView> }
  | { readonly type: 'planned'; readonly place: PlanPlace; readonly answer: Answer<PlanView | undefined> }
  /** Before the plan is shown, a person has to decide on what does not fit. */
  | {
      readonly type: 'planAsked';
      readonly place: PlanPlace;
      readonly questions: readonly string[];
      readonly view: PlanView | undefined;
    }
  | { readonly type: 'planDismissed'; readonly place: PlanPlace }
  | {
      readonly type: 'planApplied';
      readonly place: PlanPlace;
      readonly written: WrittenView;
      readonly takeBack: TakeBack;
    }
  | { readonly type: 'fillTakenBack'; readonly kept: KeptView | undefined }
  | { readonly type: 'wordingRead'; readonly wording: OwnWording }
  | { readonly type: 'wordingRefused'; readonly problem: WordingProblem }
  | { readonly type: 'wordingRestored' };

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
  plans: { fill: { kind: 'none' }, draftSheet: { kind: 'none' }, fix: { kind: 'none' }, report: { kind: 'none' } },
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
        {
          kind: 'none',
        },
      );
    case 'planned':
      return planned(state, action.place, action.answer);
    case 'planAsked':
      return withPlan({ ...state, announcement: action.questions.join('') }, action.place, {
        kind: 'asked',
        questions: action.questions,
        view: action.view,
      });
    case 'planDismissed':
      return withPlan({ ...state, announcement: strings.plan.dismissed }, action.place, { kind: 'none' });
    case 'planApplied': {
      const lastFill = action.place === 'fill' ? action.takeBack : state.lastFill;
      return withPlan({ ...state, lastFill, announcement: action.written.sentence }, action.place, {
        kind: 'applied',
        written: action.written,
      });
    }
    case 'wordingRead':
    case 'wordingRefused':
    case 'wordingRestored':
      return withWording(state, action);
    case 'proofread':
    case 'proofreadChoosing':
      return proofreadState(state, action);
    case 'fillTakenBack':
      return withPlan({ ...state, lastFill: undefined, announcement: undoneSentence(action.kept) }, 'fill', {
        kind: 'takenBack',
        kept: action.kept,
      });
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

/** What is said when a fill was taken back. */
export function undoneSentence(kept: KeptView | undefined): string {
  return kept ? strings.fill.undonePartly(kept.sentence) : strings.fill.undone;
}

type WordingAction = Extract<PaneAction, { readonly type: `wording${string}` }>;

function withWording(state: PaneState, action: WordingAction): PaneState {
  switch (action.type) {
    case 'wordingRead':
      return {
        ...state,
        wording: action.wording,
        wordingProblem: undefined,
        announcement: strings.draft.ownWording(action.wording.fileName),
      };
    case 'wordingRefused': {
      const { fileName, errors } = action.problem;
      const announcement = strings.draft.wordingRefused(fileName, errors.length);
      return { ...state, wordingProblem: action.problem, announcement };
    }
    case 'wordingRestored':
      return { ...state, wording: undefined, wordingProblem: undefined, announcement: strings.draft.prescribed };
  }
}

/** What is said when a plan has nothing to write. */
export const NOTHING_TO_WRITE: Readonly<Record<PlanPlace, string>> = {
  fill: strings.fill.nothing,
  draftSheet: strings.draft.nothing,
  fix: strings.check.fixGone,
  report: strings.check.reportSame,
};

function planned(before: PaneState, place: PlanPlace, answer: Answer<PlanView | undefined>): PaneState {
  // What had to be said of columns is about the plan before.
  const state = place === 'fill' ? { ...before, columns: NO_COLUMNS } : before;
  if (answer.kind === 'notRecognised') return withPlan({ ...state, announcement: answer.sentence }, place, answer);
  if (!answer.view) {
    return withPlan({ ...state, announcement: NOTHING_TO_WRITE[place] }, place, { kind: 'nothing' });
  }
  const announcement = strings.plan.planned(answer.view.cellCount);
  return withPlan({ ...state, announcement }, place, { kind: 'planned', view: answer.view });
}

/** Where there was no plan and is none nothing changes: a stage that changes moves the focus. */
function withPlan(state: PaneState, place: PlanPlace, stage: PlanStage): PaneState {
  if (stage.kind === 'none' && state.plans[place].kind === 'none') return state;
  return { ...state, plans: { ...state.plans, [place]: stage } };
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
