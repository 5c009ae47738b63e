import type { GridBook, GridChange } from '../grid';
import { CHANGED_EVENT, type EventMessage } from '../wire';
import { fullAddress } from './address';

/** Tells clients of changed cells, as long as they ask for it; whoever made the change, they are told. */
export interface ChangeEvents {
  /** A client asks for the changes of all sheets, or no longer. */
  watch(isWatching: boolean): void;
  /** Takes the messages; what is returned ends it. */
  onMessage(listener: (message: string) => void): () => void;
  dispose(): void;
}

/** @param afterBatch runs something when no batch is running: an event never comes before the answer to its batch */
export function changeEvents(book: GridBook, afterBatch: (action: () => void) => void): ChangeEvents {
  const listeners = new Set<(message: string) => void>();
  let watching = 0;
  const stop = book.onChange((change) => {
    const message = watching > 0 ? messageOf(book, change) : undefined;
    if (message === undefined) return;
    afterBatch(() => {
      for (const listener of listeners) listener(message);
    });
  });
  return {
    watch(isWatching) {
      watching += isWatching ? 1 : -1;
    },
    onMessage(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    dispose: stop,
  };
}

/** Of conditional formats, and of sheets that come and go, Excel tells by other events. */
function messageOf(book: GridBook, { of, sheetId, area }: GridChange): string | undefined {
  const sheet = book.sheets.find(({ id }) => id === sheetId);
  if (of !== 'contents' || !area || !sheet) return undefined;
  const address = fullAddress(sheet, area).replace(/^.*!/s, '');
  const args = { worksheetId: sheetId, address, changeType: 'RangeEdited', source: 'Local', shiftDirection: 'None' };
  const entry = { ...CHANGED_EVENT, message: JSON.stringify(args) };
  return JSON.stringify({ entries: [entry] } satisfies EventMessage);
}
