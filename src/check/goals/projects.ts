import type { BoundForm, Disclosure } from '../../model/binding';
import type { Equation, EquationTerm } from '../../model/equation';
import type { Finding } from '../../model/finding';
import type { GoalRow, ProjectGoals } from '../../model/goals';
import type { GoalForms, GoalRules } from '../../model/goalRule';
import type { PerformanceRule } from '../../model/performanceRule';
import { plain } from '../../model/text';
import { hasCarryover, namesakesOf, type Namesakes } from './namesakes';
import { cellTerm, equation, formTerm, settle, term, type Results } from './relations';

/** Projects of the 绩效目标 table against those of 项目支出预算表: the same names, the same amounts, the same total. */

export function checkProjects(
  disclosure: Disclosure,
  { rows }: ProjectGoals,
  rules: GoalRules,
  place: GoalForms['projects'],
  results: Results,
): void {
  const form = disclosure.bound.get(place.form);
  const goals = rows.filter(({ kind }) => kind === 'project');
  if (!form || goals.length === 0) return;
  const groups = namesakesOf(goals, form, place.column);
  if (groups.every((group) => group.rows.length === 0)) return;
  for (const group of groups) {
    results.findings.push(...nameFindings(group, form, rules), ...missingFindings(group, form, rules));
    checkAmount(disclosure, group, form, rules, place, results);
  }
  const isWhole = groups.every((group) => group.goals.length > 0 && group.rows.length > 0);
  if (isWhole && !hasCarryover(form, 'total')) checkTotal(disclosure, goals, form, rules, place, results);
}

function nameFindings(
  { goals: [goal], rows: [row] }: Namesakes,
  { spec }: BoundForm,
  { projectName: { code, severity } }: GoalRules,
): Finding[] {
  if (!goal || !row || plain(goal.name) === plain(row.name)) return [];
  return [
    {
      code,
      kind: 'projectName',
      severity,
      form: '',
      args: { shown: goal.name, other: row.name, form: spec.title },
      cells: [
        { ...goal.at, role: 'left', label: '项目绩效目标表 项目名称', shown: goal.name },
        { ...row.nameAt, role: 'right', label: `${spec.mark} 项目名称`, shown: row.name },
      ],
    },
  ];
}

function missingFindings(
  { goals, rows }: Namesakes,
  { spec }: BoundForm,
  { projectMissing: { code, severity } }: GoalRules,
): Finding[] {
  const missing = (name: string, at: GoalRow['at'], form: string): Finding => {
    const cells = [{ ...at, role: 'cell', label: name, shown: name }] as const;
    return { code, kind: 'projectMissing', severity, form: '', args: { name, form }, cells };
  };
  if (rows.length === 0) return goals.slice(0, 1).map(({ name, at }) => missing(name, at, spec.title));
  if (goals.length > 0) return [];
  return rows.slice(0, 1).map(({ name, nameAt }) => missing(name, nameAt, '项目绩效目标表'));
}

function checkAmount(
  disclosure: Disclosure,
  group: Namesakes,
  form: BoundForm,
  { projectAmount }: GoalRules,
  { column }: GoalForms['projects'],
  results: Results,
): void {
  const { mark, id } = form.spec;
  const listed = group.rows.flatMap(({ key }): EquationTerm[] => {
    const cell = form.cells.get(`${key}/${column}`);
    return cell ? [cellTerm(`${id}/${key}/${column}`, cell)] : [];
  });
  const planned = group.goals.flatMap(({ amounts: { total } }) => (total ? [term(total)] : []));
  const isPrinted = listed.length === group.rows.length && planned.length === group.goals.length;
  if (!isPrinted || group.rows.some(({ key }) => hasCarryover(form, key))) return;
  const made = amountEquation(projectAmount, `项目“${group.goals[0]?.name ?? ''}”`, mark, planned, listed);
  if (made) settle(made, disclosure, results);
}

/** One row of a table against one or more of the other; several of each are held together by the totals alone. */
function amountEquation(
  rule: PerformanceRule,
  what: string,
  mark: string,
  planned: readonly EquationTerm[],
  listed: readonly EquationTerm[],
): Equation | undefined {
  const [goal, ...moreGoals] = planned;
  const [row, ...moreRows] = listed;
  if (!goal || !row || (moreGoals.length > 0 && moreRows.length > 0)) return undefined;
  if (moreGoals.length > 0)
    return equation(rule, 'sum', `${what}${mark}的合计 = 项目绩效目标表各行资金总额之和`, row, planned);
  if (moreRows.length > 0) return equation(rule, 'sum', `${what}的资金总额 = ${mark}该项目各行合计之和`, goal, listed);
  return equation(rule, 'same', `${what}的资金总额 = ${mark}该项目的合计`, goal, [row]);
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
