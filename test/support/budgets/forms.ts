import { money, type Piece, type PrintedForm } from '../departments/pieces';
import { add, BUDGETS, OWN_NAMES, OWN_SOURCES, type BudgetLedger, type Posting } from './ledger';
import type { BudgetLayout } from './layout';

/** The forms that list units, subjects and projects, printed from the postings of a budget. */

type Holds = (posting: Posting) => boolean;
const every: Holds = () => true;
const classOf = ({ economic }: Posting): string => economic.code.slice(0, 3);
const isOwn = ({ source }: Posting): boolean => (OWN_SOURCES as readonly string[]).includes(source);
const of =
  (source: Posting['source']): Holds =>
  (posting) =>
    posting.source === source;
const both =
  (...all: readonly Holds[]): Holds =>
  (posting) =>
    all.every((holds) => holds(posting));
const now: Holds = ({ isCarried }) => !isCarried;
const carried: Holds = ({ isCarried }) => isCarried;
const isBasic: Holds = ({ project }) => project === undefined;

/** One amount for each column. */
const amounts = (postings: readonly Posting[], columns: readonly Holds[]): Piece[] =>
  columns.map((holds) => money(add(postings.filter(holds))));

/** Distinct values in the order that the layout lists them. */
function listed<T>(values: readonly T[], keyOf: (value: T) => string, { order }: BudgetLayout): T[] {
  const distinct = [...new Map(values.map((value) => [keyOf(value), value])).values()];
  const sorted = distinct.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  return order === 'codes' ? sorted : distinct;
}

const blank = (count: number): Piece[] => Array<Piece>(count).fill(null);

/** The unit's own money: each source, or all of them as 单位资金. */
const ownColumns = ({ columns }: BudgetLayout): readonly (readonly [string, Holds])[] =>
  columns === 'sample' ? OWN_SOURCES.map((source) => [OWN_NAMES[source], of(source)]) : [['单位资金', isOwn]];

export function incomeForm({ department, units, postings, left }: BudgetLedger, layout: BudgetLayout): PrintedForm {
  const own = ownColumns(layout);
  const columns: Holds[] = [
    now,
    both(now, of('general')),
    both(now, of('general'), ({ isAppropriated }) => isAppropriated),
    ...BUDGETS.slice(1).map((source) => both(now, of(source))),
    both(now, of('specialAccount')),
    ...own.map(([, holds]) => both(now, holds)),
    carried,
    ...BUDGETS.map((source) => both(carried, of(source))),
    both(carried, of('specialAccount')),
    both(carried, isOwn),
  ];
  // What is left unspent is income of the first unit's general budget all the same.
  const incomes = [...postings, ...leftOver(postings[0], left)];
  const row = (named: Piece[], those: readonly Posting[]): Piece[] => [
    ...named,
    money(add(those)),
    ...amounts(those, columns),
  ];
  return {
    id: 'b02',
    title: '部门收入预算表',
    rows: [
      ['单位代码', '单位名称', '总计', '本年收入', ...blank(own.length + 5), '上年结转结余', ...blank(5)],
      [
        ...blank(3),
        ...['合计', '一般公共预算', null, '政府性基金', '国有资本经营预算', '财政专户管理资金收入'],
        ...own.map(([name]) => name),
        ...['合计', '一般公共预算', '政府性基金', '国有资本经营预算', '财政专户管理资金', '单位资金'],
      ],
      [...blank(4), '小计', '其中：财政拨款', ...blank(own.length + 9)],
      row([null, '合计'], incomes),
      row([department.code, department.name], incomes),
      ...units.map(({ code, name }) =>
        row(
          [code, name],
          incomes.filter(({ unit }) => unit === code),
        ),
      ),
    ],
  };
}

export const leftOver = (first: Posting | undefined, fen: number): Posting[] =>
  first === undefined || fen === 0
    ? []
    : [{ ...first, source: 'general', isAppropriated: true, isCarried: false, fen }];

const inClasses =
  (...classes: readonly string[]): Holds =>
  (posting) =>
    isBasic(posting) && classes.includes(classOf(posting));

/** 人员经费 and 公用经费 may have sums of their own before their parts. */
const expenditureColumns = ({ columns }: BudgetLayout): readonly Holds[] => [
  every,
  isBasic,
  ...(columns === 'sample' ? [] : [inClasses('301', '303')]),
  inClasses('301'),
  inClasses('303'),
  ...(columns === 'sample' ? [] : [inClasses('302', '310')]),
  inClasses('302'),
  inClasses('310'),
  (posting) => !isBasic(posting),
  ({ project }) => project?.kind === '其他运转类',
  ({ project }) => project?.kind === '特定目标类',
];

