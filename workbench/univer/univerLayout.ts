import { BooleanNumber, type Worksheet } from '@univerjs/core';
import {
  SetFrozenMutation,
  SetTabColorMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
} from '@univerjs/preset-sheets-core';
import type { SheetVisibility } from '../../src/index';
import { pixelsOfPoints, pointsOfPixels } from '../book/metrics';
import type { GridLayout } from '../office/grid';
import { SET_CONDITIONAL_FILLS, type ConditionalFills } from './conditionalFills';
import type { SheetEdits } from './sheetEdits';
import { SET_UNSEEN, type Unseen, type UnseenOfSheets } from './unseen';

/** What the layout of a sheet needs of the spreadsheet around it. */
interface LayoutSurroundings {
  readonly edits: SheetEdits;
  readonly fills: ConditionalFills;
  readonly unseen: UnseenOfSheets;
  readonly visibility: SheetVisibility;
}

/** The spreadsheet's mark for a direction that scrolls as a whole. */
const NOT_FROZEN = -1;

/** What can be set of a sheet apart from its cells. */
export function univerLayout(id: string, now: () => Worksheet, around: LayoutSurroundings): GridLayout {
  const { edits, fills, unseen } = around;
  const setUnseen = (change: Partial<Unseen>): void => {
    const before = unseen.of(id);
    edits.layout(id, SET_UNSEEN, { unseen: before }, { unseen: { ...before, ...change } });
  };
  /** How the sheet is hidden when it is: the spreadsheet does not know the two kinds. */
  let hiddenAs: SheetVisibility = around.visibility === 'visible' ? 'hidden' : around.visibility;
  return {
    get visibility() {
      return now().isSheetHidden() === BooleanNumber.TRUE ? hiddenAs : 'visible';
    },
    setVisibility(visibility) {
      if (visibility !== 'visible') hiddenAs = visibility;
      const hidden = visibility === 'visible' ? BooleanNumber.FALSE : BooleanNumber.TRUE;
      edits.layout(id, SetWorksheetHideMutation.id, { hidden: now().isSheetHidden() }, { hidden });
    },
    get conditionalFills() {
      return fills.of(id);
    },
    setConditionalFills(wanted) {
      edits.layout(id, SET_CONDITIONAL_FILLS, { fills: fills.of(id) }, { fills: wanted });
    },
    comments: [],
    setComments() {
      throw new Error('The spreadsheet shows no comments, and is an Excel without them');
    },
    get inputRules() {
      return unseen.of(id).inputRules;
    },
    setInputRules: (inputRules) => setUnseen({ inputRules }),
    get print() {
      return unseen.of(id).print;
    },
    setPrint: (print) => setUnseen({ print }),
    columnWidth: (column) => pointsOfPixels(now().getColumnWidth(column)),
    setColumnWidth(column, points) {
      const ranges = [{ startRow: 0, endRow: now().getRowCount() - 1, startColumn: column, endColumn: column }];
      const before = { ranges, colWidth: now().getColumnWidth(column) };
      const after = { ranges, colWidth: pixelsOfPoints(points) };
      edits.layout(id, SetWorksheetColWidthMutation.id, before, after);
    },
    get frozenRows() {
      return now().getFreeze().ySplit;
    },
    setFrozenRows(rows) {
      const before = now().getFreeze();
      const after = { ...before, ySplit: rows, startRow: rows > 0 ? rows : NOT_FROZEN };
      edits.layout(id, SetFrozenMutation.id, before, after);
    },
    get tabColor() {
      return now().getTabColor()?.toUpperCase() ?? '';
    },
    setTabColor(color) {
      edits.layout(id, SetTabColorMutation.id, { color: now().getTabColor() ?? '' }, { color });
    },
  };
}
