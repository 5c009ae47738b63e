import { describe, expect, test } from 'vitest';
import { readZip } from '../../src/files/container/zip';
import { readWorkbookFile, writeWorkbookFile } from '../../src/files/index';
import { a1 } from '../../src/model/address';
import type { EditPlan } from '../../src/model/edit';
import { cellAt, sheetNamed, type Cell, type Workbook } from '../../src/model/workbook';
import {
  changedParts,
  edit,
  fixtureBytes,
  partText,
  planOf,
  sampleBytes,
  SAMPLES,
  sheetWith,
  workbookBytes,
  workbookParts,
  zipped,
} from './packages';
import { cellElements, changedCells, withoutCells } from './sheetText';

const FILES: readonly (readonly [string, Uint8Array])[] = [
  ...SAMPLES.map((name) => [name, sampleBytes(name)] as const),
  ...['xlsxwriter.xlsx', 'libreoffice.xlsx'].map((name) => [name, fixtureBytes(name)] as const),
];

function cell(workbook: Workbook, sheet: string, row: number, column: number): Cell {
  const found = sheetNamed(workbook, sheet);
  if (found === undefined) throw new Error(`no sheet ${sheet}`);
  return cellAt(found, row, column);
}

/** The first cell of the first sheet that holds a number and no formula. */
async function firstNumber(bytes: Uint8Array) {
  const [sheet] = (await readWorkbookFile(bytes)).sheets;
  if (sheet === undefined) throw new Error('no sheet');
  for (const [row, cells] of sheet.cells.entries()) {
    const column = cells.findIndex(({ value, formula }) => typeof value === 'number' && formula === undefined);
    if (column >= 0)
      return {
        sheet: sheet.name,
        row: sheet.firstRow + row,
        column: sheet.firstColumn + column,
        value: cells[column]?.value ?? null,
      };
  }
  throw new Error('no number');
}

/** The records of the archive, as they lie in the file. */
function records(bytes: Uint8Array): Map<string, Buffer> {
  return new Map(readZip(bytes).entries.map(({ name, start, end }) => [name, Buffer.from(bytes.subarray(start, end))]));
}

