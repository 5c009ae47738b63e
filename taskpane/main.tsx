/** The pane's entry: waits for Office, then shows the pane in Excel, or a plain sentence where there is no Excel. */
import './base.css';
import { lazyHost } from './host/hostPart';
import { showPlainPage } from './plainPage';
import { answerRibbon } from './ribbon';
import { detailsOf } from './state/failure';
import { strings } from './strings';

declare global {
  interface Window {
    /** Where Fluent looks for fonts and icons when its modules are first evaluated. */
    FabricConfig?: { readonly fontBaseUrl: string; readonly iconBaseUrl: string };
  }
}

async function start(container: HTMLElement): Promise<void> {
  if (typeof Office === 'undefined') return showPlainPage(container, { title: strings.failure.noOffice });
  // The workbench has no ribbon of Office's.
  if ('actions' in Office) answerRibbon();
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) {
    return showPlainPage(container, { title: strings.failure.notExcel, text: strings.failure.notExcelHelp });
  }
  // Fluent reads this while its modules load, so they are imported only after it is set: nothing comes from its CDN.
  window.FabricConfig = { fontBaseUrl: '', iconBaseUrl: '' };
  const { mountPane } = await import('./mountPane');
  await mountPane(container, lazyHost());
}

const container = document.getElementById('root');
if (container) {
  start(container).catch((error: unknown) =>
    showPlainPage(container, { title: strings.failure.notLoaded, details: detailsOf(error) }),
  );
}
