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
import type { GridConditionalFill } from '../office/grid';

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
  const set: IMutation<SetFillsParams> = {
    id: SET_CONDITIONAL_FILLS,
    type: CommandType.MUTATION,
    handler(_accessor: IAccessor, params: SetFillsParams) {
      fills.set(params.subUnitId, params.fills);
      return true;
    },
  };
  const shown = injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    handler(cell, { unitId: of, subUnitId, workbook, row, col, rawData }, next) {
      const color = of === unitId ? colorAt(fills.get(subUnitId), row, col) : undefined;
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

/** The colour of the uppermost mark on a cell. */
function colorAt(fills: readonly GridConditionalFill[] | undefined, row: number, column: number): string | undefined {
  const on = fills?.find(
    ({ areas, formula, color }) =>
      color !== null && markLevelOf(formula) !== undefined && areas.some((area) => covers(area, row, column)),
  );
  return on?.color ?? undefined;
}

function covers(area: GridConditionalFill['areas'][number], row: number, column: number): boolean {
  const isRow = row >= area.row && row < area.row + area.rows;
  return isRow && column >= area.column && column < area.column + area.columns;
}
