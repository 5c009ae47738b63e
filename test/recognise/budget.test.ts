import { describe, expect, it } from 'vitest';
import { addressKey, readDisclosure } from '../../src/index';
import { budgetAmounts, budgetFormOf } from '../support/printed/budget';
import { BUDGET, readSample, readTables } from '../support/samples';

describe('the binding of the budget sample', async () => {
  const { bound, copies } = readDisclosure(await readSample(BUDGET));
  const tables = readTables(BUDGET).filter((table) => budgetFormOf(table) !== undefined);
  const printed = tables.flatMap((table) =>
    budgetAmounts(table).map(({ row, column, ref }) => ({
      ref,
      address: addressKey({ sheet: table.sheet, row: table.first_body_row - 1 + row, column }),
      value: table.rows[row]?.[column] ?? null,
    })),
  );
  const cells = [...bound.values()].flatMap(({ spec, cells: own }) =>
    [...own].map(([ref, { address, content }]) => ({
      ref: `${spec.id}/${ref}`,
      address: addressKey(address),
      value: content.kind === 'amount' ? content.amount.value.toNumber() : null,
    })),
  );
  const byRef = (all: readonly { ref: string }[]) => all.toSorted((a, b) => (a.ref < b.ref ? -1 : 1));

  it('names every amount cell of the twelve forms as the printed labels do, and no other cell', () => {
    expect(printed.length).toBeGreaterThan(800);
    expect(byRef(cells)).toEqual(byRef(printed));
  });

  it('leaves no number of the forms unnamed', () => {
    const named = new Set(cells.map(({ address }) => address));
    const numbers = tables.flatMap(({ sheet, rows, first_body_row: first }) =>
      rows.flatMap((row, at) =>
        row.flatMap((value, column) =>
          typeof value === 'number' ? [addressKey({ sheet, row: first - 1 + at, column })] : [],
        ),
      ),
    );
    expect(numbers.length).toBeGreaterThan(200);
    expect(numbers.filter((address) => !named.has(address))).toEqual([]);
  });

  it('reads heads and notes', () => {
    const heads = [...bound.values()].map(({ header, recognised, notes, unit }) => ({
      title: recognised.title,
      department: header.department?.text,
      year: header.year ? `${header.year.text}年` : null,
      unit,
      sheet: recognised.sheet,
      notes: notes.map(({ text }) => text),
    }));
    expect(heads).toEqual(
      tables.map(({ title, department, year, unit, sheet, notes }) => ({
        title,
        department,
        year,
        unit,
        sheet,
        notes,
      })),
    );
  });

  it('understands everything but the class that it lists under its old name too', () => {
    const unknown = [...bound.values()].flatMap(({ unrecognised }) => unrecognised);
    expect(unknown.map(({ text, hasAmounts }) => ({ text, hasAmounts }))).toEqual([
      { text: '(九)医疗卫生与计划生育支出', hasAmounts: false },
    ]);
    expect(copies).toEqual([]);
  });

  it('says what its rows are: units, their subjects, the projects, the subjects of the government', () => {
    const rows = (id: string) => bound.get(id)?.rows ?? [];
    expect(rows('b03').map(({ key, kind, unit }) => [key, kind, unit])).toEqual([
      ['total', 'named', undefined],
      ['u141', 'unit', undefined],
      ...['2010301', '2010399', '2080505', '2101101', '2210201'].map((code) => [code, 'subject', 'u141']),
    ]);
    expect(
      rows('b12')
        .map(({ key, name, asides, unit }) => [key, name, asides?.[0], unit])
        .slice(0, 3),
    ).toEqual([
      ['total', '合计', undefined, undefined],
      ['u141', '洛阳市瀍河回族区行政审批和政务信息管理局', undefined, undefined],
      ['p1', '橙e瀍河青年服务云平台', '其他运转类', 'u141'],
    ]);
    expect(rows('b12')[0]?.hasNoName).toBe(true);
    expect(rows('b06')[1]?.second).toMatchObject({ code: '50101', name: '工资奖金津补贴' });
    expect(rows('b07')[2]?.second).toMatchObject({ code: '50101', name: '工资奖金津补贴' });
  });
});
