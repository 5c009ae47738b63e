import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FIELDS } from '../../src/draft/fields';
import { readWording } from '../../src/index';
import { finalAccountsWords } from '../../src/wordings/words';

const document = readFileSync('docs/情况说明文本.md', 'utf8');

it('names every item, list and field that a wording may use', () => {
  const { items, lists } = finalAccountsWords;
  for (const name of [...items, ...lists].map((named) => named.name)) expect(document).toContain(name);
  for (const field of FIELDS) expect(document).toContain(field);
});

it('shows a wording that reads without a mistake', () => {
  const example = /```\n([\s\S]*?)```/u.exec(document)?.[1];
  expect(readWording(example ?? '')).toHaveProperty('wording.title', '某省2025年度部门决算');
});