/** 03, 05, 09 and 10: the postings of the form's money. */
export function expenditureForm(
  id: string,
  title: string,
  { department, units }: BudgetLedger,
  postings: readonly Posting[],
  layout: BudgetLayout,
): PrintedForm {
  const columns = expenditureColumns(layout);
  const sums: Piece[] = layout.columns === 'sample' ? [] : ['小计'];
  const items = (own: readonly Posting[]): Piece[][] =>
    listed(
      own.map(({ item }) => item),
      ({ code }) => code,
      layout,
    ).map(({ code, name }) => [
      ...codeCells(code, layout),
      null,
      name,
      ...amounts(
        own.filter(({ item }) => item.code === code),
        columns,
      ),
    ]);
  const gap = layout.codes === 'three' ? 3 : 1;
  const unitRow = (code: string, name: string, own: readonly Posting[]): Piece[] => [
    ...blank(gap),
    code,
    name,
    ...amounts(own, columns),
  ];
  const byUnit =
    units.length === 1
      ? items(postings)
      : units.flatMap(({ code, name }) => {
          const own = postings.filter(({ unit }) => unit === code);
          return own.length === 0 ? [] : [unitRow(code, name, own), ...items(own)];
        });
  return {
    id,
    title,
    rows: [
      [
        ...['科目编码', ...blank(gap - 1), '单位代码', '单位（科目名称）', '合计', '基本支出'],
        ...blank(4 + 2 * sums.length),
        ...['项目支出', null, null],
      ],
      [
        ...(layout.codes === 'three' ? ['类', '款', '项'] : [null]),
        ...[null, null, null, '小计', '人员经费', null, ...blank(sums.length), '公用经费', null, ...blank(sums.length)],
        ...['小计', '其他运转类', '特定目标类'],
      ],
      [
        ...blank(gap + 4),
        ...[...sums, '工资福利支出', '对个人和家庭的补助', ...sums, '商品和服务支出', '资本性支出', ...blank(3)],
      ],
      [...blank(gap + 1), layout.totalName, ...amounts(postings, columns)],
      ...(postings.length === 0 ? [] : [unitRow(department.code, department.name, postings), ...byUnit]),
    ],
  };
}

const codeCells = (code: string, { codes }: BudgetLayout): Piece[] =>
  codes === 'three' ? [code.slice(0, 3), code.slice(3, 5), code.slice(5)] : [code];

const bySubjects = ({ economic, government }: Posting): string => `${economic.code} ${government.code}`;

export function basicForm(postings: readonly Posting[], layout: BudgetLayout): PrintedForm {
  const personnel: Holds = (posting) => ['301', '303'].includes(classOf(posting));
  const columns: Holds[] = [every, personnel, (posting) => !personnel(posting)];
  return {
    id: 'b06',
    title: '一般公共预算基本支出预算表',
    rows: [
      ['部门预算支出经济分类科目', null, '政府预算支出经济分类科目', null, '本年一般公共预算基本支出', null, null],
      ['科目编码', '科目名称', '科目编码', '科目名称', '合计', '人员经费', '公用经费'],
      ['合计', null, null, null, ...amounts(postings, columns)],
      ...listed(postings, bySubjects, layout).map((posting): Piece[] => [
        ...[posting.economic.code, posting.economic.name, posting.government.code, posting.government.name],
        ...amounts(
          postings.filter((other) => bySubjects(other) === bySubjects(posting)),
          columns,
        ),
      ]),
    ],
  };
}

export function economicForm({ department, postings }: BudgetLedger, layout: BudgetLayout): PrintedForm {
  const own = ownColumns(layout);
  const columns: Holds[] = [
    every,
    both(now, of('general')),
    both(now, of('general'), ({ isAppropriated }) => isAppropriated),
    ...BUDGETS.slice(1).map((source) => both(now, of(source))),
    carried,
    both(now, of('specialAccount')),
    ...own.map(([, holds]) => both(now, holds)),
  ];
  return {
    id: 'b07',
    title: '支出经济分类汇总表',
    rows: [
      [
        ...['部门预算经济分类', null, null, '政府预算经济分类', null, null, '总计', '一般公共预算', null],
        ...['政府性基金', '国有资本经营预算', '上年结转结余', '财政专户管理资金收入', ...own.map(([name]) => name)],
      ],
      ['类', '款', '科目名称', '类', '款', '科目名称', null, '小计', '其中：财政拨款', ...blank(own.length + 4)],
      [null, null, '合计', null, null, null, ...amounts(postings, columns)],
      [department.code, null, department.name, null, null, null, ...amounts(postings, columns)],
      ...listed(postings, bySubjects, layout).map((posting): Piece[] => [
        ...[posting.economic, posting.government].flatMap(({ code, name }) => [code.slice(0, 3), code.slice(3), name]),
        ...amounts(
          postings.filter((other) => bySubjects(other) === bySubjects(posting)),
          columns,
        ),
      ]),
    ],
  };
}

