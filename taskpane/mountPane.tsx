import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import type { Host } from './host/host';
import { rememberingHost, workbookMemory } from './host/workbookMemory';
import { registerPaneIcons } from './icons';
import { prefetch } from './prefetch';
import { showPlainPage } from './plainPage';
import { detailsOf } from './state/failure';
import { initialPane } from './state/initialPane';
import { watchStyles } from './state/missingStyles';
import { strings } from './strings';

/** Shows the pane as it was left in this workbook. Should drawing it ever fail, the person gets a sentence and the details instead of an empty pane. */
export async function mountPane(container: HTMLElement, excel: Host): Promise<void> {
  watchStyles();
  registerPaneIcons();
  const memory = workbookMemory();
  const host = rememberingHost(excel, memory);
  const initial = await initialPane(memory);
  const onUncaughtError = (error: unknown): void =>
    showPlainPage(container, { title: strings.failure.broken, details: detailsOf(error) });
  createRoot(container, { onUncaughtError }).render(
    <StrictMode>
      <App host={host} memory={memory} initial={initial} />
    </StrictMode>,
  );
  prefetch();
}
