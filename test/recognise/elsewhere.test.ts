import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkbookFile, writeWorkbookFile } from '../../src/files/index';
import { draft, planDraftSheet, planFill, readDisclosure, type EditPlan, type Workbook } from '../../src/index';
import { book, type LiteralRow } from '../support/literals';
import { FINAL_ACCOUNTS, readSample } from '../support/samples';

/** What is none of the nine forms is not taken for one. */

const forms = (workbook: Workbook): string[] => readDisclosure(workbook).forms.map(({ id, sheet }) => `${id} ${sheet}`);

const TITLES = ['收入支出决算总表', '收入决算表', '支出决算表', '财政拨款收入支出决算总表'];

describe('what only names the forms', () => {
  it('is a list of contents', () => {
    const pages = TITLES.map((title, index): LiteralRow => [title, index + 5]);
    const dotted = TITLES.map((title, index): LiteralRow => [`${index + 1}、${title}……………${index + 5}`]);
    const bare = TITLES.map((title): LiteralRow => [title]);
    expect(forms(book({ 目录: [['目录'], ...pages], 目录二: dotted, 目录三: bare }))).toEqual([]);
  });

  it('is a cover, and a narrative', () => {
    const cover: readonly LiteralRow[] = [['2024年度'], ['某某局部门决算'], ['公开表']];
    const text: readonly LiteralRow[] = [
      ['二、收入决算情况说明'],
      ['收入决算表'],
      ['本年收入合计508.19万元，其中：财政拨款收入508.19万元，占100.00%。'],
      ['三、支出决算情况说明'],
      ['项目', '本年支出合计', '占比'],
      ['合计', 508.19, '100.00%'],
    ];
    expect(forms(book({ 封面: cover, 说明: text }))).toEqual([]);
  });
});

describe('what has a title like a form', () => {
  it('is the detail of expenditure by economic subject', () => {
    const workbook = book({
      七: [
        ['一般公共预算财政拨款支出决算明细表'],
        ['单位：万元'],
        ['科目编码', '科目名称', '合计', '工资福利支出', '商品和服务支出', '资本性支出', '其他支出'],
        ['', '合计', 12, 5, 4, 2, 1],
        ['201', '一般公共服务支出', 12, 5, 4, 2, 1],
      ],
      八: [
        ['一般公共预算财政拨款项目支出决算表'],
        ['科目编码', '科目名称', '小计', '基本支出', '项目支出'],
        ['', '合计', 12, '', 12],
      ],
      九: [['人员支出决算表'], ['科目编码', '科目名称', '本年支出合计', '基本支出'], ['', '合计', 12, 12]],
    });
    expect(forms(workbook)).toEqual([]);
  });
});

describe.each(FINAL_ACCOUNTS)('%s', (sample) => {
  it('has nine forms and tables of 绩效自评 that are none', async () => {
    const workbook = await readSample(sample);
    const names = workbook.sheets.slice(0, 9).map(({ name }) => name);
    expect(readDisclosure(workbook).forms.map(({ sheet }) => sheet)).toEqual(names);
    expect(forms({ sheets: workbook.sheets.slice(9) })).toEqual([]);
  });

  it('has no more forms with the sheets that we add', async () => {
    let bytes = new Uint8Array(readFileSync(resolve(import.meta.dirname, `../../samples/${sample}/workbook.xlsx`)));
    const add = async (plan: EditPlan): Promise<Workbook> => {
      bytes = new Uint8Array(await writeWorkbookFile(bytes, plan));
      return readWorkbookFile(bytes);
    };
    const before = readDisclosure(await readWorkbookFile(bytes));
    const filled = readDisclosure(await add(planFill(before)));
    const drafted = readDisclosure(await add(planDraftSheet(filled, draft(filled))));
    expect(drafted.workbook.sheets.length).toBeGreaterThan(before.workbook.sheets.length + 1);
    expect(drafted.forms).toEqual(before.forms);
  });
});
