import { readDisclosure } from '../src/index';
import { readWorkbookFile } from '../src/files/index';
import { checkWorkbook } from '../taskpane/commands/check';
import { draftNarrative } from '../taskpane/commands/draft';
import { planFilling } from '../taskpane/commands/fill';
import type { CommandContext } from '../taskpane/commands/context';
import { createExcelHost } from '../taskpane/host/excelHost';
import { installOffice } from '../workbench/office/install';
import { memoryGrid } from '../workbench/office/memoryGrid';
import type { Sample } from './engine';
import { table } from './table';

/**
 * What each button of the pane exchanges with Excel, counted by the emulated host: reading, and for 填列 also applying.
 */
export async function roundTripTable(samples: readonly Sample[]): Promise<string> {
  const rows: string[][] = [];
  for (const { name, bytes } of samples) {
    const workbook = await readWorkbookFile(bytes);
    const office = installOffice(globalThis, memoryGrid(workbook));
    try {
      const host = createExcelHost();
      const context: CommandContext = { host, signal: new AbortController().signal, onStep: () => undefined };
      const traffic = async (work: () => Promise<unknown>) => {
        const before = { ...office.traffic };
        await work();
        const { roundTrips, requestBytes, responseBytes } = office.traffic;
        const kilobytes = (requestBytes - before.requestBytes + responseBytes - before.responseBytes) / 1024;
        return `${roundTrips - before.roundTrips} (${kilobytes.toFixed(0)} KB)`;
      };
      const cells = [
        await traffic(() => checkWorkbook(context)),
        await traffic(() => planFilling(context)),
        await traffic(() => applyFilling(context)),
        await traffic(() => draftNarrative(context)),
      ];
      rows.push([name, String(workbook.sheets.length), String(readDisclosure(workbook).forms.length), ...cells]);
    } finally {
      office.uninstall();
    }
  }
  return table([['workbook', 'sheets', 'forms', '校验', '填列 plan', '填列 plan + apply', '情况说明'], ...rows]);
}

async function applyFilling(context: CommandContext): Promise<void> {
  const answer = await planFilling(context);
  if (answer.kind === 'found' && answer.view) await context.host.apply(answer.view.plan);
}
