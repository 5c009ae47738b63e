import { beforeAll, describe, expect, test } from 'vitest';
import { addressKey, check, readDisclosure, type CheckReport, type Finding, type Workbook } from '../../src/index';
import { changed, formOf } from '../support/changed';
import { STANDARD, type Layout } from '../support/layout/options';
import { transform } from '../support/layout/transform';
import { FINAL_ACCOUNTS, readSample } from '../support/samples';

/** 公开01表 as it was printed until the accounts of 2018: 财政拨款收入 in one row, 其中：政府性基金预算财政拨款 below it. */

const WITHOUT_08: Partial<Layout> = { order: STANDARD.order.filter((id) => id !== '08') };

const laidOut = (workbook: Workbook, layout: Partial<Layout>): Workbook =>
  transform(workbook, { ...STANDARD, ...layout }).workbook;

const reportOn = (workbook: Workbook): CheckReport => check(readDisclosure(workbook));
/** What does not hold; a blank cell answers once for all its equations. */
function statementsOf({ kind, args }: Finding): readonly string[] {
  if (kind === 'blankTotal') return args.equations;
  return kind === 'sum' || kind === 'same' ? [args.statement] : [kind];
}
const codesOf = ({ findings }: CheckReport): string[] => findings.map(({ code, form }) => `${form} ${code}`).sort();

describe.each(FINAL_ACCOUNTS)('%s in that layout', (sample) => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await readSample(sample);
  });

  test('everything that was checked is, and the same is found', () => {
    const [before, after] = [laidOut(workbook, {}), laidOut(workbook, { income: 'together' })].map(reportOn);
    if (!before || !after) throw new Error('two reports');
    expect(after.skipped).toEqual(before.skipped);
    expect(codesOf(after)).toEqual(codesOf(before));
  });

  test.each([
    [
      'appropriation/amount',
      [
        '本年收入合计 = 各项收入之和',
        '公开02表财政拨款收入 = 公开01表财政拨款收入（分列的为三项之和）',
        '公开01表财政拨款收入 = 公开04表本年收入合计',
      ],
    ],
    ['fundWithin/amount', ['公开01表其中：政府性基金预算财政拨款 = 公开04表政府性基金预算财政拨款']],
  ] as const)('another amount in %s breaks its equations and no others', (ref, statements) => {
    const made = laidOut(workbook, { income: 'together' });
    const cell = formOf(made, '01').cells.get(ref);
    if (!cell) throw new Error(ref);
    const { findings } = reportOn(changed(made, [[cell.address, 12_345.67]]));
    const key = addressKey(cell.address);
    const naming = findings.filter(
      ({ severity, cells }) => severity === 'error' && cells.some((one) => addressKey(one) === key),
    );
    expect(naming.flatMap(statementsOf).sort()).toEqual([...statements].sort());
  });

  test('two funds and no 公开08表: what can be checked is, and nothing later is missed', () => {
    const before = reportOn(laidOut(workbook, {}));
    const after = reportOn(laidOut(workbook, { ...WITHOUT_08, income: 'twoFunds' }));
    const earlier = (codes: readonly string[]) => codes.filter((code) => !code.startsWith('08 '));
    expect(after.skipped).toEqual(before.skipped);
    expect(codesOf(after)).toEqual(earlier(codesOf(before)));
    expect(after.outcomes.passed).toBeLessThan(before.outcomes.passed);
  });

  test('a class that 公开05表 and 公开07表 exceed is found without 公开08表', () => {
    const made = laidOut(workbook, { ...WITHOUT_08, income: 'twoFunds' });
    const cell = formOf(made, '05').cells.get('201/subtotal');
    if (!cell) throw new Error('no 201');
    const { findings } = reportOn(changed(made, [[cell.address, 12_345.67]]));
    expect(findings.map(({ code }) => code)).toContain('05+07+08<=03/class');
  });

  test('公开08表 did not exist then: only later publications lack it', () => {
    const missing = (layout: Partial<Layout>) => {
      const { missing: titles, findings } = reportOn(laidOut(workbook, { ...WITHOUT_08, ...layout }));
      return [titles.length, findings.filter(({ code }) => code === 'form/missing').map(({ form }) => form)];
    };
    expect(missing({ income: 'together' })).toEqual([0, []]);
    expect(missing({})).toEqual([1, ['08']]);
  });
});
