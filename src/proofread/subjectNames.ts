import { plain, word } from '../model/text';
import { FUNCTIONAL_SUBJECTS } from '../vocabulary';

/** When two names of a subject are one: published texts leave out brackets, quotation marks, 支出, and words in between. */

/** Without brackets, quotes and 支出 at the end; 与, 及 and 和 are one. "政府办公厅（室）及相关机构事务" → "政府办公厅和相关机构事务". */
const bareNames = new Map<string, string>();
export function bareName(name: string): string {
  const known = bareNames.get(name);
  if (known !== undefined) return known;
  const bare = word(plain(name).replace(/\([^()]*\)/gu, '')).replace(/[及、]/gu, '和');
  const short = bare.replace(/支出$/u, '') || bare;
  bareNames.set(name, short);
  return short;
}

/** Codes of the standard classification by bare name, former names included. */
const CODES_BY_NAME = new Map<string, Set<string>>();
for (const { code, name, also = [] } of FUNCTIONAL_SUBJECTS) {
  for (const each of [name, ...also]) {
    const key = bareName(each);
    CODES_BY_NAME.set(key, (CODES_BY_NAME.get(key) ?? new Set()).add(code));
  }
}

/** The standard and former names of a code; none where the list does not have it. */
const NAMES_BY_CODE = new Map(FUNCTIONAL_SUBJECTS.map(({ code, name, also = [] }) => [code, [name, ...also]]));
export const standardNames = (code: string): readonly string[] => NAMES_BY_CODE.get(code) ?? [];

/** Whether the standard classification gives that name to another code of the same level, and not to this one. */
export function isNameOfOther(said: string, code: string): boolean {
  const codes = [...(CODES_BY_NAME.get(bareName(said)) ?? [])];
  return !codes.includes(code) && codes.some((each) => each.length === code.length);
}

/** Whether one name is the other with words left out: 机关事业单位养老保险缴费 of 机关事业单位基本养老保险缴费支出. */
export function isShortened(one: string, other: string): boolean {
  const [short = '', long = ''] = [bareName(one), bareName(other)].sort((a, b) => a.length - b.length);
  if (short.length < 2) return false;
  if (long.includes(short)) return true;
  let next = 0;
  for (const character of long) if (character === short[next]) next += 1;
  return next === short.length && short.length * 2 >= long.length;
}

/** Whether two names of the same length differ in one character: a slip of the pen. */
export function isMisspelt(one: string, other: string): boolean {
  const [a, b] = [bareName(one), bareName(other)];
  if (a.length !== b.length || a.length < 4) return false;
  return [...a].filter((character, index) => character !== b[index]).length === 1;
}

/** Whether a text that says this means the subject with these names. */
export function isNameOf(said: string, code: string, names: readonly string[]): boolean {
  const known = [...names, ...standardNames(code)];
  if (known.some((name) => bareName(name) === bareName(said))) return true;
  return !isNameOfOther(said, code) && known.some((name) => isShortened(said, name));
}
