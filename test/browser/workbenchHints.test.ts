import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readWorkbookFile, writeWorkbookFile } from '../../src/files/index';
import { a1, planFill, readDisclosure } from '../../src/index';
import { openWorkbench, type OpenedWorkbench } from './openWorkbench';
import { goTo, sheetTab, typeCell } from './spreadsheet';

/** What the input cells of a file say of themselves, beside the selected one. */

const SHEET = '情况说明底稿';
let workbench: OpenedWorkbench;
let input: { readonly at: string; readonly hint: string };
let computed: string;

beforeAll(async () => {
  const bytes = readFileSync('samples/luolong-2024/workbook.xlsx');
  const plan = planFill(readDisclosure(await readWorkbookFile(bytes)));
  const first = plan.edits.find(({ inputRule }) => inputRule?.accepts.kind === 'decimal');
  const formula = plan.edits.find(({ result }) => typeof result === 'number');
  if (!first?.inputRule || !formula) throw new Error('no input');
  input = { at: a1(first), hint: first.inputRule.hint.text };
  computed = a1(formula);
  workbench = await openWorkbench({ file: { name: '底稿.xlsx', bytes: await writeWorkbookFile(bytes, plan) } });
});
afterAll(() => workbench.close());

const shown = () => workbench.page.getByText(input.hint, { exact: true });

test('a selected input cell says what it takes; others say nothing', async () => {
  await goTo(workbench, SHEET, computed);
  expect(await shown().count()).toBe(0);
  await goTo(workbench, SHEET, input.at);
  await shown().waitFor();
  await goTo(workbench, SHEET, computed);
  await expect.poll(() => shown().count()).toBe(0);
});

test('on another sheet it is gone', async () => {
  await goTo(workbench, SHEET, input.at);
  await shown().waitFor();
  const tab = sheetTab(workbench.page, '项目自评11 政务实体大厅改造');
  await tab.click();
  await expect.poll(() => shown().count()).toBe(0);
});

test('it stands in nobody’s way: what is typed goes into the cell', async () => {
  await goTo(workbench, SHEET, input.at);
  await shown().waitFor();
  await typeCell(workbench.page, '551.91');
  const frame = await workbench.paneFrame();
  const value = () =>
    frame.evaluate(
      ([sheet, at]) =>
        Excel.run(async (context) => {
          const range = context.workbook.worksheets.getItem(sheet).getRange(at).load('values');
          await context.sync();
          return range.values as unknown;
        }),
      [SHEET, input.at] as const,
    );
  await expect.poll(value).toEqual([[551.91]]);
});
