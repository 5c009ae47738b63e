import { equal, isZero } from '../model/amount';
import { listRounds, slotFigure, type Context } from './scope';

/** The other figures a condition may compare with: "〔如果 收支总计与上年相等〕". */
const EQUALS = /^(.+?)\s*与(上年|年初预算|全年预算)相等$/u;

export const isEqualsCondition = (condition: string): string | undefined => EQUALS.exec(condition)?.[1];

/**
 * Whether a wording's condition holds. A list holds when it has rounds, a figure unless it is known to be zero: what is
 * not known must be asked for, so it counts as there. An equality holds only when both figures are known.
 */
export function conditionHolds(context: Context, condition: string): boolean {
  const equality = EQUALS.exec(condition);
  if (equality) {
    const [, name = '', other = ''] = equality;
    const [left, right] = [slotFigure(context, name), slotFigure(context, `${name}.${other}`)];
    return left !== undefined && right !== undefined && equal(left.value, right.value);
  }
  const rounds = listRounds(context, condition);
  if (rounds) return rounds.length > 0;
  const figure = slotFigure(context, condition);
  return figure ? !isZero(figure.value) : true;
}
