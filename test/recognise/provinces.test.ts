import { describe, expect, it } from 'vitest';
import { readDisclosure, type Workbook } from '../../src/index';
import { amountsOf, missingIn, unknownIn } from '../support/bindings';
import { book } from '../support/literals';

/** Layouts of other publications, written out as they print them. */

function expectUnderstood(workbook: Workbook): void {
  const disclosure = readDisclosure(workbook);
  expect(unknownIn(disclosure)).toEqual([]);
}

describe('公开02表 as the finance system exports it', () => {
  const exported = book({
    Z03: [
      ['收入决算表'],
      ['', '', '', '', '', '', '', '', '', '', '公开02表'],
      ['部门：某某市档案馆', '', '', '', '', '', '', '', '', '', '金额单位：万元'],
      [
        '项目',
        '',
        '',
        '',
        '本年收入合计',
        '财政拨款收入',
        '上级补助收入',
        '事业收入',
        '',
        '经营收入',
        '附属单位上缴收入',
        '其他收入',
      ],
      ['功能分类科目编码', '', '', '科目名称', '', '', '', '小计', '其中：教育收费'],
      ['类', '款', '项', '栏次', 1, 2, 3, 4, 5, 6, 7, 8],
      ['', '', '', '合计', 12.5, 10, '', 2.5, 1, '', '', ''],
      ['201', '', '', '一般公共服务支出', 12.5, 10, '', 2.5, 1, '', '', ''],
      ['20126', '', '', '档案事务', 12.5, 10, '', 2.5, 1, '', '', ''],
      ['2012604', '', '', '档案馆', 12.5, 10, '', 2.5, 1, '', '', ''],
      ['注：本表反映部门本年度取得的各项收入情况。'],
    ],
  });

  it('binds 小计 under 事业收入 as 事业收入 and 教育收费 beside it', () => {
    expect(amountsOf(exported)).toMatchObject({
      '02/total/currentIncome': '12.5',
      '02/2012604/institutional': '2.5',
      '02/2012604/educationFee': '1',
      '02/20126/otherIncome': '',
    });
    expectUnderstood(exported);
  });
});

describe('公开05表 with 人员经费 and 公用经费 below 基本支出', () => {
  const divided = book({
    五: [
      ['2023年度一般公共预算财政拨款支出决算表'],
      ['编制部门：某县司法局', '', '', '', '', '', '单位：元'],
      ['科目编码', '科目名称', '本年支出', '', '', '', ''],
      ['', '', '合计', '基本支出', '', '', '项目支出'],
      ['', '', '', '小计', '人员经费', '公用经费', ''],
      ['204', '公共安全支出', 300, 200, 150, 50, 100],
      ['20406', '司法', 300, 200, 150, 50, 100],
      ['2040601', '行政运行', 200, 200, 150, 50, 0],
      ['合计', '', 300, 200, 150, 50, 100],
    ],
  });

  it('binds the total of 基本支出 and its two parts', () => {
    expect(amountsOf(divided)).toMatchObject({
      '05/total/subtotal': '300',
      '05/2040601/basic': '200',
      '05/2040601/personnel': '150',
      '05/2040601/operating': '50',
      '05/20406/project': '100',
    });
    expectUnderstood(divided);
  });
});

describe('公开06表 as one list with 类 and 款', () => {
  const listed = book({
    六: [
      ['一般公共预算财政拨款基本支出决算表'],
      ['单位名称：某区图书馆', '', '', '', '', '单位：万元'],
      ['项目', '', '', '一般公共预算财政拨款基本支出', '', ''],
      ['经济分类科目编码', '', '经济分类科目名称', '合计', '人员经费', '公用经费'],
      ['类', '款', '', '', '', ''],
      ['301', '', '工资福利支出', 90, 90, ''],
      ['301', '01', '基本工资', 90, 90, ''],
      ['302', '', '商品和服务支出', 10, '', 10],
      ['302', '01', '办公费', 10, '', 10],
      ['合计', '', '', 100, 90, 10],
    ],
  });

  it('binds 合计 under 人员经费 and 公用经费 as the totals of the panels', () => {
    expect(amountsOf(listed)).toMatchObject({
      '06/total/amount': '100',
      '06/personnelTotal/amount': '90',
      '06/operatingTotal/amount': '10',
      '06/30101/amount': '90',
      '06/30201/operating': '10',
    });
    expectUnderstood(listed);
    expect(missingIn(readDisclosure(listed))).toEqual([]);
  });
});

