import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readWorkbookFile } from '../../src/files/index';
import type { Workbook } from '../../src/index';

/** The real publications in samples/, as the tests read them. */

const SAMPLES = resolve(import.meta.dirname, '../../samples');

/** The two final accounts, and the budget. */
export const FINAL_ACCOUNTS = ['luolong-2024', 'jiyuan-2022'] as const;
export const BUDGET = 'chanhe-2025-budget';

/** What tables.json says of one printed table: its body, without title and headers. */
export interface PrintedTable {
  /** "公开01表". */
  readonly table: string;
  readonly title: string;
  readonly unit: string;
  readonly department: string;
  /** "2024年度"; null where the table prints none. */
  readonly year: string | null;
  readonly sheet: string;
  /** 1-based row of the sheet that `rows[0]` stands in. */
  readonly first_body_row: number;
  readonly notes: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

export async function readSample(name: string): Promise<Workbook> {
  return readWorkbookFile(new Uint8Array(readFileSync(resolve(SAMPLES, name, 'workbook.xlsx'))));
}

export function readTables(name: string): readonly PrintedTable[] {
  return JSON.parse(readFileSync(resolve(SAMPLES, name, 'tables.json'), 'utf8')) as PrintedTable[];
}
