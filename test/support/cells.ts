import { isZero } from '../../src/model/amount';
import { lookup, splitRef, type BoundCell, type Disclosure } from '../../src/model/binding';
import { readContent } from '../../src/model/content';
import { EMPTY_CELL } from '../../src/model/workbook';
import { cellWith } from './equations';

/** The cell with something else typed into it; "" empties it. */
export function retyped(cell: BoundCell, text: string): BoundCell {
  const stored = text === '' ? EMPTY_CELL : cellWith(text);
  return { ...cell, stored, shown: text, content: readContent(stored, cell.unit) };
}

/** The disclosure with something else typed into the cell of a reference, as if it had been recognised like that. */
export function withTyped(disclosure: Disclosure, ref: string, text: string): Disclosure {
  const { form: id, row, column } = splitRef(ref);
  const form = disclosure.bound.get(id);
  const cell = form?.cells.get(`${row}/${column}`);
  if (!form || !cell) throw new Error(`no cell ${ref}`);
  const cells = new Map(form.cells).set(`${row}/${column}`, retyped(cell, text));
  const hasData = [...cells.values()].some(({ content }) => content.kind === 'amount' && !isZero(content.amount.value));
  const bound = new Map(disclosure.bound).set(id, { ...form, cells, hasData });
  return { ...disclosure, bound, at: (wanted) => lookup(bound, wanted) };
}
