import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, ContextObject } from 'axe-core';
import type { Frame, FrameLocator, Page } from 'playwright-core';

/** The task pane in the workbench, as a person sees it. */

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export function paneIn(page: Page): FrameLocator {
  return page.frameLocator('iframe');
}

/** The pane's frame, for what no person does: asking Excel for contents, standing in its way, auditing. */
export async function paneFrame(page: Page): Promise<Frame> {
  const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();
  if (!frame) throw new Error('the workbench shows no pane');
  return frame;
}

/** The selected range as Excel names it: "'公开06表 …'!F6". */
export async function selectedAddress(page: Page): Promise<string> {
  const frame = await paneFrame(page);
  return frame.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load('address');
      await context.sync();
      return range.address;
    }),
  );
}

/** What a range shows and what it stores; undefined when there is no such sheet. */
export async function contentsOf(
  page: Page,
  sheet: string,
  address: string,
): Promise<{ readonly texts: string[][]; readonly formulas: unknown[][] } | undefined> {
  const frame = await paneFrame(page);
  return frame.evaluate(
    ([name, area]) =>
      Excel.run(async (context) => {
        const worksheet = context.workbook.worksheets.getItemOrNullObject(name);
        await context.sync();
        if (worksheet.isNullObject) return undefined;
        const range = worksheet.getRange(area);
        range.load('text,formulas');
        await context.sync();
        return { texts: range.text, formulas: range.formulas as unknown[][] };
      }),
    [sheet, address] as const,
  );
}

/** What the cells of a range hold, formulas calculated. */
export async function valuesOf(page: Page, sheet: string, address: string): Promise<unknown[][]> {
  const frame = await paneFrame(page);
  return frame.evaluate(
    ([name, area]) =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(name).getRange(area);
        range.load('values');
        await context.sync();
        return range.values as unknown[][];
      }),
    [sheet, address] as const,
  );
}

/** Types a value into a cell of the spreadsheet. */
export async function setCell(page: Page, sheet: string, address: string, value: string | number): Promise<void> {
  const frame = await paneFrame(page);
  await frame.evaluate(
    ([name, cell, content]) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(name).getRange(cell).values = [[content]];
        await context.sync();
      }),
    [sheet, address, value] as const,
  );
}

/** Every rule of axe that the frame breaks now, in the part that the context names, with what breaks it. */
export async function violations(frame: Frame, context: ContextObject = { include: ['html'] }): Promise<string[]> {
  // What is fading in has not its colours yet. A fading that is replaced by another one never finishes.
  await frame.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
  });
  // As text: axe defines a global when it is evaluated, which a module's own policy would not allow to load.
  await frame.evaluate(axeSource);
  const results = await frame.evaluate<AxeResults>(`axe.run(${JSON.stringify(context)})`);
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
