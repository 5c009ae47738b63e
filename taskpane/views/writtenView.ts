import type { CellAddress } from '../../src/index';
import { strings } from '../strings';
import type { PlanView } from './planView';

/** What an applied plan left behind: enough to say it and to go there. */
export interface WrittenView {
  readonly sentence: string;
  readonly target: CellAddress | undefined;
}

export function writtenView(view: PlanView): WrittenView {
  const names = view.sheets.map((sheet) => sheet.name);
  const made = view.sheets.filter((sheet) => sheet.isNew).map((sheet) => sheet.name);
  const leftOut = view.leftOut > 0 ? strings.plan.leftOut(view.leftOut) : '';
  return {
    sentence: strings.plan.applied(view.cellCount, names, made) + leftOut,
    target: view.sheets.flatMap((sheet) => sheet.cells)[0]?.target,
  };
}
