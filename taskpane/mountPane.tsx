import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import type { Host } from './host/host';
import { registerPaneIcons } from './icons';
import { showPlainPage } from './plainPage';
import { detailsOf } from './state/failure';
import { strings } from './strings';

/** Shows the pane. Should drawing it ever fail, the person gets a sentence and the details instead of an empty pane. */
export function mountPane(container: HTMLElement, host: Host): void {
  registerPaneIcons();
  const onUncaughtError = (error: unknown): void =>
    showPlainPage(container, { title: strings.failure.broken, details: detailsOf(error) });
  createRoot(container, { onUncaughtError }).render(
    <StrictMode>
      <App host={host} />
    </StrictMode>,
  );
}
