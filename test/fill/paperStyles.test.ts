import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readWorkbookFile, writeWorkbookFile } from '../../src/files/index';
import {
  cellAt,
  planFill,
  readDisclosure,
  readInputs,
  sheetNamed,
  type DraftInputs,
  type FormulaStyle,
  type Workbook,
} from '../../src/index';

/** The working paper in the three styles of computed cells, written into a file and read back. */

const SHEET = '情况说明底稿';
const STYLES: readonly FormulaStyle[] = ['native', 'custom', 'values'];
const typed: DraftInputs = new Map([
  ['收支总计.上年', { value: '551.91' }],
  ['收支总计.原因', { value: '财政资金紧张' }],
]);

interface Book {
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
}

async function filled({ bytes, workbook }: Book, style: FormulaStyle, inputs?: DraftInputs): Promise<Book> {
  const written = await writeWorkbookFile(bytes, planFill(readDisclosure(workbook), inputs, style));
  return { bytes: written, workbook: await readWorkbookFile(written) };
}

const planned = ({ workbook }: Book, style: FormulaStyle) => planFill(readDisclosure(workbook), undefined, style).edits;

/** What stands in the computed columns: 本年, 增减额 … 占比. */
function computed({ workbook }: Book): unknown[] {
  const sheet = sheetNamed(workbook, SHEET);
  if (!sheet) throw new Error('no paper');
  return sheet.cells.flatMap((_row, row) =>
    [1, 3, 4, 6, 7, 8].map((column) => {
      const { formula, value } = cellAt(sheet, row, column);
      return formula ?? value;
    }),
  );
}

describe.each(STYLES)('the working paper in the style %s', (style) => {
  const papers = new Map<FormulaStyle, Book>();
  const paper = (of: FormulaStyle): Book => papers.get(of) as Book;
  beforeAll(async () => {
    const bytes = readFileSync('samples/luolong-2024/workbook.xlsx');
    const original = { bytes, workbook: await readWorkbookFile(bytes) };
    for (const each of STYLES) papers.set(each, await filled(original, each, typed));
  });

  it('is complete: a second run plans nothing', () => {
    expect(planned(paper(style), style)).toEqual([]);
  });

  it.each(STYLES)('is made of one in the style %s, and loses nothing typed', async (other) => {
    const edits = planned(paper(other), style);
    expect(edits.length > 0).toBe(other !== style);
    // Nothing that a person typed is overwritten.
    expect(edits.filter(({ before, replaces }) => before !== null && replaces !== 'own')).toEqual([]);
    const after = await filled(paper(other), style);
    expect(computed(after)).toEqual(computed(paper(style)));
    expect(readInputs(readDisclosure(after.workbook)).get('收支总计.上年')?.value).toBe('551.91');
  });
});

it('a rate as a custom function and as a number says what the formula says', async () => {
  const bytes = readFileSync('samples/luolong-2024/workbook.xlsx');
  const disclosure = readDisclosure(await readWorkbookFile(bytes));
  const at = (style: FormulaStyle) =>
    planFill(disclosure, typed, style).edits.find(({ purpose }) => purpose === '收支总计 增减率');
  expect(at('native')?.after).toBe('=IF(C5="","",IF(C5=0,"",ROUND((B5-C5)/ABS(C5),4)))');
  expect(at('custom')).toMatchObject({ after: '=IF(C5="","",IF(C5=0,"",GK.增减率(B5,C5)))', result: -0.0792 });
  expect(at('values')).toMatchObject({ after: -0.0792, numberFormat: '0.00%;-0.00%' });
});
