import { a1, addressKey, cellAt, groupBy, sheetNamed, type CellAddress, type Disclosure } from '../../src/index';
import type { SourceView } from './narrative';

/** Makes the views of the cells that a text speaks of. */
export function sourceViews(disclosure: Disclosure): (sources: readonly CellAddress[]) => readonly SourceView[] {
  const nameOf = sheetNames(disclosure);
  return (sources) => sources.map((source, index) => sourceView(source, index, disclosure, nameOf));
}

/** A sheet is called by its form, which is shorter than most sheet names; one with several forms by its own name. */
function sheetNames(disclosure: Disclosure): (sheet: string) => string {
  const forms = groupBy(disclosure.forms, (form) => form.sheet);
  return (sheet) => {
    const [form, another] = forms.get(sheet) ?? [];
    return form && !another ? form.mark : sheet;
  };
}

function sourceView(
  source: CellAddress,
  index: number,
  { workbook }: Disclosure,
  nameOf: (sheet: string) => string,
): SourceView {
  const sheet = sheetNamed(workbook, source.sheet);
  return {
    key: `${index}|${addressKey(source)}`,
    target: source,
    place: `${nameOf(source.sheet)} ${a1(source)}`,
    shown: sheet ? cellAt(sheet, source.row, source.column).text : '',
  };
}
