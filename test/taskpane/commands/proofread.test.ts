import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  changeNarrative,
  draft,
  draftText,
  EMPTY_CELL,
  readDisclosure,
  type MergedDraft,
  type Workbook,
} from '../../../src/index';
import type { CommandContext } from '../../../taskpane/commands/context';
import { draftNarrative } from '../../../taskpane/commands/narrative';
import { narrativeFileText, proofreadNarrative } from '../../../taskpane/commands/proofread';
import { readOwnWording } from '../../../taskpane/commands/ownWording';
import { HostError } from '../../../taskpane/host/host';
import { SentenceError } from '../../../taskpane/state/failure';
import { readSample } from '../../support/samples';

/** A context whose host can only be read. */
function contextOf(workbook: Workbook, signal = new AbortController().signal): CommandContext {
  const host = {
    readWorkbook: ({ signal: cancelled }: { signal?: AbortSignal } = {}) =>
      cancelled?.aborted ? Promise.reject(new HostError('cancelled', '已取消。')) : Promise.resolve(workbook),
  };
  return { host: host as CommandContext['host'], signal, onStep: () => undefined };
}

/** The first paragraph that says this, and its place. */
function paragraphWith({ paragraphs }: MergedDraft, words: string): [number, string] {
  const texts = paragraphs.map(({ spans }) => spans.map(({ text }) => text).join(''));
  const at = texts.findIndex((text) => text.includes(words));
  return [at, texts[at] ?? ''];
}

const TEXT = '三、支出决算情况说明\n2024年度，支出合计508.91万元。';

describe('校对', async () => {
  const workbook = await readSample('luolong-2024');

  test('compares a pasted text with the workbook', async () => {
    const answer = await proofreadNarrative(contextOf(workbook), { kind: 'pasted', text: TEXT });
    expect(answer).toMatchObject({
      kind: 'found',
      view: { text: TEXT, view: { counts: { agree: 1, disagree: 1 }, findings: [{ quote: '508.91万元' }] } },
    });
  });

  test('reads the sheet 情况说明 as it is now', async () => {
    const text = draftText(draft(readDisclosure(workbook)));
    const cells = text.split('\n').map((line) => [{ ...EMPTY_CELL, value: line, text: line }]);
    const [first] = workbook.sheets;
    if (!first) throw new Error('no sheet');
    const sheet = { ...first, name: '情况说明', firstRow: 0, firstColumn: 0, cells };
    const answer = await proofreadNarrative(contextOf({ sheets: [...workbook.sheets, sheet] }), { kind: 'sheet' });
    expect(answer).toMatchObject({ kind: 'found', view: { text, view: { counts: { disagree: 0 } } } });
  });

  test('reads what the tab 情况说明 shows, though nothing of it was written', async () => {
    const drafted = await draftNarrative(contextOf(workbook));
    if (drafted.kind !== 'found') throw new Error(drafted.sentence);
    const { merged } = drafted.view;
    const [at, right] = paragraphWith(merged, '508.19');
    const saved = changeNarrative(merged, { kind: 'write', at, text: right.replace('508.19', '508.91') });
    const shown = { merged: { ...merged, saved }, wording: undefined };
    const answer = await proofreadNarrative(contextOf(workbook), { kind: 'pane' }, { wording: undefined, shown });
    const findings = answer.kind === 'found' ? answer.view.view.findings : [];
    const errors = findings.filter(({ tone }) => tone === 'error');
    expect(errors.map(({ quote }) => quote)).toEqual(['508.91万元']);
    const before = await proofreadNarrative(contextOf(workbook), { kind: 'pane' });
    expect(before).toMatchObject({ view: { view: { counts: { disagree: 0 } } } });
  });

  test('says what to do where there is no such sheet', async () => {
    const asked = proofreadNarrative(contextOf(workbook), { kind: 'sheet' });
    await expect(asked).rejects.toThrow(SentenceError);
    await expect(asked).rejects.toThrow('点“写入工作表”');
  });

  test('says what to do where there is no 公开表', async () => {
    const answer = await proofreadNarrative(contextOf({ sheets: [] }), { kind: 'pasted', text: TEXT });
    expect(answer).toMatchObject({ kind: 'notRecognised' });
  });

  test('can be cancelled', async () => {
    const context = contextOf(workbook, AbortSignal.abort());
    await expect(proofreadNarrative(context, { kind: 'pasted', text: TEXT })).rejects.toMatchObject({
      code: 'cancelled',
    });
  });
});

describe('a file that was chosen', () => {
  const file = (name: string, bytes: Uint8Array<ArrayBuffer> | string): File => new File([bytes], name);
  const gbk = Uint8Array.from([0xd2, 0xbb, 0xa1, 0xa2, 0xca, 0xd5, 0xc8, 0xeb]);
  const word = (text: string): Uint8Array<ArrayBuffer> =>
    new Uint8Array(
      zipSync({
        'word/document.xml': strToU8(
          `<w:document><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
        ),
      }),
    );

  test('is read as text of UTF-8 or GBK, or as a Word document', async () => {
    expect(await narrativeFileText(file('a.txt', TEXT))).toBe(TEXT);
    expect(await narrativeFileText(file('a.txt', gbk))).toBe('一、收入');
    expect(await narrativeFileText(file('a.docx', word('支出合计')))).toBe('支出合计');
  });

  test.each([
    ['a.xlsx', new Uint8Array(zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') })), '既不是 .docx 文档'],
    ['a.pdf', '%PDF-1.7', '另存为 .docx'],
    ['a.doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), '另存为 .docx'],
    ['b.docx', Uint8Array.from([0x50, 0x4b, 3, 4]), '已损坏或设了密码'],
    ['c.txt', ' \r\n', '没有文字'],
  ])('%s that is none is answered with a sentence that names it', async (name, bytes, sentence) => {
    const read = narrativeFileText(file(name, bytes));
    await expect(read).rejects.toThrow(SentenceError);
    await expect(read).rejects.toThrow(name);
    await expect(read).rejects.toThrow(sentence);
  });

  test('as a wording may be in GBK too', async () => {
    // “名称：甲”, three dashes, “一、收入”.
    const bytes = Uint8Array.from([
      ...[0xc3, 0xfb, 0xb3, 0xc6, 0xa3, 0xba, 0xbc, 0xd7],
      ...strToU8('\n---\n'),
      ...gbk,
      ...strToU8('\n'),
    ]);
    expect(await readOwnWording(file('own.txt', bytes))).toMatchObject({ fileName: 'own.txt', wording: {} });
  });

  test('as a wording that is no text is answered with a sentence', async () => {
    await expect(readOwnWording(file('own.txt', Uint8Array.from([0xff, 0xff])))).rejects.toThrow('不是纯文本文件');
  });
});
