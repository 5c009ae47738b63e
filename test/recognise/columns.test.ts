import { describe, expect, it } from 'vitest';
import { budgetForms } from '../../src/forms/budget';
import { finalAccountsForms } from '../../src/forms/finalAccounts';
import { word } from '../../src/model/text';
import type { ColumnSpec, FormSpec } from '../../src/model/form';
import { columnNamed } from '../../src/recognise/columns';
import { lexiconOf } from '../../src/recognise/lexicon';

const forms: readonly FormSpec[] = [...finalAccountsForms, ...budgetForms];
const NONE: ReadonlySet<string> = new Set();

const nameOf = (column: ColumnSpec | undefined): string | undefined =>
  column && ('row' in column ? `${String(column.row)}/${column.key}` : column.key);

/** Every way to say a column: its tokens by every word that documents use for one of them. */
function sayings({ headers }: FormSpec, { tokens }: ColumnSpec): string[][] {
  return tokens.flatMap((combination) => {
    const standard = combination.map((token) => headers[token]?.zh ?? '');
    const others = combination.flatMap((token, index) =>
      (headers[token]?.also ?? []).map((said) => standard.map((zh, at) => (at === index ? said : zh))),
    );
    return [standard, ...others];
  });
}

describe.each(forms)('the headers of $mark', (form) => {
  const lexicon = lexiconOf(form);

  it('name their columns by every word there is for them, in any order', () => {
    for (const { columns } of form.blocks) {
      for (const column of columns) {
        for (const saying of sayings(form, column)) {
          const chain = saying.map(word);
          expect(nameOf(columnNamed(chain, columns, lexicon, NONE)), saying.join('/')).toBe(nameOf(column));
          expect(nameOf(columnNamed([...chain].reverse(), columns, lexicon, NONE)), saying.join('/')).toBe(
            nameOf(column),
          );
        }
      }
    }
  });

  it('name nothing with an unknown word among them, unless it stands over all columns', () => {
    for (const { columns } of form.blocks) {
      const [column] = columns;
      const [saying] = column ? sayings(form, column) : [];
      const chain = ['另列', ...(saying ?? []).map(word)];
      expect(columnNamed(chain, columns, lexicon, NONE)).toBeUndefined();
      expect(columnNamed(chain, columns, lexicon, new Set(['另列']))).toBe(column);
    }
  });

  it('name their columns with a word broken over two cells, and with the year', () => {
    for (const { columns } of form.blocks) {
      for (const column of columns) {
        const [saying = []] = sayings(form, column);
        const chain = saying.map(word);
        const last = chain.at(-1) ?? '';
        const middle = Math.ceil(last.length / 2);
        const broken = [...chain.slice(0, -1), last.slice(0, middle), last.slice(middle)];
        expect(nameOf(columnNamed(broken, columns, lexicon, NONE)), broken.join('/')).toBe(nameOf(column));
        const dated = [...chain.slice(0, -1), `2024年度${last}`];
        expect(nameOf(columnNamed(dated, columns, lexicon, NONE)), dated.join('/')).toBe(nameOf(column));
      }
    }
  });
});
