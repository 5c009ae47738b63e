import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { leaveOutMenus } from '../../scripts/vite/leaveOutMenus.mjs';

interface Hooks {
  resolveId(this: void, source: string, importer: string | undefined): string | null;
  load(this: void, id: string): string | null;
}

const FLUENT = resolve(import.meta.dirname, '../../node_modules/@fluentui/react/lib');
const BUTTON = resolve(FLUENT, 'components/Button/BaseButton.js');

test('the menu that Fluent’s buttons import is a module that says it is left out', () => {
  const { resolveId, load } = leaveOutMenus() as unknown as Hooks;
  const id = resolveId('../../ContextualMenu', BUTTON);
  expect(load(String(id))).toMatch(/export function ContextualMenu\(\) \{\s+throw /);
});

test('a menu of our own, and whatever else buttons import, stay as they are', () => {
  const { resolveId, load } = leaveOutMenus() as unknown as Hooks;
  expect(resolveId('@fluentui/react/lib/ContextualMenu', '/taskpane/components/SourceMenu.tsx')).toBeNull();
  expect(resolveId('../../ContextualMenu', resolve(FLUENT, 'components/CommandBar/CommandBar.base.js'))).toBeNull();
  expect(resolveId('../../Icon', BUTTON)).toBeNull();
  expect(load(BUTTON)).toBeNull();
});
