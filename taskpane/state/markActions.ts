import { checkCommands } from '../commands/parts';
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
  /**
   * @param isCommented whether the plan's comments are made too
   * @param shown the check whose results stand beside the marks
   */
  readonly applyMarks: (view: MarkView, isCommented: boolean, shown: CheckView) => void;
  readonly chooseComments: (isCommented: boolean) => void;
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
        const { planMarking } = await checkCommands.load();
        const answer = await planMarking(context, chosen);
        if (answer.kind === 'notRecognised') dispatch({ type: 'markTold', sentence: answer.sentence });
        else if (answer.view.kind === 'told') dispatch({ type: 'markTold', sentence: answer.view.sentence });
        else dispatch({ type: 'markPlanned', view: answer.view.view });
      });
    },
    applyMarks: (view, isCommented, shown) =>
      start('applyMarks', async (context) => {
        context.onStep({ kind: 'writing' });
        const { comments, ...marks } = view.plan;
        await host.applyMarks({ ...marks, comments: isCommented ? comments : { ...comments, add: [] } });
        dispatch({ type: 'markTold', sentence: doneSentence(view, isCommented) });
        await lookAtMarks(services, shown);
      }),
    chooseComments: (isCommented) => dispatch({ type: 'commentsChosen', isCommented }),
    dismissMarks: () => dispatch({ type: 'markDismissed' }),
    clearMarks: (which, shown) =>
      start('clearMarks', async (context) => {
        const { clearMarks } = await checkCommands.load();
        const answer = await clearMarks(context, which);
        dispatch({ type: 'markTold', sentence: answer.kind === 'found' ? answer.view : answer.sentence });
        await lookAtMarks(services, shown);
      }),
  };
}

function doneSentence({ count, commentCount, plan }: MarkView, isCommented: boolean): string {
  const { cleared } = plan;
  const commented = isCommented ? commentCount : 0;
  return [
    ...(count > 0 ? [strings.marks.done(count)] : []),
    ...(commented > 0 ? [strings.marks.commented(commented)] : []),
    ...(cleared.length > 0 ? [strings.marks.cleared(cleared.length)] : []),
    ...(count + commented > 0 ? [strings.marks.beforePublishing] : []),
  ].join('');
}
