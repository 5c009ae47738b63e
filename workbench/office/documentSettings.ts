/** `Office.context.document.settings`: what an add-in keeps in the document. */

/** What a document holds of an add-in's settings: JSON by name, as Office.js hands them over. */
export interface SettingsStore {
  read(): Readonly<Record<string, string>>;
  /** @throws when the document takes none now: it is read-only, or a cell is being edited */
  write(serialized: Readonly<Record<string, string>>): void;
}

/** A document's settings as long as the page stands. */
export function memoryStore(): SettingsStore {
  let held: Readonly<Record<string, string>> = {};
  return {
    read: () => held,
    write: (serialized) => {
      held = serialized;
    },
  };
}

export const ASYNC_RESULT_STATUS = { Succeeded: 'succeeded', Failed: 'failed' } as const;

/** As far as it is emulated; `status` has the values that it has at run time, where the types say numbers. */
export interface SettingsResult {
  readonly status: (typeof ASYNC_RESULT_STATUS)[keyof typeof ASYNC_RESULT_STATUS];
  readonly error?: Pick<Office.Error, 'code' | 'name' | 'message'>;
}

/** The settings, as far as they are emulated. */
export interface DocumentSettings extends Pick<Office.Settings, 'get' | 'set' | 'remove'> {
  saveAsync(callback?: (result: SettingsResult) => void): void;
}

/** As in Office.js, a page works on a copy of its own: `set` changes nothing in the document before `saveAsync`. */
export function documentSettings(store: SettingsStore): DocumentSettings {
  const copy = new Map<string, unknown>(Object.entries(store.read()).map(([name, json]) => [name, JSON.parse(json)]));
  return {
    get: (name) => copy.get(name) ?? null,
    set: (name, value) => void copy.set(name, value),
    remove: (name) => void copy.delete(name),
    saveAsync(callback) {
      const result = saved(store, copy);
      queueMicrotask(() => callback?.(result));
    },
  };
}

function saved(store: SettingsStore, copy: ReadonlyMap<string, unknown>): SettingsResult {
  try {
    store.write(Object.fromEntries([...copy].map(([name, value]) => [name, JSON.stringify(value)])));
    return { status: ASYNC_RESULT_STATUS.Succeeded };
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return { status: ASYNC_RESULT_STATUS.Failed, error: { code: 5001, name: 'Internal Error', message } };
  }
}
