import { draftCommands } from '../commands/parts';
import type { WordingSource } from '../commands/ownWording';
import type { WorkbookMemory } from '../host/workbookMemory';
import { failureOf } from './failure';
import { readKept } from './keptState';
import { INITIAL_PANE, paneReducer, type PaneState } from './pane';
import { knowsSteps, rememberedStyle, rememberedTab } from './preferences';

/** The pane as it was left in this workbook; the tab, where nothing was kept, as it was left in another one. */
export async function initialPane(memory: WorkbookMemory): Promise<PaneState> {
  const { tab = rememberedTab() ?? INITIAL_PANE.tab, level, kind, wording } = readKept(memory.recall());
  const formulaStyle = rememberedStyle() ?? INITIAL_PANE.formulaStyle;
  const pane = { ...INITIAL_PANE, tab, level, kind, formulaStyle, showsSteps: !knowsSteps() };
  return wording ? withWording(pane, wording) : pane;
}

/** Reading a wording takes the engine, which the pane is spared at its start otherwise. */
async function withWording(pane: PaneState, source: WordingSource): Promise<PaneState> {
  try {
    const { ownWordingOf } = await draftCommands.load();
    const read = ownWordingOf(source);
    const next = paneReducer(
      pane,
      'wording' in read ? { type: 'wordingRead', wording: read } : { type: 'wordingRefused', problem: read },
    );
    // Nothing happened that would have to be told.
    return { ...next, announcement: pane.announcement };
  } catch (error) {
    return { ...pane, message: { kind: 'failure', ...failureOf(error) } };
  }
}
