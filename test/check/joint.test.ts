import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { judge, type Judgement } from '../../src/check/judge';
import { judgeTogether } from '../../src/check/joint';
import { conflictFinding } from '../../src/check/joint/finding';
import { check, readDisclosure, sentence, type Disclosure } from '../../src/index';
import { toNumber } from '../../src/model/amount';
import type { Equation } from '../../src/model/equation';
import { withTyped } from '../support/cells';
import { richDepartment, STANDARD_LAYOUT } from '../support/departments';
import { bookOf, NO_FORMS } from '../support/equations';
import { canHoldTogether } from '../support/oracle';
import { FINAL_ACCOUNTS, readSample } from '../support/samples';

/** Sums that rounding explains one by one and not together. */

const together = (equations: readonly Equation[]) =>
  judgeTogether(
    equations.map((equation) => judge(equation, NO_FORMS)),
    NO_FORMS,
  );
const conflictsOf = (equations: readonly Equation[]) =>
  together(equations).conflicts.map(({ rows }) => rows.map(({ equation }) => equation.code).sort());
const statuses = (equations: readonly Equation[]) => new Set(equations.map((it) => judge(it, NO_FORMS).status));
const explained = new Set<Judgement['status']>(['passed', 'rounding']);

describe('planted conflicts', () => {
  test('two sums of one total pull it apart', () => {
    const { sum } = bookOf({ 合计: '10.00', 甲: '5.00', 乙: '5.01', 丙: '4.00', 丁: '3.00', 戊: '2.98' });
    const equations = [sum('合计', '甲', '乙'), sum('合计', '丙', '丁', '戊')];
    expect(statuses(equations)).toEqual(new Set(['rounding']));
    const { conflicts } = together(equations);
    expect(conflicts.map(({ rows }) => rows.map(({ equation }) => equation.code).sort())).toEqual([
      ['合计=丙+丁+戊', '合计=甲+乙'],
    ]);
    const [{ certificate } = { certificate: undefined }] = conflicts;
    // 甲 + 乙 = 丙 + 丁 + 戊: 10.01 against 9.98, five amounts of 0.005.
    expect(certificate && [toNumber(certificate.difference), toNumber(certificate.slack)]).toEqual([0.03, 0.025]);
  });

  test('the same sums that can just be reached together are none', () => {
    const { sum } = bookOf({ 合计: '10.00', 甲: '5.00', 乙: '5.01', 丙: '4.00', 丁: '3.00', 戊: '2.99' });
    expect(conflictsOf([sum('合计', '甲', '乙'), sum('合计', '丙', '丁', '戊')])).toEqual([]);
  });

  test('three levels conflict where any two of them agree', () => {
    const { sum } = bookOf({ 合计: '10.01', 甲: '5.00', 乙: '5.00', 子: '2.50', 丑: '2.49', 寅: '3.00', 卯: '1.99' });
    const levels = [sum('合计', '甲', '乙'), sum('甲', '子', '丑'), sum('乙', '寅', '卯')];
    expect(conflictsOf(levels)).toEqual([levels.map(({ code }) => code).sort()]);
    for (const [a = 0, b = 0] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ]) {
      expect(conflictsOf([levels[a], levels[b]].filter((it) => it !== undefined))).toEqual([]);
    }
  });

  test('a conflict between two forms names the ties that join them, and nothing beside', () => {
    const { sum, same } = bookOf({
      一表: '10.00',
      二表: '10.00',
      三表: '10.00',
      四表: '10.00',
      ...{ 甲: '5.00', 乙: '5.01', 丙: '4.00', 丁: '3.00', 戊: '2.98' },
      ...{ 旁: '7.00', 旁一: '3.00', 旁二: '4.01' },
    });
    const equations = [
      sum('旁', '旁一', '旁二'),
      same('三表', '四表'),
      sum('一表', '甲', '乙'),
      same('一表', '二表'),
      same('二表', '三表'),
      sum('三表', '丙', '丁', '戊'),
      same('四表', '一表'),
    ];
    const [found = [], ...more] = conflictsOf(equations);
    expect(more).toEqual([]);
    // Two ways of ties lead from the one form to the other; one is enough.
    const sums = ['一表=甲+乙', '三表=丙+丁+戊'];
    expect([[...sums, '一表≡二表', '二表≡三表'].sort(), [...sums, '三表≡四表', '四表≡一表'].sort()]).toContainEqual(
      found,
    );
  });

  test('two conflicts that share nothing are both found', () => {
    const { sum } = bookOf({
      ...{ 合计: '10.00', 甲: '5.00', 乙: '5.01', 丙: '4.00', 丁: '3.00', 戊: '2.98' },
      ...{ 总: '20.00', 子: '9.00', 丑: '11.01', 寅: '14.00', 卯: '3.00', 辰: '2.98' },
    });
    const equations = [
      sum('合计', '甲', '乙'),
      sum('合计', '丙', '丁', '戊'),
      sum('总', '子', '丑'),
      sum('总', '寅', '卯', '辰'),
    ];
    expect(conflictsOf(equations)).toHaveLength(2);
  });

  test('a bound can be part of a conflict', () => {
    const { sum, atMost } = bookOf({
      上限: '5.00',
      部分: '5.00',
      甲: '2.00',
      乙: '3.01',
      丙: '1.00',
      丁: '2.00',
      戊: '1.98',
    });
    const equations = [sum('部分', '甲', '乙'), atMost('部分', '上限'), sum('上限', '丙', '丁', '戊')];
    expect(conflictsOf(equations)).toEqual([equations.map(({ code }) => code).sort()]);
    const turned = [sum('部分', '甲', '乙'), atMost('上限', '部分'), sum('上限', '丙', '丁', '戊')];
    expect(conflictsOf(turned)).toEqual([]);
  });

  test('the sentence names the equations and what is left of them', () => {
    const { sum } = bookOf({ 合计: '10.00', 甲: '5.00', 乙: '5.01', 丙: '4.00', 丁: '3.00', 戊: '2.98' });
    const { conflicts } = together([sum('合计', '甲', '乙'), sum('合计', '丙', '丁', '戊')]);
    const finding = conflicts[0] && conflictFinding(conflicts[0], NO_FORMS);
    expect(finding).toMatchObject({
      code: 'joint',
      severity: 'warning',
      args: { difference: '0.03', slack: '0.025', needsZeros: false },
    });
    expect(finding && sentence(finding)).toMatch(/差 0\.03，而尾差最多 0\.025。.*合计 = 甲 \+ 乙/u);
    const roles = new Map(finding?.cells.map(({ sheet, role }) => [sheet, role]));
    expect(roles.get('甲')).toBe(roles.get('乙'));
    expect(roles.get('丙')).not.toBe(roles.get('甲'));
    expect(roles.get('合计')).toBe('cell');
  });
});

