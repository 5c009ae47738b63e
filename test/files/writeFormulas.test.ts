import { describe, expect, test } from 'vitest';
import { readWorkbookFile, writeWorkbookFile } from '../../src/files/index';
import type { EditPlan } from '../../src/model/edit';
import { cellAt, sheetNamed, type Cell, type Workbook } from '../../src/model/workbook';
import { changedParts, edit, partText, planOf, sheetWith, workbookBytes } from './packages';
import { cellElements, changedCells } from './sheetText';

function cell(workbook: Workbook, sheet: string, row: number, column: number): Cell {
  const found = sheetNamed(workbook, sheet);
  if (found === undefined) throw new Error(`no sheet ${sheet}`);
  return cellAt(found, row, column);
}

describe('formulas', () => {
  const sheet = 'xl/worksheets/sheet1.xml';
  const shared =
    '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*2</f><v>2</v></c></row>' +
    '<row r="2"><c r="A2" s="0"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>6</v></c></row>';

  test('that share the one of an overwritten cell are written out', async () => {
    const written = await writeWorkbookFile(sheetWith(shared), planOf(edit('表', 0, 0, { before: '=B1*2', after: 7 })));
    expect([...cellElements(partText(written, sheet)).values()]).toEqual([
      '<c r="A1"><v>7</v></c>',
      '<c r="A2" s="0"><f>B2*2</f><v>4</v></c>',
      '<c r="A3"><f>B3*2</f><v>6</v></c>',
    ]);
  });

  test('stay shared when another cell of them is overwritten', async () => {
    const bytes = sheetWith(shared);
    const written = await writeWorkbookFile(bytes, planOf(edit('表', 1, 0, { before: '=B2*2', after: 7 })));
    expect(changedCells(partText(bytes, sheet), partText(written, sheet))).toEqual(['A2']);
    expect(cell(await readWorkbookFile(written), '表', 2, 0).formula).toBe('=B3*2');
  });

  test('lose a stored result that rests on a changed cell, and no other', async () => {
    const first =
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="0"><f>A1*2</f><v>2</v></c><c r="C1" t="str"><f>B1&amp;"x"</f><v>2x</v></c>' +
      '<c r="D1"><f>SUM(A2:A9)</f><v>0</v></c><c r="E1"><f>A1+1</f></c><c r="F1"><f>税率*2</f><v>6</v></c></row>' +
      '<row r="2"><c r="B2"><f t="array" ref="B2:C2">A1:B1*2</f><v>2</v></c><c r="C2"><v>4</v></c><c r="D2"><v>5</v></c></row>';
    const second = '<row r="1"><c r="A1" t="b"><f>\'表\'!C1="2x"</f><v>1</v></c><c r="B1"><f>A2</f><v>0</v></c></row>';
    const bytes = workbookBytes({
      sheets: [
        { name: '表', xml: `<sheetData>${first}</sheetData>` },
        { name: '二', xml: `<sheetData>${second}</sheetData>` },
      ],
    });
    const written = await writeWorkbookFile(bytes, planOf(edit('表', 0, 0, { before: 1, after: 3 })));
    expect([...cellElements(partText(written, sheet)).values()]).toEqual([
      '<c r="A1"><v>3</v></c>',
      '<c r="B1" s="0"><f>A1*2</f></c>',
      '<c r="C1"><f>B1&amp;"x"</f></c>',
      '<c r="D1"><f>SUM(A2:A9)</f><v>0</v></c>',
      '<c r="E1"><f>A1+1</f></c>',
      '<c r="F1"><f>税率*2</f></c>',
      '<c r="B2"><f t="array" ref="B2:C2">A1:B1*2</f></c>',
      '<c r="C2"></c>',
      '<c r="D2"><v>5</v></c>',
    ]);
    expect([...cellElements(partText(written, 'xl/worksheets/sheet2.xml')).values()]).toEqual([
      '<c r="A1"><f>\'表\'!C1="2x"</f></c>',
      '<c r="B1"><f>A2</f><v>0</v></c>',
    ]);
    expect(cell(await readWorkbookFile(written), '二', 0, 0)).toMatchObject({
      value: null,
      formula: '=\'表\'!C1="2x"',
    });

    const result = planOf(edit('表', 0, 1, { before: '=A1*2', after: '=A1*3', result: 3 }));
    const known = cellElements(partText(await writeWorkbookFile(bytes, result), sheet));
    expect([known.get('B1'), known.get('C1')]).toEqual([
      '<c r="B1"><f>A1*3</f><v>3</v></c>',
      '<c r="C1"><f>B1&amp;"x"</f></c>',
    ]);
  });

  test('of other sheets do not rest on a sheet that is new', async () => {
    const bytes = sheetWith('<row r="1"><c r="A1"><f>税率</f><v>1</v></c></row>');
    const plan: EditPlan = {
      newSheets: [{ name: '新', columnWidths: [], frozenRows: 0 }],
      edits: [edit('新', 0, 0, { before: null, after: 1 })],
    };
    expect(partText(await writeWorkbookFile(bytes, plan), sheet)).toBe(partText(bytes, sheet));
  });

  const chained = sheetWith('<row r="1"><c r="A1"><f>1</f><v>1</v></c><c r="B1"><v>2</v></c></row>', {
    parts: { 'xl/calcChain.xml': '<calcChain><c r="A1" i="1"/></calcChain>' },
    contentTypes: '<Override PartName="/xl/calcChain.xml" ContentType="calcChain+xml"/>',
    relationships:
      '<Relationship Id="c" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/>',
    afterSheets: '<definedNames/><calcPr calcId="191029"/><extLst/>',
  });

  test('that come or go take the calculation chain with them', async () => {
    for (const plan of [
      planOf(edit('表', 0, 0, { before: '=1', after: null })),
      planOf(edit('表', 0, 2, { before: null, after: '=2' })),
    ]) {
      const written = await writeWorkbookFile(chained, plan);
      expect(changedParts(chained, written)).toEqual([
        '[Content_Types].xml',
        'xl/_rels/workbook.xml.rels',
        'xl/calcChain.xml',
        'xl/workbook.xml',
        sheet,
      ]);
      expect(partText(written, '[Content_Types].xml') + partText(written, 'xl/_rels/workbook.xml.rels')).not.toContain(
        'calcChain',
      );
      expect(partText(written, 'xl/workbook.xml')).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
    }
  });

  test('that stay leave it alone; a changed number still has all calculated', async () => {
    const written = await writeWorkbookFile(chained, planOf(edit('表', 0, 1, { before: 2, after: 3 })));
    expect(changedParts(chained, written)).toEqual(['xl/workbook.xml', sheet]);
  });

  test('a workbook without calculation settings gets them in their place', async () => {
    const bytes = sheetWith('', { afterSheets: '<definedNames/><pivotCaches/><extLst/>' });
    const written = await writeWorkbookFile(bytes, planOf(edit('表', 0, 0, { before: null, after: '=1' })));
    expect(partText(written, 'xl/workbook.xml')).toMatch(
      /<definedNames\/><calcPr fullCalcOnLoad="1"\/><pivotCaches\/>/u,
    );
    const bare = await writeWorkbookFile(sheetWith(''), planOf(edit('表', 0, 0, { before: null, after: '=1' })));
    expect(partText(bare, 'xl/workbook.xml')).toMatch(/<\/sheets><calcPr fullCalcOnLoad="1"\/><\/workbook>$/u);
  });
});
