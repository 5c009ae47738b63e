import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readWorkbookFile, writeWorkbookFile } from '../../src/files/index';
import { planFill, readDisclosure } from '../../src/index';
import { workbookParts, zipped } from '../files/packages';
import { openWorkbench, type OpenedWorkbench } from './openWorkbench';
import { contentsOf, paneFrame, paneIn, violations } from './pane';

const SAMPLE = join(import.meta.dirname, '../../samples/luolong-2024/workbook.xlsx');

/** A workbook with these rows of texts. */
function workbookOf(texts: readonly string[]): Uint8Array {
  const rows = texts.map(
    (text, row) => `<row r="${row + 1}"><c r="A${row + 1}" t="inlineStr"><is><t>${text}</t></is></c></row>`,
  );
  return zipped(workbookParts({ sheets: [{ name: 'Sheet1', xml: `<sheetData>${rows.join('')}</sheetData>` }] }));
}

/** The sample with a 情况说明底稿 whose first amount is outdated, on a protected sheet. */
async function withProtectedSheet(): Promise<Uint8Array> {
  const sample = readFileSync(SAMPLE);
  const plan = planFill(readDisclosure(await readWorkbookFile(sample)));
  const edits = plan.edits.map((edit) => (edit.row === 4 && edit.column === 1 ? { ...edit, after: 1 } : edit));
  const before = unzipSync(sample);
  const parts = unzipSync(await writeWorkbookFile(sample, { ...plan, edits }));
  const made = Object.keys(parts).find((name) => name.startsWith('xl/worksheets/') && !(name in before));
  const xml = new TextDecoder().decode(parts[made ?? '']);
  const locked = xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/>');
  return zipSync({ ...parts, [made ?? '']: new TextEncoder().encode(locked) });
}

describe('a workbook without 公开表', () => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench({ file: { name: '工资表.xlsx', bytes: workbookOf(['工资表', '姓名']) } });
  });
  afterAll(() => workbench.close());

  test.each([
    ['校验', '校验'],
    ['填列', '填列'],
    ['情况说明', '生成情况说明'],
  ])('%s says so and what to do', async (tab, button) => {
    const pane = paneIn(workbench.page);
    await pane.getByRole('tab', { name: tab }).click();
    await pane.getByRole('button', { name: button }).click();
    await pane
      .getByRole('tabpanel')
      .getByText('没有认出公开表。请打开含有“收入支出决算总表”或“部门收支预算表”等公开表的工作簿')
      .waitFor();
  });
});

describe('an empty workbook', () => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench({ file: { name: '空白.xlsx', bytes: workbookOf([]) } });
  });
  afterAll(() => workbench.close());

  test('is said to be empty', async () => {
    const pane = paneIn(workbench.page);
    await pane.getByRole('button', { name: '校验', exact: true }).click();
    await pane.getByRole('tabpanel').getByText('这个工作簿里没有内容').waitFor();
  });
});

describe('a cell that is being edited', () => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench({ sample: 'luolong-2024' });
  });
  afterAll(() => workbench.close());

  test('is said with what to do, and the command runs on a click when that is done', async () => {
    const pane = paneIn(workbench.page);
    const frame = await paneFrame(workbench.page);
    // Excel refuses every batch meanwhile.
    await frame.evaluate(() => {
      const { run } = Excel;
      const refuse = () => Promise.reject({ code: 'InvalidOperationInCellEditMode', debugInfo: {} });
      Object.assign(Excel, { run: refuse });
      Object.assign(window, { finishEditing: () => Object.assign(Excel, { run }) });
    });
    await pane.getByRole('button', { name: '校验', exact: true }).click();
    const message = pane.getByRole('alert').filter({ hasText: '请先按回车或 Esc 结束单元格编辑，再重试。' });
    await message.waitFor();
    expect(await violations(frame)).toEqual([]);
    await pane.getByRole('button', { name: '重试', exact: true }).click();
    await message.waitFor();
    await frame.evaluate('window.finishEditing()');
    await pane.getByRole('button', { name: '重试', exact: true }).click();
    await pane.getByRole('heading', { name: '发现的问题' }).waitFor();
    expect(await message.count()).toBe(0);
  });
});

