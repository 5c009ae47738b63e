import { ROW_HEADER_TOKENS, type FormSpec } from '../model/form';
import { word } from '../model/text';
import { cellAt, type Sheet } from '../model/workbook';
import { columnsOf, isBlank, isNumber, saidAt, wordAt } from './grid';

/** What the headers over one column say, from the top down. */
export interface HeaderColumn {
  readonly column: number;
  /** Distinct header words from the top down. */
  readonly chain: readonly string[];
  readonly role: 'label' | 'code' | 'name' | 'rowNumber' | 'value';
}

export interface HeaderArea {
  readonly firstRow: number;
  /** First row below the headers and the 栏次 row. */
  readonly bodyRow: number;
  readonly columns: readonly HeaderColumn[];
  /** The 栏次 row, when there is one. */
  readonly columnNumberRow?: number;
}

type Tokens = ReadonlyMap<string, readonly string[]>;

/** From a header word to the tokens it may mean on this form. */
export function headerTokens(spec: FormSpec): Tokens {
  const tokens = new Map<string, string[]>();
  for (const [token, { zh, also }] of Object.entries(spec.headers)) {
    for (const text of [zh, ...also]) {
      const key = word(text);
      const known = tokens.get(key);
      if (known === undefined) tokens.set(key, [token]);
      else if (!known.includes(token)) known.push(token);
    }
  }
  return tokens;
}

const ROLE_TOKENS = new Set<string>([...Object.values(ROW_HEADER_TOKENS), 'columnNumber']);
const CODE_TOKENS = new Set<string>(['code', 'codeClass', 'codeGroup', 'codeItem']);

/** Finds the header rows below a title; undefined when the rows hold no header of this form. */
export function readHeaders(sheet: Sheet, spec: FormSpec, firstRow: number, endRow: number): HeaderArea | undefined {
  const tokens = headerTokens(spec);
  const top = firstHeaderRow(sheet, tokens, firstRow, endRow);
  if (top === undefined) return undefined;
  const chains = new Map<number, string[][]>();
  let row = top;
  while (row <= endRow && isHeaderRow(sheet, tokens, chains, row)) {
    addHeaderRow(sheet, chains, row);
    row += 1;
  }
  const columns = [...chains].map(([column, levels]) => headerColumn(column, levels, tokens));
  const numbered = row <= endRow && isColumnNumberRow(sheet, tokens, row);
  return numbered
    ? { firstRow: top, bodyRow: row + 1, columns, columnNumberRow: row }
    : { firstRow: top, bodyRow: row, columns };
}

function firstHeaderRow(sheet: Sheet, tokens: Tokens, firstRow: number, endRow: number): number | undefined {
  for (let row = firstRow; row <= endRow; row += 1) {
    for (const column of columnsOf(sheet)) if (tokens.has(wordAt(sheet, row, column))) return row;
  }
  return undefined;
}

/**
 * A header row has a word of the form, no number, and nothing but row-naming words in the columns already known to name
 * rows: "合计" under 科目名称 is a row of the body, over an amount it is a header.
 */
function isHeaderRow(sheet: Sheet, tokens: Tokens, chains: ReadonlyMap<number, string[][]>, row: number): boolean {
  let known = 0;
  for (const column of columnsOf(sheet)) {
    const cell = cellAt(sheet, row, column);
    if (isBlank(cell)) continue;
    if (isNumber(cell)) return false;
    const said = tokens.get(wordAt(sheet, row, column)) ?? [];
    if (said.includes('columnNumber')) return false;
    if (said.length > 0) known += 1;
    const above = (chains.get(column) ?? []).flatMap((level) => level).flatMap((text) => tokens.get(text) ?? []);
    if (above.some((token) => ROLE_TOKENS.has(token)) && !said.some((token) => ROLE_TOKENS.has(token))) return false;
  }
  return known > 0;
}

/**
 * Adds a row to every column's chain. Merged headers leave their other cells empty, and merges are not read: an empty
 * cell takes the word at its left when both stand under the same words.
 */
function addHeaderRow(sheet: Sheet, chains: Map<number, string[][]>, row: number): void {
  let left: { readonly above: string; readonly text: string } = { above: '', text: '' };
  for (const column of columnsOf(sheet)) {
    const levels = chains.get(column) ?? [];
    const above = JSON.stringify(levels);
    const own = wordAt(sheet, row, column);
    const text = own !== '' ? own : left.above === above ? left.text : '';
    left = { above, text };
    chains.set(column, [...levels, text === '' ? [] : [text]]);
  }
}

function headerColumn(column: number, levels: readonly (readonly string[])[], tokens: Tokens): HeaderColumn {
  const chain = [...new Set(levels.flat())];
  const said = chain.flatMap((text) => tokens.get(text) ?? []);
  return { column, chain, role: roleOf(said, chain, tokens) };
}

function roleOf(said: readonly string[], chain: readonly string[], tokens: Tokens): HeaderColumn['role'] {
  if (said.includes('subjectName') && !isCodeLeaf(chain, tokens)) return 'name';
  if (said.some((token) => CODE_TOKENS.has(token))) return 'code';
  const leaf = tokens.get(chain.at(-1) ?? '') ?? [];
  if (leaf.includes(ROW_HEADER_TOKENS.rowNumber)) return 'rowNumber';
  if (leaf.includes(ROW_HEADER_TOKENS.label)) return 'label';
  return 'value';
}

/** "科目编码" alone also means the code where 科目名称's other words would claim it. */
function isCodeLeaf(chain: readonly string[], tokens: Tokens): boolean {
  return (tokens.get(chain.at(-1) ?? '') ?? []).some((token) => CODE_TOKENS.has(token));
}

/** 栏次: the row that numbers the columns, said by its word or by running 1, 2, 3 and nothing else. */
function isColumnNumberRow(sheet: Sheet, tokens: Tokens, row: number): boolean {
  const numbers: number[] = [];
  let others = 0;
  for (const column of columnsOf(sheet)) {
    if ((tokens.get(wordAt(sheet, row, column)) ?? []).includes('columnNumber')) return true;
    const said = saidAt(sheet, row, column);
    if (said === '') continue;
    const number = Number(said);
    if (Number.isInteger(number)) numbers.push(number);
    else others += 1;
  }
  return others === 0 && numbers.length >= 3 && numbers.every((number, index) => number === index + 1);
}
