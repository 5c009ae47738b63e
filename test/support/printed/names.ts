/**
 * What the printed labels of the nine forms mean, written down from the standard forms (部门决算公开表样) and the
 * classification tables: the measure for recognition, which knows nothing of this file.
 */

export const FORM_IDS = ['01', '02', '03', '04', '05', '06', '07', '08', '09'] as const;
export type FormId = (typeof FORM_IDS)[number];

/** 功能分类类级科目, by the words of the forms. */
export const CLASS_CODES: Readonly<Record<string, string>> = {
  一般公共服务支出: '201',
  外交支出: '202',
  国防支出: '203',
  公共安全支出: '204',
  教育支出: '205',
  科学技术支出: '206',
  文化旅游体育与传媒支出: '207',
  社会保障和就业支出: '208',
  卫生健康支出: '210',
  节能环保支出: '211',
  城乡社区支出: '212',
  农林水支出: '213',
  交通运输支出: '214',
  资源勘探工业信息等支出: '215',
  商业服务业等支出: '216',
  金融支出: '217',
  援助其他地区支出: '219',
  自然资源海洋气象等支出: '220',
  住房保障支出: '221',
  粮油物资储备支出: '222',
  国有资本经营预算支出: '223',
  灾害防治及应急管理支出: '224',
  其他支出: '229',
  债务还本支出: '231',
  债务付息支出: '232',
  抗疫特别国债安排的支出: '234',
};

/** The other rows of 公开01表, by panel. */
export const SUMMARY_INCOME: Readonly<Record<string, string>> = {
  一般公共预算财政拨款收入: 'generalAppropriation',
  政府性基金预算财政拨款收入: 'fundAppropriation',
  国有资本经营预算财政拨款收入: 'capitalAppropriation',
  上级补助收入: 'superiorSubsidy',
  事业收入: 'institutional',
  经营收入: 'business',
  附属单位上缴收入: 'affiliate',
  其他收入: 'otherIncome',
  本年收入合计: 'currentIncome',
  使用非财政拨款结余: 'usedSurplus',
  年初结转和结余: 'openingCarryover',
  总计: 'incomeGrandTotal',
  收入总计: 'incomeGrandTotal',
};

export const SUMMARY_EXPENDITURE: Readonly<Record<string, string>> = {
  本年支出合计: 'currentExpenditure',
  结余分配: 'surplusDistribution',
  年末结转和结余: 'closingCarryover',
  年末结转与结余: 'closingCarryover',
  总计: 'expenditureGrandTotal',
  支出总计: 'expenditureGrandTotal',
};

/** The other rows of 公开04表. */
export const APPROPRIATION_INCOME: Readonly<Record<string, string>> = {
  一般公共预算财政拨款: 'generalAppropriation',
  政府性基金预算财政拨款: 'fundAppropriation',
  国有资本经营预算财政拨款: 'capitalAppropriation',
  本年收入合计: 'currentIncome',
  年初财政拨款结转和结余: 'openingCarryover',
  总计: 'incomeGrandTotal',
};

/** The rows below 年初财政拨款结转和结余, which repeat the names of the three funds. */
export const OPENING_FUNDS: Readonly<Record<string, string>> = {
  一般公共预算财政拨款: 'openingGeneral',
  政府性基金预算财政拨款: 'openingFund',
  国有资本经营预算财政拨款: 'openingCapital',
};

export const APPROPRIATION_EXPENDITURE: Readonly<Record<string, string>> = {
  本年支出合计: 'currentExpenditure',
  年末财政拨款结转和结余: 'closingCarryover',
  总计: 'expenditureGrandTotal',
};

export type SubjectFormId = '02' | '03' | '05' | '07' | '08';

/** The amount columns from the left. */
export const SUBJECT_COLUMNS: Readonly<Record<SubjectFormId, readonly string[]>> = {
  '02': ['currentIncome', 'appropriation', 'superiorSubsidy', 'institutional', 'business', 'affiliate', 'otherIncome'],
  '03': ['currentExpenditure', 'basic', 'project', 'remittance', 'businessExpenditure', 'affiliateSubsidy'],
  '05': ['subtotal', 'basic', 'project'],
  '07': ['opening', 'currentIncome', 'subtotal', 'basic', 'project', 'closing'],
  '08': ['subtotal', 'basic', 'project'],
};

/** 公开04表: the amount columns of its expenditure panel. */
export const FUND_COLUMNS = ['total', 'general', 'fund', 'capital'] as const;

/** 公开09表: the items of each half from the left. */
export const THREE_PUBLIC_ITEMS = [
  'total',
  'abroad',
  'vehicles',
  'vehiclePurchase',
  'vehicleRunning',
  'reception',
] as const;

export const isSubjectForm = (id: FormId): id is SubjectFormId => id in SUBJECT_COLUMNS;
