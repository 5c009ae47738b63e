import type { Frame, Locator, Page } from 'playwright-core';
import { SAMPLES } from '../../workbench/page/samples';
import type {} from '../../workbench/paneDoor';
import { openPage, type OpenedPage, type PageOptions } from './openPage';

/** A workbook file, or what pretends to be one. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface WorkbenchOptions extends PageOptions {
  /** The sample to work on, by its folder; the first one when neither it nor a file is named. */
  readonly sample?: 'luolong-2024' | 'jiyuan-2022' | 'chanhe-2025-budget';
  /** A file of one's own to work on. */
  readonly file?: NamedBytes;
}

/** The workbench in a browser, with a workbook open and the pane ready beside it. */
export interface OpenedWorkbench extends OpenedPage {
  /** The spreadsheet's part of the page. */
  readonly spreadsheet: Locator;
  /** The frame that the pane runs in: Office and Excel are its globals. Every workbook gets a new one. */
  paneFrame(): Promise<Frame>;
  /** Opens a file by the page's file picker, without waiting for what comes of it. */
  pick(file: NamedBytes): Promise<void>;
  /** Waits until the workbook of that file name is open and the pane ready. */
  ready(fileName: string): Promise<void>;
  /** Batches that the pane has sent to its host. */
  roundTrips(): Promise<number>;
}

/** @throws when the workbook does not open, with what went wrong in the page */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<OpenedWorkbench> {
  const opened = await openPage('/workbench/', options);
  const { page } = opened;
  const workbench: OpenedWorkbench = {
    ...opened,
    spreadsheet: page.getByRole('main', { name: '工作簿' }),
    paneFrame: () => paneFrame(page),
    pick: ({ name, bytes }) =>
      page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) }),
    async ready(fileName) {
      await page.getByRole('banner').getByText(fileName, { exact: true }).waitFor();
      await page.locator('main[aria-busy=false]').waitFor();
      await (await paneFrame(page)).locator('#root > *').first().waitFor();
    },
    roundTrips: () => page.evaluate(() => window.gongkaiWorkbench?.roundTrips ?? 0),
  };
  try {
    await openWorkbook(workbench, options);
    return workbench;
  } catch (cause) {
    const problems = [...opened.problems];
    await opened.close().catch(() => undefined);
    throw new Error(`The workbench did not open.\n${problems.join('\n')}`, { cause });
  }
}

async function openWorkbook(workbench: OpenedWorkbench, { sample, file }: WorkbenchOptions): Promise<void> {
  const [first] = SAMPLES;
  await workbench.ready(first.fileName);
  const chosen = SAMPLES.find(({ id }) => id === sample);
  if (chosen && chosen !== first) {
    await workbench.page.getByLabel('打开示例工作簿').selectOption({ label: chosen.name });
    await workbench.ready(chosen.fileName);
  }
  if (file) {
    await workbench.pick(file);
    await workbench.ready(file.name);
  }
}

async function paneFrame(page: Page): Promise<Frame> {
  const frame = await (await page.locator('iframe').elementHandle())?.contentFrame();
  if (!frame) throw new Error('The workbench shows no pane');
  return frame;
}
