import { LEVEL_WORDS, type FindingLevel } from './level';
import type { CellAddress } from './address';

/**
 * A mark colours cells of a finding. It is a conditional format, laid over the cells: their own fill, theme colour,
 * pattern or none, is never touched, so that taking the mark away leaves exactly what stands there. The condition is
 * always true and names us and the level, so that a mark is known in any later session, by any program, with nothing
 * remembered beside it.
 */
export interface Mark {
  readonly sheet: string;
  readonly level: FindingLevel;
  /** Where it lies now; [] where the host cannot say, because it lies on several areas. */
  readonly areas: readonly MarkArea[];
}

/** A rectangle of cells; 0-based, at least one cell. */
export interface MarkArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A cell to be marked. */
export interface MarkedCell extends CellAddress {
  readonly level: FindingLevel;
}

/** Fills of the marks, "#RRGGBB": light, so that black figures stay readable on them. */
export const MARK_COLORS: Readonly<Record<FindingLevel, string>> = {
  error: '#FFC7CE',
  warning: '#FFEB9C',
  note: '#BDD7EE',
  rounding: '#D9D9D9',
};

const NAME = '公开表助手标记：';

/** The condition of a mark, in en-US notation: true in every cell, and readable in Excel's list of rules. */
export function markFormula(level: FindingLevel): string {
  return `=N("${NAME}${LEVEL_WORDS[level]}")=0`;
}

/** The level of the mark that has this condition; undefined when the condition is none of ours. */
export function markLevelOf(formula: string): FindingLevel | undefined {
  const levels = Object.keys(LEVEL_WORDS) as FindingLevel[];
  return levels.find((level) => formula.includes(`"${NAME}${LEVEL_WORDS[level]}"`));
}

/** The cells that a mark lies on. */
export function markCells({ sheet, level, areas }: Mark): MarkedCell[] {
  return areas.flatMap(({ row, column, rows, columns }) =>
    Array.from({ length: rows * columns }, (_, at) => ({
      sheet,
      row: row + Math.floor(at / columns),
      column: column + (at % columns),
      level,
    })),
  );
}
