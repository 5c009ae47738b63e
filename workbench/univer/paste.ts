import { CustomCommandExecutionError, type ICommandService, type IDisposable, type Injector } from '@univerjs/core';
import {
  IEditorBridgeService,
  ISheetClipboardService,
  PasteCommand,
  PREDEFINED_HOOK_NAME,
  SheetPasteShortKeyCommand,
} from '@univerjs/preset-sheets-core';

/** What the keyboard's paste hands over. */
interface Pasted {
  readonly htmlContent?: string | undefined;
  readonly textContent?: string | undefined;
}

/** The spreadsheet marks what was copied in it, so that formulas can follow their cells. */
const OWN_MARK = 'data-copy-id';

/**
 * Pastes contents only, from wherever they come: formulas and values of this spreadsheet, values from other programs.
 * What the spreadsheet would otherwise bring along (styles, merged cells, widths) a download could not keep.
 * @param onUnreadable called when the browser does not let the page read the clipboard
 */
export function pasteContentsOnly(
  injector: Injector,
  commands: ICommandService,
  onUnreadable: () => void,
): IDisposable {
  const paste = ({ htmlContent = '', textContent = '' }: Pasted) => {
    const isOwn = htmlContent.includes(OWN_MARK);
    const html = isOwn ? htmlContent : tableOf(textContent);
    const item = new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }) });
    const kind = isOwn ? PREDEFINED_HOOK_NAME.SPECIAL_PASTE_FORMULA : PREDEFINED_HOOK_NAME.SPECIAL_PASTE_VALUE;
    return injector.get(ISheetClipboardService).paste(item, kind);
  };
  const instead = (pasting: Promise<unknown>): never => {
    pasting.catch(onUnreadable);
    throw new CustomCommandExecutionError('Only contents are pasted');
  };
  return commands.beforeCommandExecuted(({ id, params }) => {
    if (id === SheetPasteShortKeyCommand.id) instead(paste(params as Pasted));
    const isTyping = injector.get(IEditorBridgeService).isVisible().visible;
    if (id === PasteCommand.id && !isTyping) instead(readClipboard().then(paste));
  });
}

/** @throws when the person or the browser does not allow it */
async function readClipboard(): Promise<Pasted> {
  const [item] = await navigator.clipboard.read();
  const read = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : undefined);
  return { htmlContent: await read('text/html'), textContent: await read('text/plain') };
}

/** The text of a clipboard (cells between tabs, rows between line ends) as a table without any style. */
function tableOf(text: string): string {
  const table = document.createElement('table');
  for (const line of text.replace(/\r?\n$/, '').split(/\r?\n/)) {
    const row = table.insertRow();
    for (const cell of line.split('\t')) row.insertCell().textContent = cell;
  }
  return table.outerHTML;
}
