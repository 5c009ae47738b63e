import { beforeAll, describe, expect, test } from 'vitest';
import { check, readDisclosure, type Cell, type Workbook } from '../../src/index';
import { randomDepartment, STANDARD_LAYOUT } from '../support/departments';

/** A difference is no error where something that was not understood may make it up. */

const text = (value: string): Cell => ({ value, text: value, numberFormat: 'General' });
const money = (value: number): Cell => ({ value, text: value.toFixed(2), numberFormat: '0.00' });

/** A department with 公开05表 changed row by row. */
function workbookOf(change: (rows: readonly (readonly Cell[])[]) => readonly (readonly Cell[])[]): Workbook {
  const { workbook } = randomDepartment(11, {
    profile: {
      generalItems: 31,
      fundItems: 0,
      capitalItems: 0,
      hasOwnMoney: false,
      hasCarryovers: false,
      hasThreePublic: false,
      hasRareSubjects: false,
    },
    layout: STANDARD_LAYOUT,
  });
  return {
    sheets: workbook.sheets.map((sheet) =>
      sheet.name === '公开05表' ? { ...sheet, cells: change(sheet.cells) } : sheet,
    ),
  };
}

/** One of several items of its group, with an amount. */
const isItem = (row: readonly Cell[]) => row[0]?.value === '2010302';

/** That row in two rows of half the amount each. */
function halved(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const at = rows.findIndex(isItem);
  const half = (row: readonly Cell[]) =>
    row.map((cell) => (typeof cell.value === 'number' ? money(cell.value / 2) : cell));
  return rows.flatMap((row, index) => (index === at ? [half(row), half(row)] : [row]));
}

describe('a subject printed twice', () => {
  let found: ReturnType<typeof check>;
  beforeAll(() => {
    found = check(readDisclosure(workbookOf(halved)));
  });

  test('is told, and the sum above it is not called wrong', () => {
    const errors = found.findings.filter(({ severity, kind }) => severity === 'error' && kind === 'sum');
    expect(errors).toEqual([]);
    expect(found.findings.some(({ kind }) => kind === 'codeDoubled')).toBe(true);
    // Its amounts stand in their places.
    expect(found.findings.filter(({ kind }) => kind === 'strayAmount')).toEqual([]);
  });

  test('leaves that sum unchecked, with the reason', () => {
    const reasons = found.skipped.filter(({ code }) => code === '05/subject-sum').map(({ reason }) => reason);
    expect(reasons.length).toBeGreaterThan(0);
    for (const reason of reasons)
      expect(reason).toMatch(/^公开05表有两行“\d{7} .+”，只核对了第一行，差额可能由另一行引起$/u);
  });

  test('a sum of other rows is still called wrong', () => {
    const wrong = workbookOf((rows) =>
      halved(rows).map((row) => (row[1]?.value === '合计' ? [...row.slice(0, 2), money(1), ...row.slice(3)] : row)),
    );
    const report = check(readDisclosure(wrong));
    expect(report.findings.some(({ code, severity }) => code === '05/row-sum' && severity === 'error')).toBe(true);
  });
});

describe('a row that is not recognised', () => {
  test('with an amount, leaves the sums of its form unchecked; without one, nothing', () => {
    const named = (amounts: readonly Cell[]) =>
      check(
        readDisclosure(
          workbookOf((rows) =>
            rows.flatMap((row, index) =>
              index === rows.findIndex(isItem) ? [[text(''), text('某专项经费'), ...amounts]] : [row],
            ),
          ),
        ),
      );
    const withAmount = named([money(5), money(5), text('')]);
    expect(withAmount.skipped.map(({ reason }) => reason)).toContain(
      '公开05表有没认出的行“某专项经费”且其中有金额，差额可能由它引起',
    );
    expect(
      withAmount.findings.filter(({ severity, code }) => severity === 'error' && code === '05/subject-sum'),
    ).toEqual([]);
    const without = named([text(''), text(''), text('')]);
    expect(without.skipped).toEqual([]);
    expect(without.findings.some(({ severity, code }) => severity === 'error' && code === '05/subject-sum')).toBe(true);
  });
});

describe('a subject listed without any amount', () => {
  /** 2010302 without its amounts; its group one or two hundredths above what is left. */
  const listed = (more: number) =>
    check(
      readDisclosure(
        workbookOf((rows) => {
          const amounts = (row: readonly Cell[]) => row.slice(2).map(({ value }) => Number(value ?? 0));
          const items = rows.filter((row) => /^20103\d\d$/u.test(String(row[0]?.value ?? '')) && !isItem(row));
          const sum = items.reduce((total, row) => total + (amounts(row)[0] ?? 0), 0);
          const half = Math.floor((items.length + 1) / 2);
          return rows.map((row) => {
            if (isItem(row)) return [...row.slice(0, 2), text(''), text(''), text('')];
            return row[0]?.value === '20103'
              ? [...row.slice(0, 2), money(sum + (half + more) / 100), ...row.slice(3)]
              : row;
          });
        }),
      ),
    ).findings.find(
      ({ code, args }) => code === '05/subject-sum' && 'statement' in args && /^20103 .* 小计 /u.test(args.statement),
    );

  test('may have some too small to print: a hundredth beyond what is printed is a doubt, two are an error', () => {
    expect(listed(1)).toMatchObject({ severity: 'warning', args: { needsZeros: true } });
    expect(listed(2)).toMatchObject({ severity: 'error' });
  });
});
