import {
  CustomCommandExecutionError,
  RedoCommand,
  toDisposable,
  UndoCommand,
  type ICommandInfo,
  type ICommandService,
  type IDisposable,
  type IExecutionOptions,
  type Workbook,
} from '@univerjs/core';
import {
  CutCommand,
  RenameSheetOperation,
  SetCellEditVisibleOperation,
  SetRangeValuesMutation,
} from '@univerjs/preset-sheets-core';
import type { OwnEdits } from './ownEdits';
import { writtenCells, type WriteParams } from './writtenCells';

/**
 * What the person cannot do in the spreadsheet: whatever a download could not keep. Contents and number formats can be
 * changed, and sheets that the pane added can be renamed and removed; the rest of the file stays as it was.
 */

/** Why something was not carried out. */
export type Refusal = 'not-saved' | 'cut' | 'protected-sheet' | 'clipboard-unreadable';

export interface Restrictions {
  readonly workbook: Workbook;
  readonly own: OwnEdits;
  readonly isFromFile: (sheetId: string) => boolean;
  readonly isProtected: (sheetId: string) => boolean;
  /** Whether the person is typing into a cell. */
  readonly isTyping: () => boolean;
  readonly onRefused: (refusal: Refusal, sheetName: string) => void;
}

/** Commands on sheets that change contents or only the view. Columns and rows may be resized for reading. */
const ALLOWED = new Set(
  [
    ...['set-range-values', 'clear-selection-content', 'auto-clear-content', 'text-to-number'],
    ...['auto-fill', 'refill', 'copy-down', 'copy-right', 'toggle-cell-checkbox'],
    ...['copy', 'copy-formula-only', 'paste', 'paste-value', 'paste-formula', 'paste-by-short-key'],
    ...['numfmt.set.numfmt', 'numfmt.set.percent', 'numfmt.set.currency'],
    ...['numfmt.add.decimal.command', 'numfmt.subtract.decimal.command'],
    ...['move-selection', 'move-selection-enter-tab', 'expand-selection', 'select-all', 'select-range'],
    ...['scroll-view', 'scroll-view-reset', 'scroll-to-cell', 'set-scroll-relative'],
    ...['change-zoom-ratio', 'set-zoom-ratio', 'toggle-gridlines', 'show-menu-list', 'set-worksheet-activate'],
    ...['delta-column-width', 'set-worksheet-col-width', 'set-col-auto-width', 'set-col-is-auto-width'],
    ...['delta-row-height', 'set-row-height', 'set-row-is-auto-height'],
  ].map((name) => `sheet.command.${name}`),
);

/** Commands on a whole sheet, which may be done to sheets that are not in the file yet. */
const ON_ADDED_SHEETS = new Set([
  'sheet.command.set-worksheet-name',
  'sheet.command.remove-sheet',
  'sheet.command.remove-sheet-confirm',
  RenameSheetOperation.id,
]);

const FORMATS_INSIDE_A_CELL = /^doc\.command\.set-inline-format/;
const PUT_BACK = new Set<string>([UndoCommand.id, RedoCommand.id]);

export function restrict(commands: ICommandService, restrictions: Restrictions): IDisposable {
  const { workbook, own, onRefused } = restrictions;
  /** Undoing puts back what was there, looks included. */
  let isPuttingBack = false;
  const before = commands.beforeCommandExecuted((command, options) => {
    if (own.isRunning()) return;
    if (PUT_BACK.has(command.id)) isPuttingBack = true;
    const sheetId = sheetOf(command, workbook);
    const refusal = refusalOf(command, options, sheetId, restrictions);
    if (refusal) {
      onRefused(refusal, workbook.getSheetBySheetId(sheetId)?.getName() ?? '');
      throw new CustomCommandExecutionError(refusal);
    }
    if (command.id === SetRangeValuesMutation.id && !isPuttingBack) keepLooks(command.params as WriteParams, workbook);
  });
  const after = commands.onCommandExecuted(({ id }) => {
    if (PUT_BACK.has(id)) isPuttingBack = false;
  });
  return toDisposable(() => {
    before.dispose();
    after.dispose();
  });
}

function refusalOf(
  { id, params }: Readonly<ICommandInfo>,
  options: IExecutionOptions | undefined,
  sheetId: string,
  { isFromFile, isProtected, isTyping }: Restrictions,
): Refusal | undefined {
  if (id === CutCommand.id && !isTyping()) return 'cut';
  if (ON_ADDED_SHEETS.has(id)) return isFromFile(sheetId) ? 'not-saved' : undefined;
  if (FORMATS_INSIDE_A_CELL.test(id)) return 'not-saved';
  if (id.startsWith('sheet.command.') && !ALLOWED.has(id)) return 'not-saved';
  const isEdit =
    (id === SetCellEditVisibleOperation.id && (params as { visible: boolean }).visible) ||
    (id === SetRangeValuesMutation.id && !options?.['applyFormulaCalculationResult']);
  return isEdit && isProtected(sheetId) ? 'protected-sheet' : undefined;
}

/** The sheet a command names, or the one in front. */
function sheetOf({ params }: Readonly<ICommandInfo>, workbook: Workbook): string {
  const named = (params as { readonly subUnitId?: string })?.subUnitId;
  return named ?? workbook.getActiveSheet().getSheetId();
}

/**
 * Takes the looks out of a change of contents (filling and pasting bring them along), except number formats: cells keep
 * the look that the file gives them.
 */
function keepLooks(params: WriteParams, workbook: Workbook): void {
  for (const { cell } of writtenCells(params)) {
    if (!cell?.s) continue;
    const format = workbook.getStyles().getStyleByCell(cell)?.n;
    if (format) cell.s = { n: format };
    else delete cell.s;
  }
}
