import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readWorkbookFile, writeWorkbookFile } from '../../src/files/index';
import {
  a1,
  cellAt,
  draft,
  planFill,
  readDisclosure,
  readInputs,
  readLastYear,
  sheetNamed,
  type CellEdit,
  type DraftInputs,
  type EditPlan,
  type Workbook,
} from '../../src/index';

const SHEET = '情况说明底稿';
const original = (sample: string) => readFileSync(`samples/${sample}/workbook.xlsx`);
const disclosureIn = async (bytes: Uint8Array) => readDisclosure(await readWorkbookFile(bytes));

/** What luolong's published narrative gives beyond its forms. */
const published: DraftInputs = new Map(
  Object.entries({
    '收支总计.上年': '551.91',
    '收支总计.原因': '财政资金紧张',
    '一般公共预算支出.年初预算': '827.29',
    '公用经费.上年': '6.53',
    '2080502.年初预算': '6.1',
    公务用车保有量: '1',
    政府采购支出总额: '0',
  }).map(([slot, value]) => [slot, { value }]),
);

/** Slot → value, whatever the order. */
const valuesOf = (inputs: DraftInputs): Record<string, string> =>
  Object.fromEntries([...inputs].map(([slot, { value }]) => [slot, value]));

const editAt = (plan: EditPlan, name: string, heading: string): CellEdit | undefined => {
  const column = plan.edits.find(({ row, after }) => row === 2 && after === heading)?.column;
  const row = plan.edits.find((edit) => edit.column === 0 && String(edit.after).trim() === name)?.row;
  return plan.edits.find((edit) => edit.row === row && edit.column === column);
};

