import { addressKey, parseA1, type CellAddress } from './address';
import type { CellEdit, EditPlan } from './edit';

/** A plan accepted in part: what a person ticks of it is done, and what is done is right without the rest. */

/** Something of a plan that a person accepts or not: cells that hold something and would hold something else. */
export interface PlanChoice {
  /** Names it within the plan. */
  readonly key: string;
  readonly edits: readonly CellEdit[];
  /** What the edits of a bundle are for; undefined for a cell on its own. */
  readonly bundle?: string;
  /** Whether somebody's own content would be overwritten: not to be done unless it is ticked. */
  readonly overwritesTyped: boolean;
}

/** The choices of a plan in its order. Whatever is in none of them fills blank cells and is always done. */
export function choicesOf({ edits }: EditPlan): readonly PlanChoice[] {
  const byKey = new Map<string, CellEdit[]>();
  for (const edit of edits) {
    const key = choiceKey(edit);
    if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), edit]);
  }
  return [...byKey].map(([key, chosen]) => {
    const bundle = chosen[0]?.bundle;
    const overwritesTyped = chosen.some(({ before, replaces }) => before !== null && replaces !== 'own');
    return { key, edits: chosen, overwritesTyped, ...(bundle !== undefined && { bundle }) };
  });
}

/** The choice that an edit belongs to; undefined where it is always done. */
export function choiceKey(edit: CellEdit): string | undefined {
  if (edit.bundle !== undefined) return `bundle ${edit.bundle}`;
  return edit.before === null ? undefined : addressKey(edit);
}

/** The plan with the choices that are accepted. Results that rest on what is left out are left out too. */
export function acceptPlan(plan: EditPlan, isAccepted: (choice: PlanChoice) => boolean): EditPlan {
  const refused = new Set(choicesOf(plan).flatMap((choice) => (isAccepted(choice) ? [] : [choice.key])));
  if (refused.size === 0) return plan;
  const isRefused = (edit: CellEdit) => refused.has(choiceKey(edit) ?? '');
  const kept = plan.edits.filter((edit) => !isRefused(edit));
  return { ...plan, edits: withoutResultsOf(kept, plan.edits.filter(isRefused)) };
}

/** The plan as it is done when nobody is asked: nothing that a person typed is overwritten. */
export function withoutOverwriting(plan: EditPlan): EditPlan {
  return acceptPlan(plan, ({ overwritesTyped }) => !overwritesTyped);
}

/** Edits without the results of formulas that refer, directly or by others among them, to cells that hold otherwise. */
export function withoutResultsOf(edits: readonly CellEdit[], others: readonly CellAddress[]): readonly CellEdit[] {
  if (others.length === 0) return edits;
  const stale = new Set<CellEdit>();
  let rest = edits.filter(({ result }) => result !== undefined).map((edit) => ({ edit, areas: operandsOf(edit) }));
  for (let reached = others; reached.length > 0;) {
    const depends = ({ areas }: { readonly areas: readonly Area[] }) =>
      areas.some((area) => reached.some((cell) => isInside(cell, area)));
    const found = rest.filter(depends).map(({ edit }) => edit);
    for (const edit of found) stale.add(edit);
    rest = rest.filter(({ edit }) => !stale.has(edit));
    reached = found;
  }
  return edits.map((edit) => {
    if (!stale.has(edit)) return edit;
    const { result: _stale, ...fresh } = edit;
    return fresh;
  });
}

interface Area {
  readonly sheet: string;
  readonly from: Omit<CellAddress, 'sheet'>;
  readonly to: Omit<CellAddress, 'sheet'>;
}

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9][0-9]*`;
const SHEET = String.raw`(?:'((?:[^']|'')+)'|([^\s'"!(),+\-*/&=<>^]+))!`;
const REFERENCE = new RegExp(`(?:${SHEET})?(${CELL})(?::(${CELL}))?(?![\\w(!])`, 'gu');

/** The cells and areas that a formula names. */
function operandsOf({ sheet, after }: CellEdit): readonly Area[] {
  if (typeof after !== 'string') return [];
  return [...after.matchAll(REFERENCE)].flatMap(([, quoted, bare, first = '', last = first]) => {
    const [from, to] = [parseA1(first), parseA1(last)];
    return from && to ? [{ sheet: quoted?.replaceAll("''", "'") ?? bare ?? sheet, from, to }] : [];
  });
}

function isInside({ sheet, row, column }: CellAddress, area: Area): boolean {
  const lies = (at: number, one: number, other: number) => at >= Math.min(one, other) && at <= Math.max(one, other);
  return (
    sheet === area.sheet && lies(row, area.from.row, area.to.row) && lies(column, area.from.column, area.to.column)
  );
}
