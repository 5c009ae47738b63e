import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { writeWorkbookFile } from '../../src/files/index';
import { type CellEdit } from '../../src/index';
import { withBothKinds } from '../support/bothKinds';
import { openWorkbench } from './openWorkbench';
import { contentsOf, paneIn } from './pane';

/** The pane on a budget, and on a workbook with final accounts and a budget. */

const ACCOUNTS = readFileSync('samples/luolong-2024/workbook.xlsx');

/** The file of luolong-2024 with the sheets of the budget written behind its own. */
async function fileWithBoth(): Promise<Uint8Array> {
  const { sheets } = await withBothKinds();
  const added = sheets.filter(({ name }) => /^\d/u.test(name));
  const edits = added.flatMap((sheet) =>
    sheet.cells.flatMap((cells, row) =>
      cells.flatMap(({ value }, column): CellEdit[] =>
        value === null
          ? []
          : [
              {
                ...{ sheet: sheet.name, row: sheet.firstRow + row, column: sheet.firstColumn + column },
                ...{ before: null, after: value, purpose: '' },
              },
            ],
      ),
    ),
  );
  const newSheets = added.map(({ name }) => ({ name, columnWidths: [], frozenRows: 0 }));
  return writeWorkbookFile(ACCOUNTS, { newSheets, edits });
}

describe('a budget', () => {
  test('is filled into a paper of its own', async () => {
    const workbench = await openWorkbench({ sample: 'chanhe-2025-budget' });
    try {
      const pane = paneIn(workbench.page);
      await pane.getByRole('tab', { name: '填列' }).click();
      await pane.getByRole('button', { name: '填列', exact: true }).click();
      await pane.getByRole('button', { name: '应用', exact: true }).click();
      await expect
        .poll(() => contentsOf(workbench.page, '预算情况说明底稿', 'B5'))
        .toEqual({ texts: [['289.81']], formulas: [["=N('1部门收支预算表'!B37)"]] });
      expect(await pane.getByRole('group', { name: /选择处理哪一种/ }).count()).toBe(0);
    } finally {
      await workbench.close();
    }
  });
});

describe('a workbook with both', () => {
  test('is worked on as final accounts until the budget is chosen', async () => {
    const workbench = await openWorkbench({ file: { name: '两种.xlsx', bytes: await fileWithBoth() } });
    try {
      const pane = paneIn(workbench.page);
      await pane.getByRole('tab', { name: '填列' }).click();
      await pane.getByRole('button', { name: '填列', exact: true }).click();
      await pane.getByRole('heading', { name: /^情况说明底稿\s*新建/ }).waitFor();
      const choice = pane.getByRole('group', { name: /选择处理哪一种/ });
      const budget = choice.getByRole('button', { name: '部门预算', exact: true });
      await expect.poll(() => budget.getAttribute('aria-pressed')).toBe('false');
      await budget.click();
      await expect.poll(() => budget.getAttribute('aria-pressed')).toBe('true');
      await pane.getByRole('button', { name: '填列', exact: true }).click();
      await pane.getByRole('heading', { name: /^预算情况说明底稿\s*新建/ }).waitFor();
      await pane.getByRole('tab', { name: '校验' }).click();
      expect(await choice.count()).toBe(0);
    } finally {
      await workbench.close();
    }
  });
});