describe('a protected sheet', () => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench({ file: { name: '受保护.xlsx', bytes: await withProtectedSheet() } });
  });
  afterAll(() => workbench.close());

  test('is not written to: a sentence says so, the plan stays, nothing is changed', async () => {
    const pane = paneIn(workbench.page);
    await pane.getByRole('tab', { name: '填列' }).click();
    await pane.getByRole('button', { name: '填列', exact: true }).click();
    await pane.getByRole('row').filter({ hasText: '原内容：1' }).waitFor();
    await pane.getByRole('checkbox', { name: '改写 B5' }).check();
    await pane.getByRole('button', { name: '应用' }).click();
    await pane.getByRole('alert').filter({ hasText: '保护' }).waitFor();
    expect(await pane.getByRole('button', { name: '应用' }).count()).toBe(1);
    expect((await contentsOf(workbench.page, '情况说明底稿', 'B5'))?.formulas).toEqual([[1]]);
  });
});

describe('a command in progress', () => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench({ sample: 'luolong-2024' });
  });
  afterAll(() => workbench.close());

  /** Makes Excel wait before each batch until it is let go. */
  async function holdExcel(): Promise<() => Promise<void>> {
    const frame = await paneFrame(workbench.page);
    const run = await frame.evaluateHandle(() => {
      const before = Excel.run;
      let letGo = (): void => undefined;
      const held = new Promise<void>((resolve) => (letGo = resolve));
      const wait = async (batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<unknown> => {
        await held;
        return before(batch);
      };
      Excel.run = wait as typeof Excel.run;
      return {
        letGo: () => {
          Excel.run = before;
          letGo();
        },
      };
    });
    return () => run.evaluate(({ letGo }) => letGo());
  }

  test('shows what it is doing, keeps the other buttons from starting, and can be cancelled at once', async () => {
    const pane = paneIn(workbench.page);
    const letGo = await holdExcel();
    const start = pane.getByRole('button', { name: '校验', exact: true });
    await start.click();
    await pane.getByRole('progressbar').waitFor();
    expect(await start.getAttribute('aria-disabled')).toBe('true');
    expect(await violations(await paneFrame(workbench.page))).toEqual([]);
    await pane.getByRole('button', { name: '取消' }).click();
    await pane.getByRole('status').filter({ hasText: '已取消，工作簿没有改动。' }).waitFor();
    await pane.getByRole('progressbar').waitFor({ state: 'detached' });
    await letGo();
    expect(await start.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await pane.getByRole('heading', { name: '发现的问题' }).count()).toBe(0);
  });

  test('that fails in a way nobody foresaw says so, with the details to copy', async () => {
    const pane = paneIn(workbench.page);
    const frame = await paneFrame(workbench.page);
    await frame.evaluate(() => {
      Excel.run = () => Promise.reject(new TypeError('nobody foresaw this'));
    });
    await pane.getByRole('button', { name: '校验', exact: true }).click();
    await pane.getByRole('alert').filter({ hasText: '没有预料到' }).waitFor();
    await pane.getByText('问题详情').click();
    expect(await pane.getByRole('textbox', { name: '问题详情' }).inputValue()).toContain('nobody foresaw this');
    expect(await violations(frame)).toEqual([]);
    await pane.getByRole('button', { name: '关闭' }).click();
    expect(await pane.getByRole('alert').count()).toBe(0);
  });
});

describe('outside Excel', () => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench({ sample: 'luolong-2024' });
  });
  afterAll(() => workbench.close());

  test('the pane’s page says where to open it', async () => {
    const page = await workbench.page.context().newPage();
    await page.goto(new URL('../taskpane/taskpane.html', workbench.page.url()).href);
    await page.getByRole('heading', { name: '公开表助手要在 Excel 里使用。' }).waitFor();
    expect(await page.getByRole('main').innerText()).toContain('请在 Excel 中打开公开表工作簿');
  });
});
