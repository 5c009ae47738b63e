import { describe, expect, onTestFinished, test } from 'vitest';
import {
  cellAt,
  check,
  draft,
  planDraftSheet,
  planFill,
  readDisclosure,
  sheetNamed,
  type EditPlan,
  type Workbook,
} from '../../../src/index';
import { createExcelHost } from '../../../taskpane/host/excelHost';
import { installOffice } from '../../../workbench/office/install';
import { memoryGrid } from '../../../workbench/office/memoryGrid';
import { CLIENTS, type Client } from '../../workbench/office/clients';
import { microsoftExcel } from '../../workbench/office/microsoftClient';
import { FINAL_ACCOUNTS, readSample } from '../../support/samples';

/** A published workbook, open in the emulated Excel. */
async function openSample(client: Client, name: string) {
  const file = await readSample(name);
  const office = installOffice(globalThis, memoryGrid(file));
  onTestFinished(() => office.uninstall());
  if (client === "Microsoft's client") Object.assign(globalThis, { Excel: microsoftExcel(office.send) });
  return { file, office, host: createExcelHost() };
}

/** Every cell that holds something, by its place. */
function cellsOf({ sheets }: Workbook): unknown {
  return sheets.map((sheet) => ({
    name: sheet.name,
    visibility: sheet.visibility,
    cells: sheet.cells.flatMap((row, r) =>
      row.flatMap((cell, c) =>
        cell.value === null && cell.formula === undefined
          ? []
          : [{ row: sheet.firstRow + r, column: sheet.firstColumn + c, ...cell }],
      ),
    ),
  }));
}

/** What the workbook holds where the plan wrote. */
function written({ edits }: EditPlan, workbook: Workbook): unknown[] {
  return edits.map(({ sheet, row, column }) => {
    const found = sheetNamed(workbook, sheet);
    const cell = found && cellAt(found, row, column);
    return cell?.formula ?? cell?.value;
  });
}

describe.each(CLIENTS)('published workbooks through the %s', (client) => {
  test.each(FINAL_ACCOUNTS)('%s reads in two round trips as its file reads', async (name) => {
    const { file, host, office } = await openSample(client, name);
    const workbook = await host.readWorkbook();
    expect(office.traffic.roundTrips).toBe(2);
    expect(cellsOf(workbook)).toEqual(cellsOf(file));
    expect(check(readDisclosure(workbook))).toEqual(check(readDisclosure(file)));
  });

  test.each(FINAL_ACCOUNTS)('%s: what is planned is written, each plan in one round trip', async (name) => {
    const { file, host, office } = await openSample(client, name);
    const disclosure = readDisclosure(file);
    const plans = [planFill(disclosure), planDraftSheet(disclosure, draft(disclosure))];
    for (const plan of plans) {
      expect(plan.edits.length).toBeGreaterThan(10);
      const before = office.traffic.roundTrips;
      await host.apply(plan);
      expect(office.traffic.roundTrips - before).toBe(1);
      const workbook = await host.readWorkbook();
      expect(written(plan, workbook)).toEqual(plan.edits.map(({ after }) => (after === '' ? null : after)));
    }
    const again = readDisclosure(await host.readWorkbook());
    expect(planFill(again)).toEqual({ newSheets: [], edits: [] });
  });
});
