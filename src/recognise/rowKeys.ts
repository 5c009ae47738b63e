import type { BoundForm } from '../model/binding';
import { groupBy } from '../model/groups';
import type { FoundRow } from './rows';
import { namingColumns, type Context } from './subjectContext';

/** What the rows of a subject panel are called, when all of them are found. */

/** What the page says that a panel goes on from. */
export interface Before {
  /** The last code; "" where there is none. */
  readonly code: string;
  /** The last row of a unit. */
  readonly unit?: string;
  /** How many projects it lists. */
  readonly projects: number;
}

export function rowsBefore(form: BoundForm | undefined, panel: number): Before {
  const rows = (form?.rows ?? []).filter((row) => row.panel === panel);
  const code = rows.flatMap((row) => row.code ?? []).at(-1) ?? '';
  const unit = rows.flatMap(({ kind, key }) => (kind === 'unit' ? [key] : [])).at(-1);
  const projects = rows.filter(({ kind }) => kind === 'project').length;
  return unit === undefined ? { code, projects } : { code, unit, projects };
}

/** The first row of the body, with amounts and without a word: 合计 of which the word was lost. */
export function totalWithoutName(context: Context, row: number, rows: readonly FoundRow[]): FoundRow | undefined {
  const { area, block, panel } = context;
  const { grid } = area;
  const total = block.rows.find(({ key }) => key === 'total');
  const [first] = panel.values;
  if (!block.hasUnits || !total || !first || rows.length > 0) return undefined;
  const isSilent = namingColumns(panel).every((column) => grid.isBlank(row, column));
  if (!isSilent || !panel.values.some(({ column }) => grid.isNumeric(row, column))) return undefined;
  const column = panel.nameColumns[0] ?? panel.unitColumns[0] ?? first.column;
  const nameAt = { sheet: grid.sheet.name, row, column };
  return { row, named: { key: total.key, kind: 'named', name: total.name, nameAt, hasNoName: true } };
}

/** Says under which unit each row stands, numbers the projects, and tells subjects apart that are listed twice. */
export function keyed(rows: readonly FoundRow[], before: Before): FoundRow[] {
  let unit = before.unit;
  let { projects } = before;
  const placed = rows.map((found): FoundRow => {
    const { named } = found;
    if (named.kind === 'unit') unit = named.key;
    if (named.kind === 'unit' || named.kind === 'named') return found;
    const stated = named.unit === undefined ? {} : { unit: named.unit };
    const key = named.kind === 'project' ? `p${(projects += 1)}` : named.key;
    return { ...found, named: { ...named, key, ...(unit === undefined ? {} : { unit }), ...stated } };
  });
  return toldApart(
    toldApart(placed, ({ named }) => named.unit),
    ({ named }) => named.second?.code,
  );
}

/** Rows of one key get another each, where something that differs between them tells them apart. */
function toldApart(rows: readonly FoundRow[], by: (row: FoundRow) => string | undefined): FoundRow[] {
  const groups = groupBy(rows, ({ named }) => (named.kind === 'subject' ? named.key : undefined));
  return rows.map((row) => {
    const group = groups.get(row.named.key) ?? [];
    const told = new Set(group.map(by));
    const own = by(row);
    if (row.named.kind !== 'subject' || told.size < 2 || own === undefined || own === '') return row;
    return { ...row, named: { ...row.named, key: `${row.named.key}@${own}` } };
  });
}
