import type { BoundForm, MissingPart } from '../model/binding';
import type { BlockSpec } from '../model/form';

/** What a form must have and does not. Rows are missed only where the form has data: an empty one need not list any. */
export function missingParts(form: BoundForm): MissingPart[] {
  const { blocks } = form.spec;
  return blocks.flatMap((block) => {
    const isReplaced = blocks.some((other) => place(other) === place(block) && isFound(form, other));
    return isFound(form, block) || !isReplaced ? [...missingColumns(form, block), ...missingRows(form, block)] : [];
  });
}

/** The block whose place a block takes: its own, or that of the one it stands instead of. */
const place = (block: BlockSpec): string => (block.kind === 'labelled' ? block.insteadOf : undefined) ?? block.id;

const isFound = (form: BoundForm, block: BlockSpec): boolean =>
  form.columns.some((column) => column.block === block.id);

function missingColumns(form: BoundForm, block: BlockSpec): MissingPart[] {
  if (block.kind !== 'cross') {
    const found = new Set(form.columns.filter((column) => column.block === block.id).map(({ key }) => key));
    return block.columns
      .filter(({ key, optional }) => optional !== true && !found.has(key))
      .map(({ name, absentWith }) => ({
        what: 'column',
        name,
        block: block.id,
        ...(absentWith === undefined ? {} : { absentWith }),
      }));
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
  if (!form.hasData || (block.kind === 'labelled' && block.isTransposed)) return [];
  const found = new Set([...form.cells.keys()].map((ref) => ref.slice(0, ref.indexOf('/'))));
  return block.rows
    .filter(({ key, required }) => required === true && !found.has(key))
    .map(({ name }) => ({ what: 'row', name, block: block.id }));
}
