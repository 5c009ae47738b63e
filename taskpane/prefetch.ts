import { checkCommands, draftCommands, fillCommands, proofreadCommands } from './commands/parts';
import { hostPart } from './host/hostPart';
import type { Part } from './state/part';
import { checkOutcomePart, draftPart, fillPart, proofreadPart } from './tabs/parts';

/** What a person is likely to need next, the likeliest first. Readers and writers of files wait until they are asked for. */
const AHEAD: readonly Part<unknown>[] = [
  hostPart,
  checkCommands,
  checkOutcomePart,
  fillPart,
  draftPart,
  proofreadPart,
  fillCommands,
  draftCommands,
  proofreadCommands,
];

/** Loads the rest of the pane one part at a time, whenever it has nothing else to do. */
export function prefetch(parts: readonly Part<unknown>[] = AHEAD): void {
  const [next, ...rest] = parts;
  if (!next) return;
  whenIdle(() => {
    // A part that does not come now is asked for again when it is needed, and is told then.
    next.load().then(
      () => prefetch(rest),
      () => undefined,
    );
  });
}

/** Safari's engine, which Excel on a Mac shows panes in, does not say when it is idle. */
function whenIdle(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work);
  else setTimeout(work, 200);
}
