/** Fluent's base of every button, and the menus that it imports for buttons that open one. */
const BUTTON = /[\\/]@fluentui[\\/]react[\\/]lib[\\/]components[\\/]Button[\\/]BaseButton\.js$/;
const MENU = '../../ContextualMenu';

const NO_MENU = '\0no-menu';

/** What stands in their place says so, should a button ever be given a menu. */
const MODULE = `export function ContextualMenu() {
  throw new Error('Menus of buttons are left out of the build: scripts/vite/leaveOutMenus.mjs');
}`;

/**
 * Leaves menus out of Fluent's buttons: no button of ours opens one, and every pane would load the menus, the callouts
 * and the layers they stand in (a quarter of the script) before it could be used. Menus that are imported as such stay.
 * @returns {import('vite').Plugin}
 */
export function leaveOutMenus() {
  let isLeftOut = false;
  return {
    name: 'leave-out-menus',
    apply: 'build',
    enforce: 'pre',
    resolveId(source, importer) {
      if (importer === undefined || source !== MENU || !BUTTON.test(importer)) return null;
      isLeftOut = true;
      return NO_MENU;
    },
    load: (id) => (id === NO_MENU ? MODULE : null),
    buildEnd(error) {
      if (!error && !isLeftOut) this.error('Fluent’s buttons import no menus: can scripts/vite/leaveOutMenus.mjs go?');
    },
  };
}
