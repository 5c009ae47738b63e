import { describe, expect, test } from 'vitest';
import { sentence, type Finding, type FindingArguments } from '../src/index';

/** A side of an equation that prints no amount is told as what stands there, never as 0.00. */

const common = { code: 'x', form: '05', cells: [] } as const;
const sum = (args: Partial<FindingArguments['sum']>, severity: Finding['severity']): string =>
  sentence({
    ...common,
    kind: 'sum',
    severity,
    args: {
      ...{ statement: '甲 = 乙 + 丙', total: '0.00', parts: '0.00', difference: '0.01', slack: '0.01', count: 0 },
      needsZeros: false,
      ...args,
    },
  });
const atMost = (args: Partial<FindingArguments['atMost']>): string =>
  sentence({
    ...common,
    kind: 'atMost',
    severity: 'error',
    args: { statement: '甲 ≤ 乙 + 丙', left: '0.00', right: '0.00', difference: '5.00', slack: '0.01', ...args },
  });

const several = { how: 'blank', what: '' } as const;
const total = { how: 'blank', what: '公开05表 合计' } as const;

describe('a side that prints nothing', () => {
  test('of a sum that rounding explains: the total, or the parts', () => {
    expect(sum({ totalIs: total, parts: '0.01', difference: '-0.01' }, 'note')).toBe(
      '甲 = 乙 + 丙：“公开05表 合计”是空白，明细之和 0.01，差 −0.01，在尾差 0.01 以内。',
    );
    expect(sum({ partsAre: several, total: '0.01' }, 'note')).toBe(
      '甲 = 乙 + 丙：合计 0.01，明细都没有金额，差 0.01，在尾差 0.01 以内。',
    );
    expect(sum({ partsAre: { how: 'dash', what: '公开05表 乙' }, total: '0.01' }, 'note')).toContain(
      '合计 0.01，“公开05表 乙”写的是横线，差 0.01',
    );
  });

  test('of an upper bound: several cells, or the amount that stays below it', () => {
    expect(atMost({ left: '5.00', rightIs: several })).toBe(
      '甲 ≤ 乙 + 丙：左边是 5.00，而右边各项都没有金额。请填列，或核对左边的金额。',
    );
    expect(atMost({ right: '-5.00', leftIs: total })).toBe(
      '甲 ≤ 乙 + 丙：右边是 −5.00，而“公开05表 合计”是空白。请填列，或核对右边的金额。',
    );
  });
});
