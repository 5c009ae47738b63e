import { FUNCTIONAL_CLASSES } from '../../../src/vocabulary';
import { money, type Piece, type PrintedForm } from '../departments/pieces';
import { leftOver } from './forms';
import type { Elsewhere } from './layout';
import { add, BUDGETS, OWN_NAMES, OWN_SOURCES, type BudgetLedger, type Posting } from './ledger';

/** The forms 01 to 04 as other provinces print them, from the same postings. */

/** Every way of printing each part, in some combination. */
export const ELSEWHERE: readonly Elsewhere[] = [
  { income: 'budgets', own: 'unitFunds', hasSums: true, carried: 'kinds', isSplit: false, surplus: 0 },
  { income: 'budgets', own: 'sources', hasSums: true, carried: 'halves', isSplit: false, surplus: 123_456 },
  { income: 'budgets', own: 'sources', hasSums: false, carried: 'kinds', isSplit: true, surplus: 5_000 },
  { income: 'budgets', own: 'unitFunds', hasSums: false, carried: 'halves', isSplit: false, surplus: 70_001 },
  { income: 'summed', own: 'sources', hasSums: true, carried: 'sum', isSplit: true, surplus: 0 },
  { income: 'summed', own: 'unitFunds', hasSums: true, carried: 'kinds', isSplit: true, surplus: 99_999 },
  { income: 'summed', own: 'sources', hasSums: false, carried: 'halves', isSplit: false, surplus: 0 },
  { income: 'summed', own: 'unitFunds', hasSums: false, carried: 'sum', isSplit: true, surplus: 1 },
  { income: 'together', own: 'sources', hasSums: true, carried: 'kinds', isSplit: false, surplus: 12_345 },
  { income: 'together', own: 'unitFunds', hasSums: true, carried: 'sum', isSplit: true, surplus: 0 },
  { income: 'together', own: 'sources', hasSums: false, carried: 'sum', isSplit: true, surplus: 0 },
  { income: 'together', own: 'unitFunds', hasSums: false, carried: 'halves', isSplit: true, surplus: 40_404 },
];

type Named = readonly [name: string, holds: (posting: Posting) => boolean];
const isOwn = ({ source }: Posting): boolean => (OWN_SOURCES as readonly string[]).includes(source);
const isBudget = ({ source }: Posting): boolean => (BUDGETS as readonly string[]).includes(source);
const from =
  (source: Posting['source']) =>
  (posting: Posting): boolean =>
    posting.source === source;
const amount = (postings: readonly Posting[], holds: (posting: Posting) => boolean): Piece =>
  money(add(postings.filter(holds)));

/** The kinds of income as a style prints them. */
function kindsOf({ income, own }: Elsewhere): readonly Named[] {
  const budgets: Named[] = [
    ['一般公共预算拨款收入', from('general')],
    ['政府性基金预算拨款收入', from('fund')],
    ['国有资本经营预算拨款收入', from('capital')],
  ];
  return [
    ...(income === 'budgets' ? [] : [['财政拨款收入', isBudget] as const]),
    ...(income === 'together' ? [] : budgets),
    ['财政专户管理资金收入', from('specialAccount')],
    ...(own === 'unitFunds'
      ? [['单位资金收入', isOwn] as const]
      : OWN_SOURCES.map((source) => [OWN_NAMES[source], from(source)] as const)),
  ];
}

const CARRIED: readonly Named[] = [
  ['一般公共预算结转', from('general')],
  ['政府性基金预算结转', from('fund')],
  ['国有资本经营预算结转', from('capital')],
  ['财政专户管理资金结转', from('specialAccount')],
  ['单位资金结转', isOwn],
];

function carriedRows({ carried }: Elsewhere): readonly Named[] {
  if (carried === 'sum') return [];
  if (carried === 'kinds') return CARRIED;
  return [['财政拨款结转', isBudget], ...CARRIED.slice(0, 3), ['非财政拨款结转', (posting) => !isBudget(posting)]];
}

