import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readWorkbookFile, writeWorkbookFile } from '../../src/files/index';
import {
  check,
  isEmptyPlan,
  planCheckSheet,
  planIgnore,
  readDisclosure,
  sentence,
  sheetNamed,
  type CheckReport,
  type Disclosure,
  type EditPlan,
  type Sheet,
} from '../../src/index';

const sample = (name: string) =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../../samples', name, 'workbook.xlsx')));

interface Opened {
  readonly bytes: Uint8Array;
  readonly disclosure: Disclosure;
  readonly report: CheckReport;
}

async function open(bytes: Uint8Array): Promise<Opened> {
  const disclosure = readDisclosure(await readWorkbookFile(bytes));
  return { bytes, disclosure, report: check(disclosure) };
}

const written = async ({ bytes }: Opened, plan: EditPlan): Promise<Opened> =>
  open(await writeWorkbookFile(bytes, plan));

function reportSheet({ disclosure }: Opened, name = '校验报告'): Sheet {
  const sheet = sheetNamed(disclosure.workbook, name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

describe.each(['luolong-2024', 'jiyuan-2022'])('the report of %s as a sheet', (name) => {
  let original: Opened;
  let reported: Opened;
  beforeAll(async () => {
    original = await open(sample(name));
    reported = await written(original, planCheckSheet(original.disclosure, original.report));
  });

  test('has a row for every finding and every check that was not made, each with its sentence', () => {
    const texts = reportSheet(reported).cells.map((row) => row[2]?.value);
    for (const finding of original.report.findings) expect(texts).toContain(sentence(finding));
    for (const { statement } of original.report.skipped) expect(texts).toContain(statement);
  });

  test('changes nothing of what the workbook says: the same forms, findings and outcomes', () => {
    expect(reported.report).toEqual(original.report);
  });

  test('planned again, there is nothing to write', () => {
    expect(isEmptyPlan(planCheckSheet(reported.disclosure, reported.report))).toBe(true);
  });
});

describe('the rows of the report', () => {
  test('a broken sum: its level, form, sentence, difference as a number, and a link to each of its cells', async () => {
    const original = await open(sample('luolong-2024'));
    const reported = await written(original, planCheckSheet(original.disclosure, original.report));
    const row = reportSheet(reported).cells.find((cells) =>
      String(cells[2]?.value).startsWith('302 商品和服务支出 决算数 ='),
    );
    expect(row?.slice(0, 5).map(({ value }) => value)).toEqual([
      '错误',
      '公开06表',
      expect.stringContaining('合计 9.00 ≠ 明细之和 407.99'),
      -398.99,
      '请改正（共 9 格，列出前 8 格）',
    ]);
    expect(row?.slice(5, 7)).toMatchObject([
      { value: 'F6', formula: `=HYPERLINK("#'公开06表 一般公共预算财政拨款基本支出决算明细表'!F6","F6")` },
      { value: 'F7', formula: `=HYPERLINK("#'公开06表 一般公共预算财政拨款基本支出决算明细表'!F7","F7")` },
    ]);
  });

  test('a blank total says which value belongs in which cell', async () => {
    const { disclosure, report } = await open(sample('jiyuan-2022'));
    const { edits } = planCheckSheet(disclosure, report);
    expect(edits.map(({ after }) => after)).toContain('建议在 C7 填 3,305.34');
  });

  test('a finding set aside is in it with its reason, and what was there before makes room', async () => {
    const original = await open(sample('luolong-2024'));
    const reported = await written(original, planCheckSheet(original.disclosure, original.report));
    const [finding] = reported.report.findings;
    if (!finding) throw new Error('the sample has findings');
    const ignoring = await written(reported, planIgnore(reported.disclosure, finding, '另行说明'));
    const renewed = await written(ignoring, planCheckSheet(ignoring.disclosure, ignoring.report));
    const cells = reportSheet(renewed).cells;
    const row = cells.find((entries) => entries[2]?.value === sentence(finding));
    expect(row?.[4]?.value).toContain('已忽略：另行说明');
    expect(cells.filter((entries) => entries[2]?.value === sentence(finding))).toHaveLength(1);
    expect(renewed.report).toEqual(ignoring.report);
  });

  test("a sheet of that name that is somebody else's is left alone", async () => {
    const original = await open(sample('luolong-2024'));
    const taken = await written(original, {
      newSheets: [{ name: '校验报告', columnWidths: [], frozenRows: 0 }],
      edits: [{ sheet: '校验报告', row: 0, column: 0, before: null, after: '我的报告', purpose: '测试' }],
    });
    const plan = planCheckSheet(taken.disclosure, taken.report);
    expect(plan.newSheets.map(({ name }) => name)).toEqual(['校验报告 2']);
    expect(new Set(plan.edits.map(({ sheet }) => sheet))).toEqual(new Set(['校验报告 2']));
  });
});
