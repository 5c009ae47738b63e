import { isDash } from '../model/content';
import { ROW_HEADER_TOKENS } from '../model/form';
import { isKnown, namesAmount } from './columns';
import type { Area } from './grid';
import type { HeaderArea, HeaderColumn } from './headers';
import { isNamingToken, type Lexicon } from './lexicon';

/**
 * What a column is for: naming rows, saying something else of them (their unit, their second subject, their kind),
 * numbering them, remarking on them, or holding amounts; `other` holds unknown words.
 */
export type Role = 'label' | 'code' | 'name' | 'unit' | 'second' | 'aside' | 'rowNumber' | 'remark' | 'value' | 'other';

const CODE_TOKENS = new Set<string>(['code', 'codeClass', 'codeGroup', 'codeItem']);
/** Roles that what stands below the headers may change. */
const LEFT_TO_BODY = new Set<Role>(['label', 'code', 'name']);
/** A code or, where it stands in three columns, a part of one. */
const CODE_PART = /^\d{1,3}$|^\d{5}$|^\d{7}$/u;
const WHOLE_CODE = /^(?:\d{3}|\d{5}|\d{7})$/u;
/** As few numbers as show that they run on. */
const RUN = 3;

/** The role of a column: what its headers say; what stands below them where they leave it open. */
export function roleOf(header: HeaderColumn, area: Area, lexicon: Lexicon, headers: HeaderArea): Role {
  if (header.isApart) return 'other';
  const said = roleSaid(header, lexicon);
  if (header.isBlank) return said === 'code' ? 'code' : 'other';
  if (said !== undefined && !LEFT_TO_BODY.has(said)) return said;
  const body = bodyOf(header.column, area, lexicon, headers);
  if (said === undefined) return openRole(header, body, lexicon);
  // 项目 may stand over codes and names alike, and 科目编码 be merged over both.
  if (said === 'label' && !lexicon.hasSubjects) return 'label';
  if (body.codeParts > 0 && body.words === 0) return 'code';
  if (body.words > 0 && body.codeParts === 0) return 'name';
  return said === 'label' ? 'name' : said;
}

/** What the headers alone say, the lowest that says anything first; undefined where none is known. */
function roleSaid({ chain }: HeaderColumn, lexicon: Lexicon): Role | undefined {
  if (namesAmount(chain, lexicon)) return 'value';
  if (chain.some((word) => lexicon.tokensOf(word).includes(ROW_HEADER_TOKENS.second))) return 'second';
  for (const word of [...chain].reverse()) {
    const role = roleMeant(lexicon.tokensOf(word), lexicon);
    if (role !== undefined) return role;
  }
  return undefined;
}

function roleMeant(tokens: readonly string[], { hasSubjects, spec }: Lexicon): Role | undefined {
  if (tokens.some((token) => CODE_TOKENS.has(token))) return 'code';
  if (tokens.includes(ROW_HEADER_TOKENS.name) && hasSubjects) return 'name';
  if (tokens.includes(ROW_HEADER_TOKENS.unitCode)) return 'unit';
  if (tokens.includes(ROW_HEADER_TOKENS.aside)) return 'aside';
  if (tokens.includes(ROW_HEADER_TOKENS.rowNumber)) return 'rowNumber';
  if (tokens.includes(ROW_HEADER_TOKENS.label)) return 'label';
  if (tokens.includes(ROW_HEADER_TOKENS.remark)) return 'remark';
  return tokens.some((token) => !isNamingToken(token) && !spec.neutral.includes(token)) ? 'value' : undefined;
}

/** What stands below the headers of a column. */
interface Body {
  /** Words that are a row of the form, and other words. */
  readonly rows: number;
  readonly words: number;
  /** All numbers; those that may be a code or a part of one; and whether they are whole codes in ascending order. */
  readonly numbers: number;
  readonly codeParts: number;
  readonly areCodes: boolean;
  /** Whether the numbers run on one by one. */
  readonly areOrdinals: boolean;
}

function bodyOf(column: number, { grid }: Area, lexicon: Lexicon, { bodyRow, endRow }: HeaderArea): Body {
  let [rows, words, codeParts] = [0, 0, 0];
  const numbers: string[] = [];
  for (let row = bodyRow; row <= endRow; row += 1) {
    const said = grid.said(row, column);
    if (said === '' || isDash(said)) continue;
    const digits = said.normalize('NFKC');
    if (CODE_PART.test(digits)) codeParts += 1;
    if (grid.isNumeric(row, column)) numbers.push(digits);
    else if (lexicon.namesRow(grid.word(row, column))) rows += 1;
    else if (!lexicon.tokensOf(grid.word(row, column)).some(isNamingToken)) words += 1;
  }
  const pairs = numbers.slice(1).map((number, index) => [numbers[index] ?? '', number] as const);
  return {
    rows,
    words,
    numbers: numbers.length,
    codeParts,
    areCodes:
      numbers.length > 1 && numbers.every((number) => WHOLE_CODE.test(number)) && pairs.every(([a, b]) => a < b),
    areOrdinals: numbers.length >= RUN && pairs.every(([a, b]) => Number(b) === Number(a) + 1),
  };
}

/** A column without a header, or under words that do not tell. */
function openRole({ chain }: HeaderColumn, body: Body, lexicon: Lexicon): Role {
  if (body.rows > 0 && body.rows >= body.numbers) return lexicon.hasSubjects ? 'name' : 'label';
  if (isKnown(chain, lexicon)) return 'value';
  if (lexicon.hasSubjects && body.areCodes) return 'code';
  if (body.areOrdinals) return 'rowNumber';
  return body.words > 0 && body.numbers === 0 ? 'other' : 'value';
}
