import { describe, expect, it } from 'vitest';
import { addressKey, readDisclosure, type Disclosure } from '../../src/index';
import { readBody } from '../support/printed/body';
import { FORM_IDS } from '../support/printed/names';
import { FINAL_ACCOUNTS, readSample, readTables, type PrintedTable } from '../support/samples';

/** Every amount cell of a printed table: its address, its name by the printed labels, and what tables.json says. */
function printedAmounts(table: PrintedTable): { address: string; ref: string; value: string | number | null }[] {
  const id = FORM_IDS.find((form) => table.table === `公开${form}表`);
  if (!id) return [];
  return readBody(id, table.rows)
    .flat()
    .flatMap(({ key, amounts }) =>
      amounts.map(({ column, at }) => ({
        address: addressKey({ sheet: table.sheet, row: table.first_body_row - 1 + at.row, column: at.column }),
        ref: `${id}/${key}/${column}`,
        value: table.rows[at.row]?.[at.column] ?? null,
      })),
    );
}

/** What the binding says of an amount cell, as tables.json would print it. */
function boundAmounts({ bound }: Disclosure): { address: string; ref: string; value: string | number | null }[] {
  return [...bound.values()].flatMap(({ spec, cells }) =>
    [...cells].map(([ref, { address, content }]) => ({
      address: addressKey(address),
      ref: `${spec.id}/${ref}`,
      value:
        content.kind === 'amount' ? content.amount.value.toNumber() : content.kind === 'empty' ? null : content.text,
    })),
  );
}

const byRef = (cells: readonly { ref: string }[]) => cells.toSorted((a, b) => (a.ref < b.ref ? -1 : 1));

describe.each(FINAL_ACCOUNTS)('the binding of %s', async (sample) => {
  const disclosure = readDisclosure(await readSample(sample));
  const tables = readTables(sample).filter(({ table }) => table.startsWith('公开'));

  it('names every amount cell as the printed labels do, and no other cell', () => {
    const printed = tables.flatMap(printedAmounts);
    expect(printed.length).toBeGreaterThan(500);
    expect(byRef(boundAmounts(disclosure))).toEqual(byRef(printed));
  });

  it('leaves no number of a form unnamed but the printed 行次', () => {
    const bound = new Set(boundAmounts(disclosure).map(({ address }) => address));
    for (const { sheet, rows, first_body_row: first, table } of tables) {
      const lineNumbers = table === '公开01表' || table === '公开04表' ? [1, 4] : [];
      rows.forEach((cells, row) =>
        cells.forEach((value, column) => {
          if (typeof value !== 'number' || lineNumbers.includes(column)) return;
          expect(bound, `${table} ${row} ${column}`).toContain(addressKey({ sheet, row: first - 1 + row, column }));
        }),
      );
    }
  });

  it('reads the head and the notes of every form', () => {
    const heads = [...disclosure.bound.values()].map(({ header, recognised, notes, unit }) => ({
      table: header.mark?.text,
      title: recognised.title,
      department: header.department?.text,
      year: `${header.year?.text}年度`,
      unit: header.unit?.text,
      countedIn: unit,
      sheet: recognised.sheet,
      notes: notes.map(({ text }) => text),
    }));
    expect(heads).toEqual(
      tables.map(({ table, title, department, year, unit, sheet, notes }) => ({
        table,
        title,
        department,
        year,
        unit,
        countedIn: unit,
        sheet,
        notes,
      })),
    );
  });

  it('understands every row and column, and sees each form once', () => {
    expect([...disclosure.bound.values()].flatMap(({ unrecognised }) => unrecognised)).toEqual([]);
    expect(disclosure.copies).toEqual([]);
    expect(disclosure.forms.map(({ id }) => id)).toEqual(FORM_IDS);
  });
});
