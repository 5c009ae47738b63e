import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readWorkbookFile, writeWorkbookFile } from '../../src/files/index';
import {
  cellAt,
  choicesOf,
  planFill,
  readDisclosure,
  readInputs,
  sheetNamed,
  withoutOverwriting,
  type CellEdit,
  type DraftInputs,
  type FormulaStyle,
  type Workbook,
} from '../../src/index';
import { FUNCTION_IDS } from '../../src/model/formulaStyle';

/** The working paper in the three styles of computed cells, written into a file and read back. */

const SHEET = '情况说明底稿';
const STYLES: readonly FormulaStyle[] = ['native', 'custom', 'values'];
const typed: DraftInputs = new Map([
  ['收支总计.上年', { value: '551.91' }],
  ['收支总计.原因', { value: '财政资金紧张' }],
]);

const ID: Readonly<Record<string, string>> = FUNCTION_IDS;

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

describe('a number typed over one of ours, which keeps its number format', () => {
  let book: Book;
  const rowOf = ({ workbook }: Book, name: string): number => {
    const sheet = sheetNamed(workbook, SHEET);
    return sheet ? sheet.cells.findIndex(([cell]) => String(cell?.value ?? '').trim() === name) + sheet.firstRow : -1;
  };
  const at = (of: Book, name: string, column: number) => {
    const sheet = sheetNamed(of.workbook, SHEET);
    if (!sheet) throw new Error('no paper');
    const { formula, value } = cellAt(sheet, rowOf(of, name), column);
    return formula ?? value;
  };
  const changed = async (of: Book, edit: Omit<CellEdit, 'purpose'>): Promise<Book> => {
    const bytes = await writeWorkbookFile(of.bytes, { newSheets: [], edits: [{ ...edit, purpose: 'test' }] });
    return { bytes, workbook: await readWorkbookFile(bytes) };
  };
  const over = (of: Book, name: string, column: number, after: number | null) =>
    changed(of, { sheet: SHEET, row: rowOf(of, name), column, before: at(of, name, column), after });

  beforeAll(async () => {
    const bytes = readFileSync('samples/luolong-2024/workbook.xlsx');
    book = await filled({ bytes, workbook: await readWorkbookFile(bytes) }, 'values', typed);
  });

  it.each(STYLES)('is replaced in the style %s only when that is ticked', async (style) => {
    const theirs = await over(book, '人员经费', 1, 250);
    const plan = planFill(readDisclosure(theirs.workbook), undefined, style);
    const asked = choicesOf(plan).filter(({ overwritesTyped }) => overwritesTyped);
    expect(asked).toMatchObject([{ edits: [{ before: 250 }] }]);
  });

  it.each(STYLES)('goes with its row in the style %s', async (style) => {
    const theirs = await over(book, '人员经费', 1, 250);
    const found = readDisclosure(theirs.workbook).at('05/2101102/subtotal');
    if (!('cell' in found)) throw new Error('no cell');
    const moved = await changed(theirs, { ...found.cell.address, before: 18.28, after: null });
    const plan = withoutOverwriting(planFill(readDisclosure(moved.workbook), undefined, style));
    const bytes = await writeWorkbookFile(moved.bytes, plan);
    const after = { bytes, workbook: await readWorkbookFile(bytes) };
    expect(rowOf(after, '人员经费')).toBe(rowOf(theirs, '人员经费') - 1);
    expect(at(after, '人员经费', 1)).toBe(250);
    // What is ours beside it is written in the style.
    expect(typeof at(after, '公用经费', 1)).toBe(style === 'values' ? 'number' : 'string');
  });

  it('asks before a number is cleared whose operand is gone', async () => {
    const plan = planFill(readDisclosure((await over(book, '收支总计', 2, null)).workbook), undefined, 'values');
    expect(plan.edits.map(({ before, after }) => [before, after])).toEqual([
      [-43.72, null],
      [-0.0792, null],
    ]);
    expect(withoutOverwriting(plan).edits).toEqual([]);
  });
});

it.each([
  ['name', (formula: string) => formula.replaceAll('GK.', '_xldudf_GK_')],
  [
    'id',
    (formula: string) => formula.replaceAll(/GK\.(\p{Script=Han}+)/gu, (_, name: string) => `_xldudf_GK_${ID[name]}`),
  ],
])('knows its custom functions as Excel may keep them in files, by their %s', async (_what, long) => {
  const bytes = readFileSync('samples/luolong-2024/workbook.xlsx');
  const { workbook } = await filled({ bytes, workbook: await readWorkbookFile(bytes) }, 'custom', typed);
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((row) =>
      row.map((cell) => (cell?.formula === undefined ? cell : { ...cell, formula: long(cell.formula) })),
    ),
  }));
  const stored = readDisclosure({ ...workbook, sheets });
  expect(JSON.stringify(sheets)).toMatch(/_xldudf_GK_(?:增减率|GROWTH)\(/u);
  expect(planFill(stored, undefined, 'custom').edits).toEqual([]);
  const { edits } = planFill(stored);
  expect(edits.length).toBeGreaterThan(10);
  expect(edits.filter(({ replaces }) => replaces !== 'own')).toEqual([]);
});
