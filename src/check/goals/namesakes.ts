import { convert, equal, isZero } from '../../model/amount';
import type { BoundCell, BoundForm, BoundRow } from '../../model/binding';
import type { GoalRow } from '../../model/goals';
import { plain } from '../../model/text';

/** Projects of two tables, by their names. */

/** The rows of both tables that are of one name; of two that differ in one character, where the project is misspelt. */
export interface Namesakes {
  readonly goals: readonly GoalRow[];
  readonly rows: readonly BoundRow[];
}

/**
 * Groups by name. Two units may have projects of one name, and one project may stand in several rows, by kind or source of
 * money. A name of one table alone that differs in one character from one of the other alone, with the same amount, is the
 * same project, misspelt.
 */
export function namesakesOf(goals: readonly GoalRow[], form: BoundForm, column: string): readonly Namesakes[] {
  const groups = new Map<string, { goals: GoalRow[]; rows: BoundRow[] }>();
  const groupOf = (name: string) => {
    const known = groups.get(plain(name)) ?? { goals: [], rows: [] };
    groups.set(plain(name), known);
    return known;
  };
  for (const goal of goals) groupOf(goal.name).goals.push(goal);
  for (const row of form.rows.filter(({ key }) => PROJECT_KEY.test(key))) groupOf(row.name).rows.push(row);
  for (const [name, group] of groups) {
    const [goal, ...more] = group.goals;
    if (!goal || more.length > 0 || group.rows.length > 0) continue;
    const amount = goal.amounts.total;
    const other = [...groups].find(
      ([otherName, { goals: none, rows }]) =>
        none.length === 0 &&
        rows.length === 1 &&
        isMisspelt(name, otherName) &&
        isEqual(amount, form.cells.get(`${rows[0]?.key ?? ''}/${column}`)),
    );
    if (!other) continue;
    group.rows.push(...other[1].rows);
    groups.delete(other[0]);
  }
  return [...groups.values()];
}

/** Rows that list projects have keys of their own. */
const PROJECT_KEY = /^p\d+$/u;

const isEqual = (a: BoundCell | undefined, b: BoundCell | undefined): boolean =>
  a?.content.kind === 'amount' &&
  b?.content.kind === 'amount' &&
  equal(convert(a.content.amount.value, a.unit, b.unit), b.content.amount.value);

/** Short names differ in one character and are two projects; so do those that differ in a numeral: 一期, 二期. */
const SHORTEST_MISSPELT = 5;

function isMisspelt(one: string, other: string): boolean {
  const [a, b] = [[...one], [...other]];
  if (a.length !== b.length || a.length < SHORTEST_MISSPELT) return false;
  const differing = a.flatMap((character, index) => (character === b[index] ? [] : [character + (b[index] ?? '')]));
  return differing.length === 1 && !NUMERAL.test(differing[0] ?? '');
}

const NUMERAL = /[\d一二三四五六七八九十甲乙丙丁a-z]/iu;

/** Whether the row of the form prints money carried over, which 绩效目标 tables may leave out. */
export function hasCarryover(form: BoundForm, row: string): boolean {
  return form.columns.some(({ key }) => {
    const content = key.startsWith('carryover') ? form.cells.get(`${row}/${key}`)?.content : undefined;
    return content?.kind === 'amount' && !isZero(content.amount.value);
  });
}
