import { ALL_MONEY, books } from './books';
import type { Layout } from './layout';
import { APPROPRIATIONS, EXPENDITURE_KINDS, type Appropriation, type Ledger } from './ledger';
import { money, ordinal, type Piece, type PrintedForm } from './pieces';
import { CLASS_LIST } from './standard';

/** 公开01表 and 公开04表: two panels side by side. */

const FUND_NAMES = {
  general: '一般公共预算财政拨款',
  fund: '政府性基金预算财政拨款',
  capital: '国有资本经营预算财政拨款',
} as const;

/** Two panels side by side, with or without 行次; the longer one gives the number of rows. */
function twoPanels(
  left: readonly (readonly Piece[])[],
  right: readonly (readonly Piece[])[],
  rightWidth: number,
  layout: Layout,
): Piece[][] {
  const height = Math.max(left.length, right.length);
  return Array.from({ length: height }, (_, index) => {
    const [label = null, ...amounts] = left[index] ?? [];
    const [labelRight = null, ...amountsRight] = right[index] ?? Array<Piece>(rightWidth + 1).fill(null);
    const numbered = (at: number) => (layout.hasRowNumbers ? [ordinal(at)] : []);
    const leftAmounts = amounts.length > 0 ? amounts : [null];
    return [
      label,
      ...numbered(index + 1),
      ...leftAmounts,
      labelRight,
      ...numbered(height + index + 1),
      ...amountsRight,
    ];
  });
}

/** Puts the last rows of the left panel on the last rows of the right one, where both print their totals. */
function bottomAligned(left: readonly Piece[][], totals: readonly Piece[][], height: number): Piece[][] {
  const between = Math.max(0, height - left.length - totals.length);
  return [...left, ...Array.from({ length: between }, (): Piece[] => []), ...totals];
}

export function form01(ledger: Ledger, layout: Layout): PrintedForm {
  const { income, spent, opening, closing, ownClosing } = books(ledger);
  const incomes: [string, number][] = [
    ['一、一般公共预算财政拨款收入', income('general')],
    ['二、政府性基金预算财政拨款收入', income('fund')],
    ['三、国有资本经营预算财政拨款收入', income('capital')],
    ['四、上级补助收入', income('superiorSubsidy')],
    ['五、事业收入', income('institutional')],
    ['六、经营收入', income('business')],
    ['七、附属单位上缴收入', income('affiliate')],
    ['八、其他收入', income('otherIncome')],
  ];
  const total = incomes.reduce((all, [, fen]) => all + fen, 0);
  const openingAll = ALL_MONEY.reduce((all, of) => all + opening(of), 0);
  const closingAll = APPROPRIATIONS.reduce((all, of) => all + closing(of), ownClosing);
  const spentAll = spent(ALL_MONEY, EXPENDITURE_KINDS);
  const leftTotals: Piece[][] = [
    ['本年收入合计', money(total)],
    ['使用非财政拨款结余（含专用结余）', money(ledger.usedSurplus)],
    ['年初结转和结余', money(openingAll)],
    ['总计', money(total + ledger.usedSurplus + openingAll)],
  ];
  const right: Piece[][] = [
    ...CLASS_LIST.map(({ code, label }): Piece[] => [label, money(spent(ALL_MONEY, EXPENDITURE_KINDS, code))]),
    ['本年支出合计', money(spentAll)],
    ['结余分配', money(ledger.surplusDistribution)],
    ['年末结转和结余', money(closingAll)],
    ['总计', money(spentAll + ledger.surplusDistribution + closingAll)],
  ];
  const left = bottomAligned(
    incomes.map(([label, fen]) => [label, money(fen)]),
    leftTotals,
    right.length,
  );
  const numbers = layout.hasRowNumbers ? ['行次'] : [];
  const blank = layout.hasRowNumbers ? [null] : [];
  return {
    id: '01',
    title: '收入支出决算总表',
    rows: [
      ['收入', ...blank, null, '支出', ...blank, null],
      ['项目', ...numbers, layout.amountWord, '项目', ...numbers, layout.amountWord],
      ...(layout.hasColumnNumbers ? [['栏次', ...blank, ordinal(1), '栏次', ...blank, ordinal(2)]] : []),
      ...twoPanels(left, right, 1, layout),
    ],
  };
}

export function form04(ledger: Ledger, layout: Layout): PrintedForm {
  const { income, spent, opening, closing } = books(ledger);
  const byFund = (of: (fund: Appropriation) => number): Piece[] => {
    const amounts = APPROPRIATIONS.map(of);
    return [money(amounts.reduce((all, fen) => all + fen, 0)), ...amounts.map(money)];
  };
  const total = APPROPRIATIONS.reduce((all, of) => all + income(of), 0);
  const openingAll = APPROPRIATIONS.reduce((all, of) => all + opening(of), 0);
  const right: Piece[][] = [
    ...CLASS_LIST.map(({ code, label }) => [label, ...byFund((of) => spent([of], EXPENDITURE_KINDS, code))]),
    ['本年支出合计', ...byFund((of) => spent([of], EXPENDITURE_KINDS))],
    ['年末财政拨款结转和结余', ...byFund((of) => closing(of))],
    ...APPROPRIATIONS.map((): Piece[] => [null, null, null, null, null]),
    ['总计', ...byFund((of) => spent([of], EXPENDITURE_KINDS) + closing(of))],
  ];
  const leftTotals: Piece[][] = [
    ['本年收入合计', money(total)],
    ['年初财政拨款结转和结余', money(openingAll)],
    ...APPROPRIATIONS.map((of): Piece[] => [FUND_NAMES[of], money(opening(of))]),
    ['总计', money(total + openingAll)],
  ];
  const incomes = APPROPRIATIONS.map((of, index): Piece[] => [
    `${'一二三'.charAt(index)}、${FUND_NAMES[of]}`,
    money(income(of)),
  ]);
  const numbers = layout.hasRowNumbers ? ['行次'] : [];
  const blank = layout.hasRowNumbers ? [null] : [];
  const funds = APPROPRIATIONS.map((of) => FUND_NAMES[of]);
  return {
    id: '04',
    title: '财政拨款收入支出决算总表',
    rows: [
      ['收入', ...blank, null, '支出', ...blank, null, null, null, null],
      ['项目', ...numbers, layout.amountWord, '项目', ...numbers, '合计', ...funds],
      ...(layout.hasColumnNumbers
        ? [['栏次', ...blank, ordinal(1), '栏次', ...blank, ...[2, 3, 4, 5].map(ordinal)]]
        : []),
      ...twoPanels(bottomAligned(incomes, leftTotals, right.length), right, 4, layout),
    ],
  };
}
