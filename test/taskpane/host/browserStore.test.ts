import { describe, expect, test } from 'vitest';
import { browserStore } from '../../../taskpane/host/browserStore';

/** A storage that takes so many characters. */
function storageOf(limit = Infinity): Storage {
  const held = new Map<string, string>();
  const size = (): number => [...held].reduce((sum, [key, value]) => sum + key.length + value.length, 0);
  return {
    get length() {
      return held.size;
    },
    clear: () => held.clear(),
    key: (index) => [...held.keys()][index] ?? null,
    getItem: (key) => held.get(key) ?? null,
    removeItem: (key) => void held.delete(key),
    setItem(key, value) {
      const before = held.get(key)?.length ?? -key.length;
      if (size() - before + value.length > limit) throw new DOMException('full', 'QuotaExceededError');
      held.set(key, value);
    },
  };
}

describe('what is kept for a workbook', () => {
  test('is read again by its address, and by no other', () => {
    const store = browserStore(storageOf());
    store.write('C:\\甲.xlsx', { tab: 'draft' });
    expect(store.read('C:\\甲.xlsx')).toEqual({ tab: 'draft' });
    expect(store.read('C:\\乙.xlsx')).toBeUndefined();
  });

  test('is forgotten after twenty other workbooks', () => {
    const storage = storageOf();
    const store = browserStore(storage);
    for (let number = 0; number < 20; number += 1) store.write(`${number}.xlsx`, { number });
    // Used again: no longer the oldest.
    store.write('0.xlsx', { number: 'again' });
    store.write('20.xlsx', { number: 20 });
    expect(store.read('0.xlsx')).toEqual({ number: 'again' });
    expect(store.read('1.xlsx')).toBeUndefined();
    expect(store.read('2.xlsx')).toEqual({ number: 2 });
    expect(storage.length).toBe(21);
  });

  test('makes room for the newest where the storage is full', () => {
    const store = browserStore(storageOf(400));
    for (const name of ['甲', '乙', '丙']) store.write(name, { text: 'x'.repeat(100) });
    expect(store.read('丙')).toEqual({ text: 'x'.repeat(100) });
    expect(store.read('甲')).toBeUndefined();
  });

  test('is not kept where it is larger than the storage, or where there is none', () => {
    const full = browserStore(storageOf(100));
    full.write('甲', { text: 'x'.repeat(200) });
    expect(full.read('甲')).toBeUndefined();
    const none = browserStore(undefined);
    none.write('甲', { tab: 'draft' });
    expect(none.read('甲')).toBeUndefined();
  });

  test('that something else wrote over is as good as nothing', () => {
    const storage = storageOf();
    storage.setItem('gongkai/workbooks', '{');
    storage.setItem('gongkai/workbook/甲', 'no JSON');
    const store = browserStore(storage);
    expect(store.read('甲')).toBeUndefined();
    store.write('甲', { tab: 'fill' });
    expect(store.read('甲')).toEqual({ tab: 'fill' });
  });
});
