import { markLevelOf, type Mark } from '../../src/index';
import type { GridBook } from '../office/grid';

/** The marks that lie on the sheets now: a download carries them. */
export function marksOfGrid({ sheets }: GridBook): Mark[] {
  return sheets.flatMap(({ name, conditionalFills }) =>
    conditionalFills.flatMap(({ formula, areas }) => {
      const level = markLevelOf(formula);
      return level === undefined ? [] : [{ sheet: name, level, areas }];
    }),
  );
}
