import { expect, test } from 'vitest';
import { kindOf, kindsIn, readDisclosure, type Workbook } from '../../src/index';
import { withBothKinds } from '../support/bothKinds';
import { readSample } from '../support/samples';

const withSheets = (...parts: readonly Workbook['sheets'][]): Workbook => ({ sheets: parts.flat() });

test.each([
  ['luolong-2024', ['finalAccounts']],
  ['chanhe-2025-budget', ['budget']],
])('%s has forms of %j', async (sample, kinds) => {
  expect(kindsIn(readDisclosure(await readSample(sample)))).toEqual(kinds);
});

test('final accounts come first where both are there', async () => {
  expect(kindsIn(readDisclosure(await withBothKinds()))).toEqual(['finalAccounts', 'budget']);
});

test('a few forms of final accounts in a budget make it no final accounts', async () => {
  const [accounts, budget] = await Promise.all([readSample('luolong-2024'), readSample('chanhe-2025-budget')]);
  const disclosure = readDisclosure(withSheets(budget.sheets, accounts.sheets.slice(0, 2)));
  expect(kindsIn(disclosure)).toEqual(['budget', 'finalAccounts']);
  expect(kindOf(disclosure)).toBe('budget');
});

test('a workbook without forms is taken for final accounts', () => {
  expect(kindOf(readDisclosure(withSheets()))).toBe('finalAccounts');
});
