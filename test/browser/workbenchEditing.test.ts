import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorkbench, type OpenedWorkbench } from './openWorkbench';
import { contentsOf } from './pane';
import { goTo, grid, menuEntries, message, nameBox, paste, runExcel, sheetTab, typeCell } from './spreadsheet';

const FORM_01 = '公开01表 收入支出决算总表';
const FORM_06 = '公开06表 一般公共预算财政拨款基本支出决算明细表';

describe('editing in the spreadsheet', () => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
  });
  afterAll(() => workbench.close());

  const contents = (address: string) => contentsOf(workbench.page, FORM_01, address);

  test('a number typed by keyboard is what the host reads, in the format of the cell', async () => {
    await goTo(workbench, FORM_01, 'C8');
    await typeCell(workbench.page, '1234.5');
    expect(await contents('C8')).toEqual({ texts: [['1,234.50']], formulas: [[1234.5]] });
    await expect.poll(() => nameBox(workbench.page).inputValue()).toBe('C9');
  });

  test('what is still being typed counts when the person turns to the pane', async () => {
    await goTo(workbench, FORM_01, 'C9');
    await workbench.page.keyboard.type('77');
    await workbench.page.frameLocator('iframe').locator('body').click();
    await expect.poll(async () => (await contents('C9'))?.formulas).toEqual([[77]]);
  });

  test('a typed formula gives its result, and again when what it refers to changes', async () => {
    await goTo(workbench, FORM_01, 'H7');
    await typeCell(workbench.page, '=C7*2');
    expect(await contents('H7')).toEqual({ texts: [['1016.38']], formulas: [['=C7*2']] });
    await goTo(workbench, FORM_01, 'C7');
    await typeCell(workbench.page, '10');
    expect((await contents('H7'))?.texts).toEqual([['20']]);
  });

  test('Delete empties a cell and keeps its format', async () => {
    await goTo(workbench, FORM_01, 'C7');
    await workbench.page.keyboard.press('Delete');
    expect(await contents('C7')).toEqual({ texts: [['']], formulas: [['']] });
    await typeCell(workbench.page, '1508.19');
    expect(await contents('C7')).toEqual({ texts: [['1,508.19']], formulas: [[1508.19]] });
  });

  test('undo takes back what was typed, redo does it again', async () => {
    await goTo(workbench, FORM_01, 'C10');
    await typeCell(workbench.page, '5');
    await workbench.page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(async () => (await contents('C10'))?.formulas).toEqual([['']]);
    await workbench.page.getByRole('button', { name: '恢复' }).click();
    await expect.poll(async () => (await contents('C10'))?.formulas).toEqual([[5]]);
  });
});

