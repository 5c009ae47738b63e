import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runDraft } from '../../cli/commands';
import { readWorkbookFile, writeWorkbookFile } from '../../src/files/index';
import { changeNarrative, draft, openNarrative, planSavedNarrative, readDisclosure } from '../../src/index';

const LUOLONG = resolve(import.meta.dirname, '../../samples/luolong-2024/workbook.xlsx');

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-draft-'));
  const bytes = new Uint8Array(readFileSync(LUOLONG));
  const disclosure = readDisclosure(await readWorkbookFile(bytes));
  const { merged } = openNarrative(disclosure, draft(disclosure));
  const saved = changeNarrative(merged, { kind: 'write', at: 1, text: '见附件。' });
  writeFileSync(join(folder, 'edited.xlsx'), await writeWorkbookFile(bytes, planSavedNarrative(disclosure, saved)));
});
afterAll(() => rmSync(folder, { recursive: true }));

const drafting = (file: string, json: boolean) => runDraft({ name: 'draft', file, json });

test.each([false, true])(
  'a draft says that the workbook holds an edited text, which it does not print (JSON: %s)',
  async (json) => {
    const { out, note } = await drafting(join(folder, 'edited.xlsx'), json);
    expect(note).toMatch(/^工作簿里有改过的文字，没有用在这里/u);
    expect(out).not.toContain('见附件。');
  },
);

test('and nothing of the kind where nobody edited one', async () => {
  expect((await drafting(LUOLONG, true)).note).toBeUndefined();
  expect((await drafting(LUOLONG, false)).note).toMatch(/^待填 \d+ 处：/u);
});
