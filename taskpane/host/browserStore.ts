/** The browser's own storage: what is kept there stays on this computer, for this person. */

/** Keeps something for each of the workbooks that were open last. */
export interface BrowserStore {
  /** What was written for an address; undefined when nothing was, or the storage is switched off. */
  read(address: string): unknown;
  write(address: string, value: object): void;
}

/** The addresses by when they were written, the newest first. */
const ADDRESSES = 'gongkai/workbooks';
const PREFIX = 'gongkai/workbook/';
/** So many workbooks are remembered; a person works on a few at a time. */
const MOST = 20;

/** The storage; undefined where policy switches it off. */
export function browserStorage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

/** Writes, or does not where the storage is full or was closed: a preference that cannot be kept is no failure. */
export function tryToWrite(storage: Storage | undefined, key: string, value: string): boolean {
  try {
    storage?.setItem(key, value);
    return storage !== undefined;
  } catch {
    return false;
  }
}

export function browserStore(storage: Storage | undefined = browserStorage()): BrowserStore {
  const parsed = (key: string): unknown => {
    try {
      return JSON.parse(storage?.getItem(key) ?? 'null');
    } catch {
      // Written by something else: as good as nothing.
      return undefined;
    }
  };
  const addresses = (): string[] => {
    const listed = parsed(ADDRESSES);
    return Array.isArray(listed) ? listed.filter((address) => typeof address === 'string') : [];
  };
  return {
    read: (address) => parsed(PREFIX + address) ?? undefined,
    write(address, value) {
      const others = addresses().filter((other) => other !== address);
      const forget = (count: number): void => {
        for (const other of others.splice(others.length - count, count)) storage?.removeItem(PREFIX + other);
      };
      forget(Math.max(0, others.length + 1 - MOST));
      const text = JSON.stringify(value);
      // Where it is full, what was kept for older workbooks makes room.
      while (!tryToWrite(storage, PREFIX + address, text) && others.length > 0) forget(1);
      tryToWrite(storage, ADDRESSES, JSON.stringify([address, ...others]));
    },
  };
}
