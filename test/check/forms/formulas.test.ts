import { describe, expect, test } from 'vitest';
import { a1, sentence, type CellAddress, type Workbook } from '../../../src/index';
import { addressOf, changed, cleanWorkbook, findingsOf, formOf, type Typed } from '../../support/changed';

/** Formulas that disagree with their neighbours, on 公开05表 with its sums as formulas. */

const FORM = formOf(cleanWorkbook, '05');
const place = (row: string, column: string): CellAddress => addressOf(cleanWorkbook, `05/${row}/${column}`);
const ref = (row: string, column: string) => a1(place(row, column));
const codes = FORM.rows.flatMap(({ code }) => code ?? []);
const childrenOf = (parent: string) =>
  codes.filter(
    (code) =>
      code.length === (parent === 'total' ? 3 : parent.length + 2) && (parent === 'total' || code.startsWith(parent)),
  );

const shown = (row: string, column: string) => {
  const cell = FORM.cells.get(`${row}/${column}`);
  return { value: Number((cell?.shown ?? '').replaceAll(',', '')), text: cell?.shown ?? '' };
};
const formula = (row: string, column: string, text: string): readonly [CellAddress, Typed] => [
  place(row, column),
  { ...shown(row, column), formula: text },
];

/** 小计 adds up along each row, 基本支出 and 项目支出 add up each subject's own subjects. */
const withFormulas: Workbook = changed(cleanWorkbook, [
  ...['total', ...codes].map((row) => formula(row, 'subtotal', `=${ref(row, 'basic')}+${ref(row, 'project')}`)),
  ...['total', ...codes].flatMap((row) =>
    ['basic', 'project'].flatMap((column) => {
      const parts = childrenOf(row).map((child) => ref(child, column));
      return parts.length > 0 ? [formula(row, column, `=${parts.join('+')}`)] : [];
    }),
  ),
]);
const but = (...changes: (readonly [CellAddress, Typed])[]) => changed(withFormulas, changes);
const told = (workbook: Workbook, rule: string) =>
  findingsOf(workbook, rule).map(({ form, severity, cells: [first], args }) => [
    form,
    severity,
    first && a1(first),
    args,
  ]);

const ROW = '20103';
const NEXT = codes[codes.indexOf(ROW) + 1] ?? '';

describe('formula/differs', () => {
  test('a row sum that takes its amounts from the row below', () => {
    const wrong = `=${ref(ROW, 'basic')}+${ref(NEXT, 'project')}`;
    const workbook = but(formula(ROW, 'subtotal', wrong));
    const expected = `=${ref(ROW, 'basic')}+${ref(ROW, 'project')}`;
    expect(told(workbook, 'formula/differs')).toEqual([
      [
        '05',
        'warning',
        ref(ROW, 'subtotal'),
        { what: '20103 政府办公厅（室）及相关机构事务 小计', formula: wrong, expected },
      ],
    ]);
    expect(findingsOf(workbook, 'formula/differs').map(sentence)[0]).toContain(`照两旁应为 ${expected}。`);
  });

  test('a sum down its column, different from the same sums at its left and right', () => {
    const down = (column: string, parts: readonly string[]) =>
      formula('total', column, `=${parts.map((code) => ref(code, column)).join('+')}`);
    const classes = childrenOf('total');
    const workbook = but(down('subtotal', classes), down('basic', classes.slice(1)), down('project', classes));
    expect(told(workbook, 'formula/differs').map(([, , cell]) => cell)).toEqual([ref('total', 'basic')]);
  });

  test('sums of each subject over its own differ from row to row and prove nothing', () => {
    expect(told(withFormulas, 'formula/differs')).toEqual([]);
  });

  test('a row of totals among rows of sums has its own formula all along', () => {
    const classes = childrenOf('total');
    const totals = ['subtotal', 'basic', 'project'].map((column) =>
      formula('208', column, `=${classes.map((code) => ref(code, column)).join('+')}`),
    );
    expect(told(but(...totals), 'formula/differs')).toEqual([]);
  });

  test('absolute references and copies from another sheet are compared as Excel copies them', () => {
    const from03 = codes.map((code, index) => formula(code, 'subtotal', `='公开03表'!C${index + 8}`));
    expect(told(but(...from03), 'formula/differs')).toEqual([]);
    const slipped = but(...from03, formula(ROW, 'subtotal', `='公开03表'!C99`));
    expect(told(slipped, 'formula/differs').map(([, , cell]) => cell)).toEqual([ref(ROW, 'subtotal')]);
  });
});

describe('formula/typed-over', () => {
  test('a number typed over a row sum', () => {
    const workbook = but([place(ROW, 'subtotal'), 707.29]);
    expect(told(workbook, 'formula/typed-over')).toEqual([
      [
        '05',
        'warning',
        ref(ROW, 'subtotal'),
        {
          what: '20103 政府办公厅（室）及相关机构事务 小计',
          shown: '707.29',
          expected: `=${ref(ROW, 'basic')}+${ref(ROW, 'project')}`,
        },
      ],
    ]);
  });

  test('typed amounts of items between the sums of their groups are as they should be', () => {
    expect(told(withFormulas, 'formula/typed-over')).toEqual([]);
  });

  test('a form without formulas is not judged', () => {
    expect(told(cleanWorkbook, 'formula/typed-over')).toEqual([]);
    expect(told(cleanWorkbook, 'formula/differs')).toEqual([]);
  });
});
