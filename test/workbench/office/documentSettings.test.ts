import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, runInContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { documentSettings, memoryStore, type SettingsResult } from '../../../workbench/office/documentSettings';
import { officeNamespace } from '../../../workbench/office/officeNamespace';

const saving = (settings: ReturnType<typeof documentSettings>): Promise<SettingsResult> =>
  new Promise((resolve) => settings.saveAsync(resolve));

describe('the settings of a document', () => {
  test('what is set can be got at once; what is not there is null', () => {
    const settings = documentSettings(memoryStore());
    expect(settings.get('甲')).toBeNull();
    settings.set('甲', { tab: 'draft' });
    expect(settings.get('甲')).toEqual({ tab: 'draft' });
    settings.remove('甲');
    expect(settings.get('甲')).toBeNull();
  });

  test('the document holds them from saving on, for the next page that opens it', async () => {
    const store = memoryStore();
    const settings = documentSettings(store);
    settings.set('甲', { tab: 'draft' });
    expect(documentSettings(store).get('甲')).toBeNull();
    expect(await saving(settings)).toEqual({ status: 'succeeded' });
    expect(documentSettings(store).get('甲')).toEqual({ tab: 'draft' });
    settings.remove('甲');
    expect(documentSettings(store).get('甲')).toEqual({ tab: 'draft' });
    await saving(settings);
    expect(documentSettings(store).get('甲')).toBeNull();
  });

  test('a document that takes none answers with a failure', async () => {
    const store = {
      read: () => ({}),
      write: () => {
        throw new Error('read-only');
      },
    };
    const result = await saving(documentSettings(store));
    expect(result).toMatchObject({ status: 'failed', error: { code: 5001, message: 'read-only' } });
  });

  test('stand where Office.js has them, with the document’s address', () => {
    const settings = memoryStore();
    const office = officeNamespace({ document: { url: 'C:\\公开表.xlsx', settings } });
    expect(office.context.document.url).toBe('C:\\公开表.xlsx');
    office.context.document.settings.set('甲', 1);
    expect(office.context.document.settings.get('甲')).toBe(1);
    expect(officeNamespace({}).context.document.url).toBe('');
  });
});

/** What Microsoft's library has for the settings of a document, in a world of its own. */
interface MicrosoftSettings {
  readonly DDA: { readonly Settings: new (held: object) => Pick<Office.Settings, 'get' | 'set' | 'remove'> };
  readonly OUtil: {
    serializeSettings(held: object): Record<string, string>;
    deserializeSettings(serialized: object): object;
  };
}

function microsoftSettings(): MicrosoftSettings {
  const library = createRequire(import.meta.url).resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');
  const nothing = (): void => undefined;
  const globals: Record<string, unknown> = {
    setTimeout,
    clearTimeout,
    performance,
    addEventListener: nothing,
    navigator: { userAgent: '' },
    location: { href: 'https://localhost/', search: '', hash: '' },
    document: { getElementsByTagName: () => [], createElement: () => ({}), addEventListener: nothing },
  };
  Object.assign(globals, { window: globals, self: globals, top: globals, parent: globals });
  runInContext(readFileSync(library, 'utf8'), createContext(globals), { filename: library });
  // Where the library keeps a second copy, for a page that is loaded again in the same session.
  const factory = { getCachedSessionSettingsKey: () => 'settings' };
  return Object.assign(globals['OSF'] as MicrosoftSettings, { _OfficeAppFactory: factory });
}

describe('Microsoft’s own library', () => {
  const { DDA, OUtil } = microsoftSettings();
  const name = fc.constantFrom('gongkai.pane', '甲', 'b');
  const change = fc.oneof(
    fc.record({ name, value: fc.jsonValue() }),
    fc.record({ name, remove: fc.constant(true) }),
    fc.constant({ reopen: true as const }),
  );

  test('answers the same, keeps the same in the document, and reads the same from it', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        let held: object = {};
        let theirs = new DDA.Settings(held);
        let stored: Readonly<Record<string, string>> = {};
        const store = { read: () => stored, write: (serialized: typeof stored) => (stored = serialized) };
        let ours = documentSettings(store);
        for (const it of changes) {
          if ('reopen' in it) {
            ours.saveAsync();
            const serialized = OUtil.serializeSettings(held);
            expect(stored).toEqual({ ...serialized });
            held = OUtil.deserializeSettings(serialized);
            theirs = new DDA.Settings(held);
            ours = documentSettings(store);
          } else if ('remove' in it) {
            theirs.remove(it.name);
            ours.remove(it.name);
          } else {
            theirs.set(it.name, it.value);
            ours.set(it.name, it.value);
          }
          for (const asked of ['gongkai.pane', '甲', 'b', '没有']) {
            // Made in another world: compared by what they hold.
            expect(JSON.stringify(ours.get(asked))).toBe(JSON.stringify(theirs.get(asked)));
          }
        }
      }),
    );
  });
});
