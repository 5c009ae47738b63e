import { describe, expect, test } from 'vitest';
import { sentence, type CellAddress, type Workbook } from '../../../src/index';
import { changed, cleanWorkbook, findingsOf, formOf, type Typed } from '../../support/changed';

/** Rules on 行次 and 栏次. */

const rowNumbers = formOf(cleanWorkbook, '01').rowNumbers;

/** Gives the rows of a panel of 公开01表 other numbers. */
function numbered(
  panel: number,
  numberOf: (index: number, before: string) => Typed,
  workbook = cleanWorkbook,
): Workbook {
  const own = rowNumbers.filter((number) => number.panel === panel);
  return changed(
    workbook,
    own.map(({ at, shown }, index): readonly [CellAddress, Typed] => [at, numberOf(index, shown)]),
  );
}

const asNumber = (number: number): Typed => ({ value: number, text: String(number) });
const jumps = (workbook: Workbook, code: string) =>
  findingsOf(workbook, code).map(({ form, actual, expected }) => [form, actual, expected]);

describe('number/rows', () => {
  const at = (index: number, number: number) => (own: number, before: string) =>
    own === index ? asNumber(number) : before;

  test('one number that is wrong alone is told once', () => {
    const workbook = numbered(0, at(13, 41));
    expect(jumps(workbook, 'number/rows')).toEqual([['01', '41', '14']]);
    expect(findingsOf(workbook, 'number/rows').map(sentence)).toEqual(['行次“41”不连续，此处应为 14。请核对编号。']);
  });

  test('a double, a gap, a wrong beginning and a wrong end', () => {
    expect(jumps(numbered(0, at(13, 13)), 'number/rows')).toEqual([['01', '13', '14']]);
    const gap = numbered(0, (index, before) => (index < 13 ? before : asNumber(index + 2)));
    expect(jumps(gap, 'number/rows')).toContainEqual(['01', '15', '14']);
    expect(jumps(numbered(0, at(0, 3)), 'number/rows')).toEqual([['01', '3', '1']]);
    expect(jumps(numbered(1, at(29, 99)), 'number/rows')).toEqual([['01', '99', '60']]);
  });

  test('the right panel may begin anew, go on, or be numbered across with the left one', () => {
    expect(jumps(cleanWorkbook, 'number/rows')).toEqual([]);
    expect(
      jumps(
        numbered(1, (index) => asNumber(index + 1)),
        'number/rows',
      ),
    ).toEqual([]);
    const across = numbered(
      1,
      (index) => asNumber(2 * index + 2),
      numbered(0, (index) => asNumber(2 * index + 1)),
    );
    expect(jumps(across, 'number/rows')).toEqual([]);
    expect(
      jumps(
        numbered(1, (index) => asNumber(index + 33)),
        'number/rows',
      ),
    ).toEqual([['01', '33', '31']]);
  });

  test('rows without a number are passed over, other ordinals are not numbers', () => {
    const blank = numbered(0, (index, before) => (index > 25 ? asNumber(index - 16) : index > 8 ? null : before));
    expect(
      jumps(
        numbered(1, (index) => asNumber(index + 1), blank),
        'number/rows',
      ),
    ).toEqual([]);
    expect(
      jumps(
        numbered(0, () => '甲'),
        'number/rows',
      ),
    ).toEqual([]);
  });
});

describe('number/columns', () => {
  const { columnNumbers } = formOf(cleanWorkbook, '03');
  const over = (index: number, typed: Typed) => {
    const printed = columnNumbers[index];
    if (!printed) throw new Error(`no column ${index}`);
    return changed(cleanWorkbook, [[printed.at, typed]]);
  };

  test('a double and a gap', () => {
    expect(jumps(over(3, asNumber(3)), 'number/columns')).toEqual([['03', '3', '4']]);
    expect(jumps(over(5, asNumber(8)), 'number/columns')).toEqual([['03', '8', '6']]);
  });

  test('brackets and equations are numbers too, blanks at the end are fine', () => {
    expect(jumps(over(0, '1=2+3+4+5+6'), 'number/columns')).toEqual([]);
    expect(jumps(over(3, '（4）'), 'number/columns')).toEqual([]);
    expect(jumps(over(5, null), 'number/columns')).toEqual([]);
    expect(jumps(cleanWorkbook, 'number/columns')).toEqual([]);
  });
});

describe('number/columns-placed', () => {
  const { columnNumbers, rowNumbers: beside } = formOf(cleanWorkbook, '04');
  const [first] = columnNumbers;
  if (!first) throw new Error('no 栏次');

  test('a number that slid to the left, over 行次', () => {
    const slid = { ...first.at, column: first.at.column - 1 };
    expect(slid.column).toBe(beside[0]?.at.column);
    const workbook = changed(cleanWorkbook, [
      [first.at, null],
      [slid, asNumber(1)],
    ]);
    const found = findingsOf(workbook, 'number/columns-placed');
    expect(found.map(({ form, cells }) => [form, cells.map(({ column }) => column)])).toEqual([
      ['04', [slid.column, first.at.column]],
    ]);
    expect(findingsOf(workbook, 'number/columns')).toEqual([]);
  });

  test('a form that numbers its other columns too is fine', () => {
    const also = { ...first.at, column: first.at.column - 1 };
    const rest = columnNumbers.map(({ at }, index): readonly [CellAddress, Typed] => [at, asNumber(index + 2)]);
    const workbook = changed(cleanWorkbook, [[also, asNumber(1)], ...rest]);
    expect(findingsOf(workbook, 'number/columns-placed')).toEqual([]);
    expect(findingsOf(workbook, 'number/columns')).toEqual([]);
  });
});