describe('planted in a workbook', () => {
  const BUDGET = { total: '10.02', abroad: '1.00', vehicles: '5.00', vehiclePurchase: '2.00', vehicleRunning: '2.99' };
  const planted = (amounts: Readonly<Record<string, string>>, disclosure: Disclosure) =>
    Object.entries({ ...amounts, reception: '4.00' }).reduce(
      (typed, [item, text]) => withTyped(typed, `09/${item}/budget`, text),
      disclosure,
    );
  const conflicts = (disclosure: Disclosure) => check(disclosure).findings.filter(({ kind }) => kind === 'conflict');
  let disclosures: Disclosure[];
  beforeAll(async () => {
    const samples = await Promise.all(FINAL_ACCOUNTS.map(readSample));
    disclosures = [...samples, richDepartment(1, STANDARD_LAYOUT).workbook].map(readDisclosure);
  });

  test('two sums of 公开09表 that only together are impossible are one finding of the form', () => {
    for (const disclosure of disclosures) {
      const [finding, ...others] = conflicts(planted(BUDGET, disclosure));
      expect(others).toEqual([]);
      expect(finding).toMatchObject({
        code: 'joint',
        severity: 'warning',
        form: '09',
        args: {
          equations: [
            { form: '公开09表', statement: '预算数：合计 = 因公出国（境）费 + 公务用车购置及运行维护费 + 公务接待费' },
            { form: '公开09表', statement: '预算数：公务用车购置及运行维护费小计 = 购置费 + 运行维护费' },
          ],
          left: '10.02',
          right: '9.99',
          difference: '0.03',
          slack: '0.025',
        },
      });
      expect(finding?.cells.map(({ shown, role }) => `${role} ${shown}`)).toEqual([
        'left 10.02',
        'right 1.00',
        'right 4.00',
        'right 2.00',
        'right 2.99',
        'cell 5.00',
      ]);
    }
  });

  test('a hundredth less and rounding explains both', () => {
    for (const disclosure of disclosures) {
      expect(conflicts(planted({ ...BUDGET, total: '10.01' }, disclosure))).toEqual([]);
      expect(conflicts(disclosure)).toEqual([]);
    }
  });

  test('the check counts as passed where everything can hold together', () => {
    for (const disclosure of disclosures) {
      const passed = (of: Disclosure) => check(of).outcomes.passed;
      expect(passed(planted(BUDGET, disclosure)) - passed(planted({ ...BUDGET, total: '10.01' }, disclosure))).toBe(-1);
    }
  });
});

