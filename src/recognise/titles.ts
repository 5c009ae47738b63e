import { UNIT_WORDS } from '../model/amount';
import type { PublicationKind } from '../model/form';
import { plain } from '../model/text';
import type { Lexicon } from './lexicon';

/** What a title says: which form it is, and whose where it names the department. */
export interface Title {
  /** The form; of each publication one, where the title says neither 决算 nor 预算. */
  readonly lexicons: readonly [Lexicon, ...Lexicon[]];
  readonly saysKind: boolean;
  /** The title alone, as the form's pattern knows it. */
  readonly bare: string;
  readonly department?: string;
}

const LONGEST_TITLE = 80;

/** What may stand before a title and is no part of it. */
const PREFIXES = [
  // 附件一一般公共预算…: the numeral that belongs to 一般 stays.
  /^(?:附(?:件|表|录)(?:\d+|[一二三四五六七八九十]+(?!般))?|附\d+)(?:[-—.]\d+)*[-—.:、]*/u,
  /^\(?(?:财决|部门|单位)?(?:公开|预算)(?:\d+表|表\d+)\)?[-—.:、]*/u,
  /^表(?:\d+|[一二三四五六七八九十]+(?!般))[-—.:、]*/u,
  /^(?:[\d一二三四五六七八九十]+[、.:]|\([\d一二三四五六七八九十]+\)[、.]?)/u,
  /^(?:省|市|县|区|州|本)?级?(?:部门|单位)决算(?:公开)?(?:报表|表)?[-—:、]*(?=.*决算)/u,
  /^[-—:、.]+/u,
];
/** And behind it. */
const SUFFIXES = [
  /[-—]*\(?(?:财决|部门|单位)?(?:公开|预算)(?:\d+表|表\d+)\)?$/u,
  /[-—]*\(?(?:续|续表|续上表|接上页|[一二三四五六七八九\d]+)\)$/u,
  /[-—]*(?:续表|续)$/u,
  /\(?(?:19|20)\d{2}年(?:度)?\)?$/u,
  new RegExp(`\\(?(?:金额)?单位:?(?:${UNIT_WORDS})\\)?$`, 'u'),
];
const YEAR = /^(.{0,40}?)(?:(?:19|20)\d{2}|[〇零○一二三四五六七八九]{4})年度?/u;

/** Words that end the name of an organisation. */
const ORGANISATION =
  /(?:局|厅|部|委|办|会|院|校|所|站|队|处|室|科|中心|馆|团|社|库|园|场|厂|镇|乡|街道|府|署|庭|公司|集团|大学|小学|中学|学院|联|总队|支队|大队|本级|机关|单位)(?:\([^()]*\))?$/u;
/** Words of titles: a text that has one is no mere name of an organisation. */
const TITLE_WORDS = /收入|支出|收支|预算(?!局|处|科|编审|评审)|决算|拨款|经费|资本经营|明细|情况/u;

/** Reads a cell's text as a whole title of one of the forms, alone or as one of its lines. */
export function readTitle(text: string, lexicons: readonly Lexicon[]): Title | undefined {
  if (text.length > LONGEST_TITLE || !text.includes('表')) return undefined;
  const whole = titleIn(plain(text), lexicons);
  if (whole || !text.includes('\n')) return whole;
  for (const line of text.split('\n')) {
    const title = titleIn(plain(line), lexicons);
    if (title) return title;
  }
  return undefined;
}

function titleIn(text: string, lexicons: readonly Lexicon[]): Title | undefined {
  const { bare, department } = stripped(text);
  const whole = formsTitled(bare, lexicons);
  if (whole) return { ...whole, bare, ...(department === undefined ? {} : { department }) };
  // The name of the department may stand before the title without anything between them: the longest title decides.
  for (let start = 2; start < bare.length - 3; start += 1) {
    const title = bare.slice(start);
    const titled = formsTitled(title, lexicons);
    if (!titled) continue;
    const before = bare.slice(0, start);
    return isName(before) ? { ...titled, bare: title, department: before } : undefined;
  }
  return undefined;
}

function formsTitled(bare: string, lexicons: readonly Lexicon[]): Pick<Title, 'lexicons' | 'saysKind'> | undefined {
  const [first, ...others] = lexicons.filter(({ spec }) => spec.titlePattern.test(bare));
  if (!first) return undefined;
  // Of one publication no two forms share a title.
  const other = others.filter(({ spec }) => spec.kind !== first.spec.kind).slice(0, 1);
  // 国有资本经营预算表 names the fund, of either kind, or the budget.
  return { lexicons: [first, ...other], saysKind: other.length === 0 && kindsSaid(bare).length > 0 };
}

/** 一般公共预算 and its like name funds. */
const FUNDS = /(?:一般公共|政府性基金|国有资[本产]经营)预算(?!(?:总|汇总|明细|总体|情况|总体情况)*表)/gu;
/** 预算 outside of the names of funds and of organisations. */
const BUDGET = /预算(?!局|处|科|股|中心|单位|编审|评审|绩效)/u;

/** Whether a text speaks of 决算, of 预算, of both or of neither. */
export function kindsSaid(text: string): readonly PublicationKind[] {
  const bare = text.replace(FUNDS, '');
  return [
    ...(/决算/u.test(bare) ? (['finalAccounts'] as const) : []),
    ...(BUDGET.test(bare) || /预决算/u.test(bare) ? (['budget'] as const) : []),
  ];
}

const isName = (text: string): boolean => ORGANISATION.test(text) && !TITLE_WORDS.test(text);

/** Whether a text is the name of an organisation and nothing else. */
export const isOrganisation = (text: string): boolean => text.length <= LONGEST_TITLE && isName(plain(text));

interface Stripped {
  readonly bare: string;
  readonly department?: string;
}

/** Without attachment number, mark, ordinal, department and year before it, or mark, year and unit behind. */
function stripped(text: string): Stripped {
  let result: Stripped = { bare: text };
  for (let before = ''; before !== result.bare;) {
    before = result.bare;
    const bare = [...PREFIXES, ...SUFFIXES].reduce((rest, pattern) => rest.replace(pattern, ''), before);
    result = withoutYear({ ...result, bare });
  }
  return result;
}

/** What stands before the year is the department, or the year is not the title's. */
function withoutYear(from: Stripped): Stripped {
  const [matched, before = ''] = YEAR.exec(from.bare) ?? [];
  if (matched === undefined || TITLE_WORDS.test(before)) return from;
  const bare = from.bare.slice(matched.length);
  return before === '' ? { ...from, bare } : { ...from, bare, department: before };
}
