import type { Rule } from '../../model/rule';
import { with03Sums, with06, with07, with08, with11, with12 } from './between/details';
import { with02, with03, with04 } from './between/summaries';

/** 表间: what must agree between forms. */
export const betweenForms: readonly Rule[] = [
  ...with02,
  ...with03,
  ...with04,
  ...with03Sums,
  ...with06,
  ...with07,
  ...with08,
  ...with11,
  ...with12,
];
