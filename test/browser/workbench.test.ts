import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readWorkbookFile } from '../../src/files/index';
import { sheetNamed } from '../../src/index';
import { openWorkbench, type OpenedWorkbench } from './openWorkbench';
import { usedRanges } from './spreadsheet';

const SAMPLES = join(import.meta.dirname, '../../samples');

describe.each(['luolong-2024', 'jiyuan-2022', 'chanhe-2025-budget'] as const)('the sample %s', (sample) => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench({ sample });
  });
  afterAll(() => workbench.close());

  test('stands in the spreadsheet cell by cell as the engine reads its file', async () => {
    const file = await readWorkbookFile(readFileSync(join(SAMPLES, sample, 'workbook.xlsx')));
    const shown = await usedRanges(workbench);
    expect(shown.map(({ name }) => name)).toEqual(file.sheets.map(({ name }) => name));
    for (const range of shown) {
      const sheet = sheetNamed(file, range.name);
      const inFile = sheet?.cells.flatMap((cells, row) =>
        cells.flatMap((cell, column) =>
          cell.value === null ? [] : [[sheet.firstRow + row, sheet.firstColumn + column, { ...cell }]],
        ),
      );
      expect(range.cells, range.name).toEqual(inFile);
    }
  });
});
