/**
 * The custom functions, namespace GK. Each is one line over the engine; its comment is what Excel shows (the build makes
 * functions.json from it), which is why the parameters have Chinese names. Ranges are taken and answered with ranges.
 */
import { calculations, changeInWords } from '../src/index';
import { answers } from './answers';

const { change, footing, growth, inCapitals, inTenThousands, ratio, roundingRange } = calculations;

/**
 * 部分占合计的比率，四位小数（即百分数两位），四舍五入。单元格格式请设为 0.00%。
 * @customfunction SHARE 占比率
 * @param 部分 部分的金额，一格或一个区域
 * @param 合计 合计的金额，不能为零
 * @returns 占比率
 */
export function share(部分: unknown[][], 合计: unknown[][]): unknown[][] {
  return answers(ratio, 部分, 合计);
}

/**
 * 本年减上年，没有二进制误差。
 * @customfunction CHANGE 增减额
 * @param 本年 本年的金额，一格或一个区域
 * @param 上年 上年的金额
 * @returns 增减额
 */
export function changeAmount(本年: unknown[][], 上年: unknown[][]): unknown[][] {
  return answers(change, 本年, 上年);
}

/**
 * 本年比上年增减的比率，四位小数，四舍五入；下降是负数，上年为零没有增减率。
 * @customfunction GROWTH 增减率
 * @param 本年 本年的金额，一格或一个区域
 * @param 上年 上年的金额，不能为零
 * @returns 增减率
 */
export function growthRate(本年: unknown[][], 上年: unknown[][]): unknown[][] {
  return answers(growth, 本年, 上年);
}

/**
 * 决算占预算的比率，四位小数，四舍五入。
 * @customfunction COMPLETION 完成率
 * @param 决算 决算数，一格或一个区域
 * @param 预算 年初预算数，不能为零
 * @returns 完成率
 */
export function completion(决算: unknown[][], 预算: unknown[][]): unknown[][] {
  return answers(ratio, 决算, 预算);
}

/**
 * 全年执行数占全年预算数的比率，四位小数，四舍五入。
 * @customfunction EXECUTION 执行率
 * @param 执行数 全年执行数，一格或一个区域
 * @param 预算数 全年预算数，不能为零
 * @returns 执行率
 */
export function execution(执行数: unknown[][], 预算数: unknown[][]): unknown[][] {
  return answers(ratio, 执行数, 预算数);
}

/**
 * 实际完成值偏离指标值的比率：（实际－指标）÷指标，四位小数，四舍五入。
 * @customfunction DEVIATION 偏差度
 * @param 实际 实际完成值，一格或一个区域
 * @param 指标 指标值，不能为零
 * @returns 偏差度
 */
export function deviation(实际: unknown[][], 指标: unknown[][]): unknown[][] {
  return answers(growth, 实际, 指标);
}

/**
 * 把元换算成万元，四舍五入到公开的位数。
 * @customfunction TOWAN 转万元
 * @param 元 以元为单位的金额，一格或一个区域
 * @param [位数] 小数位数，0 到 10；不写时是 2
 * @returns 万元
 */
export function toTenThousands(元: unknown[][], 位数?: number): unknown[][] {
  return answers((yuan) => inTenThousands(yuan, 位数), 元);
}

/**
 * 核对合计与明细之和：相等得“平”，差额能由四舍五入解释得“尾差”，否则得差额（合计减明细之和）。按区间精确判断，没有容差。
 * @customfunction FOOTING 勾稽差
 * @param 合计 合计那一格
 * @param 明细区域 全部明细；空白按零算，文字得 #VALUE!
 * @param [位数] 金额公开的小数位数，0 到 10；不写时是 2
 * @returns 平、尾差或差额
 */
export function footingDifference(合计: unknown[][], 明细区域: unknown[][], 位数?: number): unknown[][] {
  return answers((total) => footing(total, 明细区域, 位数), 合计);
}

/**
 * 这么多项相加，四舍五入最多能造成多大的尾差：半个末位单位 ×（项数＋1）。
 * @customfunction ROUNDINGRANGE 尾差范围
 * @param 项数 明细的项数
 * @param [位数] 金额公开的小数位数，0 到 10；不写时是 2
 * @returns 尾差不超过的数
 */
export function roundingRangeOf(项数: unknown[][], 位数?: number): unknown[][] {
  return answers((count) => roundingRange(count, 位数), 项数);
}

/**
 * 情况说明里写增减的那句话，如“增加37.46万元，增长64.59%”；相等得“持平”，上年为零不写比率。
 * @customfunction CHANGETEXT 增减表述
 * @param 本年 本年的金额（万元），一格或一个区域
 * @param 上年 上年的金额（万元）
 * @returns 一句话
 */
export function changeText(本年: unknown[][], 上年: unknown[][]): unknown[][] {
  return answers(changeInWords, 本年, 上年);
}

/**
 * 金额的中文大写，四舍五入到分，如“壹仟肆佰零玖元伍角整”。
 * @customfunction CAPITALS 大写金额
 * @param 元 以元为单位的金额，一格或一个区域
 * @returns 大写
 */
export function capitals(元: unknown[][]): unknown[][] {
  return answers(inCapitals, 元);
}