describe('the working paper of luolong-2024', () => {
  let plan: EditPlan;
  let bytes: Uint8Array;
  let workbook: Workbook;
  beforeAll(async () => {
    plan = planFill(await disclosureIn(original('luolong-2024')), published);
    bytes = await writeWorkbookFile(original('luolong-2024'), plan);
    workbook = await readWorkbookFile(bytes);
  });

  it('is one new sheet with frozen headings and touches no other', () => {
    expect(plan.newSheets).toMatchObject([{ name: SHEET, frozenRows: 3 }]);
    expect(plan.edits.every(({ sheet, before }) => sheet === SHEET && before === null)).toBe(true);
  });

  it('links this year to the cells of the forms', () => {
    expect(editAt(plan, '收支总计', '本年决算数')).toMatchObject({
      after: "=N('公开01表 收入支出决算总表'!C36)",
      result: 508.19,
    });
    expect(editAt(plan, '2010350 事业运行', '本年决算数')?.result).toBe(448.64);
    expect(editAt(plan, '三公经费', '全年预算数')?.result).toBe(1.5);
  });

  it('computes the published percentages', () => {
    expect(editAt(plan, '收支总计', '增减额')?.result).toBe(-43.72);
    expect(editAt(plan, '收支总计', '增减率')?.result).toBe(-0.0792);
    expect(editAt(plan, '公用经费', '增减率')?.result).toBe(0.3783);
    expect(editAt(plan, '一般公共预算支出', '完成率')?.result).toBe(0.6143);
    expect(editAt(plan, '2080502 事业单位离退休', '完成率')?.result).toBe(0.7098);
    expect(editAt(plan, '201 一般公共服务支出', '占比')?.result).toBe(0.8828);
    expect(editAt(plan, '基本支出', '占比')?.result).toBe(0.5115);
  });

  it('leaves a rate blank where an operand is blank or the base is zero', () => {
    expect(editAt(plan, '人员经费', '增减率')?.result).toBe('');
    expect(editAt(plan, '授予中小企业合同金额', '占比')?.result).toBe('');
    expect(editAt(plan, '因公出国（境）费', '完成率')?.result).toBe('');
  });

  it('marks what a person fills in as inputs, blank until then', () => {
    expect(editAt(plan, '人员经费', '上年决算数')).toMatchObject({ after: null, style: 'input' });
    expect(editAt(plan, '公务用车保有量（辆）', '本年决算数')).toMatchObject({ after: 1, style: 'input' });
  });

  it('is planned once: over its own result nothing is planned', () => {
    expect(planFill(readDisclosure(workbook))).toEqual({ newSheets: [], edits: [] });
  });

  it('gives back what was typed, with its cells', () => {
    const inputs = readInputs(readDisclosure(workbook));
    expect(valuesOf(inputs)).toEqual(valuesOf(published));
    const source = inputs.get('收支总计.上年')?.source;
    expect(
      source && cellAt(sheetNamed(workbook, SHEET) as Workbook['sheets'][number], source.row, source.column).value,
    ).toBe(551.91);
  });

  it('feeds the draft: a typed figure is a source of the change it makes', () => {
    const first = draft(readDisclosure(workbook)).sections[0]?.paragraphs[0]?.spans ?? [];
    const change = first.find(({ how }) => how === 'change');
    expect(change?.text).toBe('43.72');
    expect(change?.sources.map(({ sheet }) => sheet)).toEqual(['公开01表 收入支出决算总表', SHEET]);
  });

  it('is where what the draft waits for is typed', () => {
    const { todo } = draft(readDisclosure(workbook));
    const open = todo.find(({ slot }) => slot === '人员经费.上年');
    expect(open?.at).toMatchObject({ sheet: SHEET, column: 2 });
    const name = open?.at && cellAt(sheetNamed(workbook, SHEET) as Workbook['sheets'][number], open.at.row, 0).value;
    expect(name).toBe('人员经费');
    expect(todo.filter(({ at }) => at === undefined)).toEqual([]);
  });

  it('keeps what was typed when it is made anew after the forms changed', async () => {
    const disclosure = readDisclosure(workbook);
    const cell = disclosure.at('05/2101102/subtotal');
    if (!('cell' in cell)) throw new Error('no cell');
    const { sheet, row, column } = cell.cell.address;
    const zeroed = await writeWorkbookFile(bytes, {
      newSheets: [],
      edits: [{ sheet, row, column, before: 18.28, after: null, purpose: 'test' }],
    });
    const again = planFill(await disclosureIn(zeroed));
    expect(again.newSheets).toEqual([]);
    const remade = await disclosureIn(await writeWorkbookFile(zeroed, again));
    expect(valuesOf(readInputs(remade))).toEqual(valuesOf(published));
    expect(planFill(remade)).toEqual({ newSheets: [], edits: [] });
  });

  it('leaves alone a sheet of that name that somebody else made', async () => {
    const theirs = await writeWorkbookFile(original('luolong-2024'), {
      newSheets: [{ name: SHEET, columnWidths: [10], frozenRows: 0 }],
      edits: [{ sheet: SHEET, row: 0, column: 0, before: null, after: '我的底稿', purpose: 'test' }],
    });
    expect(planFill(await disclosureIn(theirs)).newSheets.map(({ name }) => name)).toEqual([`${SHEET} 2`]);
  });
});

describe('last year', () => {
  it('fills 上年 by the same names', async () => {
    const disclosure = await disclosureIn(original('luolong-2024'));
    const last = readLastYear(disclosure, disclosure);
    expect(last.inputs.get('收支总计.上年')?.value).toBe('508.19');
    expect(last.inputs.get('基本支出.上年')?.value).toBe('259.93');
    expect(last.inputs.get('公用经费.上年')?.value).toBe('9.00');
    expect(last.inputs.get('201.上年')?.value).toBe('448.64');
    expect(last.inputs.get('2210201.上年')?.value).toBe('16.53');
  });

  it('asks before figures of another department or year are used', async () => {
    const [luolong, jiyuan] = [
      await disclosureIn(original('luolong-2024')),
      await disclosureIn(original('jiyuan-2022')),
    ];
    expect(readLastYear(luolong, jiyuan).questions).toEqual([
      { kind: 'department', current: '洛阳市洛龙区政务服务中心', former: '济源市行政服务中心' },
      { kind: 'year', current: '2024', former: '2022' },
    ]);
  });

  it('never reads a blank total as zero', async () => {
    const jiyuan = await disclosureIn(original('jiyuan-2022'));
    expect(readLastYear(jiyuan, jiyuan).inputs.get('一般公共预算支出.上年')?.value).toBe('3305.34');
  });
});

it('uses every address once', async () => {
  const { edits } = planFill(await disclosureIn(original('jiyuan-2022')));
  const places = edits.map((edit) => a1(edit));
  expect(new Set(places).size).toBe(places.length);
});