export function runningForm(
  { department, units }: BudgetLedger,
  operating: readonly Posting[],
  layout: BudgetLayout,
): PrintedForm {
  const isWhole = layout.columns === 'sample';
  // A form without sources is one of the general public budget.
  const postings = isWhole ? operating : operating.filter(of('general'));
  const general = of('general');
  const columns: Holds[] = isWhole
    ? [
        every,
        general,
        both(general, ({ isAppropriated }) => isAppropriated),
        both(general, ({ isAppropriated }) => !isAppropriated),
        ...[1, 2, 3, 4].map((): Holds => () => false),
        of('fund'),
        of('capital'),
        of('specialAccount'),
        isOwn,
        ...OWN_SOURCES.map(of),
        () => false,
        () => false,
      ]
    : [every];
  const items = (own: readonly Posting[]): Piece[][] =>
    listed(
      own.map(({ economic }) => economic),
      ({ code }) => code,
      layout,
    ).map(({ code, name }) => [
      code,
      name,
      '公用经费项目',
      ...amounts(
        own.filter(({ economic }) => economic.code === code),
        columns,
      ),
    ]);
  const header: Piece[][] = isWhole
    ? [
        ['单位代码', '单位（科目名称）', '项目类别', '资金来源', ...blank(18)],
        [
          ...[null, null, null, '合计', '一般公共预算资金', ...blank(6), '政府性基金预算资金', '国有资本经营预算'],
          ...['财政专户管理资金收入', '单位资金', ...blank(5), '财政专户管理资金结余结转', '单位资金结余结转'],
        ],
        [
          ...[null, null, null, null, '小计', '财政拨款', '纳入预算管理的行政事业性收费', '专项收入'],
          ...['国有资产资源有偿使用收入', '其他一般公共预算资金', '一般性转移支付资金', null, null, null, '小计'],
          ...['事业收入资金', '事业单位经营收入资金', '上级补助收入资金', '附属单位上缴收入资金', '其他收入资金'],
          ...[null, null],
        ],
      ]
    : [['单位代码', '单位（科目名称）', '项目类别', '合计']];
  return {
    id: 'b11',
    title: '行政（事业）单位机构运转经费预算表',
    rows: [
      ...header,
      [null, null, '合计', ...amounts(postings, columns)],
      ...(postings.length === 0 ? [] : [[department.code, department.name, null, ...amounts(postings, columns)]]),
      ...units.flatMap(({ code, name }): Piece[][] => {
        const own = postings.filter(({ unit }) => unit === code);
        return own.length === 0 ? [] : [[code, name, null, ...amounts(own, columns)], ...items(own)];
      }),
    ],
  };
}

export function projectForm({ department, units, postings }: BudgetLedger, layout: BudgetLayout): PrintedForm {
  const spent = postings.filter((posting) => !isBasic(posting));
  const sums: Piece[] = layout.columns === 'sample' ? [] : ['小计'];
  const columns: Holds[] = [
    every,
    ...BUDGETS.map((source) => both(now, of(source))),
    ...(sums.length === 0 ? [] : [both(carried, ({ source }) => BUDGETS.some((budget) => budget === source))]),
    ...BUDGETS.map((source) => both(carried, of(source))),
    of('specialAccount'),
    isOwn,
  ];
  const named = (total: Piece[]): Piece[] => (layout.totalName === null ? blank(3) : total);
  return {
    id: 'b12',
    title: '项目支出预算表',
    rows: [
      [
        ...['类型', '项目名称', '项目单位', '合计', '本年拨款', null, null, '财政拨款结转结余'],
        ...blank(2 + sums.length),
        ...['财政专户管理资金', '单位资金'],
      ],
      [
        ...blank(4),
        ...['一般公共预算', '政府性基金预算', '国有资本经营预算'],
        ...[...sums, '一般公共预算', '政府性基金预算', '国有资本经营预算', null, null],
      ],
      [...named([null, null, '合计']), ...amounts(spent, columns)],
      ...(spent.length === 0 ? [] : [[null, department.code, department.name, ...amounts(spent, columns)]]),
      ...units.flatMap(({ code, name }): Piece[][] => {
        const own = spent.filter(({ unit }) => unit === code);
        const projects = [...new Map(own.map(({ project }) => [project?.name, project])).values()];
        const rows = projects.map((project): Piece[] => [
          ...[project?.kind ?? null, project?.name ?? null, name],
          ...amounts(
            own.filter((posting) => posting.project === project),
            columns,
          ),
        ]);
        return units.length === 1 || own.length === 0 ? rows : [[null, code, name, ...amounts(own, columns)], ...rows];
      }),
    ],
  };
}
