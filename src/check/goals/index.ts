import type { Disclosure } from '../../model/binding';
import type { CheckReport } from '../../model/finding';
import type { DepartmentGoals, GoalAmount, GoalRow, GoalTable, ProjectGoals } from '../../model/goals';
import type { GoalForms, GoalRules } from '../../model/goalRule';
import type { PerformanceRule } from '../../model/performanceRule';
import { costFindings } from './costs';
import { checkProjects } from './projects';
import { equation, formTerm, noResults, settle, term, type Results } from './relations';

/**
 * Checks the 绩效目标 tables of a budget; the parts of a report they make.
 * @param inDoubt the marks of forms, by id, whose heads state another unit than their amounts show
 */
export function checkGoals(
  disclosure: Disclosure,
  tables: readonly GoalTable[],
  rules: GoalRules,
  forms: GoalForms,
  inDoubt: ReadonlyMap<string, string> = new Map(),
): Pick<CheckReport, 'outcomes' | 'findings' | 'skipped'> {
  const results = noResults(inDoubt);
  for (const table of tables) {
    if (table.kind === 'department') checkDepartment(disclosure, table, rules, forms, results);
    else checkProjectTable(disclosure, table, rules, forms, results);
  }
  return results;
}

const SOURCES: readonly GoalAmount[] = ['government', 'special', 'own'];

function checkDepartment(
  disclosure: Disclosure,
  table: DepartmentGoals,
  rules: GoalRules,
  forms: GoalForms,
  results: Results,
): void {
  const { amounts, title } = table;
  checkParts(disclosure, { amounts, name: title }, SOURCES, rules.sources, results);
  checkParts(disclosure, { amounts, name: title }, ['basic', 'project'], rules.purposes, results);
  for (const key of ['total', 'basic', 'project'] as const) {
    const cell = amounts[key];
    const other = formTerm(forms.department[key], disclosure);
    if (!cell || !other) continue;
    const statement = `${title} ${cell.columnName} = 部门支出预算表合计的${key === 'total' ? '总额' : cell.columnName}`;
    settle(equation(rules.departmentForm, 'same', statement, term(cell), [other]), disclosure, results);
  }
}

/** A total and its parts in one row; without any part nothing is said of them. */
function checkParts(
  disclosure: Disclosure,
  { amounts, name }: Pick<GoalRow, 'amounts' | 'name'>,
  keys: readonly GoalAmount[],
  rule: PerformanceRule,
  results: Results,
): void {
  const parts = keys.flatMap((key) => amounts[key] ?? []);
  if (!amounts.total || parts.length === 0) return;
  const statement = `${name} ${rule.statement}`;
  settle(equation(rule, 'sum', statement, term(amounts.total), parts.map(term)), disclosure, results);
}

function checkProjectTable(
  disclosure: Disclosure,
  table: ProjectGoals,
  rules: GoalRules,
  forms: GoalForms,
  results: Results,
): void {
  if (table.rows.every(({ amounts }) => amounts.total === undefined)) {
    const { code } = rules.unitTotal;
    const statement = `${table.title} 各单位、各项目的资金总额`;
    results.skipped.push({ code, form: '', statement, reason: '没有认出“资金总额”一列，或这一列没有金额' });
    results.outcomes.skipped += 1;
  }
  for (const row of table.rows) {
    checkParts(disclosure, { ...row, name: nameOf(row) }, SOURCES, rules.projectSources, results);
    results.findings.push(...costFindings(row, rules.costTarget));
  }
  for (const [row, parts] of partsOf(table.rows)) checkUnit(disclosure, row, parts, rules.unitTotal, results);
  checkProjects(disclosure, table, rules, forms.projects, results);
}

const nameOf = ({ name, code, kind }: GoalRow): string =>
  kind === 'total' ? '项目绩效目标表 合计' : kind === 'unit' ? `${code} ${name}` : `项目“${name}”`;

/**
 * The rows that each row adds up: 合计 the topmost, a unit its own units (whose codes begin with its code) or, where it
 * has none, the projects that follow it.
 */
function partsOf(rows: readonly GoalRow[]): readonly (readonly [GoalRow, readonly GoalRow[]])[] {
  const units = rows.filter(({ kind }) => kind === 'unit');
  const isWithin = (part: GoalRow, whole: GoalRow) => part !== whole && part.code.startsWith(whole.code);
  const topmost = units.filter((unit) => !units.some((other) => isWithin(unit, other)));
  return rows.flatMap((row, index): [GoalRow, readonly GoalRow[]][] => {
    if (row.kind === 'project') return [];
    if (row.kind === 'total') return [[row, topmost.length > 0 ? topmost : rows.filter(isProject)]];
    const within = units.filter((unit) => isWithin(unit, row));
    const direct = within.filter((unit) => !within.some((other) => isWithin(unit, other)));
    return [[row, direct.length > 0 ? direct : projectsAfter(rows, index)]];
  });
}

const isProject = ({ kind }: GoalRow): boolean => kind === 'project';

function projectsAfter(rows: readonly GoalRow[], index: number): readonly GoalRow[] {
  const after = rows.slice(index + 1);
  const end = after.findIndex((row) => !isProject(row));
  return end < 0 ? after : after.slice(0, end);
}

function checkUnit(
  disclosure: Disclosure,
  row: GoalRow,
  parts: readonly GoalRow[],
  rule: PerformanceRule,
  results: Results,
): void {
  if (parts.length === 0) return;
  for (const key of ['total', ...SOURCES] as const) {
    const total = row.amounts[key];
    const cells = parts.flatMap(({ amounts }) => amounts[key] ?? []);
    if (!total || cells.length === 0) continue;
    const what = parts.every(isProject) ? '所属各项目' : '所属各单位';
    const statement = `${nameOf(row)} ${total.columnName} = ${what}之和`;
    settle(equation(rule, 'sum', statement, term(total), cells.map(term)), disclosure, results);
  }
}
