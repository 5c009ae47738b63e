import { expect, onTestFinished } from 'vitest';
import { createExcelHost } from '../../../taskpane/host/excelHost';
import { HostError, type Host, type HostErrorCode } from '../../../taskpane/host/host';
import { openExcel, type Client, type OpenExcel, type OpenOptions } from '../../workbench/office/clients';
import type { SheetLiteral } from '../../workbench/office/workbooks';

export interface OpenHost extends OpenExcel {
  readonly host: Host;
}

/** The pane's host on a workbook in the emulated Excel, whose globals stand until the test ends. */
export function openHost(
  client: Client,
  sheets: Readonly<Record<string, SheetLiteral>>,
  options: OpenOptions = {},
): OpenHost {
  const excel = openExcel(client, sheets, { ...options, target: globalThis });
  onTestFinished(() => excel.office.uninstall());
  return { ...excel, host: createExcelHost() };
}

/** The refusal that a promise ends with; its sentence is for people: in Chinese, and whole. */
export async function refusal(promise: Promise<unknown>): Promise<readonly [code: HostErrorCode, sentence: string]> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof HostError)) throw new Error('It was not refused', { cause: error });
  expect(error.message).toMatch(/^(?=.*\p{Script=Han}).*。$/u);
  return [error.code, error.message];
}

/** How many round trips an action takes. */
export async function roundTrips({ office }: OpenHost, action: Promise<unknown>): Promise<number> {
  const before = office.traffic.roundTrips;
  await action;
  return office.traffic.roundTrips - before;
}
