import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FIELDS } from '../../src/draft/fields';
import { HEAD_SLOTS } from '../../src/draft/scope';
import { readWording } from '../../src/index';
import { budgetWords } from '../../src/wordings/budget/words';
import { finalAccountsWords } from '../../src/wordings/words';

const document = readFileSync('docs/情况说明文本.md', 'utf8');

it.each([finalAccountsWords, budgetWords])(
  'names every item, list and field that a wording of $kind may use',
  (words) => {
    for (const { name } of [...words.items, ...words.lists]) expect(document).toContain(name);
    for (const field of FIELDS) expect(document).toContain(field);
  },
);

it.each([...HEAD_SLOTS.keys()])('names the slot %s that the heads fill', (name) => {
  expect(document).toContain(`{${name}}`);
});

it('shows a wording that reads without a mistake', () => {
  const example = /```\n([\s\S]*?)```/u.exec(document)?.[1];
  expect(readWording(example ?? '')).toHaveProperty('wording.title', '某省2025年度部门决算');
});
