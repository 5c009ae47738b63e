import type { CellAddress, CellEdit, EditPlan, PlanChoice } from '../../src/index';
import { a1, acceptPlan, addressKey, choiceKey, choicesOf, groupBy } from '../../src/index';
import { strings } from '../strings';

/** An edit plan as the pane shows it before applying, sheet by sheet. */
export interface PlanView {
  /** What the host applies: what is shown, and what is kept beside it for later. */
  readonly plan: EditPlan;
  /** The part of it that is shown. */
  readonly shown: EditPlan;
  readonly sheets: readonly PlanSheetView[];
  readonly cellCount: number;
  /** Cells that were left out, because they were not ticked. */
  readonly leftOut: number;
}

export interface PlanSheetView {
  readonly name: string;
  readonly isNew: boolean;
  /** What there is to know of the sheet before it is written. */
  readonly note: string | undefined;
  /** What may be ticked; everything else fills blank cells. */
  readonly choices: readonly PlanChoiceView[];
  /** Those that need a tick to be overwritten come first. */
  readonly cells: readonly PlanCellView[];
}

/** Cells that are overwritten only when they are ticked: one, or several that go together. */
export interface PlanChoiceView {
  readonly key: string;
  readonly cellCount: number;
  /** What several cells are for; undefined for a cell on its own. */
  readonly bundle: string | undefined;
  /** Somebody's own content: not ticked until the person does so. */
  readonly overwritesTyped: boolean;
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
  /** The choice of this cell alone, to be ticked where it stands. */
  readonly choice: string | undefined;
}

/** @param whole the plan to apply, where more is kept beside what is shown */
export function planView(plan: EditPlan, whole: EditPlan = plan, leftOut = 0): PlanView {
  const made = plan.newSheets.map((sheet) => sheet.name);
  const edits = groupBy(plan.edits, (edit) => edit.sheet);
  const choices = groupBy(choicesOf(plan), (choice) => choice.edits[0]?.sheet ?? '');
  return {
    plan: whole,
    shown: plan,
    sheets: [...new Set([...made, ...edits.keys()])].map((name) => {
      const ofSheet = choices.get(name) ?? [];
      const typed = new Set(ofSheet.flatMap((choice) => (choice.overwritesTyped ? choice.edits : [])));
      const cells = edits.get(name) ?? [];
      const inOrder = [...cells.filter((edit) => typed.has(edit)), ...cells.filter((edit) => !typed.has(edit))];
      const taken = plan.newSheets.find((sheet) => sheet.name === name)?.beside;
      return {
        ...{ name, isNew: made.includes(name) },
        note: taken === undefined ? undefined : strings.plan.beside(taken),
        ...{ choices: ofSheet.map(choiceView), cells: inOrder.map(cellView) },
      };
    }),
    cellCount: plan.edits.length,
    leftOut,
  };
}

/** The choices that are ticked before the person does anything. */
export function tickedAtFirst({ sheets }: PlanView): ReadonlySet<string> {
  const choices = sheets.flatMap((sheet) => sheet.choices);
  return new Set(choices.filter(({ overwritesTyped }) => !overwritesTyped).map(({ key }) => key));
}

/** The plan with what is ticked of it. */
export function acceptedView({ plan, shown }: PlanView, ticked: ReadonlySet<string>): PlanView {
  const asked = new Set(choicesOf(shown).map(({ key }) => key));
  const isAccepted = ({ key }: PlanChoice) => !asked.has(key) || ticked.has(key);
  const accepted = acceptPlan(shown, isAccepted);
  return planView(accepted, acceptPlan(plan, isAccepted), shown.edits.length - accepted.edits.length);
}

function choiceView({ key, edits, bundle, overwritesTyped }: PlanChoice): PlanChoiceView {
  return { key, cellCount: edits.length, bundle, overwritesTyped };
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
    choice: edit.bundle === undefined ? choiceKey(edit) : undefined,
  };
}
