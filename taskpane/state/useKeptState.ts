import { useEffect, useRef } from 'react';
import type { WorkbookMemory } from '../host/workbookMemory';
import { keptOf } from './keptState';
import type { PaneState } from './pane';
import { rememberSteps, rememberTab } from './preferences';

/** Keeps what the person chose, with the workbook and for the next one. */
export function useKeptState(memory: WorkbookMemory, { tab, level, kind, wording, showsSteps }: PaneState): void {
  const last = useRef({ tab, level, kind, wording, showsSteps });
  useEffect(() => {
    const before = last.current;
    last.current = { tab, level, kind, wording, showsSteps };
    if (tab !== before.tab) rememberTab(tab);
    if (showsSteps !== before.showsSteps) rememberSteps();
    if (tab === before.tab && level === before.level && kind === before.kind && wording === before.wording) return;
    memory.keep(keptOf({ tab, level, kind, wording }));
    // A wording is chosen for this workbook, and goes with it to whoever works on it next. Where the workbook takes
    // nothing, the browser remembers it all the same.
    if (wording !== before.wording) void memory.save();
  }, [memory, tab, level, kind, wording, showsSteps]);
}