describe('what Office does in the spreadsheet', () => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    // So low that most rows of a form are out of sight.
    workbench = await openWorkbench({ viewport: { width: 1200, height: 420 } });
  });
  afterAll(() => workbench.close());

  test('a selection shows its sheet, moves the frame and scrolls to it', async () => {
    const { page } = workbench;
    await goTo(workbench, FORM_06, 'C10');
    const firstRows = { x: 0, y: 90, width: 40, height: 60 };
    const before = await page.screenshot({ clip: firstRows });
    await goTo(workbench, FORM_06, 'F33');
    await expect.poll(() => nameBox(page).inputValue()).toBe('F33');
    await expect.poll(async () => before.equals(await page.screenshot({ clip: firstRows }))).toBe(false);
    expect(await sheetTab(page, FORM_06).getAttribute('aria-selected')).toBe('true');
    expect(await sheetTab(page, FORM_01).getAttribute('aria-selected')).toBe('false');
  });

  test('a cell of a merge stands for the whole of it', async () => {
    await goTo(workbench, FORM_01, 'A1');
    await expect.poll(() => nameBox(workbench.page).inputValue()).toBe('A1:F1');
  });

  test('a new sheet comes last, and the one in front stays', async () => {
    await goTo(workbench, FORM_01, 'A4');
    await runExcel(workbench, async (context) => {
      const sheet = context.workbook.worksheets.add('测试底稿');
      sheet.getRange('A1:B1').values = [['合计', 508.19]];
      await context.sync();
    });
    await sheetTab(workbench.page, '测试底稿').waitFor();
    const tabs = await workbench.page.getByRole('main').getByRole('tab').allInnerTexts();
    expect(tabs.at(-1)).toBe('测试底稿');
    expect(await sheetTab(workbench.page, FORM_01).getAttribute('aria-selected')).toBe('true');
  });

  test('formulas across sheets are calculated before the batch is answered', async () => {
    const values = await runExcel(workbench, async (context) => {
      const cells = context.workbook.worksheets.getItem('测试底稿').getRange('C1:C2');
      cells.formulas = [["='公开01表 收入支出决算总表'!C7/B1"], ['=C1+1']];
      cells.load('values');
      await context.sync();
      return cells.values as unknown;
    });
    expect(values).toEqual([[1], [2]]);
  });

  test('one batch is one step to undo, looks and layout included', async () => {
    const state = () =>
      runExcel(workbench, async (context) => {
        const sheet = context.workbook.worksheets.getItemOrNullObject('一次写入');
        await context.sync();
        if (sheet.isNullObject) return 'no sheet';
        const cell = sheet.getRange('B2');
        cell.load('formulas,numberFormat,format/fill/color,format/columnWidth');
        await context.sync();
        return [cell.formulas, cell.numberFormat, cell.format.fill.color, cell.format.columnWidth] as unknown;
      });
    await runExcel(workbench, async (context) => {
      const sheet = context.workbook.worksheets.add('一次写入');
      sheet.getRange('A1:A2').values = [[2], [3]];
      const cell = sheet.getRange('B2');
      cell.formulas = [['=A1*A2']];
      cell.numberFormat = [['0.00']];
      cell.format.fill.color = '#DDEBF7';
      cell.format.columnWidth = 150;
      await context.sync();
    });
    const written = [[['=A1*A2']], [['0.00']], '#DDEBF7', 150];
    expect(await state()).toEqual(written);
    await workbench.page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(state).toBe('no sheet');
    await workbench.page.getByRole('button', { name: '恢复' }).click();
    await expect.poll(state).toEqual(written);
  });

  test('a look leaves the formula of its cell alone', async () => {
    const formulas = await runExcel(workbench, async (context) => {
      const cell = context.workbook.worksheets.getItem('测试底稿').getRange('C1');
      cell.format.font.bold = true;
      cell.numberFormat = [['0.00%']];
      await context.sync();
      cell.load('formulas,text,format/font/bold');
      await context.sync();
      return [cell.formulas, cell.text, cell.format.font.bold] as unknown;
    });
    expect(formulas).toEqual([[["='公开01表 收入支出决算总表'!C7/B1"]], [['100.00%']], true]);
  });

  test('a text of digits stays a text', async () => {
    const values = await runExcel(workbench, async (context) => {
      const cells = context.workbook.worksheets.getItem('测试底稿').getRange('D1:E1');
      cells.numberFormat = [['@', 'General']];
      cells.values = [['00123', "'00456"]];
      await context.sync();
      cells.load('values');
      await context.sync();
      return cells.values as unknown;
    });
    expect(values).toEqual([['00123', '00456']]);
  });

  test('writes beyond the grid that is shown find their place', async () => {
    const values = await runExcel(workbench, async (context) => {
      const cell = context.workbook.worksheets.getItem('测试底稿').getRange('AZ3000');
      cell.values = [[7]];
      await context.sync();
      cell.load('values');
      await context.sync();
      return cell.values as unknown;
    });
    expect(values).toEqual([[7]]);
  });
});

