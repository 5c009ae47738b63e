/** A text with its rich form, for programs that paste HTML. */
export interface RichText {
  readonly text: string;
  readonly html?: string;
}

/**
 * Copies within a click. The browser's copy command comes first, though the standard deprecates it: it works in every
 * Office web view without a permission (a frame gets that of the Clipboard API only from its host), and the Clipboard
 * API cleans HTML under the page's Content-Security-Policy, which strips the styles that Word needs.
 * @returns false when neither way is allowed; the caller then lets the person copy.
 */
export async function copyRichText(content: RichText): Promise<boolean> {
  return copyByCommand(content) || (await writeToClipboard(content));
}

async function writeToClipboard({ text, html }: RichText): Promise<boolean> {
  if (typeof ClipboardItem === 'undefined' || !navigator.clipboard?.write) return false;
  const item = new ClipboardItem({
    'text/plain': new Blob([text], { type: 'text/plain' }),
    ...(html === undefined ? {} : { 'text/html': new Blob([html], { type: 'text/html' }) }),
  });
  return navigator.clipboard.write([item]).then(
    () => true,
    () => false,
  );
}

function copyByCommand({ text, html }: RichText): boolean {
  let isWritten = false;
  const onCopy = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/plain', text);
    if (html !== undefined) event.clipboardData.setData('text/html', html);
    event.preventDefault();
    isWritten = true;
  };
  document.addEventListener('copy', onCopy, { capture: true });
  try {
    return document.execCommand('copy') && isWritten;
  } finally {
    document.removeEventListener('copy', onCopy, { capture: true });
  }
}

/** Selects an element's whole text, for the person to copy with the keyboard. */
export function selectText(element: HTMLElement): void {
  const range = document.createRange();
  range.selectNodeContents(element);
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
}
