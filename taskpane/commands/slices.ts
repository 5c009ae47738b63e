import type { Steps } from '../../src/index';
import { refuseCancelled } from '../host/cancelled';

/** How long the pane may be deaf to the person: beyond this a page counts as not responding to a press. */
const SLICE_MS = 50;

/**
 * Runs steps, and lets the browser draw and take presses in between.
 * @throws HostError cancelled (as a rejection) when that was asked for in the meantime
 */
export async function inSlices<T>(steps: Steps<T>, signal?: AbortSignal): Promise<T> {
  const end = performance.now() + SLICE_MS;
  do {
    const { done, value } = steps.next();
    if (done) return value;
  } while (performance.now() < end);
  await pause(signal);
  return inSlices(steps, signal);
}

/**
 * Lets the browser draw and take presses.
 * @throws HostError cancelled (as a rejection) when that was asked for
 */
export async function pause(signal?: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  refuseCancelled(signal);
}
