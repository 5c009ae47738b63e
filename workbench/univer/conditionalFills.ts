import {
  CommandType,
  InterceptorEffectEnum,
  type IAccessor,
  type ICellDataForSheetInterceptor,
  type ICommandService,
  type IDisposable,
  type IMutation,
  type Injector,
  type Nullable,
} from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService, SheetsRenderService } from '@univerjs/preset-sheets-core';
import { markLevelOf } from '../../src/index';
import type { GridArea, GridConditionalFill } from '../office/grid';

/** Sets the conditional fills of a sheet: a change of the spreadsheet's own kind, so that it can be undone. */
export const SET_CONDITIONAL_FILLS = 'gongkai.mutation.set-conditional-fills';

interface SetFillsParams {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly fills: readonly GridConditionalFill[];
}

/** The conditional fills of the open workbook, by the ids of its sheets. */
export interface ConditionalFills extends IDisposable {
  of(sheetId: string): readonly GridConditionalFill[];
}

/**
 * Keeps conditional fills and shows the marks among them, whose condition is always true, over the cells' own looks.
 * The spreadsheet's own conditional formats are another package, which this does without.
 */
export function conditionalFills(
  injector: Injector,
  commands: ICommandService,
  unitId: string,
  ofFile: ReadonlyMap<string, readonly GridConditionalFill[]>,
): ConditionalFills {
  const fills = new Map(ofFile);
  // Asked for every cell that is drawn.
  const colors = new Map([...fills].map(([sheetId, ofSheet]) => [sheetId, colorsOf(ofSheet)]));
  const set: IMutation<SetFillsParams> = {
    id: SET_CONDITIONAL_FILLS,
    type: CommandType.MUTATION,
    handler(_accessor: IAccessor, params: SetFillsParams) {
      fills.set(params.subUnitId, params.fills);
      colors.set(params.subUnitId, colorsOf(params.fills));
      return true;
    },
  };
  const shown = injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    handler(cell, { unitId: of, subUnitId, workbook, row, col, rawData }, next) {
      const color = of === unitId ? colors.get(subUnitId)?.get(placeKey(row, col)) : undefined;
      if (color === undefined) return next(cell);
      const style = { ...workbook.getStyles().getStyleByCell(cell), bg: { rgb: color } };
      // What the file gives is never changed: another interceptor may have made a cell of its own already.
      const own: Nullable<ICellDataForSheetInterceptor> = !cell || cell === rawData ? { ...rawData } : cell;
      return next({ ...own, s: style });
    },
  });
  const parts = [
    commands.registerCommand(set),
    injector.get(SheetsRenderService).registerSkeletonChangingMutations(SET_CONDITIONAL_FILLS),
    shown,
  ];
  return {
    of: (sheetId) => fills.get(sheetId) ?? [],
    dispose() {
      for (const part of parts) part.dispose();
    },
  };
}

/** The colour of the uppermost mark on each cell. */
function colorsOf(fills: readonly GridConditionalFill[]): ReadonlyMap<string, string> {
  const colors = new Map<string, string>();
  for (const { areas, formula, color } of fills) {
    if (color === null || markLevelOf(formula) === undefined) continue;
    for (const key of areas.flatMap(placesIn)) if (!colors.has(key)) colors.set(key, color);
  }
  return colors;
}

function placesIn({ row, column, rows, columns }: GridArea): string[] {
  return Array.from({ length: rows * columns }, (_, at) =>
    placeKey(row + Math.floor(at / columns), column + (at % columns)),
  );
}

const placeKey = (row: number, column: number): string => `${row},${column}`;
