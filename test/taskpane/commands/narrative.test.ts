import { describe, expect, test } from 'vitest';
import { cellAt, sheetNamed, type EditPlan, type Workbook } from '../../../src/index';
import type { CommandContext, Step } from '../../../taskpane/commands/context';
import { draftNarrative, planNarrativeSheet, saveNarrative } from '../../../taskpane/commands/narrative';
import type { DraftView } from '../../../taskpane/views/draftView';
import { changed } from '../../support/changed';
import { readSample } from '../../support/samples';

const workbook = await readSample('luolong-2024');
const SENTENCE = '以上数字已经核实。';

/** What the commands do to a workbook that stays as it is: the plans that they apply. */
function contextOn(book: Workbook): { readonly context: CommandContext; readonly applied: EditPlan[]; steps: Step[] } {
  const applied: EditPlan[] = [];
  const steps: Step[] = [];
  const host = {
    readWorkbook: () => Promise.resolve(book),
    apply: (plan: EditPlan) => {
      applied.push(plan);
      return Promise.resolve(() => Promise.resolve({ touched: [] }));
    },
    watchChanges: () => Promise.resolve(undefined),
    select: () => Promise.reject(new Error('no command moves the selection')),
    readComments: () => Promise.resolve(undefined),
    selection: () => Promise.reject(new Error('nothing is selected')),
    supportsFunctions: () => false,
    readMarks: () => Promise.resolve([]),
    applyMarks: () => Promise.reject(new Error('no command marks')),
  };
  return {
    context: { host, signal: new AbortController().signal, onStep: (step) => steps.push(step) },
    applied,
    steps,
  };
}

async function drafted(book: Workbook): Promise<DraftView> {
  const answer = await draftNarrative(contextOn(book).context);
  if (answer.kind === 'notRecognised') throw new Error(answer.sentence);
  return answer.view;
}

const view = await drafted(workbook);
const shown = { merged: view.merged, wording: undefined };
const first = view.sections[0]?.paragraphs[0];
const edit = { kind: 'write', at: first?.at ?? 0, text: `${first?.text}${SENTENCE}` } as const;

describe('saving a change', () => {
  test('writes it to a sheet that nobody sees, and shows the text after it', async () => {
    const { context, applied, steps } = contextOn(workbook);
    const after = await saveNarrative(context, shown, edit);
    expect(applied).toHaveLength(1);
    expect(applied[0]?.newSheets).toMatchObject([{ visibility: 'veryHidden' }]);
    expect(after.sections[0]?.paragraphs[0]).toMatchObject({ text: edit.text, isEdited: true });
    expect(after.changes.edited).toBe(1);
    expect(steps.at(-1)).toEqual({ kind: 'writing' });
  });

  test('and going back to what was saved before takes it away', async () => {
    const after = await saveNarrative(contextOn(workbook).context, shown, edit);
    const { context } = contextOn(workbook);
    // The host here keeps nothing, so the text that is shown is the one before as well.
    const back = await saveNarrative(context, shown, { kind: 'goBack', saved: view.merged.saved });
    expect([back.text, after.text.includes(SENTENCE)]).toEqual([view.text, true]);
  });

  test('is refused when the text was changed elsewhere, and nothing is written', async () => {
    const narrative = {
      name: '情况说明',
      visibility: 'visible',
      isProtected: false,
      firstRow: 0,
      firstColumn: 0,
      cells: ['情况说明（公开表助手根据公开表起草，请核对【待填】处）', '一、别人写的'].map((text) => [
        { value: text, text, numberFormat: 'General' },
      ]),
      hiddenRows: new Set<number>(),
      hiddenColumns: new Set<number>(),
    } as const;
    const { context, applied } = contextOn({ sheets: [...workbook.sheets, narrative] });
    await expect(saveNarrative(context, shown, edit)).rejects.toThrow(/在别处改过.*重新生成/u);
    expect(applied).toEqual([]);
  });

  test('is refused when the workbook has no forms any more, so that what was typed stays in its field', async () => {
    await expect(saveNarrative(contextOn({ sheets: [] }).context, shown, edit)).rejects.toThrow('没有内容');
  });
});

describe('drafting again', () => {
  const TOTALS = '公开01表 收入支出决算总表';
  const sheet = sheetNamed(workbook, TOTALS);
  const moved = changed(workbook, [[{ sheet: TOTALS, row: 35, column: 2 }, 510.2]]);

  test('marks what has moved since the text was shown, though nothing was saved', async () => {
    expect(sheet && cellAt(sheet, 35, 2).value).toBe(508.19);
    const answer = await draftNarrative(contextOn(moved).context, undefined, shown);
    expect(answer).toMatchObject({ kind: 'found', view: { changes: { edited: 0, notes: [] } } });
    if (answer.kind === 'found') expect(answer.view.changes.moved).toBeGreaterThan(0);
  });

  test('marks nothing when the text was shown in another wording', async () => {
    const other = {
      ...shown,
      wording: { title: '', options: { thousandsSeparators: false, equalWords: '' }, nodes: [] },
    };
    const answer = await draftNarrative(contextOn(moved).context, undefined, other);
    expect(answer).toMatchObject({ kind: 'found', view: { changes: { moved: 0, isMarked: false } } });
  });
});

test('写入工作表 shows the sheet, and applies the record with it', async () => {
  const answer = await planNarrativeSheet(contextOn(workbook).context);
  if (answer.kind === 'notRecognised') throw new Error(answer.sentence);
  const { plan } = answer.view;
  expect(plan?.sheets.map(({ name }) => name)).toEqual(['情况说明']);
  expect(plan?.plan.newSheets.map(({ visibility }) => visibility)).toEqual([undefined, 'veryHidden']);
});
