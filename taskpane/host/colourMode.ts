/** Whether the pane is drawn dark on light or light on dark. */
export type ColourMode = 'light' | 'dark';

const PREFERS_DARK = '(prefers-color-scheme: dark)';

/**
 * The mode of the program around the pane: Excel's theme where it tells (`officeTheme`; on the web, and in older
 * versions, it does not), else what browser and system prefer.
 */
export function colourMode(): ColourMode {
  return officeMode() ?? (window.matchMedia(PREFERS_DARK).matches ? 'dark' : 'light');
}

/**
 * Calls back whenever the mode may have changed. Excel raises no event for its theme (OfficeThemeChanged is Outlook's
 * alone), but who changes it in the menu 文件 comes back to the pane afterwards.
 * @returns how to stop
 */
export function onColourMode(listener: () => void): () => void {
  const preference = window.matchMedia(PREFERS_DARK);
  preference.addEventListener('change', listener);
  window.addEventListener('focus', listener);
  document.addEventListener('visibilitychange', listener);
  return () => {
    preference.removeEventListener('change', listener);
    window.removeEventListener('focus', listener);
    document.removeEventListener('visibilitychange', listener);
  };
}

function officeMode(): ColourMode | undefined {
  // Typed as always there and whole, which holds for the newest Excel only.
  const theme: Partial<Office.OfficeTheme> | undefined = Office.context.officeTheme;
  if (typeof theme?.isDarkTheme === 'boolean') return theme.isDarkTheme ? 'dark' : 'light';
  const ground = luminance(theme?.bodyBackgroundColor);
  const text = luminance(theme?.bodyForegroundColor);
  if (ground === undefined || text === undefined || ground === text) return undefined;
  return ground < text ? 'dark' : 'light';
}

/** The relative luminance of "#RRGGBB", near enough to tell which of two colours is the lighter one. */
function luminance(colour: string | undefined): number | undefined {
  const channels = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour ?? '');
  if (!channels) return undefined;
  const [red, green, blue] = channels.slice(1).map((channel) => (parseInt(channel, 16) / 255) ** 2.2);
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}