describe('公开09表', () => {
  it('may have a column of unit names and columns for 会议费 and 培训费', () => {
    const withMeetings = book({
      七: [
        ['一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表'],
        ['编制单位：某县审计局', '', '', '', '', '', '', '', '金额单位：万元'],
        ['项目', '一般公共预算财政拨款安排的“三公”经费', '', '', '', '', '', '会议费', '培训费'],
        ['', '小计', '因公出国（境）费用', '公务接待费', '公务用车费', '', '', '', ''],
        ['', '', '', '', '小计', '公务用车购置费', '公务用车运行维护费', '', ''],
        ['栏次', 1, 2, 3, 4, 5, 6, 7, 8],
        ['预算数', 5, 0, 1, 4, 0, 4, 2, 1],
        ['决算数', 4.5, 0, 0.8, 3.7, 0, 3.7, 1, 0.5],
      ],
    });
    expect(amountsOf(withMeetings)).toMatchObject({
      '09/total/budget': '5',
      '09/reception/final': '0.8',
      '09/vehicleRunning/budget': '4',
    });
    expectUnderstood(withMeetings);
  });

  it('may be a list that goes on with counts', () => {
    const list = book({
      九: [
        ['财政拨款“三公”经费支出决算表'],
        ['部门：某市水利局', '', '', '2023年度', '单位：万元'],
        ['项目', '行次', '全年预算数', '决算数'],
        ['栏次', '', 1, 2],
        ['一、“三公”经费支出', 1, '—', '—'],
        ['（一）支出合计', 2, 10, 8],
        ['1．因公出国（境）费', 3, 0, 0],
        ['2．公务用车购置及运行维护费', 4, 8, 7],
        ['（1）公务用车购置费', 5, 0, 0],
        ['（2）公务用车运行维护费', 6, 8, 7],
        ['3．公务接待费', 7, 2, 1],
        ['（1）国内接待费', 8, '—', 1],
        ['（2）国（境）外接待费', 9, '—', 0],
        ['（二）相关统计数', 10, '—', '—'],
        ['1．因公出国（境）团组数（个）', 11, '—', 0],
        ['2．公务用车保有量（辆）', 12, '—', 3],
        ['3．国内公务接待批次（个）', 13, '—', 12],
        ['4．国内公务接待人次（人）', 14, '—', 80],
      ],
    });
    expect(amountsOf(list)).toMatchObject({
      '09/total/final': '8',
      '09/vehicles/budget': '8',
      '09/reception/final': '1',
    });
    expect(Object.keys(amountsOf(list)).filter((ref) => ref.includes('counts'))).toEqual([]);
    expectUnderstood(list);
  });
});

describe('公开07表', () => {
  it('may divide what it carries over', () => {
    const divided = book({
      七: [
        ['政府性基金预算财政拨款收入支出决算表'],
        ['部门：某市水利局', '', '', '', '', '', '', '单位：万元'],
        ['项目', '', '年初结转和结余', '本年收入', '本年支出', '', '', '年末结转和结余'],
        ['科目代码', '科目名称', '合计', '合计', '合计', '基本支出', '项目支出', '合计'],
        ['合计', '', 1, 5, 4, '', 4, 2],
        ['212', '城乡社区支出', 1, 5, 4, '', 4, 2],
      ],
    });
    expect(amountsOf(divided)).toMatchObject({
      '07/total/opening': '1',
      '07/212/currentIncome': '5',
      '07/212/subtotal': '4',
      '07/total/closing': '2',
    });
    expectUnderstood(divided);
  });
});
