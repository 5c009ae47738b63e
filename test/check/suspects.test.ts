import { describe, expect, test } from 'vitest';
import { a1, check, readDisclosure, sentence, type Finding, type Workbook } from '../../src/index';
import { addressOf, changed, cleanWorkbook, type Typed } from '../support/changed';

/** One wrong amount is one cause, however many equations it fails. */

const errorsOf = (workbook: Workbook): readonly Finding[] =>
  check(readDisclosure(workbook)).findings.filter(({ severity }) => severity === 'error');

const errors = (typed: Readonly<Record<string, Typed>>): readonly Finding[] =>
  errorsOf(
    changed(
      cleanWorkbook,
      Object.entries(typed).map(([ref, value]) => [addressOf(cleanWorkbook, ref), value] as const),
    ),
  );

const causes = (findings: readonly Finding[]) =>
  findings.map(({ code, cause }) => [code, cause && a1(cause.cell), cause?.value, cause?.count]);

const placeOf = (ref: string): string => a1(addressOf(cleanWorkbook, ref));

describe('the cause of several errors', () => {
  test('is the one amount that makes all of them hold, with what other forms print for it', () => {
    const found = errors({ '03/208/currentExpenditure': 1878.91 });
    const cause = [placeOf('03/208/currentExpenditure'), '1878.19', 4];
    expect(causes(found)).toEqual([
      ['01=03/class', ...cause],
      ['03/row-sum', ...cause],
      ['03/subject-sum', ...cause],
      ['03/subject-sum', ...cause],
    ]);
    expect(found.map(sentence)[0]).toBe(
      '208 社会保障和就业支出：公开01表 = 公开03表本年支出合计：1,878.19 ≠ 1,878.91，差 −0.72。两处是同一个数，请核对并改为一致。若只是“公开03表 208 社会保障和就业支出 本年支出合计”（C36）有误，改为 1,878.19 后，这里和另外 3 处错误就都没有了，请先核对它。',
    );
  });

  test('put right as it says, leaves no error', () => {
    for (const [ref, typed] of [
      ['01/generalAppropriation/amount', 1],
      ['05/2010350/basic', 300],
      ['07/total/currentIncome', -4],
      ['09/reception/final', null],
    ] as const) {
      const [first] = errors({ [ref]: typed });
      expect([ref, first?.cause && a1(first.cause.cell)]).toEqual([ref, placeOf(ref)]);
      expect(errors({ [ref]: Number(first?.cause?.value) })).toEqual([]);
    }
  });

  test('is named for each of two wrong amounts apart', () => {
    const found = errors({ '03/208/currentExpenditure': 1878.91, '05/2010350/basic': 300 });
    const places = [placeOf('03/208/currentExpenditure'), placeOf('05/2010350/basic')];
    expect(new Set(found.map(({ cause }) => cause && a1(cause.cell)))).toEqual(new Set(places));
  });

  test('is no amount that would have to be negative', () => {
    // 302 is too large for all its items together; none of them can make that up, and neither can the class itself.
    expect(
      causes(errors({ '06/302/amount': 0.01, '06/operatingTotal/amount': 0.01 })).map(([, at]) => at),
    ).not.toContain(placeOf('06/30231/amount'));
  });

  test('is not named where one equation fails alone', () => {
    expect(causes(errors({ '09/abroad/budget': 99 }))).toEqual([['09/budget-sum', undefined, undefined, undefined]]);
  });

  test('is not named where several amounts might be it', () => {
    // Every item of 302 stands in the same two sums, and several are large enough.
    expect(causes(errors({ '06/30201/amount': 0.5 }))).toEqual([
      ['06/class-sum', undefined, undefined, undefined],
      ['06/operating-items', undefined, undefined, undefined],
    ]);
  });

  test('is not named where two amounts of one row are wrong, and neither alone would do', () => {
    const found = errors({ '05/2010350/basic': 300, '05/2010350/project': 500 });
    expect(found.filter(({ code }) => code === '05/row-sum').map(({ cause }) => cause)).toEqual([undefined]);
  });
});
