import chanhe from '../../samples/chanhe-2025-budget/workbook.xlsx?url';
import jiyuan from '../../samples/jiyuan-2022/workbook.xlsx?url';
import luolong from '../../samples/luolong-2024/workbook.xlsx?url';

/** A published workbook that comes with the program. */
export interface Sample {
  readonly id: string;
  readonly name: string;
  readonly fileName: string;
  readonly url: string;
}

/** The first one is open when the page opens. */
export const SAMPLES: readonly [Sample, ...Sample[]] = [
  {
    id: 'luolong-2024',
    name: '洛龙区政务服务中心 2024 年度部门决算',
    fileName: '洛龙区政务服务中心2024年度部门决算公开表.xlsx',
    url: luolong,
  },
  {
    id: 'jiyuan-2022',
    name: '济源市行政服务中心 2022 年度部门决算',
    fileName: '济源市行政服务中心2022年度部门决算公开表.xlsx',
    url: jiyuan,
  },
  {
    id: 'chanhe-2025-budget',
    name: '瀍河回族区行政审批和政务信息管理局 2025 年部门预算',
    fileName: '瀍河回族区行政审批和政务信息管理局2025年部门预算公开表.xlsx',
    url: chanhe,
  },
];
