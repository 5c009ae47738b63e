import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_CELL, readDisclosure, type Cell, type Sheet, type Workbook } from '../../src/index';
import { madeBudget } from '../support/budgets';
import { BUDGET, readSample } from '../support/samples';

/** Whatever a budget's sheets look like, each amount is bound to the name that it had before. */

/** Every amount by its reference. */
function amountsOf(workbook: Workbook): Record<string, string> {
  const { bound, copies } = readDisclosure(workbook);
  const entries = [...bound.values()].flatMap(({ spec, cells }) =>
    [...cells].flatMap(([ref, { content }]) =>
      content.kind === 'amount' ? [[`${spec.id}/${ref}`, content.amount.value.toString()] as const] : [],
    ),
  );
  const unknown = [...bound.values()].flatMap(({ unrecognised, missing }) => [
    ...unrecognised.map(({ text }) => [`unknown ${text}`, ''] as const),
    ...missing.map(({ name }) => [`missing ${name}`, ''] as const),
  ]);
  return Object.fromEntries([...entries, ...unknown, ...copies.map(({ spec }) => [`copy of ${spec.id}`, ''] as const)]);
}

type Rows = readonly (readonly Cell[])[];
const textCell = (text: string): Cell => ({ value: text, text, numberFormat: 'General' });
const withRows = (sheet: Sheet, rows: Rows): Sheet => {
  const width = Math.max(...rows.map(({ length }) => length));
  return { ...sheet, cells: rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? EMPTY_CELL)) };
};
const sheetsOf = (workbook: Workbook, change: (sheet: Sheet, index: number) => Sheet): Workbook => ({
  sheets: workbook.sheets.map(change),
});
/** The first row of the body: the one that holds the first amount. */
const bodyOf = ({ cells }: Sheet): number =>
  cells.findIndex((row) => row.some(({ value }) => typeof value === 'number'));
const isForm = ({ cells }: Sheet): boolean =>
  !cells.slice(0, 3).some((row) => row.some(({ text }) => text.endsWith('绩效目标表')));

/** What people and places do differently; each keeps what the amounts are called. */
const CHANGES: Readonly<Record<string, (workbook: Workbook) => Workbook>> = {
  'rows and columns before the table': (workbook) =>
    sheetsOf(workbook, (sheet) => ({ ...sheet, firstRow: sheet.firstRow + 3, firstColumn: sheet.firstColumn + 2 })),
  'amounts as text': (workbook) =>
    sheetsOf(workbook, (sheet) =>
      withRows(
        sheet,
        sheet.cells.map((row) =>
          row.map((cell) => (typeof cell.value === 'number' ? textCell(cell.value.toFixed(2)) : cell)),
        ),
      ),
    ),
  'the department in the title': (workbook) =>
    sheetsOf(workbook, (sheet) =>
      withRows(
        sheet,
        sheet.cells.map((row, at) =>
          at > 2
            ? row
            : row.map((cell) => (/(?<!\d)表$/u.test(cell.text) ? textCell(`某某县财政局${cell.text}`) : cell)),
        ),
      ),
    ),
  'spaces and line breaks in headers': (workbook) =>
    sheetsOf(workbook, (sheet) =>
      withRows(
        sheet,
        sheet.cells.map((row, at) =>
          at >= Math.max(bodyOf(sheet), 3)
            ? row
            : row.map((cell) =>
                cell.text.length > 3 && at > 2 ? textCell(`${cell.text.slice(0, 2)}\n${cell.text.slice(2)}`) : cell,
              ),
        ),
      ),
    ),
  'half-width brackets': (workbook) =>
    sheetsOf(workbook, (sheet) =>
      withRows(
        sheet,
        sheet.cells.map((row) =>
          row.map((cell) =>
            typeof cell.value === 'string' ? textCell(cell.value.replaceAll('（', '(').replaceAll('）', ')')) : cell,
          ),
        ),
      ),
    ),
  'sheets without names': (workbook) => sheetsOf(workbook, (sheet, index) => ({ ...sheet, name: `Sheet${index + 1}` })),
  'all forms on one sheet, one below the other': (workbook) => {
    const [first] = workbook.sheets;
    if (!first) return workbook;
    const rows = workbook.sheets.filter(isForm).flatMap(({ cells }) => [...cells, [EMPTY_CELL]]);
    return { sheets: [withRows({ ...first, name: '预算公开表' }, rows)] };
  },
  'forms in another order': (workbook) => ({ sheets: [...workbook.sheets].reverse() }),
  'blank rows between rows': (workbook) =>
    sheetsOf(workbook, (sheet) =>
      withRows(
        sheet,
        sheet.cells.flatMap((row, at) => (at === bodyOf(sheet) + 1 ? [[EMPTY_CELL], row] : [row])),
      ),
    ),
  'a table that is no form': (workbook) => {
    const [first] = workbook.sheets;
    const rows = [['政府采购预算表'], ['项目', '合计'], ['服务器', '12.00']].map((row) => row.map(textCell));
    return first ? { sheets: [...workbook.sheets, withRows({ ...first, name: '采购' }, rows)] } : workbook;
  },
};

describe('the budget sample laid out anew', async () => {
  const sample = await readSample(BUDGET);
  const amounts = amountsOf(sample);

  it.each(Object.keys(CHANGES))('with %s', (name) => {
    expect(Object.keys(amounts).length).toBeGreaterThan(200);
    expect(amountsOf(CHANGES[name]?.(sample) ?? sample)).toEqual(amounts);
  });

  it('with the code of the unit among the codes of items, as it was published', () => {
    const shifted = sheetsOf(sample, (sheet) => {
      if (!/^[35]/u.test(sheet.name)) return sheet;
      return withRows(
        sheet,
        sheet.cells.map((row) => {
          if (row[3]?.value !== '141') return row;
          return row.map((cell, at) => (at === 2 ? textCell('141') : at === 3 ? EMPTY_CELL : cell));
        }),
      );
    });
    expect(amountsOf(shifted)).toEqual(amounts);
    const unit = readDisclosure(shifted)
      .bound.get('b03')
      ?.rows.find(({ kind }) => kind === 'unit');
    expect(unit).toMatchObject({ key: 'u141', codeIsMisplaced: true });
  });

  it('with the names of units and subjects in the column of codes', () => {
    const shifted = sheetsOf(sample, (sheet) => {
      if (!sheet.name.startsWith('5')) return sheet;
      return withRows(
        sheet,
        sheet.cells.map((row, at) => {
          if (at < 6) return row;
          return row.map((cell, column) => (column === 3 ? (row[4] ?? cell) : column === 4 ? EMPTY_CELL : cell));
        }),
      );
    });
    // The unit's code is lost then: its row is known by its name.
    const renamed = Object.entries(amountsOf(shifted)).map(([ref, value]) => [ref.replace(/u\D+局/u, 'u141'), value]);
    expect(Object.fromEntries(renamed)).toEqual(amounts);
  });
});

describe('made budgets laid out anew', () => {
  it('in any combination', () => {
    const names = Object.keys(CHANGES);
    const order = fc.subarray(names, { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), order, (seed, changes) => {
        // No title says whose it is before its attachment number.
        const { workbook } = madeBudget(seed, { titlePrefix: '2025年度' });
        const made = changes.reduce((book, name) => CHANGES[name]?.(book) ?? book, workbook);
        expect(amountsOf(made)).toEqual(amountsOf(workbook));
      }),
      { numRuns: 80, seed: 2025 },
    );
  });
});
