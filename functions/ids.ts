export type Functions = typeof import('./functions');

/** Which function answers which id of functions.json; a test holds the two together. */
export const FUNCTION_OF_ID: Readonly<Record<string, keyof Functions>> = {
  SHARE: 'share',
  CHANGE: 'changeAmount',
  GROWTH: 'growthRate',
  COMPLETION: 'completion',
  EXECUTION: 'execution',
  DEVIATION: 'deviation',
  TOWAN: 'toTenThousands',
  FOOTING: 'footingDifference',
  ROUNDINGRANGE: 'roundingRangeOf',
  CHANGETEXT: 'changeText',
  CAPITALS: 'capitals',
};
