import { useEffect, useRef } from 'react';
import type { TabId } from './pane';
import { rememberedTab, rememberTab } from './preferences';

/** Opens the tab that was open last, and remembers every change after that. */
export function useRememberedTab(tab: TabId, openTab: (tab: TabId) => void): void {
  const shown = useRef(tab);
  useEffect(() => {
    const last = rememberedTab();
    if (last) openTab(last);
  }, [openTab]);
  useEffect(() => {
    if (tab === shown.current) return;
    shown.current = tab;
    rememberTab(tab);
  }, [tab]);
}
