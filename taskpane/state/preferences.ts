import type { TabId } from './pane';

/** What this person prefers on this computer, kept in the browser's own storage: the tab that was open last. */
const TAB = 'gongkai/tab';
const TABS: readonly TabId[] = ['check', 'fill', 'draft', 'proofread'];

/** The storage; undefined where policy switches it off. A preference that cannot be kept is no failure. */
function storage(): Storage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

/** The tab that was open last; undefined where none is known. */
export function rememberedTab(): TabId | undefined {
  const kept = storage()?.getItem(TAB);
  return TABS.find((tab) => tab === kept);
}

export function rememberTab(tab: TabId): void {
  try {
    storage()?.setItem(TAB, tab);
  } catch {
    // Full, or closed by policy after it was opened: the pane then opens at its first tab, which is all that is lost.
  }
}
