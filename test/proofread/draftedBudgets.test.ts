import { expect, test } from 'vitest';
import {
  draft,
  draftText,
  kindOf,
  proofread,
  readDisclosure,
  type Disclosure,
  type DraftInput,
  type DraftInputs,
} from '../../src/index';
import { itemNamed } from '../../src/model/quantity';
import { budgetWords } from '../../src/wordings/budget/words';
import { madeBudget } from '../support/budgets';
import { ELSEWHERE } from '../support/budgets/elsewhere';
import { randomFrom, type Random } from '../support/departments/random';

/** A narrative that was drafted from a right budget and consistent inputs is right: nothing may be said against it. */

const SEEDS = Array.from({ length: 30 }, (_, seed) => seed + 1);
/** Some layouts leave the year out of their titles; then the text cannot name it. */
const WITH_YEAR = { titlePrefix: '2025年' } as const;

const cents = (value: number): string => (value / 100).toFixed(2);
const VEHICLES = ['一般公务用车', '一般执法执勤用车', '特种专业技术用车', '其他用车'];
const PROCURED = ['政府采购货物预算', '政府采购工程预算', '政府采购服务预算'];

/** Figures that no form prints and that hang together. */
function consistentInputs(random: Random): Map<string, DraftInput> {
  const inputs = new Map<string, DraftInput>();
  const put = (names: readonly string[], whole: string, most: number, show: (value: number) => string): void => {
    const values = names.map(() => random.int(0, most));
    names.forEach((name, at) => inputs.set(name, { value: show(values[at] ?? 0) }));
    inputs.set(whole, { value: show(values.reduce((sum, value) => sum + value, 0)) });
  };
  put(PROCURED, '政府采购预算总额', 90_000, cents);
  put(VEHICLES, '车辆合计', 4, String);
  return inputs;
}

function valueFor(random: Random, slot: string): string {
  if (slot.endsWith('.上年')) return random.chance(0.15) ? '0' : cents(random.int(1, 500_000));
  const kind = itemNamed(budgetWords, slot)?.kind;
  if (kind === 'amount') return cents(random.int(1, 500_000));
  return kind === 'count' ? String(random.int(1, 9)) : '据实填写';
}

/** What a filled slot brings to light may open further slots. */
function filledIn(random: Random, disclosure: Disclosure): DraftInputs {
  const inputs = consistentInputs(random);
  for (let round = 0; round < 5; round += 1) {
    for (const { slot } of draft(disclosure, inputs).todo) inputs.set(slot, { value: valueFor(random, slot) });
  }
  return inputs;
}

function nothingSaidAgainst(disclosure: Disclosure, seed: number): string {
  const inputs = filledIn(randomFrom(seed + 900), disclosure);
  const drafted = draft(disclosure, inputs);
  const text = draftText(drafted);
  const { counts, findings } = proofread(disclosure, text, inputs);
  expect(kindOf(disclosure)).toBe('budget');
  expect(drafted.todo).toEqual([]);
  expect(findings.filter(({ severity, code }) => severity !== 'note' || code === 'text/twice')).toEqual([]);
  expect(counts).toMatchObject({ disagree: 0, rounding: 0, unresolved: 0 });
  expect(counts.agree).toBeGreaterThan(50);
  return text;
}

test.each(SEEDS)('budget %i: every statement of its draft agrees', (seed) => {
  expect(nothingSaidAgainst(readDisclosure(madeBudget(seed, WITH_YEAR).workbook), seed)).toContain('支出合计');
});

test.each(ELSEWHERE.map((elsewhere, index) => [index + 1, elsewhere] as const))(
  'a budget as other provinces print it, layout %i: every statement of its draft agrees, and no kind of money is left out',
  (index, elsewhere) => {
    const seed = index + 300;
    const disclosure = readDisclosure(madeBudget(seed, { ...WITH_YEAR, elsewhere }).workbook);
    const text = nothingSaidAgainst(disclosure, seed);
    for (const [whole, form] of [
      ['收入合计', 'b02'],
      ['支出合计', 'b03'],
    ] as const) {
      const [, total = '', parts = ''] =
        new RegExp(`${whole}([\\d.]+)万元，其中：([^。]+(?:\\.[^。]+)*)`, 'u').exec(text) ?? [];
      const amounts = [...parts.matchAll(/([\d.]+)万元/gu)].map(([, said]) => Number(said));
      const off = Math.abs(Number(total) - amounts.reduce((sum, each) => sum + each, 0));
      expect({ form, said: amounts.length > 0, isOff: off > 0.005 * (amounts.length + 1) + 1e-6 }).toEqual({
        form,
        said: true,
        isOff: false,
      });
    }
  },
);

test('kinds of expenditure that a text leaves out are no error in its sum; stated ones are added up', () => {
  const elsewhere = ELSEWHERE[305 % ELSEWHERE.length];
  const disclosure = readDisclosure(madeBudget(305, { ...WITH_YEAR, ...(elsewhere && { elsewhere }) }).workbook);
  const said = (text: string) =>
    proofread(disclosure, `三、支出预算总体情况说明\n支出合计69196.42万元，其中：${text}。`, new Map()).findings.map(
      ({ quote, code }) => `${code} ${quote}`,
    );
  expect(said('基本支出51539.07万元；项目支出10213.76万元')).toEqual([]);
  expect(said('基本支出51539.07万元；项目支出10213.76万元；事业单位经营支出7443.59万元')).toEqual([]);
  expect(said('基本支出51539.07万元；项目支出10213.76万元；事业单位经营支出7443.95万元').join()).toContain('7443.95');
});
