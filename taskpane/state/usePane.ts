import { useCallback, useMemo, useReducer, useState } from 'react';
import type { CellAddress, FormulaStyle, PublicationKind } from '../../src/index';
import type { Host } from '../host/host';
import { strings } from '../strings';
import type { FindingView } from '../views/checkView';
import type { PlanView } from '../views/planView';
import type { Tone } from '../views/tone';
import { writtenView } from '../views/writtenView';
import { checkActions, recheck, type ActionServices, type CheckActions } from './checkActions';
import { columnActions, type ColumnActions } from './columnActions';
import type { CommandState } from './command';
import { draftActions, redraft, type DraftActions } from './draftActions';
import { canRunAgain, failureOf, isCancellation } from './failure';
import { fillActions, type FillActions } from './fillActions';
import { markActions, type MarkActions } from './markActions';
import { paneReducer, type Message, type PaneState, type TabId } from './pane';
import type { PlanPlace } from './planState';
import { proofreadActions, type ProofreadActions } from './proofreadActions';
import type { TextSession } from './textState';
import { useCommand } from './useCommand';

/** Everything a person can do in the pane. */
export interface PaneActions
  extends CheckActions, MarkActions, FillActions, ColumnActions, DraftActions, ProofreadActions {
  readonly openTab: (tab: TabId) => void;
  /** Opens a tab and starts its work, as its button on the ribbon does. */
  readonly begin: (tab: TabId) => void;
  readonly applyPlan: (place: PlanPlace, view: PlanView) => void;
  readonly dismissPlan: (place: PlanPlace) => void;
  readonly cancel: () => void;
  /** Selects a cell in the workbook. */
  readonly select: (target: CellAddress) => void;
  /** Marks a finding as the chosen one and selects its first cell. */
  readonly chooseFinding: (finding: FindingView) => void;
  /** Does something short that may fail; a failure is shown. */
  readonly attempt: (work: () => Promise<void>) => void;
  readonly showMessage: (message: Message) => void;
  readonly dismissMessage: () => void;
  readonly dismissSteps: () => void;
  /** Works on one of the publications of a workbook that holds both. */
  readonly chooseKind: (kind: PublicationKind) => void;
  /** Shows the findings of one level alone; undefined for all. */
  readonly chooseLevel: (level: Tone | undefined) => void;
}

export interface Pane {
  readonly state: PaneState;
  readonly command: CommandState;
  readonly actions: PaneActions;
  /** The ways of writing computed cells that this Excel has. */
  readonly formulaStyles: readonly FormulaStyle[];
}

/**
 * The pane's state and what changes it. The actions change with an imported wording, a chosen publication or style only, so that
 * memoised parts do not render again.
 */
export function usePane(host: Host, initial: PaneState): Pane {
  const [state, dispatch] = useReducer(paneReducer, initial);
  const onFailure = useCallback(
    (error: unknown) => dispatch({ type: 'messageShown', message: messageOf(error) }),
    [dispatch],
  );
  const onCommandFailure = useCallback(
    (error: unknown, again: () => void) =>
      dispatch({ type: 'messageShown', message: { ...messageOf(error), ...(canRunAgain(error) && { again }) } }),
    [dispatch],
  );
  const { state: command, run, cancel } = useCommand(host, onCommandFailure);

  const { kind } = state;
  const formulaStyles = useMemo(() => stylesOf(host), [host]);
  const style = formulaStyles.includes(state.formulaStyle) ? state.formulaStyle : 'native';
  const wording = state.wording?.wording;
  // Changed by what the actions do, and read by them alone: nothing is rendered from it.
  const [session] = useState((): TextSession => ({ shown: undefined, isEditing: false }));

  const actions = useMemo((): PaneActions => {
    const start: ActionServices['start'] = (id, work) => {
      dispatch({ type: 'messageDismissed' });
      dispatch({ type: 'stepsKnown' });
      const onKinds = (kinds: readonly PublicationKind[]): void => dispatch({ type: 'kindsFound', kinds });
      run(id, (context) => work({ ...context, ...(kind && { kind }), onKinds }));
    };
    return paneActions({ host, dispatch, wording, session, style, start, onFailure }, cancel);
  }, [host, run, cancel, onFailure, wording, kind, session, style]);

  return {
    state: state.formulaStyle === style ? state : { ...state, formulaStyle: style },
    command,
    actions,
    formulaStyles,
  };
}

const stylesOf = (host: Host): readonly FormulaStyle[] =>
  host.supportsFunctions() ? ['native', 'custom', 'values'] : ['native', 'values'];

function paneActions(services: ActionServices, cancel: () => void): PaneActions {
  const { host, dispatch, start, onFailure } = services;
  const select = (target: CellAddress): void => {
    dispatch({ type: 'messageDismissed' });
    host.select(target).catch(onFailure);
  };
  const all: PaneActions = {
    openTab: (tab) => dispatch({ type: 'tabOpened', tab }),
    begin: (tab) => {
      all.openTab(tab);
      // Which text to proofread is chosen first.
      const proofread = (): void => undefined;
      ({ check: all.check, fill: all.planFill, draft: all.draft, proofread })[tab]();
    },
    ...checkActions(services),
    ...markActions(services),
    ...fillActions(services),
    ...columnActions(services),
    ...draftActions(services),
    ...proofreadActions(services),
    applyPlan: (place, view) =>
      start('applyPlan', async (context) => {
        context.onStep({ kind: 'writing' });
        const takeBack = await host.apply(view.plan);
        try {
          if (place === 'fix') await recheck(services, context);
          // What was written counts as looked at: the text has no marks any more.
          if (place === 'draftSheet') await redraft(services, context);
        } finally {
          dispatch({ type: 'planApplied', place, written: writtenView(view), takeBack });
        }
      }),
    dismissPlan: (place) => dispatch({ type: 'planDismissed', place }),
    cancel,
    select,
    chooseFinding: ({ key, cells: [first] }) => {
      dispatch({ type: 'findingChosen', key });
      if (first) select(first.target);
    },
    attempt: (work) => void work().catch(onFailure),
    showMessage: (message) => dispatch({ type: 'messageShown', message }),
    dismissMessage: () => dispatch({ type: 'messageDismissed' }),
    dismissSteps: () => dispatch({ type: 'stepsKnown' }),
    chooseKind: (kind) =>
      all.whenSettled(() => {
        services.session.shown = undefined;
        dispatch({ type: 'kindChosen', kind });
      }),
    chooseLevel: (level) => dispatch({ type: 'levelChosen', level }),
  };
  return all;
}

function messageOf(error: unknown): Message {
  if (isCancellation(error)) return { kind: 'info', sentence: strings.progress.cancelled };
  return { kind: 'failure', ...failureOf(error) };
}
