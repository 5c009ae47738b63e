import { describe, expect, test } from 'vitest';
import { fingerprintOf, type Sheet, type SheetVisibility, type Workbook } from '../../src/index';

function sheet(name: string, texts: readonly string[], visibility: SheetVisibility = 'visible', firstRow = 0): Sheet {
  const cells = [texts.map((text) => ({ value: text, text, numberFormat: 'General' }))];
  const hidden = { hiddenRows: new Set<number>(), hiddenColumns: new Set<number>() };
  return { name, visibility, isProtected: false, firstRow, firstColumn: 0, cells, ...hidden };
}

const book = (...sheets: readonly Sheet[]): Workbook => ({ sheets });
const base = book(sheet('甲', ['1', '2']), sheet('乙', ['3']));

describe('the fingerprint of a workbook', () => {
  test('is the same for the same contents', () => {
    expect(fingerprintOf(structuredClone(base))).toBe(fingerprintOf(base));
    expect(fingerprintOf(base)).toMatch(/^[0-9a-f]{16}$/);
  });

  test.each<[what: string, changed: Workbook]>([
    ['a cell', book(sheet('甲', ['1', '4']), sheet('乙', ['3']))],
    ['where a text ends and the next begins', book(sheet('甲', ['12', '']), sheet('乙', ['3']))],
    ['the order of cells', book(sheet('甲', ['2', '1']), sheet('乙', ['3']))],
    ['the place', book(sheet('甲', ['1', '2'], 'visible', 1), sheet('乙', ['3']))],
    ['a name', book(sheet('甲', ['1', '2']), sheet('丙', ['3']))],
    ['a sheet that is hidden', book(sheet('甲', ['1', '2']), sheet('乙', ['3'], 'hidden'))],
    ['a sheet more', book(...base.sheets, sheet('丙', []))],
    [
      'a number in place of its text',
      book(
        { ...sheet('甲', []), cells: [['1', '2'].map((text) => ({ value: Number(text), text, numberFormat: '@' }))] },
        sheet('乙', ['3']),
      ),
    ],
  ])('differs with %s', (_what, changed) => {
    expect(fingerprintOf(changed)).not.toBe(fingerprintOf(base));
  });

  test('does not count the sheets that we made', () => {
    expect(fingerprintOf(book(...base.sheets, sheet('校验报告', ['校验报告（公开表助手生成）'])))).toBe(
      fingerprintOf(base),
    );
  });
});
