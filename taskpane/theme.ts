import { createTheme, type Theme } from '@fluentui/react/lib/Theme';
import type { ColourMode } from './host/colourMode';

/** Fonts that Windows, macOS and Linux bring along; none is fetched. */
const FONTS = '"Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';

/** How the pane looks in one mode: Fluent's theme, and the same as custom properties for the pane's style sheets. */
export interface PaneLook {
  readonly theme: Theme;
  readonly variables: Readonly<Record<`--gk-${string}`, string>>;
}

/** Excel's green, dark enough for white text on it and for green text on white (5.2 : 1). */
const light: Theme = createTheme({
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

/** The same green light enough for dark text on it and for green text on black; the greys turned round. */
const dark: Theme = createTheme({
  defaultFontStyle: { fontFamily: FONTS },
  isInverted: true,
  palette: {
    themePrimary: '#5fc98b',
    themeLighterAlt: '#16291e',
    themeLighter: '#1c3b2a',
    themeLight: '#2d5c42',
    themeTertiary: '#3f8c60',
    themeSecondary: '#54b57c',
    themeDarkAlt: '#6cd096',
    themeDark: '#7ed8a3',
    themeDarker: '#a5e5bf',
    white: '#1f1f1f',
    neutralLighterAlt: '#262626',
    neutralLighter: '#2e2e2e',
    neutralLight: '#3d3d3d',
    neutralQuaternaryAlt: '#464646',
    neutralQuaternary: '#4d4d4d',
    neutralTertiaryAlt: '#6b6b6b',
    neutralTertiary: '#a6a6a6',
    neutralSecondaryAlt: '#b3b3b3',
    neutralSecondary: '#c8c6c4',
    neutralPrimaryAlt: '#e1dfdd',
    neutralPrimary: '#f3f2f1',
    neutralDark: '#f8f7f6',
    black: '#ffffff',
  },
});

interface OwnColours {
  /** Text that is read second, and the ground under what stands apart. */
  readonly quiet: { readonly text: string; readonly background: string };
  /** The colours of a tone: text and icon on a background of its own, each at least 4.5 : 1. */
  readonly tones: Readonly<Record<string, string>>;
}

const LIGHT: OwnColours = {
  quiet: { text: '#5d5a58', background: '#f8f7f6' },
  tones: {
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
  },
};

const DARK: OwnColours = {
  quiet: { text: '#c8c6c4', background: '#262626' },
  tones: {
    error: '#ff99a4',
    'error-soft': '#3a1c1f',
    warning: '#f2c661',
    'warning-soft': '#33290f',
    rounding: '#9cc7f0',
    'rounding-soft': '#1a2733',
    note: '#c8c6c4',
    'note-soft': '#2b2a29',
    passed: '#6ccf92',
    open: '#f2d57e',
    'open-soft': '#3a3112',
  },
};

function lookOf(theme: Theme, { quiet, tones }: OwnColours): PaneLook {
  const { palette, semanticColors } = theme;
  const own = Object.entries(tones).map(([name, colour]): [string, string] => [`--gk-${name}`, colour]);
  return {
    theme,
    variables: {
      '--gk-accent': palette.themePrimary,
      '--gk-accent-dark': palette.themeDark,
      '--gk-accent-soft': palette.themeLighterAlt,
      '--gk-accent-line': palette.themeLight,
      '--gk-text': semanticColors.bodyText,
      '--gk-text-quiet': quiet.text,
      '--gk-background': semanticColors.bodyBackground,
      '--gk-background-quiet': quiet.background,
      '--gk-background-hover': palette.neutralLighter,
      '--gk-line': palette.neutralLight,
      '--gk-line-strong': palette.neutralTertiaryAlt,
      '--gk-control-line': semanticColors.inputBorder,
      ...Object.fromEntries(own),
    },
  };
}

/** Where colours are forced (high contrast), the browser puts the system's in place of either. */
export const LOOKS: Readonly<Record<ColourMode, PaneLook>> = { light: lookOf(light, LIGHT), dark: lookOf(dark, DARK) };
