import type { BlockSpec, ColumnSpec } from '../model/form';
import { columnNamed } from './columns';
import { standsBeside } from './computed/headers';
import type { Area } from './grid';
import type { HeaderArea, HeaderColumn } from './headers';
import type { Lexicon } from './lexicon';
import { roleOf, type Role } from './roles';

/** Columns that belong together: what names the rows, and the amounts at its right. */
export interface Panel {
  readonly labelColumns: readonly number[];
  readonly codeColumns: readonly number[];
  readonly nameColumns: readonly number[];
  /** Codes of units, and of subjects where the form has no column of their own for those. */
  readonly unitColumns: readonly number[];
  /** Code and name of the subject in a second classification. */
  readonly secondColumns: readonly number[];
  /** What else is said of a row. */
  readonly asideColumns: readonly number[];
  readonly rowNumberColumn?: number;
  /** Further columns of ordinals: 序号 beside 行次. */
  readonly otherNumbers: readonly number[];
  readonly values: readonly HeaderColumn[];
  /** Columns of words that neither name rows nor are known remarks. */
  readonly others: readonly HeaderColumn[];
  /** Computed columns (占比, 增减率), and the amounts that the form's own are compared with (上年决算数). */
  readonly beside: readonly HeaderColumn[];
}

/** A panel with the block it was given to and its amount columns named. */
export interface PlacedPanel {
  readonly panel: Panel;
  /** Counted from the left, from 0. */
  readonly index: number;
  readonly block: BlockSpec;
  readonly columns: readonly { readonly spec: ColumnSpec; readonly column: number }[];
  /** Columns whose headers the form does not know. */
  readonly unknown: readonly HeaderColumn[];
}

export interface Panels {
  readonly placed: readonly PlacedPanel[];
  /** Amount columns of panels that are none of the form's blocks. */
  readonly stray: readonly HeaderColumn[];
}

interface RoledColumn extends HeaderColumn {
  readonly role: Role | 'beside';
}

/**
 * The panels of a form, each given to the block whose columns and rows it says.
 * @param year the year that the head states
 */
export function placePanels(area: Area, lexicon: Lexicon, headers: HeaderArea, year: number | undefined): Panels {
  const chains = headers.columns.map(({ chain }) => chain);
  const columns = headers.columns.map((header) => {
    const isBeside = !header.isBlank && standsBeside(header.chain, lexicon, chains, year);
    return { ...header, role: isBeside ? ('beside' as const) : roleOf(header, area, lexicon, headers) };
  });
  const spanning = spanningWords(columns);
  const placed: PlacedPanel[] = [];
  const stray: HeaderColumn[] = [];
  for (const panel of cutPanels(columns, codeLevels(lexicon))) {
    const candidates = lexicon.spec.blocks
      .filter((block) => suits(block, panel))
      .map((block) => ({ ...place(panel, block, lexicon, spanning), index: placed.length }));
    const best = bestOf(candidates, area, lexicon, headers);
    if (best) placed.push(best);
    else stray.push(...panel.values, ...panel.others, ...panel.beside);
  }
  return { placed, stray };
}

/** A column that begins a panel. */
const NAMING_ROLES = new Set<string>(['label', 'code', 'name', 'unit']);

/** Cuts the columns into panels: a new one begins where row-naming columns come after amounts. */
function cutPanels(columns: readonly RoledColumn[], levels: number): Panel[] {
  const panels: RoledColumn[][] = [];
  let current: RoledColumn[] = [];
  for (const column of columns) {
    if (NAMING_ROLES.has(column.role) && current.some(({ role }) => role === 'value')) {
      panels.push(current);
      current = [];
    }
    current.push(column);
  }
  return [...panels, current].map((panel) => asPanel(panel, levels)).filter(({ values }) => values.length > 0);
}

/** 类, 款, 项 of the functional classification; 类, 款 of the economic one. */
const codeLevels = ({ spec }: Lexicon): number =>
  spec.blocks.some((block) => block.kind === 'subjects' && block.codes === 'economic') ? 2 : 3;

