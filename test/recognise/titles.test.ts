import { describe, expect, it } from 'vitest';
import { finalAccountsForms } from '../../src/forms/finalAccounts';
import { lexiconOf } from '../../src/recognise/lexicon';
import { readTitle } from '../../src/recognise/titles';

const lexicons = finalAccountsForms.map(lexiconOf);

/** "03", or "03 某某局" where the title names the department; undefined for what is no title that says 决算. */
function read(text: string): string | undefined {
  const title = readTitle(text, lexicons);
  return title?.saysKind ? [title.lexicons[0].spec.id, title.department].filter(Boolean).join(' ') : undefined;
}

describe('a title', () => {
  it.each([
    ['支出决算表', '03'],
    [' 支 出 决 算 表 ', '03'],
    ['收入支出\n决算总表', '01'],
    ['2023年度收入支出决算总表', '01'],
    ['二〇二三年度支出决算表', '03'],
    ['收入支出决算总表（2023年度）', '01'],
    ['收入支出决算总表（公开01表）', '01'],
    ['公开02表 收入决算表', '02'],
    ['附件2：收入决算表', '02'],
    ['附件1-4 财政拨款收入支出决算总表', '04'],
    ['附件5一般公共预算财政拨款支出决算表', '05'],
    ['附表一一般公共预算财政拨款支出决算表', '05'],
    ['表五：一般公共预算财政拨款支出决算表', '05'],
    ['五、一般公共预算财政拨款支出决算表', '05'],
    ['（六）一般公共预算财政拨款基本支出决算明细表', '06'],
    ['支出决算表（续）', '03'],
    ['支出决算表续表', '03'],
    ['支出决算表(2)', '03'],
    ['支出决算表（单位：万元）', '03'],
    ['财政拨款"三公"经费支出决算表', '09'],
    ['一般公共预算财政拨款＂三公＂经费支出决算表', '09'],
    ['部门决算公开表：支出决算表', '03'],
    ['支出决算表\n部门：某某局', '03'],
  ])('%j is of form %s', (text, form) => {
    expect(read(text)).toBe(form);
  });

  it.each([
    ['某某市公安局交通警察支队支出决算表', '03 某某市公安局交通警察支队'],
    ['2023年度某某县财政局收入支出决算总表', '01 某某县财政局'],
    ['某某县财政局2023年度收入支出决算总表', '01 某某县财政局'],
    ['附件2\n某某县人民检察院2023年度支出决算表', '03 某某县人民检察院'],
    ['某某大学（本级）收入决算表', '02 某某大学(本级)'],
    ['某某乡人民政府一般公共预算财政拨款“三公”经费支出决算表', '09 某某乡人民政府'],
    ['某某市预算编审中心2023年度支出决算表', '03 某某市预算编审中心'],
  ])('%j names the department', (text, read_) => {
    expect(read(text)).toBe(read_);
  });

  it.each([
    '人员支出决算表',
    '项目支出决算表',
    '经营支出决算表',
    '政府采购支出决算表',
    '机关运行经费支出决算表',
    '一般公共预算财政拨款项目支出决算表',
    '财政拨款支出决算明细表',
    '国有资本经营预算支出预算表',
    '支出决算表说明',
    '见支出决算表',
    '支出决算表中',
    '部门支出预算表',
    '2024年部门支出总表',
    '支出决算',
    '注：本表反映部门本年度各项支出情况，详见支出决算表',
  ])('is not %j', (text) => {
    expect(read(text)).toBeUndefined();
  });
});
