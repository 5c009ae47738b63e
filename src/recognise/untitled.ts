import type { BoundForm } from '../model/binding';
import { plain } from '../model/text';
import type { TableArea } from './areas';
import { bindAlone } from './bind';
import type { Part } from './join';
import type { Lexicon } from './lexicon';
import { missingParts } from './missing';
import { bindNext } from './next';
import { readTitle, type Title } from './titles';

/** The title of a table of something planned or judged, bought or owned: no final accounts, whatever its headers say. */
const OF_OTHER_THINGS = /预算(?!.*决算)|绩效|自评|目标|采购|资产/u;
/** What the name of a sheet begins with and its title does not: 3部门支出预算表. */
const SHEET_NUMBER = /^\d{1,2}(?!\d|年)/u;

/** What the name of a table's sheet says, read as a title. */
export const titleInName = ({ area }: TableArea, lexicons: readonly Lexicon[]): Title | undefined =>
  readTitle(area.grid.sheet.name.replace(SHEET_NUMBER, ''), lexicons);

/**
 * Binds a table whose title says none of the forms: as what goes on from the form before it, or as the one form that its
 * headers and rows leave no doubt of. `named` is the form that the name of its sheet says.
 */
export function bindUntitled(
  table: TableArea,
  lexicons: readonly Lexicon[],
  before: Part | undefined,
  named: Lexicon | undefined,
): Part | undefined {
  const title = plain(table.foreignTitle?.text ?? '');
  if (OF_OTHER_THINGS.test(title)) return undefined;
  const continued = title === '' && before ? continuation(table, lexicons, before) : undefined;
  if (continued) return continued;
  const { name } = table.area.grid.sheet;
  // The forms of a budget differ in their titles alone: without its own, only the sheet's name can tell which it is.
  if (named?.spec.kind === 'budget') return title === '' ? certain(table, [named], named) : undefined;
  if (OF_OTHER_THINGS.test(name)) return undefined;
  return certain(
    table,
    lexicons.filter(({ spec }) => spec.kind === 'finalAccounts'),
    named,
  );
}

function certain(table: TableArea, lexicons: readonly Lexicon[], named: Lexicon | undefined): Part | undefined {
  const forms = lexicons.flatMap((lexicon) => {
    const bound = bindAlone(table, lexicon);
    return bound && isBeyondDoubt(bound.form) ? [bound] : [];
  });
  const only = onlyOne(
    forms.map(({ form }) => form),
    named,
  );
  const bound = forms.find(({ form }) => form === only);
  return bound && { ...bound, title: '' };
}

function continuation(table: TableArea, lexicons: readonly Lexicon[], before: Part): Part | undefined {
  const lexicon = lexicons.find(({ spec }) => spec === before.form.spec);
  const bound = lexicon && bindNext(table, lexicon, before);
  return bound && { ...bound, title: before.title };
}

/** Every column is the form's own, nothing of it is unknown to the form, and nothing it must have is missing. */
function isBeyondDoubt(form: BoundForm): boolean {
  const complete = { ...form, hasData: true };
  if (form.tables.length + form.unrecognised.length + missingParts(complete).length > 0) return false;
  return form.spec.blocks.every((block) => {
    if (block.kind !== 'subjects') return true;
    const { codes, within = [''] } = block;
    return codesOf(form).every((code) => CODES[codes].test(code) && within.some((prefix) => code.startsWith(prefix)));
  });
}

/** What the codes of a classification look like: 类, 款 and 项 of three, two and two digits. */
const CODES = {
  functional: /^2\d\d(?:\d\d){0,2}$/u,
  economic: /^3\d\d(?:\d\d)?$/u,
  unit: /^\d+$/u,
  project: /^/u,
} as const;

const codesOf = ({ rows }: BoundForm): string[] => rows.flatMap(({ code }) => code ?? []);

/** The one form, or the one of several that the mark, the sheet's name or the subjects decide for. */
function onlyOne(forms: readonly BoundForm[], named: Lexicon | undefined): BoundForm | undefined {
  if (forms.length < 2) return forms[0];
  const deciders: readonly ((form: BoundForm) => boolean)[] = [
    ({ spec }) => spec === named?.spec,
    ({ spec, header }) => header.mark?.text === spec.mark,
    (form) =>
      codesOf(form).length > 0 &&
      form.spec.blocks.some((block) => block.kind === 'subjects' && block.within !== undefined),
  ];
  for (const decides of deciders) {
    const [decided, ...others] = forms.filter(decides);
    if (decided && others.length === 0) return decided;
  }
  return undefined;
}
