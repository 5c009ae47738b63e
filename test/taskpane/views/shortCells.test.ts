import { expect, test } from 'vitest';
import type { CellPart, CellView } from '../../../taskpane/views/checkView';
import { shortCells } from '../../../taskpane/views/shortCells';

function cell(part: CellPart, shown: string, row: number): CellView {
  const target = { sheet: 'Z06', row, column: 2 };
  return { key: String(row), target, part, label: `第${row}行`, address: `C${row + 1}`, shown };
}

test('a list that fits is shown whole, blanks and all', () => {
  const cells = [cell('total', '9.00', 0), ...Array.from({ length: 9 }, (_, index) => cell('plus', '', index + 1))];
  expect(shortCells(cells)).toEqual(cells);
});

test('a long list begins with the total and the parts that show a value, in their order', () => {
  const parts = Array.from({ length: 28 }, (_, index) => cell('plus', index % 3 === 0 ? '1.00' : '', index));
  const total = cell('total', '9.00', 99);
  expect(shortCells([...parts, total]).map(({ target }) => target.row)).toEqual([0, 3, 6, 9, 12, 99]);
});

test('the two sides of a comparison are never left out', () => {
  const parts = Array.from({ length: 12 }, (_, index) => cell('minus', '1.00', index + 2));
  const sides = [cell('left', '', 0), cell('right', '', 1)];
  expect(shortCells([...sides, ...parts]).slice(0, 2)).toEqual(sides);
});
