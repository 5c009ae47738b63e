/** Subjects of the functional classification (政府收支分类科目) that departments commonly print. */

export interface Subject {
  /** Seven digits: an item (项). */
  readonly code: string;
  readonly name: string;
}

/** The groups (款) of the items below. */
const GROUPS: Readonly<Record<string, string>> = {
  '20101': '人大事务',
  '20103': '政府办公厅（室）及相关机构事务',
  '20106': '财政事务',
  '20129': '群众团体事务',
  '20132': '组织事务',
  '20402': '公安',
  '20502': '普通教育',
  '20508': '进修及培训',
  '20604': '技术研究与开发',
  '20701': '文化和旅游',
  '20801': '人力资源和社会保障管理事务',
  '20805': '行政事业单位养老支出',
  '20808': '抚恤',
  '21011': '行政事业单位医疗',
  '21103': '污染防治',
  '21201': '城乡社区管理事务',
  '21208': '国有土地使用权出让收入安排的支出',
  '21301': '农业农村',
  '21401': '公路水路运输',
  '22101': '保障性安居工程支出',
  '22102': '住房改革支出',
  '22301': '解决历史遗留问题及改革成本支出',
  '22401': '应急管理事务',
  '22960': '彩票公益金安排的支出',
};

/** The classes (类) of the items below. */
const CLASSES: Readonly<Record<string, string>> = {
  '201': '一般公共服务支出',
  '204': '公共安全支出',
  '205': '教育支出',
  '206': '科学技术支出',
  '207': '文化旅游体育与传媒支出',
  '208': '社会保障和就业支出',
  '210': '卫生健康支出',
  '211': '节能环保支出',
  '212': '城乡社区支出',
  '213': '农林水支出',
  '214': '交通运输支出',
  '221': '住房保障支出',
  '223': '国有资本经营预算支出',
  '224': '灾害防治及应急管理支出',
  '229': '其他支出',
};

/** Items that general-budget appropriations and a department's own income are spent on. */
export const GENERAL_ITEMS: readonly Subject[] = [
  { code: '2010101', name: '行政运行' },
  { code: '2010301', name: '行政运行' },
  { code: '2010302', name: '一般行政管理事务' },
  { code: '2010350', name: '事业运行' },
  { code: '2010601', name: '行政运行' },
  { code: '2012901', name: '行政运行' },
  { code: '2013202', name: '一般行政管理事务' },
  { code: '2040201', name: '行政运行' },
  { code: '2050202', name: '小学教育' },
  { code: '2050203', name: '初中教育' },
  { code: '2050803', name: '培训支出' },
  { code: '2060404', name: '科技成果转化与扩散' },
  { code: '2070104', name: '图书馆' },
  { code: '2080101', name: '行政运行' },
  { code: '2080501', name: '行政单位离退休' },
  { code: '2080502', name: '事业单位离退休' },
  { code: '2080505', name: '机关事业单位基本养老保险缴费支出' },
  { code: '2080506', name: '机关事业单位职业年金缴费支出' },
  { code: '2080801', name: '死亡抚恤' },
  { code: '2101101', name: '行政单位医疗' },
  { code: '2101102', name: '事业单位医疗' },
  { code: '2101103', name: '公务员医疗补助' },
  { code: '2110301', name: '大气' },
  { code: '2120101', name: '行政运行' },
  { code: '2120104', name: '城管执法' },
  { code: '2130104', name: '事业运行' },
  { code: '2140106', name: '公路养护' },
  { code: '2210108', name: '老旧小区改造' },
  { code: '2210201', name: '住房公积金' },
  { code: '2210203', name: '购房补贴' },
  { code: '2240101', name: '行政运行' },
];

/** Items of government funds. */
export const FUND_ITEMS: readonly Subject[] = [
  { code: '2120801', name: '征地和拆迁补偿支出' },
  { code: '2120803', name: '城市建设支出' },
  { code: '2296002', name: '用于社会福利的彩票公益金支出' },
  { code: '2296003', name: '用于体育事业的彩票公益金支出' },
];

/** Items of state-capital operations. */
export const CAPITAL_ITEMS: readonly Subject[] = [
  { code: '2230105', name: '国有企业退休人员社会化管理补助支出' },
  { code: '2230107', name: '国有企业改革成本支出' },
];

const ITEM_NAMES = new Map(
  [...GENERAL_ITEMS, ...FUND_ITEMS, ...CAPITAL_ITEMS].map(({ code, name }) => [code, name] as const),
);

/** The printed name of a class, a group or an item. */
export function subjectName(code: string): string {
  const name = CLASSES[code] ?? GROUPS[code] ?? ITEM_NAMES.get(code);
  if (name === undefined) throw new Error(`no name for ${code}`);
  return name;
}
