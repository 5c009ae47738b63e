/**
 * The buttons of the ribbon and the keyboard shortcuts. Excel runs them in the page of the pane (shared runtime), also
 * while the pane is closed: they show it and say what to begin with.
 */
import type { TabId } from './state/pane';

/** By the names in manifest.xml and assets/shortcuts.json. */
export const RIBBON_ACTIONS: Readonly<Record<string, TabId>> = {
  OpenCheck: 'check',
  OpenFill: 'fill',
  OpenDraft: 'draft',
  OpenProofread: 'proofread',
};

type Listener = (tab: TabId) => void;

let listener: Listener | undefined;
/** What was asked for before the pane stood; the last wish counts. */
let waiting: TabId | undefined;

/** Hears of every button from now on, and of the one that was pressed before. Returns how to stop. */
export function onRibbon(hear: Listener): () => void {
  listener = hear;
  const missed = waiting;
  waiting = undefined;
  if (missed) hear(missed);
  return () => {
    if (listener === hear) listener = undefined;
  };
}

/** Tells Office what answers its buttons. Before the page is ready, or Office would miss the first press. */
export function answerRibbon(): void {
  for (const [action, tab] of Object.entries(RIBBON_ACTIONS)) {
    // What is returned goes to Office, which waits for it.
    const answer: (event?: Office.AddinCommands.Event) => unknown = (event) => open(tab, event);
    Office.actions.associate(action, answer);
  }
}

/** Resolves when the pane shows. A shortcut brings no event. */
async function open(tab: TabId, event: Office.AddinCommands.Event | undefined): Promise<void> {
  try {
    await Office.addin.showAsTaskpane();
    if (listener) listener(tab);
    else waiting = tab;
  } finally {
    // Office takes no other button of ours until it hears that this one is done.
    event?.completed();
  }
}
