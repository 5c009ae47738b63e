import type { CellAddress } from '../model/address';
import type { SubjectBlock } from '../model/form';
import type { FoundRow } from './rows';
import { nameIn, type Context } from './subjectContext';
import { isOrganisation } from './titles';

/**
 * Rows of units: 141 and 141001 between 合计 and what they list. Their codes stand in a column of their own, or with the
 * codes of subjects, or in the first column that had room; so a code that is no subject's beside the name of an
 * organisation is a unit's, wherever it stands.
 */
export function unitRow(context: Context, row: number): FoundRow | undefined {
  const { block, area } = context;
  if (!block.hasUnits) return undefined;
  const said = codesSaid(context, row);
  const found = block.codes === 'project' ? unitOfProjects(context, row, said) : unitOfSubjects(context, row, said);
  if (!found || (found.code === '' && found.name === '')) return undefined;
  const { name: sheet, firstColumn } = area.grid.sheet;
  const at = found.codeAt ?? { sheet, row, column: context.panel.unitColumns[0] ?? found.nameAt.column ?? firstColumn };
  return {
    row,
    named: {
      key: `u${found.code === '' ? found.name : found.code}`.replaceAll('/', ''),
      kind: 'unit',
      name: found.name,
      nameAt: found.nameAt,
      codeAt: at,
      codeShown: found.code,
      ...(found.isMisplaced ? { codeIsMisplaced: true } : {}),
    },
  };
}

/** A row of projects is one if it has a name at all; what is a unit is known before. */
export const isProjectRow = ({ codes }: SubjectBlock, name: string): boolean => codes === 'project' && name !== '';

interface Unit {
  readonly code: string;
  readonly isMisplaced?: boolean;
  readonly codeAt?: CellAddress;
  readonly name: string;
  readonly nameAt: CellAddress;
}

interface SaidCode {
  readonly text: string;
  readonly at: CellAddress;
  /** Whether it stands in the column for the codes of units. */
  readonly isOwn: boolean;
}

/** What subject codes of a classification look like. */
const SUBJECT = { functional: /^2\d\d(?:\d\d){0,2}$/u, economic: /^3\d\d(?:\d\d)?$/u } as const;
/** Longer codes are those of projects. */
const LONGEST_UNIT_CODE = 12;

/** The cells of a row that hold digits only, among those that hold codes. */
function codesSaid({ area: { grid }, panel, codeColumns }: Context, row: number): readonly SaidCode[] {
  const columns = new Set([...codeColumns, ...panel.unitColumns]);
  return [...columns].flatMap((column) => {
    const text = grid.said(row, column).normalize('NFKC').replace(/\s+/gu, '');
    const at = { sheet: grid.sheet.name, row, column };
    return /^\d+$/u.test(text) ? [{ text, at, isOwn: panel.unitColumns.includes(column) }] : [];
  });
}

function unitOfSubjects(context: Context, row: number, said: readonly SaidCode[]): Unit | undefined {
  const { block, codeColumns, panel } = context;
  const { text: name, at: nameAt } = nameIn(context, row);
  if (block.codes === 'unit') return { ...unitCode(said[0]), name, nameAt };
  const pattern = block.codes === 'economic' ? SUBJECT.economic : SUBJECT.functional;
  const isNamed = isOrganisation(name);
  const [first, ...others] = said.filter(({ isOwn }) => !isOwn || codeColumns === panel.unitColumns);
  if (!first) {
    const own = said.find(({ isOwn }) => isOwn);
    return own || isNamed ? { ...unitCode(own), name, nameAt } : undefined;
  }
  // 201 | 03 | 01 is a subject's, and so is 2010301; 141 is a unit's, and so is 201 where it is that of 某某局.
  if (others.length > 0) return undefined;
  const isSubject = pattern.test(first.text) && (first.text.length > 3 || !isNamed);
  const isPart = first.text.length < 3;
  if (isSubject || isPart) return undefined;
  return { ...unitCode(first), name, nameAt, isMisplaced: panel.unitColumns.length > 0 && !first.isOwn };
}

/** Among projects a unit stands with its code for a name, or with a name and nothing said of its kind. */
function unitOfProjects(context: Context, row: number, said: readonly SaidCode[]): Unit | undefined {
  const { area, panel } = context;
  const { grid } = area;
  const { text, at } = nameIn(context, row);
  const asides = panel.asideColumns.filter((column) => grid.text(row, column) !== '');
  const named = asides.find((column) => isOrganisation(grid.text(row, column)));
  const column = panel.nameColumns.find((candidate) => /^\d{3,}$/u.test(grid.said(row, candidate)));
  if (column !== undefined && asides.every((aside) => aside === named)) {
    const codeAt = { ...at, column };
    const nameAt = named === undefined ? codeAt : { ...at, column: named };
    const name = named === undefined ? '' : grid.text(row, named);
    return { code: grid.said(row, column), codeAt, name, nameAt, isMisplaced: true };
  }
  const isUnit = isOrganisation(text) && asides.every((aside) => isOrganisation(grid.text(row, aside)));
  return isUnit
    ? { ...unitCode(said.find((code) => code.text.length <= LONGEST_UNIT_CODE)), name: text, nameAt: at }
    : undefined;
}

const unitCode = (said: SaidCode | undefined): Pick<Unit, 'code' | 'codeAt'> =>
  said ? { code: said.text, codeAt: said.at } : { code: '' };
