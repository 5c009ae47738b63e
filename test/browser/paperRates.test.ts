import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readWorkbookFile, writeWorkbookFile } from '../../src/files/index';
import { a1, planFill, readDisclosure, type DraftInputs } from '../../src/index';
import { openWorkbench } from './openWorkbench';
import { valuesOf } from './pane';

/** Papers with everything typed that the narratives publish, opened without results: the spreadsheet calculates them. */

const inputsOf = (sample: string): DraftInputs => {
  const typed = JSON.parse(readFileSync(`samples/${sample}/inputs.json`, 'utf8')) as Record<string, string>;
  return new Map(Object.entries(typed).map(([slot, value]) => [slot, { value }]));
};

describe.each(['luolong-2024', 'jiyuan-2022'])('the filled-in paper of %s', (sample) => {
  test('is calculated by the spreadsheet to what the plan says', async () => {
    const original = readFileSync(`samples/${sample}/workbook.xlsx`);
    const { newSheets, edits } = planFill(readDisclosure(await readWorkbookFile(original)), inputsOf(sample));
    const blind = edits.map(({ result: _result, ...edit }) => edit);
    const bytes = await writeWorkbookFile(original, { newSheets, edits: blind });
    const workbench = await openWorkbench({ file: { name: '底稿.xlsx', bytes } });
    try {
      const planned = edits.filter(({ result }) => result !== undefined);
      const calculated = async () => {
        const values = await valuesOf(workbench.page, '情况说明底稿', 'A1:J100');
        return planned.map(({ row, column }) => [a1({ row, column }), values[row]?.[column]]);
      };
      // The spreadsheet calculates in its own time.
      await expect.poll(calculated).toEqual(planned.map((edit) => [a1(edit), edit.result]));
      expect(planned.filter(({ result }) => typeof result === 'number').length).toBeGreaterThan(70);
    } finally {
      await workbench.close();
    }
  });
});
