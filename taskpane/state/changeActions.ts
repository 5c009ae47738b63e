import { checkCommands } from '../commands/parts';
import { HostError, type Host } from '../host/host';
import { PartError } from './failure';
import type { PaneAction } from './pane';

interface Looking {
  readonly host: Host;
  readonly dispatch: (action: PaneAction) => void;
  readonly onFailure: (error: unknown) => void;
}

/** A watch over the workbook, until it is ended. */
export interface Watch {
  /** Whether Excel tells of changes; not before it has said so. */
  readonly isTold: () => boolean;
  readonly end: () => void;
}

/** How the pane finds out that the workbook changed since its results were made. */
export interface ChangeActions {
  /**
   * Notes when the workbook is no longer the one that results with this fingerprint were made of. While it is being looked at, a
   * second call makes it be looked at once more.
   * @param during whether the change came while they were made
   */
  readonly lookForChanges: (fingerprint: string, during: boolean) => void;
  readonly watchChanges: (onChange: () => void) => Watch;
}

export function changeActions({ host, dispatch, onFailure }: Looking): ChangeActions {
  let isLooking = false;
  /** The results to look at once more, by fingerprint, and whether the change came while they were made. */
  const waiting = new Map<string, boolean>();
  const look = async (fingerprint: string, during: boolean): Promise<void> => {
    const { currentFingerprint } = await checkCommands.load();
    const now = await currentFingerprint(host);
    if (now !== undefined && now !== fingerprint) dispatch({ type: 'changedSince', fingerprint, during });
  };
  const lookForChanges: ChangeActions['lookForChanges'] = (fingerprint, during) => {
    if (isLooking) {
      waiting.set(fingerprint, during);
      return;
    }
    isLooking = true;
    look(fingerprint, during)
      .catch(onFailure)
      .finally(() => {
        isLooking = false;
        const [next] = waiting;
        if (!next) return;
        waiting.delete(next[0]);
        lookForChanges(...next);
      });
  };
  return { lookForChanges, watchChanges: (onChange) => watch(host, onChange, onFailure) };
}

function watch(host: Host, onChange: () => void, onFailure: (error: unknown) => void): Watch {
  let isOver = false;
  let ending: (() => Promise<void>) | undefined;
  // Excel that takes no registration just now, or no longer, is no failure: the workbook is looked at on focus anyway.
  // Nor is a program that does not come: the command that began the watch tells of it.
  const unlessRefused = (error: unknown): void => {
    if (!(error instanceof HostError || error instanceof PartError)) onFailure(error);
  };
  const begin = async (): Promise<void> => {
    const end = await host.watchChanges(() => {
      if (!isOver) onChange();
    });
    if (isOver) await end?.();
    else ending = end;
  };
  begin().catch(unlessRefused);
  return {
    isTold: () => ending !== undefined,
    end() {
      isOver = true;
      ending?.().catch(unlessRefused);
      ending = undefined;
    },
  };
}
