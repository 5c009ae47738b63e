import type { FormulaStyle, Wording } from '../../src/index';
import type { CommandContext } from '../commands/context';
import { checkCommands } from '../commands/parts';
import type { Host } from '../host/host';
import { strings } from '../strings';
import type { FindingView } from '../views/checkView';
import { changeActions, type ChangeActions } from './changeActions';
import type { CommandId } from './command';
import { lookAtMarks } from './lookAtMarks';
import type { PaneAction } from './pane';
import type { TextSession } from './textState';

/** What actions work with. */
export interface ActionServices {
  readonly host: Host;
  readonly dispatch: (action: PaneAction) => void;
  /** The wording to draft in; undefined for the prescribed one. */
  readonly wording: Wording | undefined;
  readonly session: TextSession;
  /** How computed cells are written. */
  readonly style: FormulaStyle;
  /** Starts a long command; while another one runs, does nothing. */
  readonly start: (id: CommandId, work: (context: CommandContext) => Promise<void>) => void;
  readonly onFailure: (error: unknown) => void;
}

/** What a person can do on the tab 校验. */
export interface CheckActions extends ChangeActions {
  readonly check: () => void;
  /** Plans to put a finding right, where there is one way only. */
  readonly planFix: (finding: FindingView) => void;
  readonly planReport: () => void;
  /** Sets a finding aside for a reason; without one, takes it back among the others. */
  readonly setAside: (finding: FindingView, reason: string | undefined) => void;
}

/** Reads and checks the workbook as it is now. */
export async function recheck(services: ActionServices, context: CommandContext): Promise<void> {
  const { dispatch } = services;
  const { checkWorkbook } = await checkCommands.load();
  const answer = await checkWorkbook(context);
  dispatch({ type: 'checked', answer });
  if (answer.kind === 'found') await lookAtMarks(services, answer.view);
}

export function checkActions(services: ActionServices): CheckActions {
  const { host, dispatch, start } = services;
  return {
    check: () => start('check', (context) => recheck(services, context)),
    planFix: ({ key, identity }) => {
      dispatch({ type: 'findingChosen', key });
      start('planFix', async (context) => {
        const { planFixing } = await checkCommands.load();
        dispatch({ type: 'planned', place: 'fix', answer: await planFixing(context, identity) });
      });
    },
    planReport: () =>
      start('planReport', async (context) => {
        const { planReporting } = await checkCommands.load();
        dispatch({ type: 'planned', place: 'report', answer: await planReporting(context) });
      }),
    setAside: ({ identity }, reason) =>
      start('setAside', async (context) => {
        const { planSettingAside } = await checkCommands.load();
        const answer = await planSettingAside(context, identity, reason);
        if (answer.kind === 'found' && answer.view) {
          context.onStep({ kind: 'writing' });
          await host.apply(answer.view);
        } else {
          dispatch({ type: 'messageShown', message: { kind: 'info', sentence: strings.check.ignoreGone } });
        }
        await recheck(services, context);
      }),
    ...changeActions(services),
  };
}
