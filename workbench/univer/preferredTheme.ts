import { ThemeService, type Injector } from '@univerjs/core';

/** Draws the spreadsheet light or dark as the browser prefers, like the page and the pane around it. */
export function followPreferredTheme(injector: Injector): void {
  const theme = injector.get(ThemeService);
  const preference = window.matchMedia('(prefers-color-scheme: dark)');
  const follow = (): void => theme.setDarkMode(preference.matches);
  preference.addEventListener('change', follow);
  follow();
}
