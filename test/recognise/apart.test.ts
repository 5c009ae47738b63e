import { describe, expect, it } from 'vitest';
import { check, EMPTY_CELL, readDisclosure, sentence, type Cell, type Workbook } from '../../src/index';
import { amountsOf, unknownIn } from '../support/bindings';
import { book } from '../support/literals';
import { BUDGET, FINAL_ACCOUNTS, readSample } from '../support/samples';

/** What the compiler keeps right of a table to check it is no part of the table. */

const words = (text: string): Cell => ({ ...EMPTY_CELL, value: text, text });
const formula = (value: number): Cell => ({ ...EMPTY_CELL, value, text: String(value), formula: '=B8-C8' });

interface Body {
  readonly first: number;
  readonly last: number;
}
type Beside = (row: number, body: Body) => readonly Cell[];

const widthOf = (cells: readonly Cell[]): number =>
  Math.max(0, ...cells.flatMap(({ value }, at) => (value === null ? [] : [at + 1])));

const isIn = (row: number, { first, last }: Body): boolean => row >= first && row <= last;

/** The first and last row of the sheet that hold amounts of a form. */
function bodiesOf(workbook: Workbook): Map<string, Body> {
  const bodies = new Map<string, Body>();
  for (const { cells } of readDisclosure(workbook).bound.values()) {
    for (const { address } of cells.values()) {
      const { first, last } = bodies.get(address.sheet) ?? { first: address.row, last: address.row };
      bodies.set(address.sheet, { first: Math.min(first, address.row), last: Math.max(last, address.row) });
    }
  }
  return bodies;
}

/** Every form with cells of its compiler at the right, `gap` blank columns between. */
function withBeside(workbook: Workbook, gap: number, beside: Beside): Workbook {
  const bodies = bodiesOf(workbook);
  const sheets = workbook.sheets.map((sheet) => {
    const body = bodies.get(sheet.name);
    if (!body) return sheet;
    const width = Math.max(...sheet.cells.map(widthOf));
    const cells = sheet.cells.map((own, offset) => {
      const added = [...Array.from({ length: gap }, () => EMPTY_CELL), ...beside(sheet.firstRow + offset, body)];
      return Array.from(
        { length: width + gap + 3 },
        (_, at) => (at < width ? own[at] : added[at - width]) ?? EMPTY_CELL,
      );
    });
    return { ...sheet, cells };
  });
  return { sheets };
}

const errorsIn = (workbook: Workbook): string[] =>
  check(readDisclosure(workbook))
    .findings.filter(({ severity }) => severity === 'error')
    .map(sentence)
    .sort();

const KEPT: readonly (readonly [string, Beside])[] = [
  ['sums that come to nothing', (row, body) => (isIn(row, body) ? [formula(0)] : [])],
  ['sums with amounts', (row, body) => (isIn(row, body) ? [formula(row + 0.5)] : [])],
  ['a sum in the first row', (row, { first }) => (row === first ? [formula(1234.5)] : [])],
  ['sums over the 栏次 too', (row, { first, last }) => (isIn(row, { first: first - 1, last }) ? [formula(-1)] : [])],
  ['核对 over sums', (row, body) => (isIn(row, body) ? [formula(0)] : row === body.first - 1 ? [words('核对')] : [])],
  [
    '差额 higher up over amounts',
    (row, body) => (isIn(row, body) ? [formula(row + 0.5)] : row === body.first - 2 ? [words('差额')] : []),
  ],
  ['words', (row, body) => (row === body.first ? [words('核对')] : row === body.last ? [words('相符')] : [])],
  [
    'words before sums',
    (row, { first }) => (row === first ? [words('差额'), formula(12)] : row === first - 1 ? [words('核对：')] : []),
  ],
  ['answers', (row, body) => (isIn(row, body) ? [{ ...words('相符'), formula: '=IF(B8=C8,"相符","不符")' }] : [])],
];

describe.each([...FINAL_ACCOUNTS, BUDGET])('%s with checks at the right', (sample) => {
  it.each(KEPT)('%s', async (_, beside) => {
    const workbook = await readSample(sample);
    const [amounts, errors] = [amountsOf(workbook), errorsIn(workbook)];
    for (const gap of [0, 1, 3]) {
      const made = withBeside(workbook, gap, beside);
      expect(amountsOf(made)).toEqual(amounts);
      expect(errorsIn(made)).toEqual(errors);
    }
  });
});

describe('right of a table', () => {
  const HEAD = [['支出决算表'], ['部门：某某局', '', '2024年度', '单位：万元']];
  const form = (...beside: readonly (string | number)[]): Workbook =>
    book({
      支出: [
        ...HEAD,
        ['科目编码', '科目名称', '本年支出合计', '基本支出', '项目支出'],
        ['', '合计', 12, 7, 5, ...beside],
        ['201', '一般公共服务支出', 12, 7, 5],
      ],
    });

  it.each([
    ['beside the last amount', [3], ['column F3 !']],
    ['behind a blank column', ['', 3], ['column G3 !']],
    ['behind a word', ['', '差额', 3], ['column H3 !']],
    ['that is nothing', [0], []],
  ])('an amount %s is told once, with its column', (_, beside, told) => {
    expect(unknownIn(readDisclosure(form(...beside)))).toEqual(told);
  });
});

describe('a title over two rows', () => {
  const rows = [
    ['部门：某某局', '', '2024年度', '', '', '单位：万元'],
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    ['', '合计', 12, 7, 5],
    ['201', '一般公共服务支出', 12, 7, 5],
  ];
  const read = (...title: readonly string[]): string[] =>
    [...readDisclosure(book({ 表: [...title.map((line) => [line]), ...rows] })).bound.values()].map(
      ({ spec, recognised }) => `${spec.id} ${recognised.title}`,
    );

  it('is read whole, though its second row is another form’s', () => {
    expect(read('一般公共预算财政拨款', '支出决算表')).toEqual(['05 一般公共预算财政拨款支出决算表']);
  });

  it('is read whole, though its first row may be a title that lost its last word', () => {
    expect(read('一般公共预算财政拨款支出', '决算表')).toEqual(['05 一般公共预算财政拨款支出决算表']);
  });

  it('is none where the first row is whole', () => {
    expect(read('支出决算表', '2024年度')).toEqual(['03 支出决算表']);
  });
});
