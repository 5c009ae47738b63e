import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { checkWorkbook, clearMarks, marksNow, planMarking } from '../../../taskpane/commands/check';
import type { CommandContext } from '../../../taskpane/commands/context';
import type { Chosen } from '../../../taskpane/commands/marks';
import { createExcelHost } from '../../../taskpane/host/excelHost';
import type { CheckView } from '../../../taskpane/views/checkView';
import type { MarkView } from '../../../taskpane/views/markView';
import { installOffice, type EmulatedOffice } from '../../../workbench/office/install';
import { memoryGrid } from '../../../workbench/office/memoryGrid';
import { readSample } from '../../support/samples';

const sample = await readSample('luolong-2024');
const FORM_09 = '公开09表 财政拨款“三公”经费支出决算表';

let office: EmulatedOffice;
let context: CommandContext;
let book: ReturnType<typeof memoryGrid>;

function open(workbook = sample, requirements: Readonly<Record<string, string>> = { ExcelApi: '1.9' }): void {
  book = memoryGrid(workbook);
  office = installOffice(globalThis, book, { requirements });
  onTestFinished(() => office.uninstall());
  context = { host: createExcelHost(), signal: new AbortController().signal, onStep: () => undefined };
}

async function planned(chosen: Chosen): Promise<MarkView> {
  const answer = await planMarking(context, chosen);
  if (answer.kind !== 'found' || answer.view.kind !== 'planned') throw new Error(JSON.stringify(answer));
  return answer.view.view;
}

async function checked(): Promise<CheckView> {
  const answer = await checkWorkbook(context);
  if (answer.kind !== 'found') throw new Error(answer.sentence);
  return answer.view;
}

const PROBLEMS = { tones: ['error', 'warning'] } as const;

describe('标记', () => {
  beforeEach(() => open());

  test('is planned with its counts by sheet and level, made, and found again', async () => {
    const view = await planned(PROBLEMS);
    const counts = view.sheets.flatMap(({ levels }) => levels.map(({ count }) => count));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(view.count);
    expect(view.sheets.find(({ name }) => name === FORM_09)?.levels).toEqual([{ tone: 'error', count: 2 }]);
    expect(view.remarks).toEqual([]);
    await context.host.applyMarks(view.plan);
    await expect(marksNow(context.host, await checked())).resolves.toEqual({
      ...{ count: view.count, gone: 0, comments: 0 },
    });
    await expect(planMarking(context, PROBLEMS)).resolves.toMatchObject({
      view: { kind: 'told', sentence: expect.stringContaining('都已经标好') as string },
    });
  });

  test('of one finding covers its cells; of one that is gone says so', async () => {
    const { problems } = await checked();
    const [finding] = problems.flatMap(({ findings }) => findings);
    const view = await planned({ identity: finding?.identity ?? '' });
    expect(view.count).toBe(finding?.cells.length);
    await expect(planMarking(context, { identity: 'gone' })).resolves.toMatchObject({
      view: { kind: 'told', sentence: expect.stringContaining('已经不在') as string },
    });
  });

  test('whose finding is gone is counted, and cleared alone', async () => {
    await context.host.applyMarks((await planned(PROBLEMS)).plan);
    const before = await marksNow(context.host, await checked());
    const note = book.sheets.find(({ name }) => name === FORM_09);
    note?.writeContents({ row: 9, column: 0, rows: 1, columns: 1 }, [[{ value: null }]]);
    await expect(marksNow(context.host, await checked())).resolves.toEqual({ ...before, gone: 2 });
    const again = await planned({ tones: ['note'] });
    expect(again.remarks).toEqual([
      '2 格的问题已经不在，标记一并清除。',
      expect.stringMatching(/^\d+ 格已经标记，保持不变。$/) as string,
    ]);
    await expect(clearMarks(context, 'gone')).resolves.toEqual({
      kind: 'found',
      view: '已清除 2 格的标记，单元格与标记之前一样。',
    });
    await expect(marksNow(context.host, await checked())).resolves.toEqual({
      count: (before?.count ?? 0) - 2,
      gone: 0,
      comments: 0,
    });
  });

  test('is cleared whole, also from a workbook that holds no form any more', async () => {
    await context.host.applyMarks((await planned(PROBLEMS)).plan);
    await expect(clearMarks(context, 'all')).resolves.toMatchObject({ view: expect.stringMatching(/^已清除 \d+ 格/) });
    await expect(context.host.readMarks()).resolves.toEqual([]);
    await expect(clearMarks(context, 'all')).resolves.toMatchObject({ view: '没有可以清除的标记。' });
  });

  test('cannot be told while a cell is being edited, which ends no check', async () => {
    const view = await checked();
    office.settings.isCellEditing = true;
    await expect(marksNow(context.host, view)).resolves.toBeUndefined();
    await expect(clearMarks(context, 'all')).rejects.toMatchObject({ code: 'cell-editing' });
  });
});

