import type { Random } from '../departments/random';
import { GENERAL_ITEMS, type Subject } from '../departments/subjects';

/** A made-up budget: true amounts in 分, from which every form is added up. */

export const BUDGETS = ['general', 'fund', 'capital'] as const;
export const OWN_SOURCES = ['institutional', 'business', 'superiorSubsidy', 'affiliate', 'otherIncome'] as const;
export const OWN_NAMES = {
  institutional: '事业收入',
  business: '事业单位经营收入',
  superiorSubsidy: '上级补助收入',
  affiliate: '附属单位上缴收入',
  otherIncome: '其他收入',
} as const;
export const SOURCES = [...BUDGETS, 'specialAccount', ...OWN_SOURCES] as const;
export type Source = (typeof SOURCES)[number];

/** What is planned to be spent, on what, by whom, from which money. */
export interface Posting {
  readonly unit: string;
  readonly item: Subject;
  /** Departmental and governmental economic subject. */
  readonly economic: Subject;
  readonly government: Subject;
  /** Basic expenditure has none. */
  readonly project?: Project;
  readonly source: Source;
  /** Of the general public budget: appropriated, or earmarked fees and returns. */
  readonly isAppropriated: boolean;
  /** Left from last year. */
  readonly isCarried: boolean;
  readonly fen: number;
}

export interface Project {
  readonly name: string;
  readonly kind: '其他运转类' | '特定目标类';
  readonly unit: string;
}

export interface BudgetUnit {
  readonly code: string;
  readonly name: string;
}

export interface BudgetLedger {
  readonly department: BudgetUnit;
  readonly units: readonly BudgetUnit[];
  readonly postings: readonly Posting[];
  /** What the plan leaves unspent, of the general public budget. */
  readonly left: number;
  /** The three public expenses beyond what basic expenditure holds. */
  readonly publicExtra: Readonly<Record<'abroad' | 'vehiclePurchase' | 'vehicleRunning' | 'reception', number>>;
}

const subject = (code: string, name: string): Subject => ({ code, name });

const PERSONNEL = [
  subject('30101', '基本工资'),
  subject('30102', '津贴补贴'),
  subject('30103', '奖金'),
  subject('30107', '绩效工资'),
  subject('30113', '住房公积金'),
  subject('30302', '退休费'),
  subject('30305', '生活补助'),
];
const OPERATING = [
  subject('30201', '办公费'),
  subject('30207', '邮电费'),
  subject('30213', '维修（护）费'),
  subject('30217', '公务接待费'),
  subject('30231', '公务用车运行维护费'),
  subject('30239', '其他交通费用'),
  subject('31002', '办公设备购置'),
  subject('30212', '因公出国（境）费用'),
  subject('31013', '公务用车购置'),
];
const PROJECT = [...OPERATING, subject('30227', '委托业务费'), subject('31007', '信息网络及软件购置更新')];
const FUND_ITEMS = [
  subject('2120803', '城市建设支出'),
  subject('2120804', '农村基础设施建设支出'),
  subject('2296003', '用于体育事业的彩票公益金支出'),
];
const CAPITAL_ITEMS = [subject('2230105', '国有企业退休人员社会化管理补助支出')];

/** The governmental subject of a departmental class, in an organ and in an institution. */
const GOVERNMENT: Readonly<Record<string, readonly [Subject, Subject]>> = {
  '301': [subject('50101', '工资奖金津补贴'), subject('50501', '工资福利支出')],
  '302': [subject('50201', '办公经费'), subject('50502', '商品和服务支出')],
  '303': [subject('50901', '社会福利和救助'), subject('50905', '离退休费')],
  '310': [subject('50306', '设备购置'), subject('50601', '资本性支出')],
};

/** Amounts of a few 元 to some hundred 万元, most of them with odd 分. */
const anyAmount = (random: Random): number => random.pick([1, 100, 100, 10_000]) * random.int(1, 999_983);

export function randomBudget(random: Random): BudgetLedger {
  const department = { code: String(random.int(101, 399)), name: random.pick(['某某市某某局', '某某县某某委员会']) };
  const units = Array.from({ length: random.pick([1, 1, 2, 3]) }, (_, index) => ({
    code: `${department.code}00${index + 1}`,
    name: index === 0 ? department.name : `${department.name}第${'一二三'[index]}服务中心`,
  }));
  const hasOther = random.chance(0.4);
  const hasCarried = random.chance(0.3);
  const postings = units.flatMap((unit, index) => unitPostings(random, unit, index > 0, hasOther, hasCarried));
  const some = () => (random.chance(0.4) ? anyAmount(random) : 0);
  return {
    department,
    units,
    postings,
    left: random.chance(0.2) ? anyAmount(random) : 0,
    publicExtra: { abroad: some(), vehiclePurchase: some(), vehicleRunning: some(), reception: some() },
  };
}

function unitPostings(
  random: Random,
  { code: unit }: BudgetUnit,
  isInstitution: boolean,
  hasOther: boolean,
  hasCarried: boolean,
): Posting[] {
  const general = random.some(GENERAL_ITEMS, random.int(2, 6));
  const post = (item: Subject, economic: Subject, source: Source, project?: Project): Posting => ({
    unit,
    item,
    economic,
    government: (GOVERNMENT[economic.code.slice(0, 3)] ?? GOVERNMENT['302'] ?? [])[isInstitution ? 1 : 0] ?? economic,
    ...(project ? { project } : {}),
    source,
    isAppropriated: !hasOther || random.chance(0.8),
    isCarried: hasCarried && random.chance(0.2),
    fen: anyAmount(random),
  });
  const basic = general.flatMap((item) => [
    ...random.some(PERSONNEL, random.int(0, 4)).map((economic) => post(item, economic, 'general')),
    ...random.some(OPERATING, random.int(0, 3)).map((economic) => post(item, economic, sourceOf(random, hasOther))),
  ]);
  const projects = Array.from({ length: random.int(0, 4) }, (_, index): Project => ({
    name: `${random.pick(['运行维护', '信息化建设', '12345热线', '专项工作'])}项目${index + 1}/${unit}`,
    kind: random.pick(['其他运转类', '特定目标类']),
    unit,
  }));
  const spent = projects.flatMap((project) => {
    const [source, items] = projectMoney(random, general, hasOther);
    return random
      .some(PROJECT, random.int(1, 3))
      .map((economic) => post(random.pick(items), economic, source, project));
  });
  return [...basic, ...spent];
}

const sourceOf = (random: Random, hasOther: boolean): Source =>
  hasOther && random.chance(0.3) ? random.pick(['specialAccount', ...OWN_SOURCES]) : 'general';

function projectMoney(random: Random, general: readonly Subject[], hasOther: boolean): [Source, readonly Subject[]] {
  if (random.chance(0.2)) return ['fund', FUND_ITEMS];
  if (random.chance(0.1)) return ['capital', CAPITAL_ITEMS];
  return [sourceOf(random, hasOther), general];
}

export const add = (postings: readonly { readonly fen: number }[]): number =>
  postings.reduce((total, { fen }) => total + fen, 0);
