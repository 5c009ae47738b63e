import type { BoundForm } from '../model/binding';
import type { TableArea } from './areas';
import { bindTable, type BoundTable } from './bind';
import { goesOnFrom } from './join';
import type { Lexicon } from './lexicon';

/** A page that goes on from the table before it: under headers of its own, or else under those of the page before. */
export function bindNext(table: TableArea, lexicon: Lexicon, before: BoundTable): BoundTable | undefined {
  for (const under of [undefined, before.headers]) {
    const bound = bindTable(table, lexicon, before.form, under);
    if (bound && isNext(bound.form, before)) return bound;
  }
  return undefined;
}

/** Whether all of a table is the form's, and none of it stands in the table before. */
const isNext = (form: BoundForm, before: BoundTable): boolean =>
  form.cells.size > 0 && form.unrecognised.length === 0 && goesOnFrom([before], form);
