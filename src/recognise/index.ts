import { lookup, type BoundForm, type Disclosure } from '../model/binding';
import type { FormSpec } from '../model/form';
import type { Workbook } from '../model/workbook';
import { bindForm } from './bind';
import { findTitles } from './titles';

/** Recognises the standard forms in a workbook: all guessing about layouts ends here. */
export function recognise(workbook: Workbook, specs: readonly FormSpec[]): Disclosure {
  const bound = new Map<string, BoundForm>();
  const copies: BoundForm[] = [];
  for (const sheet of workbook.sheets) {
    let bodyAbove = sheet.firstRow - 1;
    for (const title of findTitles(sheet, specs)) {
      const form = bindForm(sheet, title, bodyAbove);
      if (!form) continue;
      bodyAbove = title.endRow;
      if (bound.has(title.spec.id)) copies.push(form);
      else bound.set(title.spec.id, form);
    }
  }
  const inOrder = specs.flatMap(({ id }) => bound.get(id) ?? []);
  return {
    workbook,
    forms: [...inOrder, ...copies].map(({ recognised }) => recognised),
    bound,
    copies,
    specs,
    at: (ref) => lookup(bound, ref),
  };
}
