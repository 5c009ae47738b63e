import { ABSENCES, ENDS, EQUALITIES, phrase, SAYINGS, type ClaimPhrase } from '../phrases';

/** The words of a budget's narrative that say what a figure is. The budget itself is what the year's figure is. */

const LAST = '(?:上年度?|去年|上一年度?)(?:同期)?(?:支出|收入|收支)?(?:年初)?(?:预算)?数?';
const OWN = '(?:当年|本年)?(?:年初|初)?(?:部门)?(?:收支|收入|支出)?预算(?:安排|总额|合计)?数?';
const WITH = '(?:与|和|比|较|同|对比)';
const AFTER = '(?:相比|对比|比较|相较)?';

export const BUDGET_PHRASES: readonly ClaimPhrase[] = [
  phrase(`${WITH}${LAST}${AFTER}`, { type: 'compare', base: 'last' }),
  ...ABSENCES,
  ...EQUALITIES,
  phrase(`(?:大于|高于|超过|多于)${LAST}`, { type: 'order', sign: 1, base: 'last' }),
  phrase(`(?:小于|低于|少于)${LAST}`, { type: 'order', sign: -1, base: 'last' }),
  ...SAYINGS,
  phrase(`${OWN}(?:为|是|共计?)?(?=-?\\d)`, { type: 'kind', kind: 'final' }),
  phrase(`${LAST}(?:为|是)?(?=-?\\d)`, { type: 'kind', kind: 'last' }),
  // …主要原因：…；二是公务用车运行维护费 3.00 万元: a figure of its own ends the reason, which 二是 alone would go on with.
  phrase('[;；](?=[一二三四]是公务用车(?:购置|运行)(?:维护)?费(?:支出)?(?:预算)?为?\\d)', { type: 'stop' }),
  ...ENDS,
];
