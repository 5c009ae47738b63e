import { addressKey } from '../../model/address';
import type { Finding } from '../../model/finding';
import { LEVEL_WORDS, levelOf, type FindingLevel } from '../../model/level';
import { markCells, type Mark, type MarkedCell } from '../../model/mark';
import type { CellComment } from '../../model/markComment';
import { sheetNamed, type Workbook } from '../../model/workbook';
import { planComments, planUncommenting, type CommentPlan } from './comments';

/** What is to be marked, and what is marked already. */
export interface Marking {
  /** All findings that stand, those set aside left out: marks that none of them explains are taken away. */
  readonly findings: readonly Finding[];
  /** Those of them whose cells are to be marked. */
  readonly chosen: readonly Finding[];
  /** The marks in the workbook. */
  readonly present: readonly Mark[];
  /** The comments in the workbook; none where the host knows no comments. */
  readonly comments: readonly CellComment[];
  /** Whether the first cell of each chosen finding gets a comment with its sentence. */
  readonly isCommented: boolean;
  readonly said: (finding: Finding) => string;
}

/**
 * A change of marks: shown first, made whole or not at all. A mark that is to lie on some of its cells only is taken
 * away, and its remaining cells are in `add`.
 */
export interface MarkPlan {
  readonly add: readonly MarkedCell[];
  readonly remove: readonly Mark[];
  /** Cells that get another colour than they have now; cells that lose theirs; cells that keep it. */
  readonly changed: readonly MarkedCell[];
  readonly cleared: readonly MarkedCell[];
  readonly kept: number;
  /** Cells on protected sheets, which stay as they are. */
  readonly locked: readonly MarkedCell[];
  readonly comments: CommentPlan;
}

/** Most urgent first. */
const LEVELS = Object.keys(LEVEL_WORDS) as FindingLevel[];

/**
 * Plans the marks: the cells of the chosen findings get the colour of the most urgent level, cells marked before keep
 * theirs as long as a finding of that level concerns them, and all other marks go. Planned again on what it made, it
 * changes nothing.
 */
export function planMarking(workbook: Workbook, marking: Marking): MarkPlan {
  const { findings, chosen, present, isCommented } = marking;
  const [free, fixed] = split(present, ({ sheet }) => !isProtected(workbook, sheet));
  const marked = levelsOf(free.flatMap(markCells));
  const [standing, asked] = [cellsByLevel(findings), cellsByLevel(chosen)];
  const wanted = new Map<string, MarkedCell>();
  for (const level of LEVELS) {
    const again = [...(marked.get(level)?.values() ?? [])].filter((cell) => standing.get(level)?.has(addressKey(cell)));
    const cells = [...again, ...(asked.get(level)?.values() ?? [])];
    for (const cell of cells) if (!wanted.has(addressKey(cell))) wanted.set(addressKey(cell), cell);
  }
  const ordered = workbook.sheets.flatMap(({ name }) => [...wanted.values()].filter(({ sheet }) => sheet === name));
  const [writable, out] = split(ordered, ({ sheet }) => !isProtected(workbook, sheet));
  const comments = planComments(workbook, {
    ...{ findings, chosen: isCommented ? chosen : [], said: marking.said },
    present: marking.comments,
  });
  return { ...changeTo(free, writable, [...out, ...fixed.flatMap(markCells)]), comments };
}

/** Plans to take every mark away, and the comments that are still ours. */
export function planUnmarking(
  workbook: Workbook,
  present: readonly Mark[],
  comments: readonly CellComment[],
): MarkPlan {
  const [free, fixed] = split(present, ({ sheet }) => !isProtected(workbook, sheet));
  return { ...changeTo(free, [], fixed.flatMap(markCells)), comments: planUncommenting(workbook, comments) };
}

export function isEmptyMarkPlan({ add, remove, comments }: MarkPlan): boolean {
  return [add, remove, comments.add, comments.remove].every((change) => change.length === 0);
}

function changeTo(
  present: readonly Mark[],
  wanted: readonly MarkedCell[],
  locked: readonly MarkedCell[],
): Omit<MarkPlan, 'comments'> {
  const levels = new Map(wanted.map((cell) => [addressKey(cell), cell.level]));
  const seen = new Set<string>();
  const [keep, remove] = split(present, (mark) => {
    const keys = markCells(mark).map(addressKey);
    const isRight = keys.length > 0 && keys.every((key) => levels.get(key) === mark.level && !seen.has(key));
    if (isRight) for (const key of keys) seen.add(key);
    return isRight;
  });
  const before = topLevels(present);
  return {
    add: wanted.filter((cell) => !seen.has(addressKey(cell))),
    remove,
    changed: wanted.filter((cell) => before.get(addressKey(cell))?.level !== cell.level),
    cleared: [...before.values()].filter((cell) => !levels.has(addressKey(cell))),
    kept: keep.reduce((count, mark) => count + markCells(mark).length, 0),
    locked: [...new Map(locked.map((cell) => [addressKey(cell), cell])).values()],
  };
}

/** What a cell shows where marks lie over each other: the most urgent one. */
function topLevels(marks: readonly Mark[]): Map<string, MarkedCell> {
  const cells = new Map<string, MarkedCell>();
  const byUrgency = [...marks].sort((one, other) => LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level));
  for (const cell of byUrgency.flatMap(markCells)) {
    if (!cells.has(addressKey(cell))) cells.set(addressKey(cell), cell);
  }
  return cells;
}

function cellsByLevel(findings: readonly Finding[]): Map<FindingLevel, Map<string, MarkedCell>> {
  return levelsOf(
    findings.flatMap((finding) =>
      finding.cells.map(({ sheet, row, column }) => ({ sheet, row, column, level: levelOf(finding) })),
    ),
  );
}

function levelsOf(cells: readonly MarkedCell[]): Map<FindingLevel, Map<string, MarkedCell>> {
  return new Map(
    LEVELS.map((level) => [
      level,
      new Map(cells.filter((cell) => cell.level === level).map((cell) => [addressKey(cell), cell])),
    ]),
  );
}

function isProtected(workbook: Workbook, sheet: string): boolean {
  return sheetNamed(workbook, sheet)?.isProtected ?? false;
}

function split<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  const first: T[] = [];
  const second: T[] = [];
  for (const one of all) (isFirst(one) ? first : second).push(one);
  return [first, second];
}
