import { describe, expect, test } from 'vitest';
import type { CellEdit, EditPlan } from '../../../src/index';
import { acceptedView, planView, tickedAtFirst } from '../../../taskpane/views/planView';
import { writtenView } from '../../../taskpane/views/writtenView';

const edit = (sheet: string, row: number, after: CellEdit['after'], before: CellEdit['before'] = null): CellEdit => ({
  sheet,
  row,
  column: 1,
  before,
  after,
  purpose: '基本支出占比',
});

const plan: EditPlan = {
  newSheets: [{ name: '占比', columnWidths: [10], frozenRows: 1 }],
  edits: [
    edit('Z05', 4, '=ROUND(C5/D5,4)', 12.3),
    edit('占比', 0, '占比'),
    edit('占比', 1, 0.5),
    edit('Z05', 5, null, '旧'),
  ],
};

describe('a plan', () => {
  const view = planView(plan);

  test('is shown sheet by sheet, new sheets first', () => {
    expect(view.sheets.map(({ name, isNew, cells }) => [name, isNew, cells.map(({ address }) => address)])).toEqual([
      ['占比', true, ['B1', 'B2']],
      ['Z05', false, ['B5', 'B6']],
    ]);
    expect(view.cellCount).toBe(4);
  });

  test('says what each cell gets and what it held', () => {
    const shown = view.sheets.flatMap(({ cells }) => cells.map((cell) => [cell.content, cell.isFormula, cell.before]));
    expect(shown).toEqual([
      ['占比', false, undefined],
      ['0.5', false, undefined],
      ['=ROUND(C5/D5,4)', true, '12.3'],
      ['（清空）', false, '旧'],
    ]);
  });

  test('shows a new sheet that gets no cells', () => {
    expect(planView({ ...plan, edits: [] }).sheets.map(({ name }) => name)).toEqual(['占比']);
  });
});

describe('what was written', () => {
  test('names the sheets made and the others touched, and leads to the first cell', () => {
    expect(writtenView(planView(plan))).toEqual({
      sentence: '已新建工作表“占比”，写入 4 格（占比、Z05）。',
      target: { sheet: '占比', row: 0, column: 1 },
    });
  });

  test('of new sheets only, or of old ones only, is said once', () => {
    const onlyNew: EditPlan = { ...plan, edits: plan.edits.filter(({ sheet }) => sheet === '占比') };
    const onlyOld: EditPlan = { newSheets: [], edits: plan.edits.filter(({ sheet }) => sheet === 'Z05') };
    expect(writtenView(planView(onlyNew)).sentence).toBe('已新建工作表“占比”，写入 2 格。');
    expect(writtenView(planView(onlyOld)).sentence).toBe('已写入 2 格（Z05）。');
  });
});

describe('what may be ticked of a plan', () => {
  const own = (row: number): CellEdit => ({ ...edit('底稿', row, '=N(A1)', '=N(A2)'), replaces: 'own' });
  const together = (row: number): CellEdit => ({ ...own(row), bundle: '重排' });
  const mixed: EditPlan = {
    newSheets: [],
    edits: [edit('底稿', 0, 1), own(1), edit('底稿', 2, '=B1', 500), together(3), together(4)],
  };
  const view = planView(mixed);

  test('is what overwrites: somebody’s own content first and not ticked, bundles as one', () => {
    const [sheet] = view.sheets;
    expect(
      sheet?.choices.map(({ bundle, cellCount, overwritesTyped }) => [bundle, cellCount, overwritesTyped]),
    ).toEqual([
      [undefined, 1, false],
      [undefined, 1, true],
      ['重排', 2, false],
    ]);
    expect(sheet?.cells.map(({ address, choice }) => [address, choice !== undefined])).toEqual([
      ['B3', true],
      ['B1', false],
      ['B2', true],
      ['B4', false],
      ['B5', false],
    ]);
    expect(tickedAtFirst(view).size).toBe(2);
  });

  test('is written when it is ticked, and counted when it is not', () => {
    const accepted = acceptedView(view, tickedAtFirst(view));
    expect(accepted.plan.edits.map(({ row }) => row)).toEqual([0, 1, 3, 4]);
    expect(writtenView(accepted).sentence).toBe('已写入 4 格（底稿）。没有勾选的 1 格保持原样。');
    expect(acceptedView(view, new Set()).plan.edits.map(({ row }) => row)).toEqual([0]);
  });
});
