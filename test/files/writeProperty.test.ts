import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWorkbookFile, writeWorkbookFile } from '../../src/files/index';
import { a1 } from '../../src/model/address';
import type { CellEdit } from '../../src/model/edit';
import { cellAt, EMPTY_CELL, type Cell, type Sheet } from '../../src/model/workbook';
import { changedParts, edit, partText, planOf, sampleBytes, workbookBytes } from './packages';
import { changedCells, withoutCells } from './sheetText';

/** Rows and cells with gaps, in every way of writing them: empty rows, closed rows, spans, styles, a shared formula. */
const GAPPED = workbookBytes({
  sheets: [
    {
      name: '表',
      xml:
        '<dimension ref="B2:H12"/><cols><col min="4" max="6" width="9" style="0"/></cols><sheetData>' +
        '<row r="2" spans="2:4"><c r="B2"><v>1</v></c><c r="D2" t="inlineStr"><is><t>x</t></is></c></row><row r="3"/>' +
        '<row r="5"><c r="C5"><f t="shared" ref="C5:E6" si="0">B5+$A$1</f><v>1</v></c><c r="D5"><f t="shared" si="0"/><v>2</v></c><c r="E5"><f t="shared" si="0"/></c></row>' +
        '<row r="6"><c r="C6"><f t="shared" si="0"/><v>4</v></c><c r="E6"><f t="shared" si="0"/><v>4</v></c></row>' +
        '<row r="8"></row><row r="12" ht="20"><c r="H12" t="b"><v>1</v></c></row></sheetData><pageMargins left="1"/>',
    },
    { name: '旁', xml: '<sheetData><row r="1"><c r="A1"><v>9</v></c></row></sheetData>' },
  ],
});

/** What the formulas of that sheet read. */
const READS: Readonly<Record<string, readonly string[]>> = {
  C5: ['B5', 'A1'],
  D5: ['C5', 'A1'],
  E5: ['D5', 'A1'],
  C6: ['B6', 'A1'],
  E6: ['D6', 'A1'],
};

/** The formulas whose stored results rest on the written cells and were not written themselves. */
function resting(written: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  for (let size = -1; size !== found.size;) {
    size = found.size;
    for (const [cell, reads] of Object.entries(READS)) {
      if (!written.has(cell) && reads.some((read) => written.has(read) || found.has(read))) found.add(cell);
    }
  }
  return found;
}

const anyCharacter = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
const text = fc
  .oneof(
    fc.string({ unit: anyCharacter, maxLength: 12 }),
    fc.constantFrom('_x000D_', ' 首尾 ', 'a\r\nb', ']]>', '&amp;'),
  )
  .filter((value) => value !== '' && !value.startsWith('='));
const content: fc.Arbitrary<CellEdit['after']> = fc.oneof(
  text,
  text.map((value) => `=LEN("${value.replaceAll('"', '""')}")`),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
  fc.boolean(),
  fc.constant(null),
);
const position = fc.oneof(
  { weight: 9, arbitrary: fc.record({ row: fc.nat(14), column: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ row: fc.constantFrom(400, 1_048_575), column: fc.constantFrom(30, 16_383) }) },
);
const changes = fc.uniqueArray(fc.record({ position, after: content }), {
  maxLength: 25,
  selector: (change) => a1(change.position),
});

async function firstSheet(bytes: Uint8Array): Promise<Sheet> {
  const [sheet] = (await readWorkbookFile(bytes)).sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

/** Every cell that holds something, by its address. */
function held(sheet: Sheet): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  // Rows without cells are one shared array: a far cell must not make this walk long.
  const empty = new Set<readonly Cell[]>();
  for (const [row, line] of sheet.cells.entries()) {
    if (empty.has(line)) continue;
    if (line.every((cell) => cell === EMPTY_CELL)) empty.add(line);
    for (const [column, cell] of line.entries()) {
      const isHeld = cell.value !== null || cell.formula !== undefined;
      if (isHeld) cells.set(a1({ row: sheet.firstRow + row, column: sheet.firstColumn + column }), cell);
    }
  }
  return cells;
}

test.each([
  ['a sheet with gaps', GAPPED],
  ['a published form', sampleBytes('chanhe-2025-budget')],
])(
  'whatever is written where, the file holds it and nothing else changes: %s',
  async (_, bytes) => {
    const original = await firstSheet(bytes);
    const sheetPart = 'xl/worksheets/sheet1.xml';
    const isMerged =
      new Set(partText(bytes, sheetPart).match(/(?<=mergeCell ref=")[A-Z]+\d+:[A-Z]+\d+/gu) ?? []).size > 0;
    await fc.assert(
      fc.asyncProperty(changes, async (drawn) => {
        // The form's title rows are merged: stay below them.
        const edits = drawn.map(({ position: { row, column }, after }) => {
          const at = isMerged ? Math.min(row + 8, 1_048_575) : row;
          const { formula, value } = cellAt(original, at, column);
          return edit(original.name, at, column, { before: formula ?? value, after });
        });
        const distinct = [...new Map(edits.map((each) => [a1(each), each])).values()];
        const written = await writeWorkbookFile(bytes, planOf(...distinct));

        const expected = held(original);
        for (const { row, column, after } of distinct) {
          if (after === null) expected.delete(a1({ row, column }));
        }
        const effective = distinct.filter(({ before, after }) => before !== after);
        const now = held(await firstSheet(written));
        for (const each of effective) {
          if (each.after === null) continue;
          const found = now.get(a1(each));
          expect(found?.formula ?? found?.value).toBe(each.after);
          expected.delete(a1(each));
          now.delete(a1(each));
        }
        const stale = isMerged ? new Set<string>() : resting(new Set(effective.map(a1)));
        for (const address of stale)
          expected.set(address, { ...(expected.get(address) ?? EMPTY_CELL), value: null, text: '' });
        expect(now).toEqual(expected);

        const [left, right] = [partText(bytes, sheetPart), partText(written, sheetPart)];
        expect(withoutCells(right)).toBe(withoutCells(left));
        const masterIsGone = effective.some((each) => a1(each) === 'C5') && !isMerged;
        const shared = masterIsGone ? ['D5', 'E5', 'C6', 'E6'] : [];
        const named = new Set([...effective.map(a1), ...shared, ...stale]);
        expect(changedCells(left, right).filter((address) => !named.has(address))).toEqual([]);
        expect(changedParts(bytes, written).filter((name) => !['xl/workbook.xml', sheetPart].includes(name))).toEqual(
          [],
        );

        const again = await writeWorkbookFile(
          written,
          planOf(...distinct.map((each) => ({ ...each, before: each.after }))),
        );
        expect(Buffer.from(again).equals(Buffer.from(written))).toBe(true);
      }),
      { numRuns: 60, seed: 20240930 },
    );
  },
  30_000,
);
