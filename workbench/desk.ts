import { writeMarksOfFile, writeWorkbookFile } from '../src/files/index';
import { isEmptyPlan } from '../src/index';
import { openBook, type OpenedBook } from './book/openBook';
import { marksOfGrid } from './book/marksOfGrid';
import { planOfChanges } from './book/planOfChanges';
import type { GridBook } from './office/grid';
import { memoryStore, type SettingsStore } from './office/documentSettings';
import { installOffice, type EmulatedOffice } from './office/install';
import type { PaneDoor } from './paneDoor';
import { createSpreadsheet, type SpreadsheetOptions } from './univer/spreadsheet';

/** The spreadsheet with the file it shows: what the page's buttons work on. */
export interface Desk {
  /**
   * Shows a file in place of the one before, and stands ready to connect a pane to it.
   * @throws FileError when it is not a workbook that can be read; the one before stays
   */
  open(bytes: Uint8Array, fileName: string): Promise<void>;
  /**
   * The file with the changes made in the spreadsheet, and only these.
   * @throws FileError when the file does not take them
   */
  save(): Promise<Uint8Array<ArrayBuffer>>;
  undo(): void;
  redo(): void;
  /** How a pane's frame gets its Office.js, over the workbook that is open. */
  readonly door: PaneDoor;
}

export interface DeskOptions extends Pick<SpreadsheetOptions, 'onRefused'> {
  /** Called after each change of contents. */
  readonly onChanged: () => void;
}

interface OpenedDocument {
  readonly book: OpenedBook;
  readonly grid: GridBook;
  /** The pane's settings last as long as the workbook is open: a download does not carry them. */
  readonly document: { readonly url: string; readonly settings: SettingsStore };
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

export function createDesk(container: HTMLElement, options: DeskOptions): Desk {
  let current: OpenedDocument | undefined;
  let office: EmulatedOffice | undefined;
  const roundTrips = () => office?.traffic.roundTrips ?? 0;
  const spreadsheet = createSpreadsheet(container, { onRefused: options.onRefused, batch: roundTrips });
  const opened = () => {
    if (!current) throw new Error('No workbook is open');
    return current;
  };
  // What is being typed counts as soon as the person turns to the pane, as in Excel.
  window.addEventListener('blur', () => spreadsheet.finishEditing());
  return {
    async open(bytes, fileName) {
      const book = await openBook(bytes, fileName);
      const grid = await spreadsheet.open(book);
      grid.onChange(options.onChanged);
      current = { book, grid, document: { url: fileName, settings: memoryStore() } };
    },
    async save() {
      const { book, grid } = opened();
      spreadsheet.finishEditing();
      await grid.calculated();
      const plan = planOfChanges(book.sheetsById, grid, book.inputRulesById);
      const written = isEmptyPlan(plan) ? book.bytes : await writeWorkbookFile(book.bytes, plan);
      return new Uint8Array(await writeMarksOfFile(written, marksOfGrid(grid)));
    },
    undo: () => spreadsheet.undo(),
    redo: () => spreadsheet.redo(),
    door: {
      connect(frame) {
        const { grid, document } = opened();
        office = installOffice(frame, grid, { document, settings: { beforeAnswer: nextTask } });
      },
      get roundTrips() {
        return roundTrips();
      },
    },
  };
}
