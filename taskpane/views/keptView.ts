import { a1, groupBy, type CellAddress } from '../../src/index';
import { strings } from '../strings';

/** Cells that were not taken back, because somebody changed them since. */
export interface KeptView {
  /** "工作表“底稿”的 C5、C7". */
  readonly sentence: string;
  readonly target: CellAddress;
}

/** So many cells of a sheet are named. */
const NAMED = 6;

export function keptView(touched: readonly CellAddress[]): KeptView | undefined {
  const [target] = touched;
  if (!target) return undefined;
  const sheets = [...groupBy(touched, ({ sheet }) => sheet)].map(([sheet, cells]) =>
    strings.fill.touchedCells(sheet, cells.slice(0, NAMED).map(a1), Math.max(0, cells.length - NAMED)),
  );
  return { sentence: sheets.join('，'), target };
}
