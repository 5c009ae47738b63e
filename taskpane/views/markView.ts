import { addressKey, markCells, type Mark, type MarkedCell, type MarkPlan } from '../../src/index';
import { strings } from '../strings';
import type { CheckView } from './checkView';
import { groupBy } from './groupBy';
import type { Tone } from './tone';

/** Marks as the pane shows them before they are made. */
export interface MarkView {
  readonly plan: MarkPlan;
  /** Cells that get a colour, or another one. */
  readonly count: number;
  readonly sheets: readonly MarkSheetView[];
  /** What else there is to know: marks that go, marks that stay, cells that cannot be marked. */
  readonly remarks: readonly string[];
}

export interface MarkSheetView {
  readonly name: string;
  readonly levels: readonly { readonly tone: Tone; readonly count: number }[];
}

/** The marks that lie in the workbook. */
export interface MarksSeen {
  readonly count: number;
  /** Those that no finding of their level explains any more. */
  readonly gone: number;
}

const TONES: readonly Tone[] = ['error', 'warning', 'note', 'rounding'];

export function markView(plan: MarkPlan): MarkView {
  const { changed, cleared, kept } = plan;
  return {
    plan,
    count: changed.length,
    sheets: [...groupBy(changed, ({ sheet }) => sheet)].map(([name, cells]) => ({
      name,
      levels: TONES.map((tone) => ({ tone, count: cells.filter(({ level }) => level === tone).length })).filter(
        ({ count }) => count > 0,
      ),
    })),
    remarks: [
      ...(cleared.length > 0 ? [strings.marks.willClear(cleared.length)] : []),
      ...(kept > 0 ? [strings.marks.kept(kept)] : []),
      ...lockedRemarks(plan),
    ],
  };
}

/** The cells on protected sheets that a plan leaves alone, a sentence a sheet. */
export function lockedRemarks({ locked }: MarkPlan): string[] {
  return [...groupBy(locked, ({ sheet }) => sheet)].map(([sheet, cells]) => strings.marks.locked(sheet, cells.length));
}

/** What is told of the marks found beside the results of a check. */
export function marksSeen(marks: readonly Mark[], { problems, notes, roundings }: CheckView): MarksSeen {
  const findings = [...problems, ...notes, ...roundings].flatMap((group) => group.findings);
  const standing = new Set(findings.flatMap(({ tone, cells }) => cells.map(({ target }) => keyOf(tone, target))));
  const cells = new Map(marks.flatMap(markCells).map((cell) => [addressKey(cell), cell]));
  const gone = [...cells.values()].filter((cell) => !standing.has(keyOf(cell.level, cell)));
  return { count: cells.size, gone: gone.length };
}

const keyOf = (tone: Tone, cell: Pick<MarkedCell, 'sheet' | 'row' | 'column'>): string => `${tone} ${addressKey(cell)}`;
