import { LocaleType, LogLevel, Univer, type PluginCtor } from '@univerjs/core';
import { CalculationMode, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import zhCN from '@univerjs/preset-sheets-core/locales/zh-CN';
import '@univerjs/preset-sheets-core/lib/index.css';
import { greenTheme } from '@univerjs/themes';
import { HIDDEN_MENUS } from './menus';
import { followPreferredTheme } from './preferredTheme';

/** The shades of the page's and the pane's green, light to dark. */
const EXCEL_GREEN = {
  50: '#f3faf6',
  100: '#d0ecdc',
  200: '#a9dabe',
  300: '#7fc79f',
  400: '#5eb182',
  500: '#248f55',
  600: '#107c41',
  700: '#0e703a',
  800: '#0c5e31',
  900: '#094524',
};

/**
 * Starts the spreadsheet program in its container, without a workbook. There is no ribbon: the workbench is for
 * contents, and what a download could not keep is not offered. Formulas that come with a result keep it until something
 * they refer to changes, as in Excel.
 */
export function startEngine(container: HTMLElement): Univer {
  const univer = new Univer({
    theme: { ...greenTheme, primary: EXCEL_GREEN },
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: zhCN },
    logLevel: LogLevel.ERROR,
  });
  const { plugins } = UniverSheetsCorePreset({
    container,
    toolbar: false,
    footer: { addSheetButtonConfig: { show: false }, menus: false },
    menu: HIDDEN_MENUS,
    formula: { initialFormulaComputing: CalculationMode.WHEN_EMPTY },
    sheets: { clipboardConfig: { hidePasteOptions: true } },
  });
  for (const plugin of plugins) {
    const [constructor, config] = Array.isArray(plugin) ? (plugin as [PluginCtor, object]) : [plugin, undefined];
    univer.registerPlugin(constructor, config);
  }
  followPreferredTheme(univer.__getInjector());
  return univer;
}