const split = (incomes: readonly Posting[]) => ({
  now: incomes.filter(({ isCarried }) => !isCarried),
  then: incomes.filter(({ isCarried }) => isCarried),
});
const classesOf = (postings: readonly Posting[], columns: readonly ((posting: Posting) => boolean)[]): Piece[][] =>
  FUNCTIONAL_CLASSES.flatMap(({ code, name }) => {
    const own = postings.filter(({ item }) => item.code.startsWith(code));
    return own.length === 0 ? [] : [[name, ...columns.map((holds) => amount(own, holds))]];
  });

/** Two panels side by side, the shorter one filled up. */
function beside(lefts: readonly Piece[][], rights: readonly Piece[][]): Piece[][] {
  const width = Math.max(...lefts.map(({ length }) => length));
  return Array.from({ length: Math.max(lefts.length, rights.length) }, (_, index) => [
    ...(lefts[index] ?? Array<Piece>(width).fill(null)),
    ...(rights[index] ?? []),
  ]);
}

export function totalFormElsewhere({ postings, left }: BudgetLedger, style: Elsewhere): PrintedForm {
  const incomes = [...postings, ...leftOver(postings[0], left)];
  const { now, then } = split(incomes);
  const sums = (row: Piece[]): Piece[][] => (style.hasSums ? [row] : []);
  const lefts: Piece[][] = [
    ...kindsOf(style).map(([name, holds]): Piece[] => [name, amount(now, holds)]),
    ...sums(['本年收入合计', money(add(now))]),
    ['使用非财政拨款结余', money(style.surplus)],
    ['上年结转', money(add(then))],
    ...carriedRows(style).map(([name, holds], index): Piece[] => [
      `${index === 0 ? '其中：' : ''}${name}`,
      amount(then, holds),
    ]),
  ];
  const rights: Piece[][] = [
    ...classesOf(postings, [() => true]),
    ...sums(['本年支出合计', money(add(postings))]),
    ['结余分配', money(style.surplus)],
    ['结转下年', money(left)],
  ];
  const total = money(add(incomes) + style.surplus);
  return {
    id: 'b01',
    title: '部门收支总表',
    rows: [
      ['收入', null, '支出', null],
      ['项目', '预算数', '项目', '预算数'],
      ...beside(lefts, rights),
      ['收入总计', total, '支出总计', total],
    ],
  };
}

/** By subject, in one column of codes or three. */
export function incomeFormElsewhere({ postings, left }: BudgetLedger, style: Elsewhere): PrintedForm {
  const incomes = [...postings, ...leftOver(postings[0], left)];
  const kinds = kindsOf(style).flatMap(([name, holds]): Named[] =>
    name === '事业收入'
      ? [
          [name, holds],
          ['其中：教育收费', () => false],
        ]
      : [[name, holds]],
  );
  const carried: readonly Named[] = style.carried === 'sum' ? [] : CARRIED;
  const subtotal: readonly Named[] = [['小计', () => true]];
  const current: readonly Named[] = [...(style.hasSums ? subtotal : []), ...kinds];
  const before: readonly Named[] = [...(carried.length > 0 ? subtotal : []), ...carried];
  const isOneColumn = before.length === 0;
  const row = (named: Piece[], own: readonly Posting[], surplus: number): Piece[] => {
    const { now, then } = split(own);
    return [
      ...named,
      money(add(own) + surplus),
      ...current.map(([, holds]) => amount(now, holds)),
      money(surplus),
      ...(isOneColumn ? [money(add(then))] : before.map(([, holds]) => amount(then, holds))),
    ];
  };
  const blank = (count: number): Piece[] => Array<Piece>(count).fill(null);
  const codes = [...new Map(incomes.map(({ item }) => [item.code, item])).values()];
  const [first = ''] = codes.map(({ code }) => code);
  return {
    id: 'b02',
    title: '部门收入总表',
    rows: [
      [
        ...['科目编码', '科目名称', '合计', '本年收入', ...blank(current.length - 1)],
        ...['使用非财政拨款结余', '上年结转', ...blank(Math.max(0, before.length - 1))],
      ],
      [...blank(3), ...current.map(([name]) => name), null, ...before.map(([name]) => name.replace('结转', ''))],
      ...codes.map(({ code, name }) =>
        row(
          [code, name],
          incomes.filter(({ item }) => item.code === code),
          code === first ? style.surplus : 0,
        ),
      ),
      row([null, '合计'], incomes, style.surplus),
    ],
  };
}

