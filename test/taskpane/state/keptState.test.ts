import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { WorkbookMemory } from '../../../taskpane/host/workbookMemory';
import { initialPane } from '../../../taskpane/state/initialPane';
import { canKeep, keptOf, readKept } from '../../../taskpane/state/keptState';
import { INITIAL_PANE } from '../../../taskpane/state/pane';

const SOURCE = '名称：我的写法\n---\n一、总体情况\n本部门收支总计{收支总计}万元。\n';

const held = new Map<string, string>();
const recalling = (kept: unknown): WorkbookMemory => ({
  recall: () => kept,
  keep: () => undefined,
  save: () => Promise.resolve(true),
});

beforeEach(() => {
  held.clear();
  const localStorage = {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
  };
  vi.stubGlobal('window', { localStorage });
});
afterEach(() => vi.unstubAllGlobals());

describe('what is kept of the pane', () => {
  test('is its tab, the level that is shown, and the wording with its text', () => {
    const wording = { fileName: '写法.txt', source: SOURCE, wording: { name: '', nodes: [] } };
    const pane = { ...INITIAL_PANE, tab: 'draft', level: 'error', wording: wording as never } as const;
    expect(keptOf(pane)).toEqual({
      tab: 'draft',
      level: 'error',
      wording: { fileName: '写法.txt', source: SOURCE },
    });
    expect(keptOf(INITIAL_PANE)).toEqual({ tab: 'check' });
  });

  test('is read as it was kept', () => {
    const kept = { tab: 'draft', level: 'rounding', wording: { fileName: 'a.txt', source: SOURCE } };
    expect(readKept(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
  });

  test('a wording of any length that a person writes is kept, a book is not', () => {
    expect(canKeep({ fileName: 'a', source: 'x'.repeat(100_000) })).toBe(true);
    expect(canKeep({ fileName: 'a', source: 'x'.repeat(100_001) })).toBe(false);
  });

  test.each([
    undefined,
    null,
    'draft',
    { tab: 'nowhere', level: 3, wording: 'text' },
    { wording: { fileName: 'a.txt' } },
    { wording: null },
  ])('%j is understood as nothing', (strange) => {
    expect(readKept(strange)).toEqual({});
  });
});

describe('the pane opens', () => {
  test('at its first tab with the first steps, for a person who was never here', async () => {
    expect(await initialPane(recalling(undefined))).toEqual({ ...INITIAL_PANE, showsSteps: true });
  });

  test('without them for a person who knows them, at the tab that was open last', async () => {
    held.set('gongkai/knows-steps', 'yes');
    held.set('gongkai/tab', 'fill');
    expect(await initialPane(recalling(undefined))).toMatchObject({ tab: 'fill', showsSteps: false });
  });

  test('as it was left in this workbook, which comes before the others', async () => {
    held.set('gongkai/tab', 'fill');
    expect(await initialPane(recalling({ tab: 'proofread', level: 'warning' }))).toMatchObject({
      tab: 'proofread',
      level: 'warning',
    });
  });

  test('with the wording that was imported, and says nothing about it', async () => {
    const pane = await initialPane(recalling({ wording: { fileName: '写法.txt', source: SOURCE } }));
    expect(pane.wording).toMatchObject({ fileName: '写法.txt', source: SOURCE });
    expect(pane.wording?.wording).toBeDefined();
    expect(pane.announcement).toBe('');
  });

  test('and says so where that wording is no longer one', async () => {
    const pane = await initialPane(recalling({ wording: { fileName: '写法.txt', source: '名称：甲\n---\n{无此名}' } }));
    expect(pane.wording).toBeUndefined();
    expect(pane.wordingProblem?.errors).not.toEqual([]);
  });
});
