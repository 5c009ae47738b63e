import type { CellAddress, CellEdit, EditPlan } from '../../src/index';
import { a1, addressKey } from '../../src/index';
import { strings } from '../strings';
import { groupBy } from './groupBy';

/** An edit plan as the pane shows it before applying, sheet by sheet. */
export interface PlanView {
  /** What the host applies. */
  readonly plan: EditPlan;
  readonly sheets: readonly PlanSheetView[];
  readonly cellCount: number;
}

export interface PlanSheetView {
  readonly name: string;
  readonly isNew: boolean;
  readonly cells: readonly PlanCellView[];
}

export interface PlanCellView {
  readonly key: string;
  readonly target: CellAddress;
  /** "C7". */
  readonly address: string;
  readonly purpose: string;
  readonly content: string;
  readonly isFormula: boolean;
  /** What the cell holds now; undefined when it is empty. */
  readonly before: string | undefined;
}

export function planView(plan: EditPlan): PlanView {
  const made = plan.newSheets.map((sheet) => sheet.name);
  const edits = groupBy(plan.edits, (edit) => edit.sheet);
  return {
    plan,
    sheets: [...new Set([...made, ...edits.keys()])].map((name) => ({
      name,
      isNew: made.includes(name),
      cells: (edits.get(name) ?? []).map(cellView),
    })),
    cellCount: plan.edits.length,
  };
}

function cellView(edit: CellEdit): PlanCellView {
  const { sheet, row, column, before, after } = edit;
  return {
    key: addressKey(edit),
    target: { sheet, row, column },
    address: a1(edit),
    purpose: edit.purpose,
    content: after === null ? (before === null ? strings.plan.toFillIn : strings.plan.cleared) : String(after),
    isFormula: typeof after === 'string' && after.startsWith('='),
    before: before === null ? undefined : String(before),
  };
}
