import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readWorkbookFile, writeWorkbookFile } from '../../src/files/index';
import { planFill, readDisclosure, type CellEdit, type EditPlan } from '../../src/index';
import { partText } from '../files/packages';

const original = readFileSync('samples/luolong-2024/workbook.xlsx');

const ruleOf = (plan: EditPlan, name: string, column: number) => {
  const row = plan.edits.find((edit) => edit.column === 0 && String(edit.after).trim() === name)?.row;
  return plan.edits.find((edit) => edit.row === row && edit.column === column)?.inputRule;
};

describe('what the working paper says of its inputs', () => {
  let plan: EditPlan;
  let bytes: Uint8Array;
  beforeAll(async () => {
    plan = planFill(readDisclosure(await readWorkbookFile(original)));
    bytes = await writeWorkbookFile(original, plan);
  });

  it('stands at every input and nowhere else', () => {
    const isInput = ({ style }: CellEdit) => style === 'input';
    expect(plan.edits.filter(isInput).length).toBeGreaterThan(100);
    expect(plan.edits.filter((edit) => isInput(edit) !== (edit.inputRule !== undefined))).toEqual([]);
  });

  it('fits into what Excel shows', () => {
    for (const { inputRule } of plan.edits) {
      if (!inputRule) continue;
      for (const { title, text } of [inputRule.hint, inputRule.warning]) {
        expect(title.length).toBeLessThanOrEqual(32);
        expect(text.length).toBeLessThanOrEqual(225);
      }
      expect(inputRule.hint.text).not.toBe('');
    }
  });

  it('takes amounts, counts, points, a choice and words', () => {
    expect(ruleOf(plan, '收支总计', 2)).toMatchObject({
      accepts: { kind: 'decimal' },
      hint: { title: '上年决算数', text: expect.stringContaining('收支总计，单位：万元。') },
      warning: { title: '这里应填数字' },
    });
    expect(ruleOf(plan, '收支总计', 9)).toMatchObject({ accepts: { kind: 'text' }, warning: { text: '' } });
    expect(ruleOf(plan, '公务用车保有量（辆）', 1)?.accepts).toMatchObject({ kind: 'wholeNumber', least: 0 });
    expect(ruleOf(plan, '部门整体绩效自评得分（分）', 1)?.accepts).toEqual({ kind: 'decimal', least: 0, most: 100 });
    expect(ruleOf(plan, '部门整体绩效评价等级', 9)?.accepts).toEqual({
      kind: 'choice',
      of: ['优', '良', '中', '差'],
    });
  });

  it('is printed in landscape with its headings on every page', () => {
    expect(plan.newSheets).toMatchObject([{ print: { orientation: 'landscape', repeatedRows: 3 } }]);
    expect(partText(bytes, 'xl/workbook.xml')).toContain("'情况说明底稿'!$1:$3</definedName>");
  });

  it('moves with its rows when the paper is made anew', async () => {
    const disclosure = readDisclosure(await readWorkbookFile(bytes));
    const cell = disclosure.at('05/2101102/subtotal');
    if (!('cell' in cell)) throw new Error('no cell');
    const { sheet, row, column } = cell.cell.address;
    const emptied: CellEdit = { sheet, row, column, before: 18.28, after: null, purpose: 'test' };
    const changed = await writeWorkbookFile(bytes, { newSheets: [], edits: [emptied] });
    const again = planFill(readDisclosure(await readWorkbookFile(changed)));
    const moved = again.edits.filter(({ after }) => after !== null);
    expect(moved.some(({ inputRule }) => inputRule === null)).toBe(true);
    const remade = await writeWorkbookFile(changed, again);
    const fresh = await writeWorkbookFile(
      original,
      planFill(
        readDisclosure(await readWorkbookFile(await writeWorkbookFile(original, { newSheets: [], edits: [emptied] }))),
      ),
    );
    expect(ruledCells(remade)).toEqual(ruledCells(fresh));
  });
});

/** Cell → what is said of it, in the last sheet of the file. */
function ruledCells(bytes: Uint8Array): Record<string, string> {
  const tabs = [...partText(bytes, 'xl/workbook.xml').matchAll(/<sheet /gu)].length;
  const text = partText(bytes, `xl/worksheets/sheet${tabs}.xml`);
  const cells: [string, string][] = [];
  for (const [, tag = '', rest = ''] of text.matchAll(/<dataValidation ([^>]*?)(?:\/>|>(.*?)<\/dataValidation>)/gsu)) {
    const areas = /sqref="([^"]*)"/u.exec(tag)?.[1]?.split(' ') ?? [];
    const said = tag.replace(/ sqref="[^"]*"/u, '') + rest;
    for (const area of areas) {
      const [, letter = '', first = '', last = first] = /^([A-Z]+)(\d+)(?::[A-Z]+(\d+))?$/u.exec(area) ?? [];
      for (let row = Number(first); row <= Number(last); row += 1) cells.push([`${letter}${row}`, said]);
    }
  }
  return Object.fromEntries(cells.sort(([one], [other]) => (one < other ? -1 : 1)));
}
