import {
  draft,
  draftText,
  readDisclosure,
  readWording,
  type Disclosure,
  type DraftInput,
  type DraftInputs,
  type Wording,
} from '../../src/index';
import { finalAccountsWordings } from '../../src/wordings';
import { finalAccountsWords } from '../../src/wordings/words';
import { convert } from '../../src/model/amount';
import { itemNamed, itemQuantity } from '../../src/model/quantity';
import { randomDepartment } from '../support/departments';
import { randomFrom, type Random } from '../support/departments/random';

/** Narratives that are right by construction: drafted from made-up departments, every open slot filled consistently. */
export interface DraftedText {
  readonly disclosure: Disclosure;
  readonly inputs: DraftInputs;
  readonly text: string;
}

export function draftedText(seed: number): DraftedText {
  const random = randomFrom(seed + 7000);
  const disclosure = readDisclosure(randomDepartment(seed).workbook);
  const source = finalAccountsWordings[seed % finalAccountsWordings.length]?.source ?? '';
  const wording = wordingOf(source);
  const inputs = new Map<string, DraftInput>(consistentInputs(random, disclosure));
  // What a filled slot brings to light may open further slots.
  for (let round = 0; round < 5; round += 1) {
    const { todo } = draft(disclosure, inputs, wording);
    if (todo.length === 0) break;
    for (const { slot } of todo) inputs.set(slot, { value: valueFor(random, slot) });
  }
  // The budget of the whole is that of its items, at times with one more that was not spent.
  const items = [...inputs].filter(([slot]) => /^\d{7}\.年初预算$/u.test(slot));
  const budget = items.reduce((sum, [, { value }]) => sum + Math.round(Number(value) * 100), 0);
  inputs.set('一般公共预算支出.年初预算', { value: cents(budget + (random.chance(0.3) ? random.int(1, 5000) : 0)) });
  return { disclosure, inputs, text: draftText(draft(disclosure, inputs, wording)) };
}

function wordingOf(source: string): Wording {
  const read = readWording(source);
  if ('errors' in read) throw new Error(JSON.stringify(read.errors));
  return read.wording;
}

const cents = (value: number): string => (value / 100).toFixed(2);

function valueFor(random: Random, slot: string): string {
  if (/\.(?:上年|年初预算|全年预算)$/u.test(slot)) return random.chance(0.15) ? '0' : cents(random.int(1, 500_000));
  // Without 公开09表 its figures are typed too, and then hang together.
  if (/^(?:三公经费|因公出国（境）费|公务用车[^数量]*费|公务接待费)$/u.test(slot)) return '0';
  const kind = itemNamed(finalAccountsWords, slot)?.kind;
  if (kind === 'amount') return cents(random.int(1, 500_000));
  if (kind === 'count') return String(random.int(1, 9));
  return '据实填写';
}

/** Figures that no form prints and that hang together: visits and their expense, parts of procurement, kinds of vehicles. */
function consistentInputs(random: Random, disclosure: Disclosure): [string, DraftInput][] {
  const item = itemNamed(finalAccountsWords, '公务接待费');
  const cell = item && itemQuantity(disclosure, item).cells[0];
  const reception =
    cell?.content.kind === 'amount'
      ? Math.round(Number(convert(cell.content.amount.value, cell.unit, '万元').toString()) * 100)
      : 0;
  const foreign = random.int(0, reception);
  const spent = (name: string) => Number(amountOf(disclosure, name)) !== 0;
  const parts = [0, 0, 0].map(() => random.int(0, 90_000));
  const total = parts.reduce((sum, part) => sum + part, 0);
  const small = random.int(0, total);
  const kinds = [
    '省级领导干部',
    '主要领导干部',
    '机要通信',
    '应急保障',
    '执法执勤',
    '特种专业技术',
    '离退休干部',
    '其他',
  ];
  const vehicles = kinds.map((kind): [string, number] => [`${kind}用车`, random.int(0, 3)]);
  const visits = (name: string, amount: boolean): [string, string][] => [
    [`${name}团组`, amount ? String(random.int(1, 9)) : '0'],
    [`${name}人次`, amount ? String(random.int(1, 90)) : '0'],
  ];
  const values: [string, string][] = [
    ['外宾接待支出', cents(foreign)],
    ['其他国内公务接待支出', cents(reception - foreign)],
    ...visits('国（境）外接待', foreign > 0),
    ...visits('国内公务接待', reception > foreign),
    ...visits('因公出国（境）', spent('因公出国（境）费')),
    ['公务用车购置数', spent('公务用车购置费') ? '1' : '0'],
    ['公务用车保有量', String(random.int(0, 5))],
    ['政府采购支出总额', cents(total)],
    ['政府采购货物支出', cents(parts[0] ?? 0)],
    ['政府采购工程支出', cents(parts[1] ?? 0)],
    ['政府采购服务支出', cents(parts[2] ?? 0)],
    ['授予中小企业合同金额', cents(small)],
    ['授予小微企业合同金额', cents(random.int(0, small))],
    ...vehicles.map(([name, count]): [string, string] => [name, String(count)]),
    ['车辆合计', String(vehicles.reduce((sum, [, count]) => sum + count, 0))],
    ['单价100万元以上设备', String(random.int(0, 3))],
    ['机关运行经费', random.chance(0.5) ? cents(random.int(1, 90_000)) : '0'],
  ];
  return values.map(([slot, value]) => [slot, { value }]);
}

function amountOf(disclosure: Disclosure, name: string): string {
  const item = itemNamed(finalAccountsWords, name);
  const content = item && itemQuantity(disclosure, item).cells[0]?.content;
  return content?.kind === 'amount' ? content.amount.value.toString() : '0';
}
