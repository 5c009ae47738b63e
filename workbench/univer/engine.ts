import { LocaleType, LogLevel, Univer, type PluginCtor } from '@univerjs/core';
import { CalculationMode, UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import zhCN from '@univerjs/preset-sheets-core/locales/zh-CN';
import '@univerjs/preset-sheets-core/lib/index.css';
import { HIDDEN_MENUS } from './menus';

/**
 * Starts the spreadsheet program in its container, without a workbook. There is no ribbon: the workbench is for
 * contents, and what a download could not keep is not offered. Formulas that come with a result keep it until something
 * they refer to changes, as in Excel.
 */
export function startEngine(container: HTMLElement): Univer {
  const univer = new Univer({
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
  return univer;
}
