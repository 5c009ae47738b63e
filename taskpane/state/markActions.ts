import { loadCommands } from '../commands/loadCommands';
import type { Chosen } from '../commands/marks';
import { strings } from '../strings';
import type { CheckView } from '../views/checkView';
import type { MarkView } from '../views/markView';
import type { ActionServices } from './checkActions';
import { lookAtMarks } from './lookAtMarks';

/** What a person can do with marks. */
export interface MarkActions {
  /** Plans to mark the cells of findings. */
  readonly planMarks: (chosen: Chosen, startButtonId: string) => void;
  /** @param shown the check whose results stand beside the marks */
  readonly applyMarks: (view: MarkView, shown: CheckView) => void;
  readonly dismissMarks: () => void;
  /** Takes marks away: all, or those whose findings are gone. */
  readonly clearMarks: (which: 'all' | 'gone', shown: CheckView) => void;
}

export function markActions(services: ActionServices): MarkActions {
  const { host, dispatch, start } = services;
  return {
    planMarks: (chosen, startButtonId) => {
      dispatch({ type: 'markAsked', startButtonId });
      start('planMarks', async (context) => {
        const { planMarking } = await loadCommands();
        const answer = await planMarking(context, chosen);
        if (answer.kind === 'notRecognised') dispatch({ type: 'markTold', sentence: answer.sentence });
        else if (answer.view.kind === 'told') dispatch({ type: 'markTold', sentence: answer.view.sentence });
        else dispatch({ type: 'markPlanned', view: answer.view.view });
      });
    },
    applyMarks: (view, shown) =>
      start('applyMarks', async (context) => {
        context.onStep({ kind: 'writing' });
        await host.applyMarks(view.plan);
        dispatch({ type: 'markTold', sentence: doneSentence(view) });
        await lookAtMarks(services, shown);
      }),
    dismissMarks: () => dispatch({ type: 'markDismissed' }),
    clearMarks: (which, shown) =>
      start('clearMarks', async (context) => {
        const { clearMarks } = await loadCommands();
        const answer = await clearMarks(context, which);
        dispatch({ type: 'markTold', sentence: answer.kind === 'found' ? answer.view : answer.sentence });
        await lookAtMarks(services, shown);
      }),
  };
}

function doneSentence({ count, plan }: MarkView): string {
  const { cleared } = plan;
  if (count === 0) return strings.marks.cleared(cleared.length);
  return strings.marks.done(count) + (cleared.length > 0 ? strings.marks.cleared(cleared.length) : '');
}