describe('what is no conflict', () => {
  test('cells of a failed equation may be wrong and prove nothing', () => {
    const { sum } = bookOf({ 合计: '10.00', 甲: '5.00', 乙: '5.01', 丙: '4.00', 丁: '3.00', 戊: '2.98', 己: '9.00' });
    const equations = [sum('合计', '甲', '乙'), sum('合计', '丙', '丁', '戊'), sum('己', '甲', '乙')];
    expect(judge(equations[2] as Equation, NO_FORMS).status).toBe('failed');
    expect(conflictsOf(equations)).toEqual([]);
  });

  test('two printings of one fact that differ by a hundredth are reported by themselves', () => {
    const { sum, same } = bookOf({ 一表: '10.00', 二表: '10.01', 甲: '5.00', 乙: '4.99', 丙: '5.00', 丁: '5.02' });
    const equations = [same('一表', '二表'), sum('一表', '甲', '乙'), sum('二表', '丙', '丁')];
    expect(statuses(equations)).toEqual(new Set(['rounding']));
    expect(conflictsOf(equations)).toEqual([]);
  });

  test('what prints as zero, or not at all, may be what is missing: then it is a note', () => {
    const amounts = { 合计: '10.00', 甲: '5.00', 乙: '5.01', 丙: '4.00', 丁: '3.00', 戊: '2.98' };
    const found = (zero: string) => {
      const { sum } = bookOf({ ...amounts, 零: zero });
      const { conflicts } = together([sum('合计', '甲', '乙'), sum('合计', '丙', '丁', '戊', '零')]);
      return conflicts.map((conflict) => conflictFinding(conflict, NO_FORMS));
    };
    for (const zero of ['0.00', '', '—']) {
      const [finding, ...others] = found(zero);
      expect(others).toEqual([]);
      expect(finding).toMatchObject({
        severity: 'note',
        args: { needsZeros: true, difference: '0.03', slack: '0.025' },
      });
      expect(finding && sentence(finding)).toContain('合起来只有空白或显示为 0.00 的项目实际不是零时才能成立');
    }
    expect(found('0.01')).toEqual([]);
  });

  test('a sum without any printed part does not make a conflict', () => {
    const { sum } = bookOf({ 合计: '0.01', 甲: '', 乙: '', 丙: '5.00', 丁: '4.99' });
    expect(conflictsOf([sum('合计', '甲', '乙'), sum('丙', '丁', '合计')])).toEqual([]);
  });

  test('what is in 元 leaves nothing open', () => {
    const yuan = (text: string) => ({ text, unit: '元' as const });
    const { sum, same } = bookOf({ 万: '10.00', 元: yuan('100,049.00'), 甲: '5.00', 乙: '5.01' });
    // 元 says 10.0049 万元, 甲 + 乙 at least 10.00 and at most 10.02.
    expect(conflictsOf([same('万', '元'), sum('万', '甲', '乙')])).toEqual([]);
    const low = bookOf({ 万: '10.00', 元: yuan('99,950.00'), 甲: '5.00', 乙: '5.01' });
    expect(conflictsOf([low.same('万', '元'), low.sum('万', '甲', '乙')])).toHaveLength(1);
  });

  test('when the work runs out nothing is said, and that is said', () => {
    const { sum } = bookOf({ 合计: '10.00', 甲: '5.00', 乙: '5.01', 丙: '4.00', 丁: '3.00', 戊: '2.98' });
    const judgements = [sum('合计', '甲', '乙'), sum('合计', '丙', '丁', '戊')].map((it) => judge(it, NO_FORMS));
    expect(judgeTogether(judgements, NO_FORMS, 10)).toMatchObject({ conflicts: [], isCapped: true });
  });
});

