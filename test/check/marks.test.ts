import { describe, expect, test } from 'vitest';
import {
  addressKey,
  check,
  isEmptyMarkPlan,
  levelOf,
  markCells,
  markFormula,
  markLevelOf,
  planClearMarks,
  planMarks,
  readDisclosure,
  type CheckReport,
  type FindingLevel,
  type Mark,
  type MarkPlan,
  type Workbook,
} from '../../src/index';
import { FINAL_ACCOUNTS, readSample } from '../support/samples';

/** What the workbook's marks are after a plan, as the host makes them: a mark a cell. */
function after(present: readonly Mark[], { add, remove }: MarkPlan): Mark[] {
  const made = add.map(({ sheet, level, row, column }) => ({
    ...{ sheet, level },
    areas: [{ row, column, rows: 1, columns: 1 }],
  }));
  return [...made, ...present.filter((mark) => !remove.includes(mark))];
}

const levelsOf = (marks: readonly Mark[]): Map<string, FindingLevel> =>
  new Map(marks.flatMap(markCells).map((cell) => [addressKey(cell), cell.level]));

const findingsOf = ({ findings }: CheckReport, ...levels: FindingLevel[]) =>
  findings.filter((finding) => levels.includes(levelOf(finding)));

const SAMPLES = await Promise.all(FINAL_ACCOUNTS.map(async (name) => ({ name, workbook: await readSample(name) })));

describe.each(SAMPLES)('marks on $name', ({ workbook }) => {
  const disclosure = readDisclosure(workbook);
  const report = check(disclosure);
  const problems = findingsOf(report, 'error', 'warning');
  const first = planMarks(disclosure, report, problems, []);
  const marks = after([], first);

  test('cover the cells of the chosen findings and no other, each in its most urgent colour', () => {
    const levels = levelsOf(marks);
    const errors = new Set(findingsOf(report, 'error').flatMap(({ cells }) => cells.map(addressKey)));
    const all = new Set(problems.flatMap(({ cells }) => cells.map(addressKey)));
    expect(all.size).toBeGreaterThan(0);
    expect([...levels.keys()].sort()).toEqual([...all].sort());
    for (const [key, level] of levels) expect(level).toBe(errors.has(key) ? 'error' : 'warning');
    expect(first.changed).toHaveLength(all.size);
    expect([first.remove, first.cleared, first.kept, first.locked]).toEqual([[], [], 0, []]);
  });

  test('planned again are no change; more levels join, and what was there stays', () => {
    const again = planMarks(disclosure, report, problems, marks);
    expect(isEmptyMarkPlan(again)).toBe(true);
    expect(again.kept).toBe(levelsOf(marks).size);
    const more = planMarks(disclosure, report, findingsOf(report, 'rounding'), marks);
    expect(more.cleared).toEqual([]);
    const joined = levelsOf(after(marks, more));
    for (const [key, level] of levelsOf(marks)) expect(joined.get(key)).toBe(level);
    expect(isEmptyMarkPlan(planMarks(disclosure, report, problems, after(marks, more)))).toBe(true);
  });

  test('of findings that are gone go, and only these', () => {
    const [gone, ...rest] = problems;
    const now: CheckReport = { ...report, findings: report.findings.filter((finding) => finding !== gone) };
    const plan = planMarks(disclosure, now, [], marks);
    const left = new Set(rest.flatMap(({ cells }) => cells.map(addressKey)));
    const expected = gone?.cells.filter((cell) => !left.has(addressKey(cell))) ?? [];
    expect(new Set(plan.cleared.map(addressKey))).toEqual(new Set(expected.map(addressKey)));
  });

  test('are all taken away on request', () => {
    const plan = planClearMarks(workbook, marks);
    expect(plan.remove).toEqual(marks);
    expect(after(marks, plan)).toEqual([]);
    expect(plan.cleared).toHaveLength(levelsOf(marks).size);
  });
});

describe('marks', () => {
  const [sample] = SAMPLES;
  if (!sample) throw new Error('there is a sample');
  const { workbook } = sample;
  const report = check(readDisclosure(workbook));
  const [error] = findingsOf(report, 'error');
  if (!error) throw new Error('the sample has its known errors');
  const [cell] = error.cells;
  if (!cell) throw new Error('an error has cells');

  test('leave protected sheets as they are and say which cells', () => {
    const locked: Workbook = {
      sheets: workbook.sheets.map((sheet) => (sheet.name === cell.sheet ? { ...sheet, isProtected: true } : sheet)),
    };
    const area = { row: cell.row, column: cell.column, rows: 1, columns: 1 };
    const there: Mark = { sheet: cell.sheet, level: 'note', areas: [area] };
    const plan = planMarks(readDisclosure(locked), report, [error], [there]);
    expect(plan.add.filter(({ sheet }) => sheet === cell.sheet)).toEqual([]);
    expect(plan.remove).toEqual([]);
    expect(plan.locked.map(addressKey)).toContain(addressKey(cell));
    expect(planClearMarks(locked, [there])).toMatchObject({ remove: [], locked: [{ row: cell.row }] });
  });

  test('that reach beyond a finding are cut to it; those whose place is unknown are made anew', () => {
    const wide: Mark = {
      sheet: cell.sheet,
      level: 'error',
      areas: [{ row: cell.row, column: cell.column, rows: 1, columns: 3 }],
    };
    const unknown: Mark = { sheet: cell.sheet, level: 'error', areas: [] };
    const only = { ...report, findings: [{ ...error, cells: [cell] }] };
    const plan = planMarks(readDisclosure(workbook), only, only.findings, [wide, unknown]);
    expect(plan.remove).toEqual([wide, unknown]);
    expect(plan.add.map(addressKey)).toEqual([addressKey(cell)]);
    expect([plan.changed, plan.cleared.length]).toEqual([[], 2]);
  });

  test('are known by their condition, however Excel writes it back', () => {
    for (const level of ['error', 'warning', 'note', 'rounding'] as const) {
      const formula = markFormula(level);
      expect(markLevelOf(formula)).toBe(level);
      expect(markLevelOf(formula.slice(1).toLowerCase())).toBe(level);
      expect(markLevelOf(formula.replace('=0', ' = 0'))).toBe(level);
    }
    expect(markLevelOf('=$A$1="错误"')).toBeUndefined();
    expect(markLevelOf('')).toBeUndefined();
  });
});
