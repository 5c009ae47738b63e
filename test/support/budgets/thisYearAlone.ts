import type { Workbook } from '../../../src/index';
import { book, type LiteralRow } from '../literals';

/**
 * A small budget whose 06, 07 and 12 have no column for what is carried over and show this year's money alone; 03 and 05
 * show both together. What is carried over is of basic and of project expenditure; 01 and 04 say `said`.
 */
export function thisYearAlone(
  { basic, project }: { readonly basic: number; readonly project: number },
  said: number = basic + project,
): Workbook {
  const head = (title: string): LiteralRow[] => [[title], ['某某镇财政所'], ['预算年度：2025', '', '', '单位：万元']];
  const bySubject: readonly LiteralRow[] = [
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    ['', '合计', 110, 70, 40],
    ['2130301', '行政运行', 70, 70, ''],
    ['2130305', '水利工程建设', 40, '', 40],
  ];
  const [wages, goods] = [70 - basic, 40 - project];
  return book({
    一: [
      ...head('部门收支总表'),
      ['收入', '', '支出', ''],
      ['项目', '预算数', '项目', '预算数'],
      ['一、一般公共预算拨款收入', 110 - said, '一、农林水支出', 110],
      ['本年收入合计', 110 - said, '本年支出合计', 110],
      ['上年结转结余', said, '年终结转结余', ''],
      ['收入总计', 110, '支出总计', 110],
    ],
    三: [...head('部门支出总表'), ...bySubject],
    四: [
      ...head('财政拨款收支总表'),
      ['收入', '', '支出', '', '', ''],
      ['项目', '金额', '项目', '合计', '一般公共预算', '政府性基金预算'],
      ['一、本年收入', 110 - said, '一、本年支出', 110, 110, ''],
      ['一般公共预算拨款', 110 - said, '农林水支出', 110, 110, ''],
      ['政府性基金预算拨款', '', '', '', '', ''],
      ['二、上年结转', said, '二、结转下年', '', '', ''],
      ['收入总计', 110, '支出总计', 110, 110, ''],
    ],
    五: [...head('一般公共预算支出表'), ...bySubject],
    六: [
      ...head('一般公共预算基本支出表'),
      ['科目编码', '科目名称', '合计', '人员经费', '公用经费'],
      ['', '合计', wages, wages, ''],
      ['30101', '基本工资', wages, wages, ''],
    ],
    七: [
      ...head('支出经济分类汇总表'),
      ['科目编码', '科目名称', '总计', '一般公共预算', '政府性基金预算', '国有资本经营预算'],
      ['', '合计', wages + goods, wages + goods, '', ''],
      ['30101', '基本工资', wages, wages, '', ''],
      ['30201', '办公费', goods, goods, '', ''],
    ],
    十二: [
      ...head('项目支出表'),
      ['类型', '项目名称', '项目单位', '合计', '本年拨款', '', ''],
      ['', '', '', '', '一般公共预算', '政府性基金预算', '国有资本经营预算'],
      ['', '合计', '', goods, goods, '', ''],
      ['特定目标类', '水库维修', '某某镇财政所', goods, goods, '', ''],
    ],
  });
}
