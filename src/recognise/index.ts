import { lookup, type BoundForm, type Disclosure, type OtherTable, type UnclearKind } from '../model/binding';
import type { FormSpec, PublicationKind } from '../model/form';
import type { Steps } from '../model/steps';
import type { Workbook } from '../model/workbook';
import type { TableArea } from './areas';
import { bindAlone, bindTable } from './bind';
import { filledColumns } from './grid';
import { joinParts, type Part } from './join';
import { lexiconOf, type Lexicon } from './lexicon';
import { bindNext } from './next';
import { inUnitOfOthers } from './units';
import { settledTables, type SettledTable } from './settled';
import { bindUntitled } from './untitled';

/**
 * Makes the recogniser of these forms: all guessing about layouts ends in it. `chosen` is the publication that the person
 * has chosen, for tables that may as well be of the other.
 */
export function recogniser(
  specs: readonly FormSpec[],
): (workbook: Workbook, chosen?: PublicationKind) => Steps<Disclosure> {
  const lexicons = specs.map(lexiconOf);
  return function* recognise(workbook, chosen) {
    const { parts, unclear, others } = yield* partsOf(workbook, lexicons, chosen);
    const read = inUnitOfOthers(parts);
    const joined = specs.flatMap((spec) => joinParts(read.filter(({ form }) => form.spec === spec)) ?? []);
    const bound = new Map<string, BoundForm>(joined.map((one) => [one.bound.spec.id, one.bound]));
    const copies = joined.flatMap((one) => one.copies);
    return {
      workbook,
      forms: [...bound.values(), ...copies].map(({ recognised }) => recognised),
      bound,
      copies,
      alike: joined.flatMap((one) => one.alike),
      unclear,
      others,
      specs,
      at: (ref) => lookup(bound, ref),
    };
  };
}

/** Every table of the workbook that is a form or a part of one, in the order of the sheets. */
function* partsOf(
  workbook: Workbook,
  lexicons: readonly Lexicon[],
  chosen: PublicationKind | undefined,
): Steps<{ parts: Part[]; unclear: UnclearKind[]; others: OtherTable[] }> {
  const parts: Part[] = [];
  const unclear: UnclearKind[] = [];
  const others: OtherTable[] = [];
  let above: Part | undefined;
  for (const settled of yield* settledTables(workbook, lexicons, chosen)) {
    const { table, titled, named, other } = settled;
    above = titled ? titledPart(settled, titled, parts) : bindUntitled(table, lexicons, above, named);
    if (above) parts.push(above);
    else others.push(...otherTable(table));
    if (above && other) unclear.push({ form: above.form, other });
    yield;
  }
  return { parts, unclear, others };
}

/** A table under a title of its own that is none of the forms, if it holds numbers. */
function otherTable({ area, title, foreignTitle = title, firstRow }: TableArea): OtherTable[] {
  if (!foreignTitle) return [];
  const { grid } = area;
  for (let row = firstRow; row <= area.bottom; row += 1) {
    if (!filledColumns(area, row).some((column) => grid.isNumeric(row, column))) continue;
    const { row: titleRow, column, text } = foreignTitle;
    return [{ title: text, at: { sheet: grid.sheet.name, row: titleRow, column } }];
  }
  return [];
}

function titledPart({ table }: SettledTable, lexicon: Lexicon, parts: readonly Part[]): Part | undefined {
  const before = [...parts].reverse().find(({ form }) => form.spec === lexicon.spec);
  const next = before && bindNext(table, lexicon, before);
  const bound = next ?? (before ? bindTable(table, lexicon, before.form) : bindAlone(table, lexicon));
  return bound && { ...bound, title: table.title?.bare ?? '' };
}