describe.each(FILES)('%s', (_, bytes) => {
  test('an empty plan gives the same file', async () => {
    expect(Buffer.from(await writeWorkbookFile(bytes, planOf())).equals(Buffer.from(bytes))).toBe(true);
  });

  test('an edit changes its cells, and nothing else in any part', async () => {
    const before = bytes.slice();
    const number = await firstNumber(bytes);
    const plan = planOf(
      edit(number.sheet, number.row, number.column, { before: number.value, after: 12345.67 }),
      edit(number.sheet, 199, 30, { before: null, after: '界外' }),
    );
    const written = await writeWorkbookFile(bytes, plan);
    expect(Buffer.from(bytes).equals(Buffer.from(before))).toBe(true);

    const sheet = 'xl/worksheets/sheet1.xml';
    const changed = changedParts(bytes, written);
    expect(changed).toContain(sheet);
    expect(['xl/workbook.xml', sheet]).toEqual(expect.arrayContaining(changed));
    expect(partText(written, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');

    const [left, right] = [partText(bytes, sheet), partText(written, sheet)];
    const address = a1(number);
    const others = changedCells(left, right).filter((changedCell) => ![address, 'AE200'].includes(changedCell));
    const [old, now] = [cellElements(left), cellElements(right)];
    const withoutResult = (element: string | undefined) =>
      element?.replace(/ t="[^"]*"/u, '').replace(/<v>.*<\/v>/u, '');
    // In the two workbooks with formulas, B2*2 and the sum over it lose their stored results.
    expect(others).toEqual(bytes.length < 20_000 ? ['C13', 'C2'] : []);
    expect(others.map((other) => now.get(other))).toEqual(others.map((other) => withoutResult(old.get(other))));
    expect(withoutCells(right)).toBe(withoutCells(left));

    const [packed, repacked] = [records(bytes), records(written)];
    const untouched = [...packed].filter(([name]) => !changed.includes(name));
    expect(untouched.length).toBeGreaterThan(8);
    expect(untouched.filter(([name, record]) => !repacked.get(name)?.equals(record))).toEqual([]);

    const workbook = await readWorkbookFile(written);
    expect(cell(workbook, number.sheet, number.row, number.column).value).toBe(12345.67);
    expect(cell(workbook, number.sheet, 199, 30).value).toBe('界外');
  });

  test('a new sheet leaves every other sheet and all styles in use as they were', async () => {
    const plan: EditPlan = {
      newSheets: [{ name: '占比 & 底稿', columnWidths: [30, 12.5], frozenRows: 2 }],
      edits: [
        edit('占比 & 底稿', 0, 0, { before: null, after: '支出占比', style: 'title' }),
        edit('占比 & 底稿', 2, 1, { before: null, after: 0.8828, numberFormat: '0.00%', style: 'computed' }),
      ],
    };
    const written = await writeWorkbookFile(bytes, plan);
    const allowed = [
      '[Content_Types].xml',
      'docProps/app.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
    ];
    const added = changedParts(bytes, written).filter((name) => !allowed.includes(name));
    expect(added).toEqual([`xl/worksheets/sheet${(await readWorkbookFile(bytes)).sheets.length + 1}.xml`]);

    const before = await readWorkbookFile(bytes);
    const after = await readWorkbookFile(written);
    expect(after.sheets.slice(0, -1)).toEqual(before.sheets);
    expect(cell(after, '占比 & 底稿', 0, 0)).toEqual({ value: '支出占比', text: '支出占比', numberFormat: 'General' });
    expect(cell(after, '占比 & 底稿', 2, 1)).toEqual({ value: 0.8828, text: '88.28%', numberFormat: '0.00%' });

    const styles = partText(bytes, 'xl/styles.xml');
    const grown = partText(written, 'xl/styles.xml');
    const items = (xml: string, list: string) =>
      (new RegExp(`<${list}\\b[^>]*>(.*?)</${list}>`, 'su').exec(xml)?.[1] ?? '').replaceAll(/\s*\n\s*/gu, '');
    for (const list of ['fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles', 'dxfs']) {
      expect(items(grown, list).startsWith(items(styles, list))).toBe(true);
    }
  });
});

describe('content', () => {
  const base = sheetWith(
    '<row r="2" spans="2:3" ht="20" customHeight="1"><c r="B2" s="0" t="s"><v>0</v></c><c r="C2" ph="1" t="str"><f>B2&amp;1</f><v>x1</v></c></row><row r="5" hidden="1"/>',
    { strings: ['<r><t>富</t></r><r><t>文</t></r>'] },
  );
  const sheet = 'xl/worksheets/sheet1.xml';

  test.each([
    [
      'a text',
      '一 <&> "引"\n\t_x000D_',
      '<c r="D3" t="inlineStr"><is><t xml:space="preserve">一 &lt;&amp;&gt; &quot;引&quot;&#10;&#9;_x005F_x000D_</t></is></c>',
    ],
    ['a number', 0.1, '<c r="D3"><v>0.1</v></c>'],
    ['a truth value', true, '<c r="D3" t="b"><v>1</v></c>'],
    ['a formula', '=IF(\'表\'!B2<>"",1,0)', '<c r="D3"><f>IF(\'表\'!B2&lt;&gt;&quot;&quot;,1,0)</f></c>'],
  ])('%s', async (_, after, xml) => {
    const written = await writeWorkbookFile(base, planOf(edit('表', 2, 3, { before: null, after })));
    expect(cellElements(partText(written, sheet)).get('D3')).toBe(xml);
    const { value, formula } = cell(await readWorkbookFile(written), '表', 2, 3);
    expect(formula ?? value).toBe(after);
  });

  test.each([
    [0.5, '<v>0.5</v>', ''],
    ['', '<v></v>', ' t="str"'],
    [false, '<v>0</v>', ' t="b"'],
  ])("a formula's result %j is kept beside it", async (result, value, type) => {
    const written = await writeWorkbookFile(base, planOf(edit('表', 2, 3, { before: null, after: '=1+1', result })));
    expect(cellElements(partText(written, sheet)).get('D3')).toBe(`<c r="D3"${type}><f>1+1</f>${value}</c>`);
    expect(cell(await readWorkbookFile(written), '表', 2, 3)).toMatchObject({ value: result, formula: '=1+1' });
  });

  test('goes in the order of columns and rows, and spans follow', async () => {
    const at = (row: number, column: number) => edit('表', row, column, { before: null, after: row * 100 + column });
    const written = await writeWorkbookFile(
      base,
      planOf(at(9, 0), at(1, 5), at(1, 0), at(4, 2), at(1, 3), at(0, 1), at(2, 0)),
    );
    expect(partText(written, sheet)).toContain(
      '<sheetData><row r="1"><c r="B1"><v>1</v></c></row>' +
        '<row r="2" spans="1:6" ht="20" customHeight="1"><c r="A2"><v>100</v></c><c r="B2" s="0" t="s"><v>0</v></c>' +
        '<c r="C2" ph="1" t="str"><f>B2&amp;1</f><v>x1</v></c><c r="D2"><v>103</v></c><c r="F2"><v>105</v></c></row>' +
        '<row r="3"><c r="A3"><v>200</v></c></row><row r="5" hidden="1"><c r="C5"><v>402</v></c></row>' +
        '<row r="10"><c r="A10"><v>900</v></c></row></sheetData>',
    );
  });

  test('an emptied cell keeps its style; emptying an empty cell changes nothing', async () => {
    const styled = sheetWith('<row r="1"><c r="A1" s="1"><v>1</v></c></row>', {
      styles: '<styleSheet xmlns="x"><cellXfs><xf numFmtId="0"/><xf numFmtId="4"/></cellXfs></styleSheet>',
    });
    const written = await writeWorkbookFile(
      styled,
      planOf(edit('表', 0, 0, { before: 1, after: null }), edit('表', 7, 7, { before: null, after: '' })),
    );
    expect([...cellElements(partText(written, sheet)).values()]).toEqual(['<c r="A1" s="1"/>']);
  });

  test('content that is there already is left as it is written', async () => {
    const plan = planOf(
      edit('表', 1, 1, { before: '富文', after: '富文' }),
      edit('表', 1, 2, { before: '=B2&1', after: '=B2&1' }),
    );
    expect(changedParts(base, await writeWorkbookFile(base, plan))).toEqual([]);
  });

  test('later edits of a cell see the earlier ones', async () => {
    const first = edit('表', 0, 0, { before: null, after: 1, numberFormat: '0.00' });
    const written = await writeWorkbookFile(base, planOf(first, edit('表', 0, 0, { before: 1, after: '二' })));
    expect(cell(await readWorkbookFile(written), '表', 0, 0)).toMatchObject({ value: '二', numberFormat: '0.00' });
    await expect(writeWorkbookFile(base, planOf(first, first))).rejects.toMatchObject({ code: 'changed-since' });
  });

  test('a sheet without rows, and one with a namespace prefix', async () => {
    const plan = planOf(edit('表', 0, 0, { before: null, after: 'x' }), edit('表', 2, 0, { before: null, after: 1 }));
    const empty = await writeWorkbookFile(workbookBytes({ sheets: [{ name: '表', xml: '<sheetData />' }] }), plan);
    expect(partText(empty, sheet)).toMatch(/<sheetData><row r="1">.*<\/row><row r="3">.*<\/row><\/sheetData>/u);

    const parts = workbookParts({ sheets: [{ name: '表' }] });
    parts[sheet] =
      '<x:worksheet xmlns:x="x"><x:sheetData><x:row r="2"><x:c r="B2"/></x:row></x:sheetData></x:worksheet>';
    const prefixed = await writeWorkbookFile(zipped(parts), plan);
    expect(partText(prefixed, sheet)).toBe(
      '<x:worksheet xmlns:x="x"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve">x</x:t></x:is></x:c></x:row>' +
        '<x:row r="2"><x:c r="B2"/></x:row><x:row r="3"><x:c r="A3"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    );
  });

  test('cells may leave their position out', async () => {
    const bytes = sheetWith('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>');
    const plan = planOf(edit('表', 0, 1, { before: 2, after: 20 }), edit('表', 1, 2, { before: null, after: 30 }));
    const [written] = (await readWorkbookFile(await writeWorkbookFile(bytes, plan))).sheets;
    expect(written?.cells.map((row) => row.map(({ value }) => value))).toEqual([
      [1, 20, null],
      [3, null, 30],
    ]);
  });

  test('the stated dimension grows with the content, and only then', async () => {
    const bytes = workbookBytes({ sheets: [{ name: '表', xml: '<dimension ref="B2:C4"/><sheetData/>' }] });
    const dimension = async (row: number, column: number) => {
      const written = await writeWorkbookFile(bytes, planOf(edit('表', row, column, { before: null, after: 1 })));
      return /<dimension ref="([^"]*)"/u.exec(partText(written, sheet))?.[1];
    };
    expect(await dimension(2, 2)).toBe('B2:C4');
    expect(await dimension(0, 0)).toBe('A1:C4');
    expect(await dimension(1_048_575, 16_383)).toBe('B2:XFD1048576');
  });
});

test('writing again what was written changes not a byte', async () => {
  const bytes = sampleBytes('luolong-2024');
  const edits = [
    edit('底稿', 0, 0, { before: null, after: '占比', style: 'header' }),
    edit('底稿', 1, 0, {
      before: null,
      after: "='公开01表 收入支出决算总表'!C7",
      result: 508.19,
      numberFormat: '0.000',
      style: 'computed',
    }),
    edit('公开01表 收入支出决算总表', 6, 2, { before: 508.19, after: 600, numberFormat: '0.000' }),
  ];
  const once = await writeWorkbookFile(bytes, {
    newSheets: [{ name: '底稿', columnWidths: [], frozenRows: 0 }],
    edits,
  });
  const again = await writeWorkbookFile(once, planOf(...edits.map((each) => ({ ...each, before: each.after }))));
  expect(Buffer.from(again).equals(Buffer.from(once))).toBe(true);
  expect(await readWorkbookFile(again)).toEqual(await readWorkbookFile(once));
});

test("bytes in one of Node's buffers, which share memory when sliced, stay as they are", async () => {
  const pool = Buffer.concat([Buffer.alloc(7), Buffer.from(sampleBytes('chanhe-2025-budget'))]);
  const bytes = pool.subarray(7);
  const plan = planOf(edit('1部门收支预算表', 50, 0, { before: null, after: 1 }));
  const written = await writeWorkbookFile(bytes, plan);
  const same = await writeWorkbookFile(bytes, planOf());
  same.fill(0);
  expect(bytes.equals(sampleBytes('chanhe-2025-budget'))).toBe(true);
  expect(Buffer.from(written).equals(await writeWorkbookFile(sampleBytes('chanhe-2025-budget'), plan))).toBe(true);
});
