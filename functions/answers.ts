import { calculations, type Outcome, type Refusal } from '../src/index';

/**
 * What Excel shows for a refusal: its error value, and the sentence in the cell's error menu. It shows sentences of
 * #VALUE! and #N/A only, so whatever needs one is one of these (a function of Excel's own would say #NUM! for a bad
 * number of decimals). The sentence of a division by zero is for whoever reads the error otherwise.
 */
const REFUSALS: Readonly<Record<Refusal, readonly [code: keyof typeof CustomFunctions.ErrorCode, sentence: string]>> = {
  zeroBase: ['divisionByZero', '除数是零或空白，没有比率。请核对合计、上年、预算或指标那一格。'],
  notNumber: ['invalidValue', '参数里有不是数的内容（文字、逻辑值或错误值）。请改成数，或改选单元格。'],
  badDecimals: ['invalidValue', '位数应是 0 到 10 的整数；不写时是 2。'],
  badCount: ['invalidValue', '项数应是不小于 1 的整数。'],
  tooLarge: ['invalidValue', '金额超出大写能表示的范围（一千万亿元以内）。'],
  noPartner: ['notAvailable', '几个参数的区域大小不同，这一格没有对应的数。请选同样大小的区域。'],
};

/** One value of a range as Excel takes it; an error stands in its own cell. */
type Answer = number | string | CustomFunctions.Error;

const answerOf = (outcome: Outcome): Answer => {
  if (!calculations.isRefused(outcome)) return outcome;
  const [code, sentence] = REFUSALS[outcome.refused];
  return new CustomFunctions.Error(CustomFunctions.ErrorCode[code], sentence);
};

/**
 * Calculates over ranges and answers as Excel wants it: a table of values that spills.
 * @throws CustomFunctions.Error where a single answer is an error: only so does Excel show its sentence everywhere
 */
export function answers(
  calculation: (...values: readonly unknown[]) => Outcome,
  ...ranges: readonly unknown[][][]
): unknown[][] {
  const table = calculations.spread(calculation, ranges).map((row) => row.map(answerOf));
  const [[first] = []] = table;
  if (table.length === 1 && table[0]?.length === 1 && first instanceof CustomFunctions.Error) throw first;
  return table;
}
