import type { Layout } from './layout';
import { add, type Ledger } from './ledger';
import { money, ordinal, type Piece, type PrintedForm } from './pieces';
import { ECONOMIC_CLASSES, economicName } from './standard';
import { form02, form03, form05, form07, form08 } from './subjectForms';
import { form01, form04 } from './summaryForms';

/** The nine forms of a ledger as they stand in sheets. */
export function printForms(ledger: Ledger, layout: Layout): PrintedForm[] {
  return [
    form01(ledger, layout),
    form02(ledger, layout),
    form03(ledger, layout),
    form04(ledger, layout),
    form05(ledger, layout),
    form06(ledger, layout),
    form07(ledger, layout),
    form08(ledger, layout),
    form09(ledger, layout),
  ];
}

const OPERATING = ['302', '307', '309', '310', '311', '312', '313', '399'];
const RARE = new Set(['309', '311', '312', '313']);

function form06(ledger: Ledger, layout: Layout): PrintedForm {
  const basic = (prefix: string) => add(ledger.expenditures.filter(({ economic }) => economic?.startsWith(prefix)));
  const cell = (code: string): Piece[] => [code, economicName(code), money(basic(code))];
  const list = (classes: readonly string[]) => classes.flatMap((code) => (ECONOMIC_CLASSES[code] ?? []).map(cell));
  // Classes that few departments use are printed where they are used.
  const operatingClasses = OPERATING.filter((code) => !RARE.has(code) || basic(code) !== 0);
  const personnel = list(['301', '303']);
  const operating = list(operatingClasses);
  const half = Math.ceil(operating.length / 2);
  const panels =
    layout.panels06 === 2 ? [personnel, operating] : [personnel, operating.slice(0, half), operating.slice(half)];
  const height = Math.max(...panels.map(({ length }) => length));
  const body = Array.from({ length: height }, (_, index) =>
    panels.flatMap((panel): readonly Piece[] => panel[index] ?? [null, null, null]),
  );
  const sumOf = (prefixes: readonly string[]) => money(prefixes.reduce((all, prefix) => all + basic(prefix), 0));
  const operatingTotal: Piece[] = ['公用经费合计', ...Array<Piece>(panels.length * 3 - 5).fill(null)];
  const header = panels.flatMap(() => ['经济分类科目编码', '科目名称', layout.amountWord]);
  return {
    id: '06',
    title: '一般公共预算财政拨款基本支出决算明细表',
    rows: [
      ['人员经费', null, null, '公用经费', ...Array<Piece>(panels.length * 3 - 4).fill(null)],
      header,
      ...body,
      ['人员经费合计', null, sumOf(['301', '303']), ...operatingTotal, sumOf(OPERATING)],
      ...(layout.has06Total ? [['合计', null, sumOf(['301', '303', ...OPERATING])]] : []),
    ],
  };
}

function form09({ threePublic }: Ledger, layout: Layout): PrintedForm {
  const values = (half: 'budget' | 'final') => {
    const of = (item: string) => threePublic.find((it) => it.item === item)?.[half] ?? 0;
    const vehicles = of('vehiclePurchase') + of('vehicleRunning');
    return [
      of('abroad') + vehicles + of('reception'),
      of('abroad'),
      vehicles,
      of('vehiclePurchase'),
      of('vehicleRunning'),
      of('reception'),
    ].map(money);
  };
  const top = ['合计', '因公出国（境）费', '公务用车购置及运行维护费', null, null, '公务接待费'];
  const under = [null, null, '小计', '公务用车购置费', '公务用车运行维护费', null];
  const halves: Piece[][] = [
    ['预算数', null, null, null, null, null, '决算数', null, null, null, null, null],
    [...top, ...top],
    [...under, ...under],
    ...(layout.hasColumnNumbers ? [Array.from({ length: 12 }, (_, index) => ordinal(index + 1))] : []),
    [...values('budget'), ...values('final')],
  ];
  return { id: '09', title: '财政拨款“三公”经费支出决算表', rows: halves };
}
