import type { ComputedRule, ComputedRules } from '../model/computedRule';

/** What must hold of columns that are computed from others, wherever a form has them. */

const rule = (code: string, statement: string): ComputedRule => ({
  code: `computed/${code}`,
  severity: 'error',
  statement,
  source: '列名',
});

export const computedRules: ComputedRules = {
  share: rule('share', '占比 = 金额 ÷ 合计'),
  change: rule('change', '增减额 = 本年 − 上年（或决算 − 预算）'),
  growth: rule('growth', '增减率 =（本年 − 上年）÷ 上年（或决算比预算）'),
  completion: rule('completion', '完成率 = 决算数 ÷ 预算数'),
  execution: rule('execution', '执行率 = 执行数 ÷ 全年预算数'),
  deviation: rule('deviation', '偏差度 =（实际完成值 − 指标值）÷ 指标值'),
};