function asPanel(columns: readonly RoledColumn[], levels: number): Panel {
  const at = (role: RoledColumn['role']) =>
    columns.filter((column) => column.role === role).map(({ column }) => column);
  const numbers = at('rowNumber');
  // The ordinals next to the amounts are 行次; what runs on right of them is some column of its own.
  const [firstValue = Infinity] = at('value');
  const before = numbers.filter((column) => column < firstValue);
  const [rowNumberColumn = numbers[0]] = before.slice(-1);
  const panel = {
    otherNumbers: before.slice(0, -1),
    labelColumns: at('label'),
    codeColumns: codeColumnsOf(
      columns.filter(({ role }) => role === 'code'),
      levels,
    ),
    nameColumns: at('name'),
    unitColumns: at('unit'),
    secondColumns: at('second'),
    asideColumns: at('aside'),
    values: columns.filter(({ role }) => role === 'value'),
    others: columns.filter(({ role }) => role === 'other'),
    beside: columns.filter(({ role }) => role === 'beside'),
  };
  return rowNumberColumn === undefined ? panel : { ...panel, rowNumberColumn };
}

/** A blank column is one of three for the code where no row of the page has that level; one too many is mere space. */
function codeColumnsOf(columns: readonly RoledColumn[], levels: number): number[] {
  const spare = columns.filter(({ isBlank }) => isBlank).slice(0, Math.max(0, columns.length - levels));
  return columns.filter((column) => !spare.includes(column)).map(({ column }) => column);
}

/** Words that stand over every amount of the area tell nothing: "2024年度决算情况" merged over all columns. */
function spanningWords(columns: readonly RoledColumn[]): ReadonlySet<string> {
  const [first, ...others] = columns.filter(({ role }) => role === 'value');
  if (!first || others.length === 0) return new Set();
  return new Set(first.chain.filter((word) => others.every(({ chain }) => chain.includes(word))));
}

/** Whether the rows of such a block are named as the panel names them. */
function suits(block: BlockSpec, { labelColumns, codeColumns, nameColumns, unitColumns }: Panel): boolean {
  switch (block.kind) {
    case 'subjects':
      return codeColumns.length + nameColumns.length + unitColumns.length > 0;
    case 'labelled':
      return labelColumns.length > 0;
    case 'cross':
      return true;
  }
}

function place(
  panel: Panel,
  block: BlockSpec,
  lexicon: Lexicon,
  spanning: ReadonlySet<string>,
): Omit<PlacedPanel, 'index'> {
  const columns: { spec: ColumnSpec; column: number }[] = [];
  const unknown: HeaderColumn[] = [...panel.others];
  let free: readonly ColumnSpec[] = block.columns;
  for (const header of panel.values) {
    const named = columnNamed(header.chain, free, lexicon, spanning);
    if (named) {
      free = free.filter((column) => column !== named);
      columns.push({ spec: named, column: header.column });
    } else {
      unknown.push(header);
    }
  }
  return { panel, block, columns, unknown };
}

/** The block with the most columns; of several with as many, the one with the most rows. */
function bestOf(
  candidates: readonly PlacedPanel[],
  area: Area,
  lexicon: Lexicon,
  headers: HeaderArea,
): PlacedPanel | undefined {
  const counted = candidates
    .map((placed) => ({ placed, columns: placed.columns.length, rows: rowsSaid(placed, area, lexicon, headers) }))
    .filter(({ columns, rows }) => columns > 0 && rows > 0);
  const [first, ...others] = counted;
  return others.reduce((best, next) => {
    const isBetter = next.columns > (best?.columns ?? 0) || (next.columns === best?.columns && next.rows > best.rows);
    return isBetter ? next : best;
  }, first)?.placed;
}

/** How many rows of a labelled block the panel names; blocks that name their rows otherwise have one at least. */
function rowsSaid({ panel, block }: PlacedPanel, { grid }: Area, lexicon: Lexicon, headers: HeaderArea): number {
  if (block.kind !== 'labelled') return 1;
  let count = 0;
  for (let row = headers.bodyRow; row <= headers.endRow; row += 1) {
    const isSaid = panel.labelColumns.some((column) => {
      const said = grid.word(row, column);
      return lexicon.rowsSaying(block, said).length + lexicon.rowsAlsoSaying(block, said).length > 0;
    });
    if (isSaid) count += 1;
  }
  return count;
}
