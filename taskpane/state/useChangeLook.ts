import { useEffect, useRef, useState } from 'react';
import type { CheckActions } from './checkActions';
import type { CommandState } from './command';

/** Results, by the workbook that they were made of. */
interface Results {
  readonly fingerprint: string;
}

interface Looking {
  /** The results that are shown. */
  readonly view: Results | undefined;
  readonly isStale: boolean;
  readonly command: CommandState;
  readonly actions: Pick<CheckActions, 'watchChanges' | 'lookForChanges'>;
}

/**
 * Finds out when the workbook is no longer the one that its results were made of. Excel tells of changes from the first check on,
 * where it can; everywhere the workbook is looked at when the person turns to the pane. Whatever calls, the fingerprint
 * decides: what the pane wrote itself, or what was put back, is no change. A change that is told while a command runs
 * is looked at after it: when new results stand there by then, it came while they were made.
 */
export function useChangeLook({ view, isStale, command, actions }: Looking): void {
  const { watchChanges, lookForChanges } = actions;
  const isBusy = command.status === 'running';
  const isChecking = isBusy && command.id === 'check';
  const [hasBegun, setBegun] = useState(false);
  if (!hasBegun && (isChecking || view)) setBegun(true);

  const latest = useRef({ view, isStale, isBusy });
  /** The results that stood there when a change was told that is still to be looked at. */
  const missed = useRef<{ readonly view: Results | undefined } | undefined>(undefined);
  const isTold = useRef<() => boolean>(() => false);
  useEffect(() => {
    latest.current = { view, isStale, isBusy };
  });

  useEffect(() => {
    if (!hasBegun) return undefined;
    const watching = watchChanges(() => {
      const now = latest.current;
      if (now.isBusy) missed.current ??= { view: now.view };
      else if (now.view && !now.isStale) lookForChanges(now.view.fingerprint, false);
    });
    isTold.current = watching.isTold;
    window.addEventListener('pagehide', watching.end);
    return () => {
      window.removeEventListener('pagehide', watching.end);
      watching.end();
    };
  }, [hasBegun, watchChanges, lookForChanges]);

  const seen = useRef<Results | undefined>(undefined);
  useEffect(() => {
    if (isBusy || !view) return;
    const told = missed.current;
    const isNew = seen.current !== view;
    missed.current = undefined;
    seen.current = view;
    if (isStale) return;
    if (told) lookForChanges(view.fingerprint, told.view !== view);
    // Where nothing is told, the person may be working in the grid: the pane is not where the keyboard is.
    else if (isNew && !isTold.current() && !document.hasFocus()) lookForChanges(view.fingerprint, true);
  }, [isBusy, isStale, view, lookForChanges]);

  const fingerprint = isBusy || isStale ? undefined : view?.fingerprint;
  useEffect(() => {
    if (fingerprint === undefined) return undefined;
    const onFocus = (): void => lookForChanges(fingerprint, false);
    window.addEventListener('focus', onFocus);
    return () => window.removeEventListener('focus', onFocus);
  }, [fingerprint, lookForChanges]);
}