/** Business expenditure beside basic and project expenditure. */
export function expenditureFormElsewhere({ postings }: BudgetLedger): PrintedForm {
  const isBusiness = ({ source, project }: Posting) => source === 'business' && project === undefined;
  const columns: readonly ((posting: Posting) => boolean)[] = [
    () => true,
    (posting) => posting.project === undefined && !isBusiness(posting),
    ({ project }) => project !== undefined,
    () => false,
    isBusiness,
    () => false,
  ];
  const codes = [...new Map(postings.map(({ item }) => [item.code, item])).values()];
  const row = (named: Piece[], own: readonly Posting[]): Piece[] => [
    ...named,
    ...columns.map((holds) => amount(own, holds)),
  ];
  return {
    id: 'b03',
    title: '部门支出总表',
    rows: [
      [
        ...['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
        ...['上缴上级支出', '事业单位经营支出', '对附属单位补助支出'],
      ],
      ...codes.map(({ code, name }) =>
        row(
          [code, name],
          postings.filter(({ item }) => item.code === code),
        ),
      ),
      row([null, '合计'], postings),
    ],
  };
}

export function appropriationFormElsewhere({ postings, left }: BudgetLedger, style: Elsewhere): PrintedForm {
  const spent = postings.filter(isBudget);
  const incomes = [...spent, ...leftOver(postings[0], left)];
  const { now, then } = split(incomes);
  const columns: readonly ((posting: Posting) => boolean)[] = style.isSplit
    ? [() => true, ...BUDGETS.map(from)]
    : [() => true];
  const sums = (row: Piece[]): Piece[][] => (style.hasSums ? [row] : []);
  const names = ['一般公共预算拨款', '政府性基金预算拨款', '国有资本经营预算拨款'];
  const budgets = (own: readonly Posting[]): Piece[][] =>
    BUDGETS.map((source, index): Piece[] => [`（${'一二三'[index]}）${names[index]}`, amount(own, from(source))]);
  const of = (own: readonly Posting[]): Piece[] => columns.map((holds) => amount(own, holds));
  const lefts: Piece[][] = [
    ...sums(['一、本年收入', money(add(now))]),
    ...budgets(now),
    ['二、上年结转', money(add(then))],
    ...budgets(then),
  ];
  const rights: Piece[][] = [
    ...sums(['一、本年支出', ...of(spent)]),
    ...classesOf(spent, columns),
    ['二、结转下年', ...of(leftOver(postings[0], left))],
  ];
  const blank = Array<Piece>(columns.length - 1).fill(null);
  const header = style.isSplit ? ['合计', '一般公共预算', '政府性基金预算', '国有资本经营预算'] : ['预算数'];
  return {
    id: 'b04',
    title: '财政拨款收支总表',
    rows: [
      ['收入', null, '支出', null, ...blank],
      ['项目', '预算数', '项目', ...header],
      ...beside(lefts, rights),
      ['收入总计', money(add(incomes)), '支出总计', ...of(incomes)],
    ],
  };
}

/** 政府性基金预算收支表: what a fund carries over, receives, spends and carries on. */
export function flowFormElsewhere(
  id: string,
  title: string,
  { postings }: BudgetLedger,
  source: Posting['source'],
): PrintedForm {
  const all = postings.filter(from(source));
  const codes = [...new Map(all.map(({ item }) => [item.code, item])).values()];
  const isProject = ({ project }: Posting) => project !== undefined;
  const row = (named: Piece[], own: readonly Posting[]): Piece[] => [
    ...named,
    amount(own, ({ isCarried }) => isCarried),
    amount(own, ({ isCarried }) => !isCarried),
    money(add(own)),
    amount(own, (posting) => !isProject(posting)),
    amount(own, isProject),
    money(0),
  ];
  return {
    id,
    title,
    rows: [
      ['科目编码', '科目名称', '上年结转', '本年收入', '本年支出', null, null, '年终结转'],
      [null, null, null, null, '小计', '基本支出', '项目支出', null],
      ...codes.map(({ code, name }) =>
        row(
          [code, name],
          all.filter(({ item }) => item.code === code),
        ),
      ),
      row([null, '合计'], all),
    ],
  };
}
