import { memoryGrid, type MemoryGridOptions } from '../../../workbench/office/memoryGrid';
import { installOffice, type EmulatedOffice, type InstallOptions } from '../../../workbench/office/install';
import type { GridBook } from '../../../workbench/office/grid';
import type { Wire } from '../../../workbench/office/wire';
import { microsoftExcel, tellMicrosoft } from './microsoftClient';
import { workbookOf, type SheetLiteral } from './workbooks';

/** The two client libraries that speak to the emulated host: ours, and Microsoft's own in its place. */
export const CLIENTS = ['emulated client', "Microsoft's client"] as const;
export type Client = (typeof CLIENTS)[number];

export interface OpenExcel {
  readonly Excel: typeof Excel;
  readonly office: EmulatedOffice;
  readonly book: GridBook;
}

export interface OpenOptions extends InstallOptions {
  readonly grid?: MemoryGridOptions;
  /** Puts another book in place of the one in memory. */
  readonly wrap?: (book: GridBook) => GridBook;
  /** Sees every message that Microsoft's client sends. */
  readonly onMessage?: (request: string) => void;
  /** Where the globals go; an object of its own unless the tested code reads them from globalThis. */
  readonly target?: object;
}

/** A workbook open in the emulated Excel, seen through one of the clients. */
export function openExcel(
  client: Client,
  sheets: Readonly<Record<string, SheetLiteral>>,
  { grid = {}, wrap = (book) => book, onMessage, target = {}, ...options }: OpenOptions = {},
): OpenExcel {
  const book = wrap(memoryGrid(workbookOf(sheets), grid));
  const office = installOffice(target, book, options);
  const send: Wire = (request) => {
    onMessage?.(request);
    return office.send(request);
  };
  if (client === "Microsoft's client") {
    Object.assign(target, { Excel: microsoftExcel(send) });
    office.onMessage(tellMicrosoft);
  }
  return { Excel: (target as { Excel: typeof Excel }).Excel, office, book };
}

/** The code of the Office.js error that a promise ends with. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  return promise.then(
    () => 'no error',
    (error: unknown) => String((error as { code?: unknown }).code),
  );
}

/** The code of the Office.js error that a function throws. */
export function codeThrownBy(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return String((error as { code?: unknown }).code);
  }
  return 'no error';
}
