import type { Phrase } from '../../model/claim';

/** The words of narratives that say what a figure is, apart from the labels that say whose. First match counts. */

export interface ClaimPhrase {
  readonly pattern: string;
  readonly phrase: Phrase;
}

export const phrase = (pattern: string, meaning: Phrase): ClaimPhrase => ({ pattern, phrase: meaning });

const LAST = '(?:上年度?|去年|上一年度?)(?:同期)?(?:支出|收入)?(?:决算数?)?';
const INITIAL = '(?:当年|本年)?(?:年初|初)(?:部门)?(?:支出)?预算(?:安排)?数?';
const ADJUSTED = '(?:全年|调整|调整后|年度调整)(?:支出)?预算(?:资金)?数?';
const ANY = '(?:支出)?预算(?:安排)?(?:数额?)?(?!管理|绩效|财政|支出|单位|项目|批复|指标|执行|拨款|编制|工作|资金)';
const WITH = '(?:与|和|比|较|同|对比)';
const AFTER = '(?:相比|对比|比较|相较)?';
const RATE_OF = '(?:的(?:比例|比率)?(?:为)?)?';

const BASES = [
  [LAST, 'last'],
  [INITIAL, 'budget'],
  [ADJUSTED, 'adjusted'],
  [ANY, 'anyBudget'],
] as const;
const SIGNS = [
  ['大于|高于|超过|多于', 1],
  ['小于|低于|少于', -1],
  ['等于', 0],
] as const;
/** 大于年初预算数: the words say against what. */
const ORDERS = SIGNS.flatMap(([words, sign]) =>
  BASES.map(([base, name]) => phrase(`(?:${words})${base}`, { type: 'order', sign, base: name })),
);

export const EQUALITIES: readonly ClaimPhrase[] = [
  phrase('不存在差异|没有差异|无差异|没有变化|无变化|无增减变化|无增减|持平|保持一致|一致|相同|相等', {
    type: 'equality',
    isSame: true,
  }),
  phrase('存在差异|有差异', { type: 'equality', isSame: false }),
];

const NONE = '(?:没有|未|无)(?:使用|安排)?';
const ARRANGED = '(?:预算)?(?:财政拨款|拨款)?(?:安排)?的?支出';
/** What there is nothing of. */
export const ABSENCES: readonly ClaimPhrase[] = [
  phrase(`${NONE}政府性基金${ARRANGED}`, { type: 'none', item: '政府性基金支出' }),
  phrase(`${NONE}国有资本经营${ARRANGED}`, { type: 'none', item: '国有资本经营支出' }),
];

const MORE = '(?:增加|增长|上升|提高|增支|增幅|上涨)';
/** How much more or less, of what, what for and why. */
export const SAYINGS: readonly ClaimPhrase[] = [
  // 增长率为-7.92% says that it is less.
  phrase(`(?:增减|${MORE})(?:额|幅度|率)?(?:了|为|约)?(?=-\\d)`, { type: 'direction', sign: -1 }),
  phrase(`${MORE}(?:额|幅度|率)?(?:了|为|约)?(?=\\d)`, { type: 'direction', sign: 1 }),
  phrase('(?:减少|下降|降低|减支|降幅|减幅|下浮)(?:额|幅度|率)?(?:了|为|约)?(?=-?\\d)', {
    type: 'direction',
    sign: -1,
  }),
  phrase('同比', { type: 'compare', base: 'last' }),
  // 预决算差异率-38.57%: the change against the budget in percent.
  phrase('(?:预决算)?差异率(?:为|是)?(?=-\\d)', { type: 'deviation', sign: -1 }),
  phrase('(?:预决算)?差异率(?:为|是)?(?=\\d)', { type: 'deviation', sign: 1 }),
  phrase('占用', { type: 'stop' }),
  phrase('占(?:比)?(?:为)?', { type: 'share' }),
  phrase('主要(?:是)?用于(?!以下|如下|下列)', { type: 'use' }),
  phrase('主要原因|原因为|原因是|主要是', { type: 'reason' }),
  phrase('主要包括', { type: 'listed' }),
];

/** Where a figure came from and went to, and where a statement ends. */
export const ENDS: readonly ClaimPhrase[] = [
  phrase('(?:由|从)(?=(?:\\d{4}年度?|上年度?)?的?-?\\d)', { type: 'from' }),
  phrase('(?:到|至)(?=(?:\\d{4}年度?)?的?-?\\d)', { type: 'to' }),
  phrase('。', { type: 'stop' }),
  phrase('[;；]', { type: 'semicolon' }),
];

export const CLAIM_PHRASES: readonly ClaimPhrase[] = [
  phrase(`完成(?:了)?${INITIAL}${RATE_OF}`, { type: 'completion', base: 'budget' }),
  phrase(`完成(?:了)?${ADJUSTED}${RATE_OF}`, { type: 'completion', base: 'adjusted' }),
  phrase(`完成(?:了)?(?:支出)?预算数?${RATE_OF}(?=\\d)`, { type: 'completion', base: 'anyBudget' }),
  phrase('(?:预算)?(?:执行率|完成率)(?:为|是|达到?)?(?=\\d)', { type: 'completion', base: 'anyBudget' }),
  phrase(`${WITH}${LAST}${AFTER}`, { type: 'compare', base: 'last' }),
  phrase(`${WITH}${INITIAL}${AFTER}`, { type: 'compare', base: 'budget' }),
  phrase(`${WITH}${ADJUSTED}${AFTER}`, { type: 'compare', base: 'adjusted' }),
  phrase(`${WITH}${ANY}${AFTER}`, { type: 'compare', base: 'anyBudget' }),
  ...ABSENCES,
  ...EQUALITIES,
  ...ORDERS,
  ...SAYINGS,
  phrase(`${INITIAL}(?:为|是)?`, { type: 'kind', kind: 'budget' }),
  phrase(`${ADJUSTED}(?:为|是)?`, { type: 'kind', kind: 'adjusted' }),
  phrase('(?:全年)?执行数(?:为|是)?', { type: 'kind', kind: 'final' }),
  phrase('(?:本年)?(?:支出|收入)?决算数?(?:为|是)?(?=-?\\d|[,，、]|与|和|比|较|大于|小于|等于|高于|低于)', {
    type: 'kind',
    kind: 'final',
  }),
  phrase(`${LAST}(?:为|是)?(?=-?\\d)`, { type: 'kind', kind: 'last' }),
  phrase(`${ANY}(?:为|是)?(?=-?\\d)`, { type: 'kind', kind: 'anyBudget' }),
  ...ENDS,
];
