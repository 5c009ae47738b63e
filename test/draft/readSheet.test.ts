import { expect, test } from 'vitest';
import {
  draft,
  draftText,
  EMPTY_CELL,
  narrativeOf,
  planDraftSheet,
  readDisclosure,
  type Cell,
  type Workbook,
} from '../../src/index';
import { readSample } from '../support/samples';

const typed = (text: string): Cell => (text === '' ? EMPTY_CELL : { ...EMPTY_CELL, value: text, text });

function withSheet(name: string, rows: readonly (readonly Cell[])[]): Workbook {
  const sheet = { visibility: 'visible', isProtected: false, firstRow: 0, firstColumn: 0 } as const;
  return { sheets: [{ ...sheet, name, cells: rows, hiddenRows: new Set(), hiddenColumns: new Set() }] };
}

test('the sheet that a draft was written to reads as the draft, without our title', async () => {
  const disclosure = readDisclosure(await readSample('luolong-2024'));
  const drafted = draft(disclosure);
  const { edits } = planDraftSheet(disclosure, drafted);
  const rows = edits.map(({ after }) => [typed(String(after))]);
  expect(narrativeOf(readDisclosure(withSheet('情况说明', rows)))).toBe(draftText(drafted));
});

test('a sheet that a person wrote is read by rows, its words whole where the cell is too narrow to show them', () => {
  const rows = [
    [typed('一、总体情况'), EMPTY_CELL],
    [
      { ...EMPTY_CELL, value: '收、支总计均为', text: '####' },
      { value: 508.19, text: '508.19', numberFormat: '0.00' },
    ],
    [EMPTY_CELL, EMPTY_CELL],
    [EMPTY_CELL, typed('万元。')],
  ];
  expect(narrativeOf(readDisclosure(withSheet('情况说明', rows)))).toBe(
    '一、总体情况\n收、支总计均为 508.19\n\n万元。',
  );
});

test('there is none in a workbook without the sheet, or with an empty one', () => {
  expect(narrativeOf(readDisclosure(withSheet('说明', [[typed('一、')]])))).toBeUndefined();
  expect(narrativeOf(readDisclosure(withSheet('情况说明', [])))).toBeUndefined();
  expect(narrativeOf(readDisclosure(withSheet('情况说明', [[EMPTY_CELL]])))).toBeUndefined();
});
