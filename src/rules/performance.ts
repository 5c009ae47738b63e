import type { PerformanceRules } from '../model/performanceRule';

/** What must hold in 绩效自评 tables. How a 得分 follows from a rate differs by county, so no rule says so. */

const FORM = '项目支出绩效自评表、部门整体支出绩效自评表样';

export const performanceRules: PerformanceRules = {
  rate: {
    code: 'performance/rate',
    severity: 'error',
    statement: '执行率 = 全年执行数 ÷ 全年预算数',
    source: FORM,
  },
  totalScore: { code: 'performance/total-score', severity: 'error', statement: '总分 = 各项得分之和', source: FORM },
  totalWeight: {
    code: 'performance/total-weight',
    severity: 'error',
    statement: '总分值 = 各项分值之和',
    source: FORM,
  },
  deviation: {
    code: 'performance/deviation',
    severity: 'error',
    statement: '未达到指标值时，偏差度 =（实际完成值 − 指标值）÷ 指标值',
    source: FORM,
  },
  zeroScore: {
    code: 'performance/zero-score',
    severity: 'error',
    statement: '得分为零的指标有偏差度或偏差原因',
    source: FORM,
  },
};
