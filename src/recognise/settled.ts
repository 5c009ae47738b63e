import type { FormSpec, PublicationKind } from '../model/form';
import type { Steps } from '../model/steps';
import type { Workbook } from '../model/workbook';
import { tableAreas, type TableArea } from './areas';
import { bindAlone } from './bind';
import { gridsOf } from './grid';
import type { Lexicon } from './lexicon';
import {
  amountsOfAny,
  kindOfFit,
  kindOfMark,
  kindOfNeighbours,
  kindOfOthers,
  kindSaid,
  yearOf,
  type Neighbour,
} from './publication';
import type { Title } from './titles';
import { titleInName } from './untitled';

/** A table with the one form that its title means, or that the name of its sheet does. */
export interface SettledTable {
  readonly table: TableArea;
  readonly titled?: Lexicon;
  readonly named?: Lexicon;
  /** The form of the other publication that it may be as well. */
  readonly other?: FormSpec;
}

/** A table with what its title or the name of its sheet says. */
interface Said {
  readonly table: TableArea;
  readonly title: Title | undefined;
}

type Kind = PublicationKind | undefined;

/** Every table of a workbook in the order of its sheets, each with the publication that it is of. */
export function* settledTables(
  workbook: Workbook,
  lexicons: readonly Lexicon[],
  chosen: Kind,
): Steps<readonly SettledTable[]> {
  const tables: TableArea[] = [];
  for (const grid of gridsOf(workbook)) {
    tables.push(...tableAreas(grid, lexicons));
    yield;
  }
  const said = tables.map((table) => ({ table, title: table.title ?? titleInName(table, lexicons) }));
  const kinds = kindsOf(said);
  return said.map((one, index) => settled(one, kinds[index], chosen));
}

const isOpen = ({ title }: Said): boolean => title !== undefined && !title.saysKind;

/** The kind of each table whose title does not say it, by all evidence in turn; undefined where there is none. */
function kindsOf(said: readonly Said[]): readonly Kind[] {
  if (!said.some(isOpen)) return said.map(() => undefined);
  let known: readonly Neighbour[] = said.map((one) => {
    const { table, title } = one;
    if (!title) return { kind: undefined, year: undefined };
    const [lexicon] = title.lexicons;
    const kind = isOpen(one) ? kindSaid({ table, lexicons: title.lexicons }) : kindBound(table, lexicon);
    return { kind, year: yearOf(table, lexicon) };
  });
  const isLeft = (one: Said, index: number): boolean => isOpen(one) && known[index]?.kind === undefined;
  const decide = (decided: (one: Said, index: number) => Kind): void => {
    known = known.map((was, index) => {
      const one = said[index];
      return one && isLeft(one, index) ? { ...was, kind: decided(one, index) } : was;
    });
  };
  decide((_, index) => kindOfOthers(known, index));
  decide(({ table, title }) => title && kindOfFit({ table, lexicons: title.lexicons }));
  decide((_, index) => kindOfOthers(known, index));
  decide((_, index) => kindOfNeighbours(known, index));
  decide(({ table, title }) => title && kindOfMark({ table, lexicons: title.lexicons }));
  return known.map(({ kind }) => kind);
}

const kindBound = (table: TableArea, lexicon: Lexicon): Kind => bindAlone(table, lexicon) && lexicon.spec.kind;

function settled(one: Said, kind: Kind, chosen: Kind): SettledTable {
  const { table, title } = one;
  if (!title) return { table };
  const { lexicons } = title;
  const ofKind = (wanted: Kind) => lexicons.find(({ spec }) => spec.kind === wanted);
  if (title.saysKind) return isContradicted(one) ? withoutTitle(table) : placed(table, lexicons[0]);
  if (kind !== undefined || chosen !== undefined) {
    const lexicon = ofKind(kind ?? chosen);
    return lexicon ? placed(table, lexicon) : withoutTitle(table);
  }
  // Final accounts nearly always say so: without any evidence the table is a budget's, and that is told.
  const budget = ofKind('budget');
  const other = ofKind('finalAccounts');
  if (!budget) return withoutTitle(table);
  return { ...placed(table, budget), ...(other ? { other: other.spec } : {}) };
}

const placed = (table: TableArea, lexicon: Lexicon): SettledTable =>
  table.title ? { table, titled: lexicon } : { table, named: lexicon };

/** The title is of some other table. */
function withoutTitle(table: TableArea): SettledTable {
  const { title, ...untitled } = table;
  return { table: title ? { ...untitled, foreignTitle: title } : table };
}

/** The title of a budget's form over headers that say what was spent. */
function isContradicted({ table, title }: Said): boolean {
  const lexicons = title?.lexicons ?? [];
  return (
    table.title !== undefined &&
    lexicons[0]?.spec.kind === 'budget' &&
    amountsOfAny({ table, lexicons }) === 'finalAccounts'
  );
}