describe('departments with every kind of money', () => {
  test('an answer is reached for each, and no conflict is sure', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const { skipped, findings } = check(readDisclosure(richDepartment(seed, { unit: '万元' }).workbook));
      const sure = findings.filter(({ kind, severity }) => kind === 'conflict' && severity !== 'note');
      expect({ seed, skipped, sure }).toEqual({ seed, skipped: [], sure: [] });
    }
  });
});

describe('held against elimination in whole numbers', () => {
  const NAMES = ['甲', '乙', '丙', '丁', '戊', '己'];
  const amount = fc.integer({ min: -1, max: 4 }).map((hundredths) => (Math.max(hundredths, 0) / 100).toFixed(2));
  const equation = fc.uniqueArray(fc.constantFrom(...NAMES), { minLength: 2, maxLength: 4 });
  const kind = fc.constantFrom('sum', 'sum', 'sum', 'sum', 'atMost');

  test('a conflict is found exactly when there is one, and it is a smallest one', () => {
    const found = { sure: 0, needsZeros: 0 };
    fc.assert(
      fc.property(
        fc.tuple(amount, amount, amount, amount, amount, amount),
        fc.array(fc.tuple(equation, kind, fc.boolean()), { minLength: 2, maxLength: 4 }),
        (amounts, shapes) => {
          const book = bookOf(Object.fromEntries(NAMES.map((name, index) => [name, amounts[index] ?? ''])));
          const judgements = shapes
            .map(([[total = '', part = '', ...parts], relation, isLess]) =>
              relation === 'sum'
                ? book.sum(total, part, ...parts.map((name) => (isLess ? `-${name}` : name)))
                : book.atMost(total, part),
            )
            .map((it) => judge(it, NO_FORMS))
            .filter(({ status }) => explained.has(status));
          const equations = judgements.map((it) => it.equation);
          const sure = judgements
            .filter((it) => it.status !== 'rounding' || !it.numbers.needsZeros)
            .map((it) => it.equation);
          const { conflicts, isCapped } = together(equations);
          expect(isCapped).toBe(false);
          expect(conflicts.every(({ needsZeros }) => needsZeros)).toBe(canHoldTogether(equations));
          if (conflicts.length === 0) expect(canHoldTogether(sure, 'exact')).toBe(true);
          for (const { rows, needsZeros } of conflicts) {
            found[needsZeros ? 'needsZeros' : 'sure'] += 1;
            const zeros = needsZeros ? 'exact' : 'open';
            const set = rows.map((row) => row.equation);
            expect(canHoldTogether(set, zeros)).toBe(false);
            for (const left of set) {
              expect(
                canHoldTogether(
                  set.filter((it) => it !== left),
                  zeros,
                ),
              ).toBe(true);
            }
          }
        },
      ),
      { numRuns: 3_000, seed: 1 },
    );
    expect(found.sure).toBeGreaterThan(50);
    expect(found.needsZeros).toBeGreaterThan(30);
  }, 60_000);
});
