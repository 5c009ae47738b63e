import type { CellAddress } from '../model/address';
import { rowTitle, splitRef, type BoundForm, type BoundRow, type Disclosure } from '../model/binding';
import type { Equation, EquationTerm } from '../model/equation';

/**
 * Why a difference proves nothing: amounts were not understood that may belong to it, in a row when the equation adds up
 * rows or misses one, in a column when it adds up columns or misses one; or one of its rows is printed twice, and only the
 * first one counts.
 */
export function doubtAbout(equation: Equation, disclosure: Disclosure): string | undefined {
  const terms = [...equation.left, ...equation.right];
  for (const id of new Set(terms.map(({ ref }) => splitRef(ref).form))) {
    const form = disclosure.bound.get(id);
    if (!form) continue;
    const own = terms.filter(({ ref }) => splitRef(ref).form === id);
    const open = openKinds(equation, own);
    const rowKeys = new Set(own.map(({ ref }) => splitRef(ref).row));
    const blocks = new Set([
      ...form.rows.filter(({ key }) => rowKeys.has(key)).map(({ block }) => block),
      ...blocksLacking(form, own),
    ]);
    const unknown = form.unrecognised.find(
      ({ what, at, hasAmounts, block }) =>
        hasAmounts && blocks.has(block) && (what === 'amount' ? standsBeside(own, at) : open.has(what)),
    );
    if (unknown?.what === 'amount') return `${form.spec.mark}有没认出的金额“${unknown.text}”，差额可能由它引起`;
    if (unknown) {
      const what = unknown.what === 'row' ? '行' : '列';
      return `${form.spec.mark}有没认出的${what}“${unknown.text}”且其中有金额，差额可能由它引起`;
    }
    const twice = rowTwice(form, rowKeys);
    if (twice) return `${form.spec.mark}有两行“${rowTitle(twice)}”，只核对了第一行，差额可能由另一行引起`;
  }
  return undefined;
}

/** The blocks where rows that the form does not print would stand: one that was not recognised may be such a row. */
function blocksLacking({ spec }: BoundForm, terms: readonly EquationTerm[]): readonly string[] {
  const lacking = terms
    .filter(({ found }) => 'missing' in found && found.missing === 'no-row')
    .map(({ ref }) => splitRef(ref).row);
  return spec.blocks
    .filter(({ kind, rows }) =>
      lacking.some((row) => (kind === 'subjects' && /^\d/u.test(row)) || rows.some(({ key }) => key === row)),
    )
    .map(({ id }) => id);
}

/** Whether one of the terms stands in the same row of the sheet. */
const standsBeside = (terms: readonly EquationTerm[], at: CellAddress): boolean =>
  terms.some(
    ({ found }) => 'cell' in found && found.cell.address.sheet === at.sheet && found.cell.address.row === at.row,
  );

function openKinds(equation: Equation, terms: readonly EquationTerm[]): ReadonlySet<'row' | 'column'> {
  const open = new Set<'row' | 'column'>();
  for (const { found } of terms) {
    if ('missing' in found && found.missing === 'no-row') open.add('row');
    if ('missing' in found && found.missing === 'no-column') open.add('column');
  }
  if (equation.relation === 'sum' && terms.length > 1) {
    const isOneRow = new Set(terms.map(({ ref }) => splitRef(ref).row)).size === 1;
    open.add(isOneRow ? 'column' : 'row');
  }
  return open;
}

/** A row of those that the form prints more than once in one block. */
function rowTwice({ rows }: BoundForm, keys: ReadonlySet<string>): BoundRow | undefined {
  const seen = new Set<string>();
  for (const row of rows) {
    const key = `${row.block} ${row.key}`;
    if (keys.has(row.key) && seen.has(key)) return row;
    seen.add(key);
  }
  return undefined;
}