test('protected sheets are left out and named', async () => {
  open({
    sheets: sample.sheets.map((sheet) => (sheet.name === FORM_09 ? { ...sheet, isProtected: true } : sheet)),
  });
  const view = await planned(PROBLEMS);
  expect(view.sheets.map(({ name }) => name)).not.toContain(FORM_09);
  expect(view.remarks).toEqual([
    `工作表“${FORM_09}”受保护，其中 2 格的标记不能改动；要改动请先在“审阅”选项卡撤销工作表保护。`,
  ]);
  await context.host.applyMarks(view.plan);
  await expect(planMarking(context, PROBLEMS)).resolves.toMatchObject({
    view: { kind: 'told', sentence: expect.stringContaining('受保护') as string },
  });
});

describe('批注', () => {
  beforeEach(() => open(sample, { ExcelApi: '1.10' }));

  test('come with the marks, are counted, and go with them; nothing is left to do twice', async () => {
    const view = await planned(PROBLEMS);
    expect(view.commentCount).toBeGreaterThan(3);
    expect(view.isOnlyComments).toBe(false);
    await context.host.applyMarks(view.plan);
    const seen = await marksNow(context.host, await checked());
    expect(seen).toEqual({ count: view.count, gone: 0, comments: view.commentCount });
    await expect(planMarking(context, PROBLEMS)).resolves.toMatchObject({ view: { kind: 'told' } });
    const cleared = await clearMarks(context, 'all');
    expect(cleared).toMatchObject({ view: expect.stringContaining(`已删除批注 ${view.commentCount} 条`) as string });
    expect(book.sheets.flatMap(({ comments }) => comments)).toEqual([]);
  });

  test('made later, after marks without them, are all there is to do', async () => {
    const { plan } = await planned(PROBLEMS);
    await context.host.applyMarks({ ...plan, comments: { add: [], remove: [] } });
    const later = await planned(PROBLEMS);
    expect([later.count, later.isOnlyComments]).toEqual([0, true]);
    expect(later.commentCount).toBe(plan.comments.add.length);
  });

  test('whose findings are gone, or whose place is taken, are told in the plan', async () => {
    const { plan } = await planned(PROBLEMS);
    await context.host.applyMarks(plan);
    const form = book.sheets.find(({ name }) => name === FORM_09);
    form?.writeContents({ row: 9, column: 0, rows: 1, columns: 1 }, [[{ value: null }]]);
    const { remarks } = await planned(PROBLEMS);
    expect(remarks).toContain('1 条批注的问题已经不在，一并删除。');
    for (const sheet of book.sheets) {
      sheet.setComments(sheet.comments.map((comment) => ({ ...comment, content: `${comment.content}？` })));
    }
    const occupied = await planned(PROBLEMS);
    expect(occupied.commentCount).toBe(0);
    expect(occupied.remarks).toContainEqual(expect.stringMatching(/^\d+ 格已有别的批注，不另加。$/));
  });
});
