import { afterEach, beforeEach, expect, test, vi } from 'vitest';

type Action = (event?: { completed(): void }) => Promise<void>;

const actions = new Map<string, Action>();
const showAsTaskpane = vi.fn<() => Promise<void>>(() => Promise.resolve());

/** The module anew, as a page loads it, over an Office that remembers what it was told. */
async function ribbon() {
  const loaded = await import('../../taskpane/ribbon');
  loaded.answerRibbon();
  return loaded;
}

beforeEach(() => {
  vi.resetModules();
  actions.clear();
  showAsTaskpane.mockClear();
  vi.stubGlobal('Office', {
    actions: { associate: (id: string, action: Action) => actions.set(id, action) },
    addin: { showAsTaskpane },
  });
});
afterEach(() => vi.unstubAllGlobals());

async function press(action: string) {
  const completed = vi.fn<() => void>();
  await actions.get(action)?.({ completed });
  return completed;
}

test('a button shows the pane, begins its work and tells Office that it is done', async () => {
  const { onRibbon } = await ribbon();
  const heard: string[] = [];
  onRibbon((tab) => heard.push(tab));
  const completed = await press('OpenFill');
  expect(showAsTaskpane).toHaveBeenCalledOnce();
  expect(heard).toEqual(['fill']);
  expect(completed).toHaveBeenCalledOnce();
});

test('a button pressed before the pane stands is heard when it does, the last one only, and once', async () => {
  const { onRibbon } = await ribbon();
  await press('OpenCheck');
  await press('OpenDraft');
  const heard: string[] = [];
  const stop = onRibbon((tab) => heard.push(tab));
  expect(heard).toEqual(['draft']);
  stop();
  onRibbon((tab) => heard.push(tab));
  expect(heard).toEqual(['draft']);
});

test('a pane that went away hears nothing; the next one does', async () => {
  const { onRibbon } = await ribbon();
  const gone = vi.fn<() => void>();
  onRibbon(gone)();
  await press('OpenCheck');
  expect(gone).not.toHaveBeenCalled();
  const heard: string[] = [];
  onRibbon((tab) => heard.push(tab));
  expect(heard).toEqual(['check']);
});

test('a shortcut, which brings no event, works as the button does', async () => {
  const { onRibbon } = await ribbon();
  const heard: string[] = [];
  onRibbon((tab) => heard.push(tab));
  await actions.get('OpenCheck')?.();
  expect(heard).toEqual(['check']);
});

test('a pane that cannot be shown is an error, begins nothing, and still frees the ribbon', async () => {
  const { onRibbon } = await ribbon();
  const heard = vi.fn<() => void>();
  onRibbon(heard);
  showAsTaskpane.mockRejectedValueOnce(new Error('no pane'));
  const completed = vi.fn<() => void>();
  await expect(actions.get('OpenCheck')?.({ completed })).rejects.toThrow('no pane');
  expect(heard).not.toHaveBeenCalled();
  expect(completed).toHaveBeenCalledOnce();
});
