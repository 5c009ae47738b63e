import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorkbench, type OpenedWorkbench } from './openWorkbench';
import { violations } from './pane';
import { goTo, message, typeCell } from './spreadsheet';

describe('the page around the spreadsheet', () => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench();
  });
  afterAll(() => workbench.close());

  const paneWidth = async () => (await workbench.page.locator('iframe').boundingBox())?.width;

  test('the pane is 360 pixels wide, and the arrow keys move its edge between 320 and 600', async () => {
    const splitter = workbench.page.getByRole('separator', { name: '调整窗格宽度' });
    expect(await paneWidth()).toBe(360);
    await splitter.focus();
    await workbench.page.keyboard.press('ArrowLeft');
    expect([await paneWidth(), await splitter.getAttribute('aria-valuenow')]).toEqual([380, '380']);
    for (const [key, width] of [
      ['ArrowRight', 360],
      ['Home', 600],
      ['ArrowLeft', 600],
      ['End', 320],
      ['ArrowRight', 320],
    ] as const) {
      await workbench.page.keyboard.press(key);
      expect(await paneWidth(), key).toBe(width);
    }
  });

  test('the edge can be dragged, over the frame too', async () => {
    const { page } = workbench;
    const box = await page.getByRole('separator').boundingBox();
    if (!box) throw new Error('The page has no splitter');
    await page.mouse.move(box.x + 2, 400);
    await page.mouse.down();
    await page.mouse.move(1440 - 500, 420, { steps: 5 });
    expect(await paneWidth()).toBe(500);
    await page.mouse.move(1440 - 340, 440, { steps: 5 });
    expect(await paneWidth()).toBe(340);
    await page.mouse.up();
    await page.mouse.move(1440 - 500, 400);
    expect(await paneWidth()).toBe(340);
  });

  test('has no accessibility fault, with a message and with the question about changes', async () => {
    const { page } = workbench;
    const frame = page.mainFrame();
    // Inside the spreadsheet it is its makers' affair.
    const own = { exclude: ['main > div:first-child'] };
    expect(await violations(frame, own)).toEqual([]);
    await goTo(workbench, '公开01表 收入支出决算总表', 'C7');
    await typeCell(page, '1');
    await page.keyboard.press('Control+b');
    await message(page, '工作台里可以改单元格的内容').waitFor();
    expect(await violations(frame, own)).toEqual([]);
    await workbench.pick({ name: '另一个.xlsx', bytes: new Uint8Array() });
    await page.getByRole('dialog').waitFor();
    expect(await violations(frame, own)).toEqual([]);
    await page.getByRole('button', { name: '留在这里' }).click();
  });

  test('asks before it is left with changes', async () => {
    const { page } = workbench;
    const asked = page.waitForEvent('dialog');
    const leaving = page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await leaving;
    expect(page.isClosed()).toBe(false);
  });
});

describe('in a narrow window', () => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench({ viewport: { width: 800, height: 600 } });
  });
  afterAll(() => workbench.close());

  test('every button of the header stays in sight', async () => {
    for (const name of ['撤销', '恢复', '打开…', '下载']) {
      const box = await workbench.page.getByRole('button', { name, exact: true }).boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= 800, name).toBe(true);
    }
    expect(await workbench.page.evaluate(() => document.documentElement.scrollWidth)).toBe(800);
  });
});
