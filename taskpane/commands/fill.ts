import { planFill, type FormulaStyle } from '../../src/index';
import type { PlanView } from '../views/planView';
import type { Answer, CommandContext } from './context';
import { onPublication, planOrNothing } from './onDisclosure';

export { planFillingColumns, planFillingSelection } from './columns';
export { planFillingFrom } from './lastYear';

/** 填列: what would be written; undefined when everything is filled already. */
export function planFilling(
  context: CommandContext,
  style: FormulaStyle = 'native',
): Promise<Answer<PlanView | undefined>> {
  return onPublication(context, (disclosure) => planOrNothing(planFill(disclosure, new Map(), style)));
}