describe('what a download could not keep', () => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  afterAll(() => workbench.close());

  const look = (address: string) =>
    runExcel(
      workbench,
      async (context, place) => {
        const { format } = context.workbook.worksheets.getItem(place.sheet).getRange(place.address);
        format.load('wrapText,font/bold,font/name,fill/color');
        await context.sync();
        return [format.wrapText, format.font.bold, format.font.name, format.fill.color];
      },
      { sheet: FORM_01, address },
    );

  test.each(['Control+b', 'Control+i', 'Control+u'])('%s is refused with a sentence', async (keys) => {
    await goTo(workbench, FORM_01, 'C7');
    const before = await look('C7');
    await workbench.page.keyboard.press(keys);
    await message(workbench.page, '工作台里可以改单元格的内容和数字格式').waitFor();
    expect(await look('C7')).toEqual(before);
    await workbench.page.getByRole('button', { name: '关闭' }).click();
  });

  test('cutting is refused on cells, not inside a cell', async () => {
    const { page } = workbench;
    await goTo(workbench, FORM_01, 'C7');
    await page.keyboard.press('Control+x');
    await message(page, '工作台里不能剪切').waitFor();
    await page.getByRole('button', { name: '关闭' }).click();
    await goTo(workbench, FORM_01, 'C11');
    await page.keyboard.type('123');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+x');
    await page.keyboard.press('Enter');
    expect(await message(page, '工作台里不能剪切').count()).toBe(0);
    expect((await contentsOf(page, FORM_01, 'C11'))?.formulas).toEqual([['']]);
  });

  test('the menu of a cell offers what can be kept, and nothing else', async () => {
    await goTo(workbench, FORM_01, 'C7');
    await grid(workbench.page).click({ button: 'right', position: { x: 400, y: 300 } });
    expect(await menuEntries(workbench.page, '复制')).toEqual(['复制', '粘贴', '清除']);
    await workbench.page.keyboard.press('Escape');
  });

  test("a sheet of the file cannot be removed or renamed, the menu's other entries are gone", async () => {
    const { page } = workbench;
    await sheetTab(page, FORM_01).click({ button: 'right' });
    expect(await menuEntries(page, '重命名')).toEqual(['删除', '重命名']);
    await page.getByRole('button', { name: '删除', exact: true }).click();
    await message(page, '工作台里可以改单元格的内容和数字格式').waitFor();
    expect(await sheetTab(page, FORM_01).count()).toBe(1);
    await page.getByRole('button', { name: '关闭' }).click();
  });

  test('a pasted cell brings its contents, and the target keeps its look', async () => {
    const { page } = workbench;
    const before = await look('H3');
    await goTo(workbench, FORM_01, 'A1');
    await page.keyboard.press('Control+c');
    await goTo(workbench, FORM_01, 'H3');
    await page.keyboard.press('Control+v');
    await expect
      .poll(async () => (await contentsOf(page, FORM_01, 'H3:I3'))?.texts)
      .toEqual([['收入支出决算总表', '']]);
    expect(await look('H3')).toEqual(before);
    await goTo(workbench, FORM_01, 'H3');
    await expect.poll(() => nameBox(page).inputValue()).toBe('H3');
  });

  test('a pasted formula follows its cells', async () => {
    const { page } = workbench;
    await goTo(workbench, FORM_01, 'H7');
    await typeCell(page, '=C7*2');
    await goTo(workbench, FORM_01, 'H7');
    await page.keyboard.press('Control+c');
    await goTo(workbench, FORM_01, 'H14');
    await page.keyboard.press('Control+v');
    await expect.poll(async () => (await contentsOf(page, FORM_01, 'H14'))?.formulas).toEqual([['=C14*2']]);
  });

  test('cells of another program come as values, without its looks', async () => {
    const { page } = workbench;
    const before = await look('H20');
    await paste(workbench, 'H20', {
      'text/html':
        '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table><tr><td style="color:red;font-weight:bold">1,234.50</td><td colspan="2">乙</td></tr></table></html>',
      'text/plain': '1,234.50\t乙\r\n12\t丁\r\n',
    });
    await expect
      .poll(async () => (await contentsOf(page, FORM_01, 'H20:I21'))?.formulas)
      .toEqual([
        [1234.5, '乙'],
        [12, '丁'],
      ]);
    expect(await look('H20')).toEqual(before);
  });
});
