import { browserStorage, tryToWrite } from '../host/browserStore';
import type { FormulaStyle } from '../../src/index';
import { TABS, type TabId } from './pane';

const STYLES: readonly FormulaStyle[] = ['native', 'custom', 'values'];

/** What this person prefers on this computer, whatever the workbook, kept in the browser's own storage. */
const TAB = 'gongkai/tab';
const STYLE = 'gongkai/formula-style';
const KNOWS_STEPS = 'gongkai/knows-steps';

/** The tab that was open last; undefined where none is known. */
export function rememberedTab(): TabId | undefined {
  const kept = browserStorage()?.getItem(TAB);
  return TABS.find((tab) => tab === kept);
}

export function rememberTab(tab: TabId): void {
  tryToWrite(browserStorage(), TAB, tab);
}

/** How this person has computed cells written; undefined where none is known. */
export function rememberedStyle(): FormulaStyle | undefined {
  const kept = browserStorage()?.getItem(STYLE);
  return STYLES.find((style) => style === kept);
}

export function rememberStyle(style: FormulaStyle): void {
  tryToWrite(browserStorage(), STYLE, style);
}

/** Whether the person has worked with the pane before, or said that the first steps are understood. */
export function knowsSteps(): boolean {
  return browserStorage()?.getItem(KNOWS_STEPS) === 'yes';
}

export function rememberSteps(): void {
  tryToWrite(browserStorage(), KNOWS_STEPS, 'yes');
}
