import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { colourMode, onColourMode } from '../../../taskpane/host/colourMode';

let prefersDark = false;
let preference = new EventTarget();
const page = new EventTarget();
const frame = Object.assign(new EventTarget(), {
  matchMedia: () => Object.assign(preference, { matches: prefersDark }),
});

function excelSays(officeTheme: Partial<Office.OfficeTheme> | undefined): void {
  vi.stubGlobal('Office', { context: officeTheme ? { officeTheme } : {} });
}

beforeEach(() => {
  prefersDark = false;
  preference = new EventTarget();
  vi.stubGlobal('window', frame);
  vi.stubGlobal('document', page);
});
afterEach(() => vi.unstubAllGlobals());

describe('the mode', () => {
  test.each([
    ['light', false],
    ['dark', true],
  ] as const)('is %s as the system prefers where Excel says nothing', (mode, isDark) => {
    excelSays(undefined);
    prefersDark = isDark;
    expect(colourMode()).toBe(mode);
  });

  test('is that of Excel whatever the system prefers', () => {
    excelSays({ isDarkTheme: true });
    expect(colourMode()).toBe('dark');
    excelSays({ isDarkTheme: false });
    prefersDark = true;
    expect(colourMode()).toBe('light');
  });

  test.each([
    ['light', '#FFFFFF', '#000000'],
    ['light', '#E6E6E6', '#262626'],
    ['dark', '#666666', '#FFFFFF'],
    ['dark', '#262626', '#D4D4D4'],
  ])('is %s by the colours %s and %s of an Excel that tells no more', (mode, ground, text) => {
    excelSays({ bodyBackgroundColor: ground, bodyForegroundColor: text });
    prefersDark = mode === 'light';
    expect(colourMode()).toBe(mode);
  });

  test.each([
    ['none', {}],
    ['one', { bodyBackgroundColor: '#262626' }],
    ['one that is no colour', { bodyBackgroundColor: 'black', bodyForegroundColor: '#ffffff' }],
  ])('is what the system prefers where Excel tells %s', (_, theme) => {
    excelSays(theme);
    prefersDark = true;
    expect(colourMode()).toBe('dark');
  });
});

test('whoever listens hears of the system’s preference, and when the person comes back to the pane, until told to stop', () => {
  excelSays(undefined);
  const heard = vi.fn<() => void>();
  const stop = onColourMode(heard);
  preference.dispatchEvent(new Event('change'));
  frame.dispatchEvent(new Event('focus'));
  page.dispatchEvent(new Event('visibilitychange'));
  expect(heard).toHaveBeenCalledTimes(3);
  stop();
  preference.dispatchEvent(new Event('change'));
  frame.dispatchEvent(new Event('focus'));
  page.dispatchEvent(new Event('visibilitychange'));
  expect(heard).toHaveBeenCalledTimes(3);
});
