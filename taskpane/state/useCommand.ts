import { useCallback, useReducer, useRef } from 'react';
import type { CommandContext } from '../commands/context';
import type { Host } from '../host/host';
import { commandReducer, IDLE, type CommandId, type CommandState } from './command';

export interface Commands {
  readonly state: CommandState;
  /** Starts a command; while another one runs, does nothing. */
  readonly run: (id: CommandId, work: (context: CommandContext) => Promise<void>) => void;
  readonly cancel: () => void;
}

/**
 * Runs one long command at a time, with its progress and its cancelling; failures go to `onFailure`, with what makes the
 * command run again.
 */
export function useCommand(host: Host, onFailure: (error: unknown, again: () => void) => void): Commands {
  const [state, dispatch] = useReducer(commandReducer, IDLE);
  const running = useRef<AbortController | undefined>(undefined);

  const run = useCallback<Commands['run']>(
    function begin(id, work) {
      if (running.current) return;
      const controller = new AbortController();
      running.current = controller;
      dispatch({ type: 'started', id });
      work({ host, signal: controller.signal, onStep: (step) => dispatch({ type: 'stepped', step }) })
        .catch((error: unknown) => onFailure(error, () => begin(id, work)))
        .finally(() => {
          running.current = undefined;
          dispatch({ type: 'ended' });
        });
    },
    [host, onFailure],
  );

  const cancel = useCallback(() => {
    running.current?.abort();
    dispatch({ type: 'cancelRequested' });
  }, []);

  return { state, run, cancel };
}
