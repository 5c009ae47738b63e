import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findBrowser } from '../../scripts/browser.mjs';

let folder = '';
const program = process.platform === 'win32' ? 'chromium.exe' : 'chromium';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-browser-'));
  writeFileSync(join(folder, program), '');
  chmodSync(join(folder, program), 0o755);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test('CHROME_PATH comes first, and is not silently passed over', () => {
  vi.stubEnv('CHROME_PATH', join(folder, program));
  expect(findBrowser()).toBe(join(folder, program));
  vi.stubEnv('CHROME_PATH', join(folder, 'none'));
  expect(() => findBrowser()).toThrow(`CHROME_PATH names no file: ${join(folder, 'none')}`);
});

test('then the PATH', () => {
  vi.stubEnv('CHROME_PATH', '');
  vi.stubEnv('PATH', folder);
  expect(findBrowser()).toBe(join(folder, program));
});
