import { strings } from './strings';

/** What a page without the pane says. */
export interface PlainPage {
  readonly title: string;
  readonly text?: string;
  /** For the maintainer; shown on demand. */
  readonly details?: string;
}

/** Shows a sentence where the pane cannot be: it needs neither React nor Fluent, which may be what is missing. */
export function showPlainPage(container: HTMLElement, { title, text, details }: PlainPage): void {
  const page = document.createElement('main');
  page.className = 'gk-plain';
  page.append(element('h1', title));
  if (text !== undefined) page.append(element('p', text));
  if (details !== undefined) {
    const disclosure = document.createElement('details');
    disclosure.append(element('summary', strings.failure.details), element('pre', details));
    page.append(disclosure);
  }
  container.replaceChildren(page);
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
