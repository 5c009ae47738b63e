import type { Locator, Page } from 'playwright-core';
import type { Cell } from '../../src/index';
import type { NamedBytes, OpenedWorkbench } from './openWorkbench';

/** The spreadsheet of the workbench: what a person does in it, and what Office says of it. */

/** A cell with its place. */
export type PlacedCell = readonly [row: number, column: number, cell: Cell];

/** Every sheet with all its cells that hold something, read by Office as the pane reads them. */
export async function usedRanges(
  workbench: OpenedWorkbench,
): Promise<readonly { readonly name: string; readonly cells: readonly PlacedCell[] }[]> {
  const frame = await workbench.paneFrame();
  const ranges = await frame.evaluate(() =>
    Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name');
      await context.sync();
      const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(true));
      for (const range of used) range.load('values,text,formulas,numberFormat,rowIndex,columnIndex');
      await context.sync();
      return used.map((range, at) => {
        const name = worksheets.items[at]?.name ?? '';
        if (range.isNullObject) return { name, row: 0, column: 0, cells: [] };
        const cells = range.values.map((row, rowAt) =>
          row.map((value: unknown, columnAt) => ({
            value,
            text: range.text[rowAt]?.[columnAt],
            formula: (range.formulas as unknown[][])[rowAt]?.[columnAt],
            numberFormat: (range.numberFormat as unknown[][])[rowAt]?.[columnAt],
          })),
        );
        return { name, row: range.rowIndex, column: range.columnIndex, cells };
      });
    }),
  );
  return ranges.map(({ name, row, column, cells }) => ({
    name,
    cells: cells.flatMap((ofRow, rowAt) =>
      ofRow.flatMap(({ value, text, formula, numberFormat }, columnAt): PlacedCell[] => {
        if (value === '') return [];
        const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
        const cell = { value, text, numberFormat, ...(isFormula ? { formula } : {}) } as Cell;
        return [[row + rowAt, column + columnAt, cell]];
      }),
    ),
  }));
}

/** Selects by Office, as the pane does, and gives the keyboard to the spreadsheet. */
export async function goTo(workbench: OpenedWorkbench, sheet: string, address: string): Promise<void> {
  const { page } = workbench;
  // A click into the grid brings the keyboard there; where it falls does not matter.
  await grid(page).click({ position: { x: 60, y: 60 } });
  const frame = await workbench.paneFrame();
  await frame.evaluate(
    ([name, cell]) =>
      Excel.run(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(name);
        worksheet.activate();
        worksheet.getRange(cell).select();
        await context.sync();
      }),
    [sheet, address] as const,
  );
}

/** Types into the selected cell and leaves it by Enter. */
export async function typeCell(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** The drawn grid. */
export function grid(page: Page): Locator {
  return page.locator('canvas[id^="univer-sheet-main-canvas"]');
}

/** What the name box beside the formula bar says is selected: "C7", "A1:F1". */
export function nameBox(page: Page): Locator {
  return page.locator('[data-u-comp="defined-name"] input');
}

/** The tab of a sheet. */
export function sheetTab(page: Page, name: string): Locator {
  return page.getByRole('main').getByRole('tab', { name, exact: true });
}

/**
 * Runs a batch of Office.js in the pane's frame. The function is sent there as text: it can use nothing around it but
 * what it is handed.
 */
export async function runExcel<T, A = undefined>(
  workbench: OpenedWorkbench,
  batch: (context: Excel.RequestContext, argument: A) => Promise<T>,
  argument?: A,
): Promise<T> {
  const frame = await workbench.paneFrame();
  const handed = argument === undefined ? 'undefined' : JSON.stringify(argument);
  return frame.evaluate<T>(`Excel.run((context) => (${batch.toString()})(context, ${handed}))`);
}

/** The entries of the open menu that has this one among them. */
export async function menuEntries(page: Page, entry: string): Promise<string[]> {
  const menu = page.locator('section:visible').filter({ hasText: entry }).last();
  await menu.waitFor();
  const text = await menu.innerText();
  return text.split('\n').filter((line) => line.trim() !== '');
}

/** The sentence that the page says, when it contains the text. */
export function message(page: Page, text: string): Locator {
  return page.getByRole('main').locator('[data-kind]').filter({ hasText: text });
}

/** Pastes what another program has put on the clipboard, by media type. */
export async function paste(workbench: OpenedWorkbench, address: string, items: Record<string, string>): Promise<void> {
  const { page } = workbench;
  await page.evaluate(async (contents) => {
    const blobs = Object.entries(contents).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs) as Record<string, Blob>)]);
  }, items);
  await goTo(workbench, '公开01表 收入支出决算总表', address);
  await page.keyboard.press('Control+v');
}

/** Drags files from outside over the page and lets them go. */
export async function dropFiles(page: Page, files: readonly NamedBytes[]): Promise<void> {
  const contents = files.map(({ name, bytes }) => ({ name, bytes: [...bytes] }));
  const dragged = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const { name, bytes } of all) transfer.items.add(new File([new Uint8Array(bytes)], name));
    return transfer;
  }, contents);
  await page.dispatchEvent('main', 'dragenter', { dataTransfer: dragged });
  const target = page.getByText('松开鼠标，打开这个工作簿');
  await target.waitFor();
  await target.locator('..').dispatchEvent('drop', { dataTransfer: dragged });
}
