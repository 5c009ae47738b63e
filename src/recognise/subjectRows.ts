import type { CellAddress } from '../model/address';
import type { SecondSubject } from '../model/binding';
import type { SubjectBlock } from '../model/form';
import { word } from '../model/text';
import type { Area } from './grid';
import type { HeaderArea } from './headers';
import type { Lexicon } from './lexicon';
import type { Panel } from './panels';
import { keyed, totalWithoutName, type Before } from './rowKeys';
import type { FoundRow, FoundRows } from './rows';
import { nameIn, namingColumns, type Context } from './subjectContext';
import { isProjectRow, unitRow } from './unitRows';

/**
 * Rows of a subject panel: by code, by the words of a total, by the standard name where the code was lost; units by
 * their code or name, projects by their name. `before` is what the page says that this one goes on from.
 */
export function subjectRows(
  area: Area,
  lexicon: Lexicon,
  block: SubjectBlock,
  panel: Panel,
  headers: HeaderArea,
  before: Before,
): FoundRows {
  // Units and their subjects may share a column for their codes.
  const codeColumns = panel.codeColumns.length > 0 || !block.hasUnits ? panel.codeColumns : panel.unitColumns;
  const context = { area, lexicon, block, panel, headers, codeColumns };
  const rows: FoundRow[] = [];
  const unknown: { at: CellAddress; text: string; row: number }[] = [];
  let previous = before.code;
  for (let row = headers.bodyRow; row <= headers.endRow; row += 1) {
    const found =
      namedRow(context, row) ??
      unitRow(context, row) ??
      projectRow(context, row) ??
      codedRow(context, row, previous) ??
      rowWithLostCode(context, row, previous) ??
      totalWithoutName(context, row, rows);
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
  return { rows: keyed(rows, before), others: [], unknown };
}

function namedRow({ area, lexicon, block, panel }: Context, row: number): FoundRow | undefined {
  const { grid } = area;
  for (const column of namingColumns(panel)) {
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
      ...unitIn(context, row),
      ...secondIn(context, row),
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

/** A project, which has a name and no code; it gets its key when all of them are known. */
function projectRow(context: Context, row: number): FoundRow | undefined {
  const { area, block, panel } = context;
  const name = nameIn(context, row);
  if (!isProjectRow(block, name.text)) return undefined;
  const asides = panel.asideColumns.map((column) => area.grid.text(row, column)).filter((text) => text !== '');
  return { row, named: { key: '', kind: 'project', name: name.text, nameAt: name.at, asides } };
}

/** The unit whose code stands beside the subject's own. */
function unitIn({ area: { grid }, panel, codeColumns }: Context, row: number): { unit?: string } {
  const columns = panel.unitColumns.filter((column) => !codeColumns.includes(column));
  const code = columns.map((column) => grid.said(row, column)).find((said) => /^\d+$/u.test(said));
  return code === undefined ? {} : { unit: `u${code}` };
}

/** Code and name of the row's subject in the second classification. */
function secondIn({ area: { grid }, panel }: Context, row: number): { second?: SecondSubject } {
  const said = panel.secondColumns.map((column) => ({ column, text: grid.said(row, column).normalize('NFKC') }));
  const first = said.find(({ text }) => text !== '');
  if (!first) return {};
  const code = said.map(({ text }) => (/^\d+$/u.test(text) ? text : '')).join('');
  const name = said.find(({ text }) => text !== '' && !/^\d+$/u.test(text))?.text ?? '';
  return { second: { code, name, at: { sheet: grid.sheet.name, row, column: first.column } } };
}

/** What the code cells of a row show, as it stands. */
const codeSaid = ({ area: { grid }, codeColumns }: Context, row: number): string =>
  codeColumns.map((column) => grid.said(row, column)).join('');

interface Code {
  readonly text: string;
  readonly at: CellAddress;
  /** Where code and name share a cell. */
  readonly name?: string;
}

/** "2010350" in one cell, or 201 | 03 | 50 in three; a blank class or group repeats the row above. */
function codeIn({ area: { grid }, codeColumns }: Context, row: number, previous: string): Code | undefined {
  const parts = codeColumns.map((column) => grid.said(row, column).normalize('NFKC').replace(/\s+/gu, ''));
  const first = parts.findIndex((part) => part !== '');
  if (first < 0 || parts.some((part) => !/^\d*$/u.test(part))) return undefined;
  const at = { sheet: grid.sheet.name, row, column: codeColumns[first] ?? grid.sheet.firstColumn };
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
