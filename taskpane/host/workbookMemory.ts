import { browserStore, type BrowserStore } from './browserStore';
import type { Host } from './host';

/**
 * What the pane keeps with a workbook, so that it opens as it was left. It goes two ways, because writing it into the
 * workbook is a change that the person would be asked to save:
 *
 * - into the browser's own storage at once, by the workbook's address;
 * - into the workbook (`Office.context.document.settings`) only where the person changes the workbook anyway, or asks
 *   for something that belongs to it.
 *
 * Whichever was kept last is recalled.
 */
export interface WorkbookMemory {
  /** What was kept last, as it was read: it may come from another version. Undefined when nothing was. */
  recall(): unknown;
  keep(kept: object): void;
  /** Puts what was kept into the workbook; false when it takes nothing now, and the browser's copy has to do. */
  save(): Promise<boolean>;
}

const SETTING = 'gongkai.pane';

interface Entry {
  /** Counts the times that something was kept, from computer to computer. */
  readonly revision: number;
  readonly kept: unknown;
}

const NONE: Entry = { revision: 0, kept: undefined };

export function workbookMemory(store: BrowserStore = browserStore()): WorkbookMemory {
  // Not there before Excel 2016's newer builds, nor on a page that only looks like Excel.
  const document: Partial<Office.Document> | undefined = Office.context.document;
  const settings = document?.settings;
  const address = document?.url ?? '';
  const inWorkbook = entryOf(settings?.get(SETTING));
  let { revision, kept } = latest(inWorkbook, entryOf(store.read(address)));
  let isSaved = revision === inWorkbook.revision;
  return {
    recall: () => kept,
    keep(next) {
      revision += 1;
      kept = next;
      isSaved = false;
      // A new workbook has no address to be found again by.
      if (address !== '') store.write(address, { revision, kept });
    },
    async save() {
      if (isSaved) return true;
      if (!settings) return false;
      settings.set(SETTING, { revision, kept });
      isSaved = await saved(settings);
      return isSaved;
    },
  };
}

/** A host that saves what is kept with every plan it applies: the workbook changes then anyway. */
export function rememberingHost(host: Host, memory: WorkbookMemory): Host {
  return {
    ...host,
    async apply(plan) {
      const applied = await host.apply(plan);
      // The plan is written, whatever becomes of this.
      void memory.save();
      return applied;
    },
  };
}

function saved(settings: Office.Settings): Promise<boolean> {
  return new Promise((resolve) => {
    settings.saveAsync(({ status }) => resolve(status === Office.AsyncResultStatus.Succeeded));
  });
}

function entryOf(read: unknown): Entry {
  if (typeof read !== 'object' || read === null) return NONE;
  const { revision, kept } = read as Partial<Entry>;
  return typeof revision === 'number' ? { revision, kept } : NONE;
}

/** The workbook's own where both are the same: it may have come from another computer. */
function latest(inWorkbook: Entry, inBrowser: Entry): Entry {
  return inBrowser.revision > inWorkbook.revision ? inBrowser : inWorkbook;
}
