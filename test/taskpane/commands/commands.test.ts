import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readWorkbookFile } from '../../../src/files/index';
import type { Workbook } from '../../../src/index';
import { checkWorkbook } from '../../../taskpane/commands/check';
import { draftNarrative, planNarrativeSheet } from '../../../taskpane/commands/draft';
import { planFilling } from '../../../taskpane/commands/fill';
import type { CommandContext, Step } from '../../../taskpane/commands/context';
import { HostError, type Host } from '../../../taskpane/host/host';

const SAMPLES = join(import.meta.dirname, '../../../samples');
const sample = (name: string): Promise<Workbook> =>
  readWorkbookFile(readFileSync(join(SAMPLES, name, 'workbook.xlsx')));

/** A host that holds a workbook; commands may only read from it. */
function hostOf(workbook: Workbook): Host {
  return {
    readWorkbook: ({ onProgress, signal } = {}) => {
      if (signal?.aborted) return Promise.reject(new HostError('cancelled', '已取消。'));
      onProgress?.(0, workbook.sheets.length);
      onProgress?.(workbook.sheets.length, workbook.sheets.length);
      return Promise.resolve(workbook);
    },
    apply: () => Promise.reject(new Error('a command must not write before a yes')),
    select: () => Promise.reject(new Error('a command must not move the selection')),
    watchChanges: () => Promise.resolve(undefined),
    readComments: () => Promise.resolve(undefined),
    selection: () => Promise.reject(new Error('nothing is selected')),
    supportsFunctions: () => false,
    readMarks: () => Promise.resolve([]),
    applyMarks: () => Promise.reject(new Error('a command must not mark before a yes')),
  };
}

function contextOf(workbook: Workbook, steps: Step[] = [], signal = new AbortController().signal): CommandContext {
  return { host: hostOf(workbook), signal, onStep: (step) => steps.push(step) };
}

const sheetOf = (name: string, cells: Workbook['sheets'][number]['cells']): Workbook['sheets'][number] => ({
  name,
  visibility: 'visible',
  isProtected: false,
  firstRow: 0,
  firstColumn: 0,
  cells,
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
});

describe('on a real workbook', async () => {
  const workbook = await sample('luolong-2024');

  test('校验 says what it is doing and gives the findings', async () => {
    const steps: Step[] = [];
    const answer = await checkWorkbook(contextOf(workbook, steps));
    expect(steps.map(({ kind }) => kind)).toEqual(['reading', 'reading', 'working']);
    expect(answer).toMatchObject({ kind: 'found', view: { counts: { error: 7 }, missing: [] } });
    if (answer.kind === 'found') expect(answer.view.forms).toHaveLength(9);
  });

  test('填列 gives a plan to show', async () => {
    const answer = await planFilling(contextOf(workbook));
    expect(answer).toMatchObject({ kind: 'found', view: { sheets: [{ isNew: true }] } });
  });

  test('生成情况说明 gives text whose numbers know the cells they come from', async () => {
    const answer = await draftNarrative(contextOf(workbook));
    if (answer.kind !== 'found') throw new Error(answer.sentence);
    const spans = answer.view.sections.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.spans));
    expect(spans.find((span) => span.kind === 'sourced' && span.text === '508.19')).toMatchObject({
      sources: [{ place: expect.stringMatching(/^公开0\d表 [A-Z]+\d+$/), shown: '508.19' }],
    });
  });

  test('写入工作表 plans the draft that it shows', async () => {
    const answer = await planNarrativeSheet(contextOf(workbook));
    if (answer.kind !== 'found') throw new Error(answer.sentence);
    const [first] = answer.view.draft.sections;
    const written = answer.view.plan?.sheets.flatMap(({ cells }) => cells.map(({ content }) => content));
    expect(written).toContain(first?.title);
  });
});

describe('where nothing is recognised, every command says what to do', () => {
  const cell = { value: '工资表', text: '工资表', numberFormat: 'General' };
  const commands = { checkWorkbook, planFilling, draftNarrative, planNarrativeSheet };

  test.each(Object.entries(commands))('%s on a workbook without 公开表', async (_, command) => {
    expect(await command(contextOf({ sheets: [sheetOf('Sheet1', [[cell]])] }))).toEqual({
      kind: 'notRecognised',
      sentence: expect.stringContaining('没有认出公开表'),
    });
  });

  test.each(Object.entries(commands))('%s on an empty workbook', async (_, command) => {
    expect(await command(contextOf({ sheets: [sheetOf('Sheet1', [])] }))).toEqual({
      kind: 'notRecognised',
      sentence: expect.stringContaining('没有内容'),
    });
  });
});

test('a cancelled reading ends the command', async () => {
  const context = contextOf({ sheets: [] }, [], AbortSignal.abort());
  await expect(checkWorkbook(context)).rejects.toMatchObject({ code: 'cancelled' });
});
