import { createTheme, type Theme } from '@fluentui/react/lib/Theme';

/** Fonts that Windows, macOS and Linux bring along; none is fetched. */
const FONTS = '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';

/** Excel's green, dark enough for white text on it and for green text on white (5.2 : 1). */
export const lightTheme: Theme = createTheme({
  defaultFontStyle: { fontFamily: FONTS },
  palette: {
    themePrimary: '#107c41',
    themeLighterAlt: '#f3faf6',
    themeLighter: '#d0ecdc',
    themeLight: '#a9dabe',
    themeTertiary: '#5eb182',
    themeSecondary: '#248f55',
    themeDarkAlt: '#0e703a',
    themeDark: '#0c5e31',
    themeDarker: '#094524',
  },
});

/** The colours of a tone: text and icon on a background of its own, each at least 4.5 : 1. */
const TONE_COLOURS = {
  error: '#b10e1c',
  'error-soft': '#fdf3f4',
  warning: '#835b00',
  'warning-soft': '#fff9ed',
  rounding: '#2f5f8f',
  'rounding-soft': '#f2f7fb',
  note: '#5d5a58',
  'note-soft': '#f6f5f4',
  passed: '#0f6f3b',
  open: '#6b4d00',
  'open-soft': '#fff3c4',
};

/** The theme as custom properties for the pane's own style sheets. */
export function styleVariables(theme: Theme): Record<`--${string}`, string> {
  const { palette, semanticColors } = theme;
  const tones = Object.entries(TONE_COLOURS).map(([name, colour]): [string, string] => [`--gk-${name}`, colour]);
  return {
    '--gk-accent': palette.themePrimary,
    '--gk-accent-dark': palette.themeDark,
    '--gk-accent-soft': palette.themeLighterAlt,
    '--gk-accent-line': palette.themeLight,
    '--gk-text': semanticColors.bodyText,
    '--gk-text-quiet': '#5d5a58',
    '--gk-background': semanticColors.bodyBackground,
    '--gk-background-quiet': '#f8f7f6',
    '--gk-background-hover': palette.neutralLighter,
    '--gk-line': palette.neutralLight,
    '--gk-line-strong': palette.neutralTertiaryAlt,
    '--gk-control-line': semanticColors.inputBorder,
    ...Object.fromEntries(tones),
  };
}
