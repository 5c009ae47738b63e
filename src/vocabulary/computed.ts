import type { Computation } from '../model/computed';

/** What header words say of columns that are computed from others, and of the columns they are computed from. */

/** What a computed column says about itself. */
export interface ComputationSaid {
  readonly computation: Computation;
  /** What is compared with: last year's figure, or a budget; absent where the words leave it open. */
  readonly over?: 'former' | 'initialBudget' | 'adjustedBudget' | 'budget';
  /** The part that a share is of: "基本支出" of 基本支出占比. */
  readonly part?: string;
  /** The whole it is a share of: "本年支出合计" of 占本年支出合计的比重. */
  readonly whole?: string;
}

/** 比上年, 较年初预算数, 与上年决算数相比, 同比, 决算比预算. */
const COMPARED =
  '(?:决算|支出|收入|本年|当年)?数?(?:[比较和]|同比|相比)?(?<over>上年度?|上一年度?|去年|上期|(?:19|20)\\d\\d年度?|年初预算|全年预算|调整预算|预算|预决算)?(?:支出|收入)?(?:决算)?(?:数|同期)?(?:相比)?';

const RATE = '(?:率|幅度?|比例|比率|百分比|百分点)';

const PATTERNS: readonly (readonly [Computation, RegExp])[] = [
  ['change', new RegExp(`^${COMPARED}(?:增减变[动化]|增减|变动|增加|变化)(?:额度?|数额?|金额|值)$`, 'u')],
  ['change', new RegExp(`^${COMPARED}增减$`, 'u')],
  ['growth', new RegExp(`^${COMPARED}(?:增减变[动化]|增减|增长|变动|变化|升降)(?:${RATE}%?|%)$`, 'u')],
  ['growth', new RegExp(`^${COMPARED}增幅%?$`, 'u')],
  [
    'completion',
    /^(?:决算|支出|收入)?数?(?:完成|为|占)(?<over>年初预算|全年预算|调整预算|预算)数?的?(?:%|百分比|比例|比率|比重|率)%?$/u,
  ],
  ['completion', /^(?<over>年初预算|全年预算|调整预算|预算)?(?:支出|收入|任务)?完成(?:率|进度|比例|百分比|%)%?$/u],
  ['execution', /^(?<over>年初预算|全年预算|调整预算|预算)?(?:支出|资金)?执行(?:率|进度|比例|%)%?$/u],
  ['deviation', /^(?:预决算|预算|决算)?(?:偏差|差异)[度率]%?$/u],
  ['share', /^(?<part>[^占]*?)(?:所)?占(?<whole>[^占]*?)的?(?:比重|比例|比率|百分比|%|比)%?$/u],
  ['share', /^(?:比重|构成比|结构比|构成比例)%?$/u],
];

/** Words of a whole that name no row or column of their own. 总计 is never the sum before what is carried over. */
const ANY_WHOLE = /^(?:合计|总额|总数|总量|总体|全部|整体)?数?$/u;

/** 决算数占比 is the share of the amounts, whatever they are called. */
const ANY_PART = /^(?:金额|数额|决算|预算)?数?$/u;

/** What a header, all its words put together, says; undefined where it names no computed column. */
export function computationSaid(text: string): ComputationSaid | undefined {
  for (const [computation, pattern] of PATTERNS) {
    const found = pattern.exec(text);
    if (!found) continue;
    const { over, part, whole } = found.groups ?? {};
    const compared = over === undefined ? undefined : overSaid(over);
    return {
      computation,
      ...(compared ? { over: compared } : {}),
      ...(part && !ANY_PART.test(part) ? { part } : {}),
      ...(whole && !ANY_WHOLE.test(whole) ? { whole } : {}),
    };
  }
  return undefined;
}

function overSaid(word: string): ComputationSaid['over'] {
  if (word.startsWith('年初')) return 'initialBudget';
  if (word.startsWith('全年') || word.startsWith('调整')) return 'adjustedBudget';
  return word.endsWith('算') ? 'budget' : 'former';
}

/** What words over an amount say about it. */
export interface AmountSaid {
  readonly time?: 'current' | 'former';
  readonly stage?: 'initialBudget' | 'adjustedBudget' | 'budget' | 'final' | 'executed' | 'target' | 'actual';
  /** The words that remain: which amount it is, among several of one time and stage. */
  readonly group: readonly string[];
}

const AMOUNT =
  /^(?:(?<year>(?:19|20)\d\d)年度?)?(?<time>本年度?|当年|今年|本期|上年度?|上一年度?|去年|上期)?(?:支出|收入)?(?<stage>年初预算|全年预算|调整后?预算|预算安排|预算|年度指标|指标|目标|决算|全年执行|预算执行|执行|实际支出|实际完成|完成)?(?<figure>数额?|金额|额|值|情况)?$/u;

/** 上年合计, 2023年基本支出; 上年结转 is this year's. */
const LAST_YEARS = /^(上年度?|去年|(?:19|20)\d\d年度?)(?!.*结[转余])(.+)$/u;

const STAGES: readonly (readonly [RegExp, NonNullable<AmountSaid['stage']>])[] = [
  [/^年初/u, 'initialBudget'],
  [/^(?:全年预算|调整)/u, 'adjustedBudget'],
  [/执行|实际支出/u, 'executed'],
  [/指标|目标/u, 'target'],
  [/完成/u, 'actual'],
  [/预算/u, 'budget'],
  [/决算/u, 'final'],
];

const isFormer = (time: string): boolean => /^[上去]/u.test(time);

/**
 * Reads the words over an amount column.
 * @param year the year that counts as this one, so that 2023年决算数 is last year's; undefined where none is known
 */
export function amountSaid(chain: readonly string[], year: number | undefined): AmountSaid {
  const group: string[] = [];
  let time: AmountSaid['time'];
  let stage: AmountSaid['stage'];
  for (const text of chain) {
    const { year: named, time: said, stage: what, figure } = AMOUNT.exec(text)?.groups ?? {};
    // 本年收入 is an amount of its own, and 支出 alone a name; 上年支出 is last year's.
    const isTime = said !== undefined && (isFormer(said) || !/[支收]/u.test(text));
    const isRole = isTime || named !== undefined || what !== undefined || figure !== undefined;
    if (!isRole) {
      const [, then, name] = LAST_YEARS.exec(text) ?? [];
      const isThen = then !== undefined && (isFormer(then) || (year !== undefined && Number.parseInt(then, 10) < year));
      if (isThen) time = 'former';
      group.push(isThen && name !== undefined ? name : text);
      continue;
    }
    if (said !== undefined) time = isFormer(said) ? 'former' : 'current';
    else if (named !== undefined && year !== undefined) time = Number(named) < year ? 'former' : 'current';
    if (what !== undefined) stage = STAGES.find(([pattern]) => pattern.test(what))?.[1] ?? stage;
  }
  return { ...(time ? { time } : {}), ...(stage ? { stage } : {}), group };
}

/** The years that header words name. */
export function yearsNamed(chain: readonly string[]): number[] {
  return chain.flatMap((text) => {
    const year = /^((?:19|20)\d\d)年/u.exec(text)?.[1];
    return year === undefined ? [] : [Number(year)];
  });
}

const TOTAL = /(?:合计|总计|共计)数?$/u;

/** Whether a row's name says that it is the sum of others: 合计, 本年支出合计, 总计. */
export const isTotalName = (name: string): boolean => TOTAL.test(name);
