/**
 * The classes (类) of the functional classification of expenditure, in code order, with the names the final-accounts
 * forms print and former or local names. Source: 政府收支分类科目, as published with the 2019–2025 forms.
 */
export interface FunctionalClass {
  readonly code: string;
  readonly name: string;
  readonly also: readonly string[];
}

const functionalClass = <C extends string>(code: C, name: string, ...also: string[]) => ({ code, name, also }) as const;

export const FUNCTIONAL_CLASSES = [
  functionalClass('201', '一般公共服务支出'),
  functionalClass('202', '外交支出'),
  functionalClass('203', '国防支出'),
  functionalClass('204', '公共安全支出'),
  functionalClass('205', '教育支出'),
  functionalClass('206', '科学技术支出'),
  functionalClass('207', '文化旅游体育与传媒支出', '文化体育与传媒支出', '文化体育旅游与传媒支出'),
  functionalClass('208', '社会保障和就业支出'),
  functionalClass('209', '社会保险基金支出'),
  functionalClass('210', '卫生健康支出', '医疗卫生与计划生育支出', '医疗卫生支出'),
  functionalClass('211', '节能环保支出'),
  functionalClass('212', '城乡社区支出', '城乡社区事务支出'),
  functionalClass('213', '农林水支出', '农林水事务支出'),
  functionalClass('214', '交通运输支出'),
  functionalClass('215', '资源勘探工业信息等支出', '资源勘探信息等支出', '资源勘探电力信息等支出'),
  functionalClass('216', '商业服务业等支出'),
  functionalClass('217', '金融支出', '金融监管等事务支出'),
  functionalClass('219', '援助其他地区支出'),
  functionalClass('220', '自然资源海洋气象等支出', '国土海洋气象等支出', '国土资源气象等事务支出'),
  functionalClass('221', '住房保障支出'),
  functionalClass('222', '粮油物资储备支出', '粮油物资储备事务支出'),
  functionalClass('223', '国有资本经营预算支出'),
  functionalClass('224', '灾害防治及应急管理支出'),
  functionalClass('227', '预备费'),
  functionalClass('229', '其他支出'),
  functionalClass('230', '转移性支出'),
  functionalClass('231', '债务还本支出'),
  functionalClass('232', '债务付息支出'),
  functionalClass('233', '债务发行费用支出'),
  functionalClass('234', '抗疫特别国债安排的支出'),
] as const satisfies readonly FunctionalClass[];

export type FunctionalClassCode = (typeof FUNCTIONAL_CLASSES)[number]['code'];
