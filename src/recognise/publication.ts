import type { PublicationKind } from '../model/form';
import { plain } from '../model/text';
import { amountSaid, yearsNamed } from '../vocabulary/computed';
import type { TableArea } from './areas';
import { bindAlone } from './bind';
import { filledColumns } from './grid';
import { isDepartmentText, readHead } from './heads';
import { readHeaders, type HeaderArea } from './headers';
import type { Lexicon } from './lexicon';
import { missingParts } from './missing';
import { kindsSaid } from './titles';

/**
 * Whether a table whose title says neither 决算 nor 预算 ("财政拨款收支总表") is of final accounts or of a budget. The
 * evidence, strongest first: what its headers say of the amounts; what is written around it; the other tables of the
 * workbook; which form its rows and columns are; 公开0X表.
 */

/** A table with the forms that its title may mean. */
export interface Open {
  readonly table: TableArea;
  readonly lexicons: readonly Lexicon[];
}

/** What the table itself says: 决算数 or 预算数 over its amounts, else 决算 or 预算 in its head or the sheet's name. */
export const kindSaid = (open: Open): PublicationKind | undefined =>
  amountsOfAny(open) ?? firstOf(open, (headers) => kindAround(open.table, headers));

/** What the headers say of the amounts, as one of the forms reads them. */
export const amountsOfAny = (open: Open): PublicationKind | undefined =>
  firstOf(open, (headers) => kindOfAmounts(open.table, headers));

function firstOf<T>({ table, lexicons }: Open, read: (headers: HeaderArea) => T | undefined): T | undefined {
  for (const lexicon of lexicons) {
    const headers = readHeaders(table.area, lexicon, table.firstRow);
    const said = headers && read(headers);
    if (said !== undefined) return said;
  }
  return undefined;
}

/** 决算数 of this year makes final accounts, whatever stands beside it; 预算数 alone a budget. Last year's says nothing. */
function kindOfAmounts({ area, title }: TableArea, { columns, firstRow }: HeaderArea): PublicationKind | undefined {
  const chains = columns.map(({ chain }) => chain);
  const stated = readHead(area, area.top, firstRow - 1, title).year?.text;
  const year = stated === undefined ? Math.max(...chains.flatMap(yearsNamed)) : Number(stated);
  const stages = new Set(
    chains.flatMap((chain) => {
      const { stage, time } = amountSaid(chain, Number.isFinite(year) ? year : undefined);
      return stage === undefined || time === 'former' ? [] : [stage];
    }),
  );
  if (stages.has('final')) return 'finalAccounts';
  return stages.has('budget') || stages.has('initialBudget') ? 'budget' : undefined;
}

/** 预算04表, 财决公开04表, "2024年度部门决算", the sheet's name: where they agree. */
function kindAround({ area, title }: TableArea, { firstRow }: HeaderArea): PublicationKind | undefined {
  const said = new Set(kindsSaid(plain(area.grid.sheet.name)));
  for (let row = area.top; row < firstRow; row += 1) {
    for (const column of filledColumns(area, row)) {
      const text = area.grid.text(row, column);
      const isTitle = row === title?.row && column === title.column;
      const bare = isTitle ? plain(text).replace(title.department ?? '', '') : plain(text);
      if (!isDepartmentText(text) || isTitle)
        kindsSaid(bare.replace(/财决/u, '决算')).forEach((kind) => said.add(kind));
    }
  }
  const [only, ...others] = said;
  return others.length === 0 ? only : undefined;
}

/** The kind of the form that the table fits wholly; undefined where it fits both, or neither. */
export function kindOfFit({ table, lexicons }: Open): PublicationKind | undefined {
  const [only, ...others] = lexicons.filter((lexicon) => {
    const form = bindAlone(table, lexicon)?.form;
    return form && form.unrecognised.length + missingParts({ ...form, hasData: true }).length === 0;
  });
  return others.length === 0 ? only?.spec.kind : undefined;
}

/** A table of the workbook with its year, and its kind where that is known. */
export interface Neighbour {
  readonly kind: PublicationKind | undefined;
  readonly year: string | undefined;
}

/** The only kind of the other tables, those of its year where the table states one. */
export function kindOfOthers(tables: readonly Neighbour[], at: number): PublicationKind | undefined {
  const year = tables[at]?.year;
  const known = tables.filter(({ kind }, index) => kind !== undefined && index !== at);
  return onlyKind(year === undefined ? known : known.filter((one) => one.year === undefined || one.year === year));
}

/** The kind of the tables before and after it, where they are of one. */
export function kindOfNeighbours(tables: readonly Neighbour[], at: number): PublicationKind | undefined {
  const before = tables
    .slice(0, at)
    .reverse()
    .find(({ kind }) => kind !== undefined);
  const after = tables.slice(at + 1).find(({ kind }) => kind !== undefined);
  return onlyKind([before, after].flatMap((one) => one ?? []));
}

function onlyKind(tables: readonly Neighbour[]): PublicationKind | undefined {
  const [only, ...others] = new Set(tables.map(({ kind }) => kind));
  return others.length === 0 ? only : undefined;
}

/** 公开05表 is final accounts' where nothing else says anything: budgets have marks of that kind too, but rarely. */
export const kindOfMark = ({ table, lexicons }: Open): PublicationKind | undefined =>
  firstOf({ table, lexicons }, ({ firstRow }) => {
    const { area, title } = table;
    return readHead(area, area.top, firstRow - 1, title).mark?.text.startsWith('公开') ? 'finalAccounts' : undefined;
  });

/** The year that the head of a table states. */
export function yearOf({ area, title, firstRow }: TableArea, lexicon: Lexicon): string | undefined {
  const headers = readHeaders(area, lexicon, firstRow);
  return headers && readHead(area, area.top, headers.firstRow - 1, title).year?.text;
}
