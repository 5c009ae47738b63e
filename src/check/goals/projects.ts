import { convert, equal } from '../../model/amount';
import type { BoundCell, BoundForm, BoundRow, Disclosure } from '../../model/binding';
import type { Finding } from '../../model/finding';
import type { GoalRow, ProjectGoals } from '../../model/goals';
import type { GoalForms, GoalRules } from '../../model/goalRule';
import { plain } from '../../model/text';
import { cellTerm, equation, formTerm, settle, term, type Results } from './relations';

/** Projects of the 绩效目标 table against those of 项目支出预算表: the same names, the same amounts, the same total. */

interface Pair {
  readonly goal: GoalRow;
  readonly row: BoundRow;
}

export function checkProjects(
  disclosure: Disclosure,
  { rows }: ProjectGoals,
  rules: GoalRules,
  place: GoalForms['projects'],
  results: Results,
): void {
  const form = disclosure.bound.get(place.form);
  const goals = rows.filter(({ kind }) => kind === 'project');
  const listed = (form?.rows ?? []).filter(({ key }) => PROJECT_KEY.test(key));
  if (!form || goals.length === 0 || listed.length === 0) return;
  const amountOf = (row: BoundRow) => form.cells.get(`${row.key}/${place.column}`);
  const { pairs, goalsAlone, rowsAlone } = pairUp(goals, listed, (goal, row) =>
    isEqual(goal.amounts.total, amountOf(row)),
  );
  for (const each of pairs) {
    if (!isNamed(each.goal, each.row)) results.findings.push(nameFinding(each, form, rules));
    checkAmount(disclosure, each, form, rules, place, results);
  }
  results.findings.push(
    ...goalsAlone.map((goal) => missingFinding(goal.name, goal.at, form.spec.title, rules)),
    ...rowsAlone.map(({ name, nameAt }) => missingFinding(name, nameAt, '项目绩效目标表', rules)),
  );
  if (goalsAlone.length === 0 && rowsAlone.length === 0) checkTotal(disclosure, goals, form, rules, place, results);
}

const isEqual = (a: BoundCell | undefined, b: BoundCell | undefined): boolean =>
  a?.content.kind === 'amount' &&
  b?.content.kind === 'amount' &&
  equal(convert(a.content.amount.value, a.unit, b.unit), b.content.amount.value);

/** Rows that list projects have keys of their own. */
const PROJECT_KEY = /^p\d+$/u;

const isNamed = (goal: GoalRow, row: BoundRow): boolean => plain(goal.name) === plain(row.name);

/**
 * By the same name, those with the same amount first, for two units may have projects of one name; of the others, by the
 * same amount and names that differ in one character.
 */
function pairUp(goals: readonly GoalRow[], listed: readonly BoundRow[], isSameAmount: Fits) {
  const pairs: Pair[] = [];
  let [goalsAlone, rowsAlone] = [[...goals], [...listed]];
  const passes: readonly Fits[] = [
    (goal, row) => isNamed(goal, row) && isSameAmount(goal, row),
    isNamed,
    (goal, row) => isMisspelt(goal, row) && isSameAmount(goal, row),
  ];
  for (const fits of passes) {
    for (const goal of goalsAlone) {
      const row = rowsAlone.find((candidate) => fits(goal, candidate));
      if (!row) continue;
      pairs.push({ goal, row });
      rowsAlone = rowsAlone.filter((each) => each !== row);
    }
    goalsAlone = goalsAlone.filter((goal) => !pairs.some((made) => made.goal === goal));
  }
  return { pairs, goalsAlone, rowsAlone };
}

type Fits = (goal: GoalRow, row: BoundRow) => boolean;

/** Short names differ in one character and are two projects; so do those that differ in a numeral: 一期, 二期. */
const SHORTEST_MISSPELT = 5;

function isMisspelt(goal: GoalRow, row: BoundRow): boolean {
  const [a, b] = [[...plain(goal.name)], [...plain(row.name)]];
  if (a.length !== b.length || a.length < SHORTEST_MISSPELT) return false;
  const differing = a.flatMap((character, index) => (character === b[index] ? [] : [character + (b[index] ?? '')]));
  return differing.length === 1 && !NUMERAL.test(differing[0] ?? '');
}

const NUMERAL = /[\d一二三四五六七八九十甲乙丙丁a-z]/iu;

function nameFinding(
  { goal, row }: Pair,
  { spec }: BoundForm,
  { projectName: { code, severity } }: GoalRules,
): Finding {
  return {
    code,
    kind: 'projectName',
    severity,
    form: '',
    args: { shown: goal.name, other: row.name, form: spec.title },
    cells: [
      { ...goal.at, role: 'left', label: '项目绩效目标表 项目名称', shown: goal.name },
      { ...row.nameAt, role: 'right', label: `${spec.mark} 项目名称`, shown: row.name },
    ],
  };
}

function missingFinding(
  name: string,
  at: GoalRow['at'],
  missingIn: string,
  { projectMissing: { code, severity } }: GoalRules,
): Finding {
  const cells = [{ ...at, role: 'cell', label: name, shown: name }] as const;
  return { code, kind: 'projectMissing', severity, form: '', args: { name, form: missingIn }, cells };
}

function checkAmount(
  disclosure: Disclosure,
  { goal, row }: Pair,
  { spec, cells }: BoundForm,
  { projectAmount }: GoalRules,
  { column }: GoalForms['projects'],
  results: Results,
): void {
  const cell = cells.get(`${row.key}/${column}`);
  if (!cell || !goal.amounts.total) return;
  const statement = `项目“${goal.name}”的资金总额 = ${spec.mark}该项目的合计`;
  const right = cellTerm(`${spec.id}/${row.key}/${column}`, cell);
  settle(equation(projectAmount, 'same', statement, term(goal.amounts.total), [right]), disclosure, results);
}

function checkTotal(
  disclosure: Disclosure,
  goals: readonly GoalRow[],
  { spec }: BoundForm,
  { projectForm }: GoalRules,
  { total }: GoalForms['projects'],
  results: Results,
): void {
  const whole = formTerm(total, disclosure);
  const parts = goals.flatMap(({ amounts }) => amounts.total ?? []);
  if (!whole || parts.length === 0) return;
  const statement = `${spec.mark}合计 = 项目绩效目标表各项目资金总额之和`;
  settle(equation(projectForm, 'sum', statement, whole, parts.map(term)), disclosure, results);
}
