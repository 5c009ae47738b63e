import { withoutResultsOf } from '../model/acceptance';
import type { CellEdit } from '../model/edit';
import { sameContent } from '../model/formula';
import { isMarked } from '../model/formulaStyle';
import { cellAt, type Sheet } from '../model/workbook';
import type { PaperLayout } from '../model/wording';
import { ownFormulas } from './ownFormulas';
import { belowThePaper, nameOf, oldRows, withTyped, type OldRow } from './oldRows';
import type { Wanted } from './paperCells';
import { FIRST_ROW, NAME_COLUMN } from './paperLayout';
import type { PaperLine } from './paperLines';

const REMAKING = '底稿各行重新排列，手填内容跟着移动';
const CLEARED = '清除上次底稿多出的内容';

/**
 * The edits that make the paper anew over one that stands. Rows whose name changes are written whole, looks and input
 * rules included, and are right together only; of the others what differs is written cell by cell.
 * @param wanted the paper as it is to be
 * @param everyLine the lines of the paper with all subjects, amounts or not
 * @param own what the paper writes, in every style of formulas
 */
export function remakeEdits(
  layout: PaperLayout,
  existing: Sheet,
  wanted: readonly Wanted[],
  everyLine: readonly PaperLine[],
  own: readonly Wanted['content'][],
): CellEdit[] {
  const isOwn = ownFormulas(own);
  const resultOf = resultsByName(wanted);
  const old = oldRows(layout, existing, everyLine, ({ formula, value }, name, column) =>
    formula === undefined ? value === resultOf(name, column) : isOwn(formula),
  );
  const all = [...wanted, ...belowThePaper(old, wanted)];
  const standing = new Map(old.map((row) => [row.row, row]));
  const moved = new Set(
    all
      .filter(({ row, column }) => column === NAME_COLUMN && row >= FIRST_ROW)
      .filter((cell) => !isThatRow(cell, standing.get(cell.row)))
      .map(({ row }) => row),
  );
  const placed = withTyped(all, old, moved);
  const live = new Set(placed.map(({ row }) => row));
  const gone = old.filter(({ row, isOurs }) => isOurs && !live.has(row)).map(({ row }) => row);
  const remade = new Set([...moved, ...gone]);

  const there = new Set(placed.map(({ row, column }) => `${row},${column}`));
  const blanks = [...live, ...gone].flatMap((row) =>
    layout.columns
      .map((_column, column) => ({ row, column }))
      .filter((place) => row >= FIRST_ROW && !there.has(`${row},${place.column}`))
      .filter(
        ({ column }) => remade.has(row) || isOwn(contentAt(existing, row, column)) || wasOurs(existing, row, column),
      )
      .map((place): Wanted => ({ ...place, content: null, look: 'note', purpose: CLEARED })),
  );
  const edits = [...placed, ...blanks].flatMap((cell) => editOf(existing, cell, remade.has(cell.row), isOwn));
  const bundled =
    remade.size === 0 ? edits : edits.map((edit) => (isTyped(edit) ? edit : { ...edit, bundle: REMAKING }));
  return [...withoutResultsOf(bundled, overridden(existing, placed))];
}

/** A heading and the row below it may say the same. */
function isThatRow({ content, look }: Wanted, there: OldRow | undefined): boolean {
  return there?.name === content && (there?.isHeading ?? false) === (look === 'header');
}

const isTyped = ({ before, replaces }: CellEdit): boolean => before !== null && replaces !== 'own';

/** Cells that keep what a person typed over a formula: what follows from them is not what was planned. */
function overridden({ name: sheet }: Sheet, placed: readonly Wanted[]) {
  return placed
    .filter(({ look, result }) => look === 'computed' && result === undefined)
    .map(({ row, column }) => ({ sheet, row, column }));
}

function editOf(existing: Sheet, cell: Wanted, isRemade: boolean, isOwn: (content: unknown) => boolean): CellEdit[] {
  const { row, column, content, look, purpose, ...more } = cell;
  const before = contentAt(existing, row, column);
  if (!isRemade && (sameContent(before, content) || givesAlready(existing, cell))) return [];
  const isOurs = isRemade || row < FIRST_ROW || isOwn(before) || before === more.result || saysTheSame(before, content);
  return [
    {
      ...{ sheet: existing.name, row, column, before, after: content, style: look, purpose, ...more },
      ...(isRemade && { inputRule: more.inputRule ?? null }),
      ...(before !== null && isOurs && { replaces: 'own' as const }),
    },
  ];
}

/**
 * What the paper computes now, by the name of the row. A number that says just that gets lost by nobody, whoever wrote it;
 * any other may have been typed over ours and keeps our number format then, so that it is not ours to overwrite.
 */
function resultsByName(wanted: readonly Wanted[]): (name: string, column: number) => Wanted['result'] {
  const names = new Map(
    wanted
      .filter(({ column, look }) => column === NAME_COLUMN && look === 'label')
      .map(({ row, content }) => [row, nameOf(content)]),
  );
  const results = new Map(wanted.map(({ row, column, result }) => [`${column} ${names.get(row) ?? ''}`, result]));
  return (name, column) => results.get(`${column} ${name}`);
}

/** A number under our format where nothing is computed any more: ours of before, or typed over it. It is asked for. */
function wasOurs(sheet: Sheet, row: number, column: number): boolean {
  const { formula, value, numberFormat } = cellAt(sheet, row, column);
  return formula === undefined && typeof value === 'number' && isMarked(numberFormat);
}

/** A formula that a person typed as an input stays the formula. */
function givesAlready(existing: Sheet, { row, column, content, look }: Wanted): boolean {
  const { formula, value } = cellAt(existing, row, column);
  return look === 'input' && formula !== undefined && value === content;
}

/** A number that was typed as a text, "1,234.50", becomes the number. */
function saysTheSame(before: CellEdit['before'], content: Wanted['content']): boolean {
  return (
    typeof before === 'string' && typeof content === 'number' && Number(before.replaceAll(/[,，\s]/gu, '')) === content
  );
}

function contentAt(sheet: Sheet, row: number, column: number): CellEdit['before'] {
  const { formula, value } = cellAt(sheet, row, column);
  return formula ?? value;
}
