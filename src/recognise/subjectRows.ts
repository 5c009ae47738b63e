import type { CellAddress } from '../model/address';
import type { SubjectBlock } from '../model/form';
import { word } from '../model/text';
import type { Area } from './grid';
import type { HeaderArea } from './headers';
import type { Lexicon } from './lexicon';
import type { Panel } from './panels';
import type { FoundRow, FoundRows } from './rows';

/** Everything the rows of a subject panel are found with. */
interface Context {
  readonly area: Area;
  readonly lexicon: Lexicon;
  readonly block: SubjectBlock;
  readonly panel: Panel;
  readonly headers: HeaderArea;
}

/**
 * Rows of a subject panel: by code, by the words of a total, or by the standard name where the code was lost.
 * `codeBefore` is the last code of the page that this one goes on from, "" where there is none.
 */
export function subjectRows(
  area: Area,
  lexicon: Lexicon,
  block: SubjectBlock,
  panel: Panel,
  headers: HeaderArea,
  codeBefore: string,
): FoundRows {
  const context = { area, lexicon, block, panel, headers };
  const rows: FoundRow[] = [];
  const unknown: { at: CellAddress; text: string; row: number }[] = [];
  let previous = codeBefore;
  for (let row = headers.bodyRow; row <= headers.endRow; row += 1) {
    const found = namedRow(context, row) ?? codedRow(context, row, previous) ?? rowWithLostCode(context, row, previous);
    if (found) {
      previous = found.named.code ?? previous;
      rows.push(found);
      continue;
    }
    const name = nameIn(context, row);
    if (name.text !== '' || panel.values.some(({ column }) => !area.grid.isBlank(row, column))) {
      unknown.push({ ...name, row });
    }
  }
  return { rows, others: [], unknown };
}

function namedRow({ area, lexicon, block, panel }: Context, row: number): FoundRow | undefined {
  const { grid } = area;
  for (const column of [...panel.nameColumns, ...panel.codeColumns]) {
    const said = grid.word(row, column);
    const [spec] = said === '' ? [] : lexicon.rowsSaying(block, said);
    if (spec) {
      const nameAt = { sheet: grid.sheet.name, row, column };
      return { row, named: { key: spec.key, kind: 'named', name: grid.text(row, column), nameAt } };
    }
  }
  return undefined;
}

function codedRow(context: Context, row: number, previous: string): FoundRow | undefined {
  const code = codeIn(context, row, previous) ?? codeBeforeName(context, row);
  if (!code) return undefined;
  const name = nameIn(context, row);
  const codeShown = codeSaid(context, row);
  return {
    row,
    named: {
      key: code.text,
      kind: 'subject',
      code: code.text,
      name: code.name ?? name.text,
      codeAt: code.at,
      codeShown: code.name === undefined ? codeShown : code.text,
      nameAt: name.at,
    },
  };
}

/** A row whose code cell is empty, when its name is a standard one and the order of codes leaves one choice. */
function rowWithLostCode(context: Context, row: number, previous: string): FoundRow | undefined {
  const { area, panel } = context;
  const name = nameIn(context, row);
  const code = codeOfName(context, row, previous, name.text);
  if (code === undefined) return undefined;
  const codeAt = { sheet: area.grid.sheet.name, row, column: panel.codeColumns[0] ?? name.at.column };
  const codeShown = codeSaid(context, row);
  return {
    row,
    named: {
      key: code,
      kind: 'subject',
      code,
      name: name.text,
      codeAt,
      codeShown,
      nameAt: name.at,
      codeFromName: true,
    },
  };
}

function nameIn({ area: { grid }, panel }: Context, row: number): { text: string; at: CellAddress } {
  const columns = panel.nameColumns.length > 0 ? panel.nameColumns : panel.codeColumns;
  const column = columns.find((candidate) => grid.text(row, candidate) !== '') ?? columns[0] ?? grid.sheet.firstColumn;
  return { text: grid.text(row, column), at: { sheet: grid.sheet.name, row, column } };
}

/** What the code cells of a row show, as it stands. */
const codeSaid = ({ area: { grid }, panel }: Context, row: number): string =>
  panel.codeColumns.map((column) => grid.said(row, column)).join('');

interface Code {
  readonly text: string;
  readonly at: CellAddress;
  /** Where code and name share a cell. */
  readonly name?: string;
}

/** "2010350" in one cell, or 201 | 03 | 50 in three; a blank class or group repeats the row above. */
function codeIn({ area: { grid }, panel }: Context, row: number, previous: string): Code | undefined {
  const parts = panel.codeColumns.map((column) => grid.said(row, column).normalize('NFKC').replace(/\s+/gu, ''));
  const first = parts.findIndex((part) => part !== '');
  if (first < 0 || parts.some((part) => !/^\d*$/u.test(part))) return undefined;
  const at = { sheet: grid.sheet.name, row, column: panel.codeColumns[first] ?? grid.sheet.firstColumn };
  const inherited = [previous.slice(0, 3), previous.slice(3, 5)].slice(0, first);
  let text = inherited.join('');
  parts.forEach((part, index) => {
    // Some forms repeat the whole code in each column: 201 | 20103 | 2010350.
    if (text !== '' && part.length > 2 && part.startsWith(text)) text = part;
    // A group or item stored as a number has lost its leading zero.
    else text += index > 0 && part.length === 1 ? `0${part}` : part;
  });
  return { text, at };
}

const CODE_AND_NAME = /^[[(]?(\d{3}|\d{5}|\d{7})[\])]?[\s\-—_:：.、]*([^\d\s].*)$/u;

/** "2010350 事业运行" in one cell. */
function codeBeforeName({ area: { grid }, panel }: Context, row: number): Code | undefined {
  for (const column of [...panel.codeColumns, ...panel.nameColumns]) {
    const [, text, name] = CODE_AND_NAME.exec(grid.text(row, column).normalize('NFKC')) ?? [];
    if (text !== undefined && name !== undefined) return { text, name, at: { sheet: grid.sheet.name, row, column } };
  }
  return undefined;
}

/** 其他支出 before 39907 is 399, after it 39999. */
function codeOfName(context: Context, row: number, previous: string, name: string): string | undefined {
  if (name === '') return undefined;
  const { lexicon, block } = context;
  const fitting = lexicon.codesNamed(block, word(name)).filter((code) => {
    if (code <= previous) return false;
    const next = nextCode(context, row, code);
    return next === undefined || code < next;
  });
  const [only, ...others] = fitting;
  return others.length === 0 ? only : undefined;
}

/** The next code below, as it reads when the row above it has the code `previous`. */
function nextCode(context: Context, row: number, previous: string): string | undefined {
  for (let below = row + 1; below <= context.headers.endRow; below += 1) {
    const code = codeIn(context, below, previous);
    if (code) return code.text;
  }
  return undefined;
}
