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
