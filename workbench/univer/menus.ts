import type { MenuConfig } from '@univerjs/preset-sheets-core';

/** Entries of the context menus that do what restrictions.ts would refuse: they are not offered in the first place. */
const HIDDEN = [
  'sheet.command.cut',
  'sheet.menu.copy-special',
  'sheet.menu.paste-special',
  'sheet.command.clear-selection-format',
  'sheet.command.clear-selection-all',
  'sheet.menu.cell-insert',
  'sheet.menu.delete',
  'sheet.menu.sheet-frozen',
  'sheet.column-header-menu.sheet-frozen',
  'sheet.row-header-menu.sheet-frozen',
  'sheet.contextMenu.permission',
  'sheet.command.insert-multi-cols-before',
  'sheet.command.insert-multi-cols-right',
  'sheet.command.remove-col-confirm',
  'sheet.command.hide-col-confirm',
  'sheet.command.set-selected-cols-visible',
  'sheet.command.insert-multi-rows-above',
  'sheet.command.insert-multi-rows-after',
  'sheet.command.remove-row-confirm',
  'sheet.command.hide-row-confirm',
  'sheet.command.set-selected-rows-visible',
  'sheet.command.copy-sheet',
  'sheet.command.set-tab-color',
  'sheet.command.set-worksheet-hidden',
  'ui-sheet.command.show-menu-list',
  'sheet.command.add-range-protection-from-sheet-bar',
  'sheet.command.delete-worksheet-protection-from-sheet-bar',
  'sheet.command.change-sheet-protection-from-sheet-bar',
  'sheet.command.view-sheet-permission-from-sheet-bar',
];

export const HIDDEN_MENUS: MenuConfig = Object.fromEntries(HIDDEN.map((id) => [id, { hidden: true }]));
