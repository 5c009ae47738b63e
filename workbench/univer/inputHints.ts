import type { IDisposable, Injector, Workbook as UniverWorkbook } from '@univerjs/core';
import { CellAlertManagerService, CellAlertType, SheetsSelectionsService } from '@univerjs/preset-sheets-core';
import { inputRuleKey } from '../office/grid';
import type { UnseenOfSheets } from './unseen';

const KEY = 'gongkai.input-hint';

/** Says beside a selected input cell what it takes, as Excel does with the same hint. */
export function showInputHints(injector: Injector, workbook: UniverWorkbook, unseen: UnseenOfSheets): IDisposable {
  const alerts = injector.get(CellAlertManagerService);
  const hide = () => alerts.removeAlert(KEY);
  const moves = injector.get(SheetsSelectionsService).selectionChanged$.subscribe((selections) => {
    hide();
    const cell = selections?.length === 1 ? selections[0]?.primary : undefined;
    const subUnitId = workbook.getActiveSheet()?.getSheetId();
    if (!cell || subUnitId === undefined) return;
    const { actualRow: row, actualColumn: col } = cell;
    const hint = unseen.of(subUnitId).inputRules.get(inputRuleKey(row, col))?.hint;
    if (!hint || hint.title + hint.text === '') return;
    alerts.showAlert({
      type: CellAlertType.INFO,
      title: hint.title,
      message: hint.text,
      location: { unitId: workbook.getUnitId(), subUnitId, row, col },
      width: 156,
      height: 74,
      key: KEY,
    });
  });
  return {
    dispose() {
      moves.unsubscribe();
      hide();
    },
  };
}
