import { lookup, type BoundForm, type Disclosure } from '../model/binding';
import type { FormSpec } from '../model/form';
import type { Workbook } from '../model/workbook';
import { tableAreas, type TableArea } from './areas';
import { bindTable } from './bind';
import { filledColumns, gridsOf } from './grid';
import { joinParts, type Part } from './join';
import { lexiconOf, type Lexicon } from './lexicon';
import type { Title } from './titles';
import { bindUntitled } from './untitled';

/** Makes the recogniser of these forms: all guessing about layouts ends in it. */
export function recogniser(specs: readonly FormSpec[]): (workbook: Workbook) => Disclosure {
  const lexicons = specs.map(lexiconOf);
  return (workbook) => {
    const parts = partsOf(workbook, lexicons);
    const joined = specs.flatMap((spec) => joinParts(parts.filter(({ form }) => form.spec === spec)) ?? []);
    const bound = new Map<string, BoundForm>(joined.map((one) => [one.bound.spec.id, one.bound]));
    const copies = joined.flatMap((one) => one.copies);
    return {
      workbook,
      forms: [...bound.values(), ...copies].map(({ recognised }) => recognised),
      bound,
      copies,
      alike: joined.flatMap((one) => one.alike),
      specs,
      at: (ref) => lookup(bound, ref),
    };
  };
}

/** Every table of the workbook that is a form or a part of one, in the order of the sheets. */
function partsOf(workbook: Workbook, lexicons: readonly Lexicon[]): Part[] {
  const parts: Part[] = [];
  let above: Part | undefined;
  for (const grid of gridsOf(workbook)) {
    for (const table of tableAreas(grid, lexicons)) {
      const known = withoutContradiction(table);
      above = known.title ? titledPart(known, known.title, parts) : bindUntitled(known, lexicons, above);
      if (above) parts.push(above);
    }
  }
  return parts;
}

/** Titles of budget forms need not say 预算: over headers that say 决算数 they are titles of some other table. */
function withoutContradiction(table: TableArea): TableArea {
  const { title, ...untitled } = table;
  return title && isContradicted(title, table) ? { ...untitled, foreignTitle: title.text } : table;
}

function isContradicted({ lexicon }: Title, { area, firstRow }: TableArea): boolean {
  if (lexicon.spec.kind !== 'budget') return false;
  for (let row = firstRow; row <= Math.min(area.bottom, firstRow + HEADER_ROWS); row += 1) {
    if (filledColumns(area, row).some((column) => FINAL_AMOUNT.test(area.grid.word(row, column)))) return true;
  }
  return false;
}

const HEADER_ROWS = 6;
const FINAL_AMOUNT = /^(?:本年|支出|收入)?决算(?:数|金额)?$/u;

function titledPart(table: TableArea, { lexicon, bare }: Title, parts: readonly Part[]): Part | undefined {
  const before = [...parts].reverse().find(({ form }) => form.spec === lexicon.spec);
  const form = bindTable(table, lexicon, before?.form);
  return form && { form, title: bare };
}
