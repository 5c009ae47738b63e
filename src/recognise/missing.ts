import type { BoundForm, MissingPart } from '../model/binding';
import type { BlockSpec } from '../model/form';

/** What a form must have and does not. Rows are missed only where the form has data: an empty one need not list any. */
export function missingParts(form: BoundForm): MissingPart[] {
  const { blocks } = form.spec;
  return blocks.flatMap((block) => {
    const isExcused = !isFound(form, block) && blocks.some((other) => isInstead(block, other) && isFound(form, other));
    return isExcused ? [] : [...missingColumns(form, block), ...missingRows(form, block)];
  });
}

const isFound = (form: BoundForm, block: BlockSpec): boolean =>
  form.columns.some((column) => column.block === block.id);

/** Whether either of two blocks stands instead of the other. */
function isInstead(one: BlockSpec, other: BlockSpec): boolean {
  const insteadOf = (block: BlockSpec) => (block.kind === 'labelled' ? block.insteadOf : undefined);
  return insteadOf(one) === other.id || insteadOf(other) === one.id;
}

function missingColumns(form: BoundForm, block: BlockSpec): MissingPart[] {
  if (block.kind !== 'cross') {
    const found = new Set(form.columns.filter((column) => column.block === block.id).map(({ key }) => key));
    return block.columns
      .filter(({ key, optional }) => optional !== true && !found.has(key))
      .map(({ name }) => ({ what: 'column', name, block: block.id }));
  }
  // Each column of a cross block is one cell; a form without any row of amounts has none.
  if (form.cells.size === 0) return [];
  return block.columns
    .filter(({ row, key, optional }) => optional !== true && !form.cells.has(`${row}/${key}`))
    .map(({ row, name }) => {
      const item = block.rows.find(({ key }) => key === row)?.name ?? row;
      return { what: 'column', name: `${item} ${name}`, block: block.id };
    });
}

/** A row is found by any of its cells, wherever the form prints them. */
function missingRows(form: BoundForm, block: BlockSpec): MissingPart[] {
  if (!form.hasData) return [];
  const found = new Set([...form.cells.keys()].map((ref) => ref.slice(0, ref.indexOf('/'))));
  return block.rows
    .filter(({ key, required }) => required === true && !found.has(key))
    .map(({ name }) => ({ what: 'row', name, block: block.id }));
}
