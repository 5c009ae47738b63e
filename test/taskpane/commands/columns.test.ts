import { describe, expect, test } from 'vitest';
import type { CellArea, Workbook } from '../../../src/index';
import { planFillingColumns, planFillingSelection } from '../../../taskpane/commands/fill';
import type { CommandContext } from '../../../taskpane/commands/context';
import { book } from '../../support/literals';

function contextOf(workbook: Workbook): CommandContext {
  const never = () => Promise.reject(new Error('a command must only read'));
  return {
    host: {
      readWorkbook: () => Promise.resolve(workbook),
      apply: never,
      select: never,
      selection: never,
      supportsFunctions: () => true,
      watchChanges: () => Promise.resolve(undefined),
      readMarks: never,
      readComments: never,
      applyMarks: never,
    },
    signal: new AbortController().signal,
    onStep: () => undefined,
  };
}

const table = book({
  对比: [
    ['项目', '本年', '上年', '增减率'],
    ['甲', 12, 10],
    ['乙', 9, 10],
  ],
});
const area: CellArea = { sheet: '对比', row: 0, column: 3, rows: 3, columns: 1 };

describe('填选中的列', () => {
  test('works in a workbook without any form', async () => {
    const answer = await planFillingSelection(contextOf(table), area, 'custom', new Map());
    expect(answer).toMatchObject({
      kind: 'found',
      view: { questions: [], plan: { cellCount: 2, sheets: [{ cells: [{ isFormula: true, address: 'D2' }, {}] }] } },
    });
  });

  test('without a column to fill is a sentence', async () => {
    const elsewhere = planFillingSelection(contextOf(table), { ...area, column: 1 }, 'native', new Map());
    await expect(elsewhere).rejects.toThrow('选中的区域里没有占比');
  });
});

test('填比率列 says where no forms are', async () => {
  const answer = await planFillingColumns(contextOf(table), 'native', new Map());
  expect(answer).toEqual({ kind: 'notRecognised', sentence: expect.stringContaining('没有认出公开表') });
});
