import { fillCommands } from '../commands/parts';
import type { TakeBack } from '../host/host';
import { keptView } from '../views/keptView';
import type { PlanView } from '../views/planView';
import type { ActionServices } from './checkActions';
import type { PlanPlace } from './planState';

/** What a person can do in 填列. */
export interface FillActions {
  readonly planFill: () => void;
  /** Plans to fill with last year's figures out of a workbook file; asks first when the two do not fit. */
  readonly planFillFrom: (file: File) => void;
  /** Shows the plan of a question that was answered with yes. */
  readonly acceptPlan: (place: PlanPlace, view: PlanView | undefined) => void;
  /** 撤销上次填列: takes back what was written and nobody touched since. */
  readonly undoFill: (takeBack: TakeBack) => void;
}

export function fillActions({ dispatch, start, style }: ActionServices): FillActions {
  return {
    planFill: () =>
      start('planFill', async (context) => {
        const { planFilling } = await fillCommands.load();
        dispatch({ type: 'planned', place: 'fill', answer: await planFilling(context, style) });
      }),
    planFillFrom: (file) =>
      start('planFill', async (context) => {
        const { planFillingFrom } = await fillCommands.load();
        const answer = await planFillingFrom(context, file, style);
        if (answer.kind === 'notRecognised') return dispatch({ type: 'planned', place: 'fill', answer });
        const { questions, plan: view } = answer.view;
        if (questions.length > 0) dispatch({ type: 'planAsked', place: 'fill', questions, view });
        else dispatch({ type: 'planned', place: 'fill', answer: { kind: 'found', view } });
      }),
    acceptPlan: (place, view) => dispatch({ type: 'planned', place, answer: { kind: 'found', view } }),
    undoFill: (takeBack) =>
      start('undoFill', async (context) => {
        context.onStep({ kind: 'writing' });
        const { touched } = await takeBack();
        dispatch({ type: 'fillTakenBack', kept: keptView(touched) });
      }),
  };
}
