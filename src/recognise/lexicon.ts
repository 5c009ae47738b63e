import { ROW_HEADER_TOKENS, type BlockSpec, type FormSpec, type RowSpec } from '../model/form';
import { word } from '../model/text';

/** A form's words, ready to look up; made once for all workbooks. */
export interface Lexicon {
  readonly spec: FormSpec;
  /** The tokens that a header word may mean on this form; [] for a word it does not know. */
  tokensOf(headerWord: string): readonly string[];
  /** The rows of a block that a word may name. */
  rowsSaying(block: BlockSpec, rowWord: string): readonly RowSpec[];
  /** The rows that it may name where none of their own words does. */
  rowsAlsoSaying(block: BlockSpec, rowWord: string): readonly RowSpec[];
  /** Whether any block has a row of that name. */
  namesRow(rowWord: string): boolean;
  /** The codes of a subject block that have that standard name. */
  codesNamed(block: BlockSpec, name: string): readonly string[];
  readonly hasSubjects: boolean;
}

/** Words of columns that hold no amounts: naming rows, numbering them, remarking on them. */
const NAMING = new Set<string>([...Object.values(ROW_HEADER_TOKENS), 'columnNumber']);
export const isNamingToken = (token: string): boolean => NAMING.has(token);

/** What a header may add to its word: the year ("2024年决算数"), a bracket that two cells have made whole. */
const ADDITIONS = /^(?:19|20)\d{2}年度?|\([^()]*\)/gu;

export function lexiconOf(spec: FormSpec): Lexicon {
  const tokens = collect(
    Object.entries(spec.headers).flatMap(([token, { zh, also }]) =>
      [zh, ...also].map((text) => [text, token] as const),
    ),
  );
  const rows = new Map(
    spec.blocks.map((block) => [
      block,
      collect(block.rows.flatMap((row) => row.words.map((text) => [text, row] as const))),
    ]),
  );
  const also = new Map(
    spec.blocks.map((block) => [
      block,
      collect(block.rows.flatMap((row) => (row.also ?? []).map((text) => [text, row] as const))),
    ]),
  );
  const names = new Map(
    spec.blocks.map((block) => [
      block,
      collect(block.kind === 'subjects' ? block.standard.map(({ name, code }) => [name, code] as const) : []),
    ]),
  );
  return {
    spec,
    tokensOf: (headerWord) => tokens.get(headerWord) ?? tokens.get(headerWord.replace(ADDITIONS, '')) ?? [],
    rowsSaying: (block, rowWord) => rows.get(block)?.get(rowWord) ?? [],
    rowsAlsoSaying: (block, rowWord) => also.get(block)?.get(rowWord) ?? [],
    namesRow: (rowWord) => spec.blocks.some((block) => rows.get(block)?.has(rowWord) || also.get(block)?.has(rowWord)),
    codesNamed: (block, name) => names.get(block)?.get(name) ?? [],
    hasSubjects: spec.blocks.some(({ kind }) => kind === 'subjects'),
  };
}

/** From the `word` of each text to the distinct things it stands for. */
function collect<T>(pairs: readonly (readonly [text: string, thing: T])[]): ReadonlyMap<string, readonly T[]> {
  const collected = new Map<string, T[]>();
  for (const [text, thing] of pairs) {
    const key = word(text);
    const things = collected.get(key);
    if (things === undefined) collected.set(key, [thing]);
    else if (!things.includes(thing)) things.push(thing);
  }
  return collected;
}
