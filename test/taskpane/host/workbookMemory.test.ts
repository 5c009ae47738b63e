import { afterEach, describe, expect, test, vi } from 'vitest';
import type { BrowserStore } from '../../../taskpane/host/browserStore';
import type { Host } from '../../../taskpane/host/host';
import { rememberingHost, workbookMemory, type WorkbookMemory } from '../../../taskpane/host/workbookMemory';
import { memoryStore, type SettingsStore } from '../../../workbench/office/documentSettings';
import { officeNamespace } from '../../../workbench/office/officeNamespace';

function browser(): BrowserStore {
  const held = new Map<string, string>();
  return {
    read: (address): unknown => JSON.parse(held.get(address) ?? 'null') ?? undefined,
    write: (address, value) => void held.set(address, JSON.stringify(value)),
  };
}

/** The memory of a pane that opens on a workbook, on a computer. */
function open(settings: SettingsStore, computer: BrowserStore, url = 'C:\\公开表.xlsx'): WorkbookMemory {
  vi.stubGlobal('Office', officeNamespace({ document: { url, settings } }));
  return workbookMemory(computer);
}

afterEach(() => vi.unstubAllGlobals());

describe('what is kept with a workbook', () => {
  test('is nothing at first', () => {
    expect(open(memoryStore(), browser()).recall()).toBeUndefined();
  });

  test('is recalled on the same computer, without a change of the workbook', () => {
    const settings = memoryStore();
    const computer = browser();
    open(settings, computer).keep({ tab: 'draft' });
    expect(settings.read()).toEqual({});
    expect(open(settings, computer).recall()).toEqual({ tab: 'draft' });
  });

  test('is recalled on another computer once it was saved', async () => {
    const settings = memoryStore();
    const memory = open(settings, browser());
    memory.keep({ tab: 'draft' });
    expect(open(settings, browser()).recall()).toBeUndefined();
    vi.stubGlobal('Office', officeNamespace({ document: { url: 'C:\\公开表.xlsx', settings } }));
    expect(await memory.save()).toBe(true);
    expect(open(settings, browser()).recall()).toEqual({ tab: 'draft' });
  });

  test('is the newer one of workbook and computer', async () => {
    const settings = memoryStore();
    const [mine, theirs] = [browser(), browser()];
    const first = open(settings, mine);
    first.keep({ tab: 'fill' });
    await first.save();
    const second = open(settings, theirs);
    second.keep({ tab: 'draft' });
    await second.save();
    // Theirs was kept after mine, and came back with the workbook.
    const third = open(settings, mine);
    expect(third.recall()).toEqual({ tab: 'draft' });
    third.keep({ tab: 'check' });
    expect(open(settings, mine).recall()).toEqual({ tab: 'check' });
  });

  test('of a new workbook, which has no address, is not mixed up with that of the next new one', () => {
    const computer = browser();
    open(memoryStore(), computer, '').keep({ tab: 'draft' });
    expect(open(memoryStore(), computer, '').recall()).toBeUndefined();
  });

  test('is saved once, and not at all where nothing was kept', async () => {
    const written = vi.fn<(serialized: Readonly<Record<string, string>>) => void>();
    const settings = { read: () => ({}), write: written };
    const memory = open(settings, browser());
    expect(await memory.save()).toBe(true);
    expect(written).not.toHaveBeenCalled();
    memory.keep({ tab: 'draft' });
    await memory.save();
    await memory.save();
    expect(written).toHaveBeenCalledOnce();
  });

  test('stays on the computer where the workbook takes nothing', async () => {
    const readOnly = {
      read: () => ({}),
      write: () => {
        throw new Error('read-only');
      },
    };
    const computer = browser();
    const memory = open(readOnly, computer);
    memory.keep({ tab: 'draft' });
    expect(await memory.save()).toBe(false);
    expect(open(readOnly, computer).recall()).toEqual({ tab: 'draft' });
  });

  test.each([['a text'], [{ kept: { tab: 'draft' } }], [{ revision: '1', kept: {} }]])(
    'is nothing where the workbook holds %j in its place',
    (strange) => {
      const settings = memoryStore();
      settings.write({ 'gongkai.pane': JSON.stringify(strange) });
      expect(open(settings, browser()).recall()).toBeUndefined();
    },
  );

  test('is nothing, and can be kept on no side, on a page without a document', async () => {
    vi.stubGlobal('Office', { context: {} });
    const memory = workbookMemory(browser());
    memory.keep({ tab: 'draft' });
    expect(memory.recall()).toEqual({ tab: 'draft' });
    expect(await memory.save()).toBe(false);
  });
});

describe('a plan that is applied', () => {
  const memory = (): WorkbookMemory => ({
    recall: () => undefined,
    keep: () => undefined,
    save: vi.fn<() => Promise<boolean>>(),
  });
  const plan = { newSheets: [], edits: [] };

  test('takes along what was kept: the workbook changes anyway', async () => {
    const kept = memory();
    const apply = vi.fn<() => Promise<string>>(() => Promise.resolve('done'));
    expect(await rememberingHost({ apply } as unknown as Host, kept).apply(plan)).toBe('done');
    expect(kept.save).toHaveBeenCalledOnce();
  });

  test('and is refused leaves the workbook alone', async () => {
    const kept = memory();
    const apply = (): Promise<never> => Promise.reject(new Error('protected'));
    await expect(rememberingHost({ apply } as unknown as Host, kept).apply(plan)).rejects.toThrow('protected');
    expect(kept.save).not.toHaveBeenCalled();
  });
});
