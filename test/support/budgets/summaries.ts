import { FUNCTIONAL_CLASSES } from '../../../src/vocabulary';
import { money, type Piece, type PrintedForm } from '../departments/pieces';
import { add, BUDGETS, OWN_NAMES, OWN_SOURCES, type BudgetLedger, type Posting } from './ledger';
import { leftOver } from './forms';
import type { BudgetLayout } from './layout';

/** The two-panel forms 01 and 04, and 08, printed from the postings of a budget. */

const ORDINALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
/** 十、二十一 … by the last digits of the class. */
const ordinalOf = (code: string): string => {
  const [tens, units] = [Number(code[1]), Number(code[2])];
  return `${tens === 0 ? '' : `${tens === 1 ? '' : ORDINALS[tens]}十`}${ORDINALS[units]}`;
};

export function totalForm({ postings, left }: BudgetLedger, { columns }: BudgetLayout): PrintedForm {
  const incomes = [...postings, ...leftOver(postings[0], left)];
  const now = incomes.filter(({ isCarried }) => !isCarried);
  const from = (source: Posting['source']) => money(add(now.filter((posting) => posting.source === source)));
  const general = now.filter(({ source, isAppropriated }) => source === 'general' && isAppropriated);
  const others = now.filter(({ source, isAppropriated }) => source === 'general' && !isAppropriated);
  const earmarked: Piece[][] = [
    ['纳入预算管理的行政事业性收费', money(add(others))],
    ...['专项收入', '国有资产资源有偿使用收入', '其他一般公共预算资金', '一般性转移支付资金'].map((name) => [
      name,
      money(0),
    ]),
  ];
  const own = money(add(now.filter(({ source }) => OWN_SOURCES.some((known) => known === source))));
  const lefts: Piece[][] = [
    ['一、一般公共预算', from('general')],
    ['其中：财政拨款', money(add(general))],
    ...(columns === 'sample' ? [] : [...earmarked]),
    ['二、政府性基金预算拨款收入', from('fund')],
    ['三、国有资本经营预算拨款收入', from('capital')],
    ['四、财政专户管理资金收入', from('specialAccount')],
    ...(columns === 'sample'
      ? OWN_SOURCES.map((source, index) => [`${ORDINALS[index + 5]}、${OWN_NAMES[source]}`, from(source)])
      : [['五、单位资金', own]]),
  ];
  const classes = FUNCTIONAL_CLASSES.map(({ code, name }): Piece[] => [
    `${ordinalOf(code)}、${name}`,
    money(add(postings.filter(({ item }) => item.code.startsWith(code)))),
  ]);
  return {
    id: 'b01',
    title: '部门收支预算表',
    rows: [
      ['收入', null, '支出', null],
      ['项目', '金额', '项目', '金额'],
      ...classes.map((row, index) => [...(lefts[index] ?? [null, null]), ...row]),
      ['本年收入合计', money(add(now)), '本年支出合计', money(add(postings))],
      ['上年结转结余', money(add(incomes) - add(now)), '年终结转结余', money(left)],
      ['收入总计', money(add(incomes)), '支出总计', money(add(incomes))],
    ],
  };
}

export function appropriationForm({ postings, left }: BudgetLedger): PrintedForm {
  const isBudget = ({ source }: Posting) => (BUDGETS as readonly string[]).includes(source);
  const spent = postings.filter(isBudget);
  const incomes = [...spent, ...leftOver(postings[0], left)];
  const of = (own: readonly Posting[]): Piece[] => [
    money(add(own)),
    ...['general', 'appropriation', 'fund', 'capital'].map((column) =>
      money(
        add(
          own.filter(({ source, isAppropriated }) =>
            column === 'appropriation' ? source === 'general' && isAppropriated : source === column,
          ),
        ),
      ),
    ),
  ];
  const income = (isCarried: boolean, source?: string) =>
    money(add(incomes.filter((it) => it.isCarried === isCarried && (source === undefined || it.source === source))));
  const appropriated = incomes.filter((it) => !it.isCarried && it.source === 'general' && it.isAppropriated);
  const lefts: Piece[][] = [
    ['一、本年收入', income(false)],
    ['(一)一般公共预算拨款', income(false, 'general')],
    ['其中：财政拨款', money(add(appropriated))],
    ['(二)政府性基金预算拨款', income(false, 'fund')],
    ['(三)国有资本经营预算拨款', income(false, 'capital')],
    ['二、上年结转', income(true)],
    ['(一)一般公共预算拨款', income(true, 'general')],
    ['(二)政府性基金预算拨款', income(true, 'fund')],
    ['(三)国有资本经营预算拨款', income(true, 'capital')],
  ];
  const rights: Piece[][] = [
    ['一、本年支出', ...of(spent)],
    ...FUNCTIONAL_CLASSES.map(({ code, name }): Piece[] => [
      `(${ordinalOf(code)})${name}`,
      ...of(spent.filter(({ item }) => item.code.startsWith(code))),
    ]),
    ['二、年终结转结余', ...of(leftOver(postings[0], left))],
  ];
  return {
    id: 'b04',
    title: '财政拨款收支预算表',
    rows: [
      ['收入', null, '支出', null, null, null, null, null],
      ['项目', '金额', '项目', '合计', '一般公共预算', null, '政府性基金', '国有资本经营预算'],
      [null, null, null, null, '小计', '其中：财政拨款', null, null],
      ...rights.map((row, index) => [...(lefts[index] ?? [null, null]), ...row]),
      ['收入合计', money(add(incomes)), '支出合计', ...of(incomes)],
    ],
  };
}

/** `basic` is what 06 is printed from: the three expenses hold it and more. */
export function publicForm(
  { publicExtra }: BudgetLedger,
  basic: readonly Posting[],
  { columns }: BudgetLayout,
): PrintedForm {
  const inBasic = (code: string) => add(basic.filter(({ economic }) => economic.code === code));
  const abroad = inBasic('30212') + publicExtra.abroad;
  const purchase = inBasic('31013') + publicExtra.vehiclePurchase;
  const running = inBasic('30231') + publicExtra.vehicleRunning;
  const reception = inBasic('30217') + publicExtra.reception;
  const vehicles = purchase + running;
  const now = [abroad + vehicles + reception, abroad, vehicles, purchase, running, reception].map(money);
  const items: Piece[][] = [
    ['“三公”经费合计', '因公出国（境）费', '公务用车购置及运行费', null, null, '公务接待费'],
    [null, null, '小计', '公务用车购置费', '公务用车运行费', null],
  ];
  return {
    id: 'b08',
    title: '一般公共预算“三公”经费预算表',
    rows: columns === 'sample' ? [...items, now] : besideLastYear(items, now),
  };
}

/** 上年预算数 | 本年预算数, both the same. */
const besideLastYear = (items: readonly Piece[][], now: readonly Piece[]): Piece[][] => [
  ['上年预算数', ...Array<Piece>(5).fill(null), '本年预算数', ...Array<Piece>(5).fill(null)],
  ...items.map((row) => [...row, ...row]),
  [...now, ...now],
];
