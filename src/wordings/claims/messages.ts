import type { TextFindingArguments, TextFindingKind } from '../../model/claim';

/** A figure that no subject is known of: 会议费共10.00万元. */
const HERE = '这里';

/** From a finding in a text to its sentence: what is wrong and what to do. */
const sentences: Readonly<Record<TextFindingKind, (args: TextFindingArguments) => string>> = {
  name: ({ what, said, expected }) => `名称不一致：这里写的是“${said}”，${what}上是“${expected}”。请核对后改为一致。`,
  nameNotListed: ({ what, said }) =>
    `名称不一致：${what}没有列“${said}”，这里却写了它的金额。请核对科目名称和类、款、项。`,
  figure: ({ what, said, expected }) => `${what}写的是 ${said}，应为 ${expected}。请核对后改正。`,
  figureRounding: ({ what, said, expected }) =>
    `${what}写的是 ${said}，表中是 ${expected}，差的是尾数。直接引用表中的数应与表一致，建议改为 ${expected}。`,
  rate: ({ what, said, expected }) =>
    expected === ''
      ? `${what}写的是 ${said}，而作为基数的数是零，没有比率。请核对，并改用文字说明。`
      : `${what}写的是 ${said}，按两个数计算应为 ${expected}。请核对后改正。`,
  rateRounding: ({ what, said, expected }) =>
    `${what}写的是 ${said}，按万元数计算是 ${expected}，相差在四舍五入的尾差以内，请留意。`,
  rateWithoutBase: ({ what, said }) => `${what}写的是 ${said}，而作为基数的数是零，没有比率。建议改用文字说明。`,
  direction: ({ what, said, expected }) => `${what}写的是“${said}”，按两个数应为“${expected}”。请核对文字和数字。`,
  equality: ({ what, said, expected }) => `${what}写的是“${said}”，而${expected}。请核对文字和数字。`,
  year: ({ said, expected }) => `年度写的是 ${said}，此处应为 ${expected}。请改正。`,
  yearElsewhere: ({ said, expected }) => `这里写的是 ${said} 年，公开表是 ${expected} 年度。请确认没有写错。`,
  twice: ({ what, said, expected }) => `${what}前后不一致：这里写的是 ${said}，另一处是 ${expected}。请改为一致。`,
  parts: ({ what, said, expected }) =>
    expected === ''
      ? `${what}写的是 ${said}，各部分相加与合计不符。请核对。`
      : `${what || HERE}写的是 ${said}，而文中各部分相加是 ${expected}。请核对合计和各部分。`,
  partsRounding: ({ what, said, expected }) =>
    expected === ''
      ? `${what}写的是 ${said}，各部分相加与合计差的是尾数，在四舍五入的尾差以内，请留意。`
      : `${what}写的是 ${said}，文中各部分相加是 ${expected}，在四舍五入的尾差以内，请留意。`,
  partsShort: ({ what, said, expected }) =>
    `${what || HERE}写的是 ${said}，文中列出的部分相加是 ${expected}。没有列出的部分若不是零，请补上；若都是零，请核对这几个数。`,
  partsBudget: ({ what, said, expected }) =>
    `${what}合计写的是 ${said}，下面各项相加是 ${expected}。有的项目可能有预算而没有支出；若没有，请核对。`,
  countAgainstAmount: ({ what, said, expected }) =>
    expected === ''
      ? `${what}写的是 ${said}，对应的支出却不是零。请核对。`
      : `${what}写的是 ${said}，对应的支出却是零。请核对。`,
  listedWithoutAmount: ({ what, said }) => `${what}“主要包括”里的 ${said} 在公开06表没有金额。请核对后删去。`,
  memberUnknown: ({ what, said }) =>
    `“主要包括”里的 ${said} 不是${what}里的科目名称，也不是通用的科目名称，所以没有核对。请核对名称。`,
  omitted: ({ what, expected }) => `${what}“主要包括”里没有写 ${expected}，公开06表有金额。请核对后补上。`,
  unfilled: ({ said }) => `“${said}”处没有填写完整。请补上。`,
  numbering: ({ said, expected }) => `序号“${said}”不连续，此处应为 ${expected}。请核对是否缺项。`,
  indicator: ({ what, said, expected }) =>
    `这里写的是 ${said}，自评表“${what}”的实际完成值是 ${expected}。说的若是同一件事，请改为一致。`,
  doubled: ({ said, expected }) => `“${said}”疑似多了一个字，别处写的是“${expected}”。请核对。`,
  repeated: ({ said, expected }) =>
    `“${said}”重复了${expected === '' ? '' : `，应为“${expected}”`}。请核对后删去多写的。`,
  punctuation: ({ said }) => `“${said}”处的标点有误（多写、少写或位置不对）。请核对。`,
  noUnit: ({ said }) => `“${said}”后面没有写单位（万元或%）。请补上。`,
  signed: ({ said }) => `“${said}”：文字已经说明增减，后面的数不应再带负号。请改为正数，并核对是增还是减。`,
  noStop: ({ said }) => `“${said}”后面没有标点，句子没有写完或少了句号。请补上。`,
  department: ({ said, expected }) => `这里写的部门是“${said}”，公开表表头是“${expected}”。请确认没有写错。`,
  unit: ({ what, said, expected }) => `${what}写的是 ${said}，数与表一致而单位不对，应为 ${expected}。请改正单位。`,
  useOfOther: ({ what, said, expected }) =>
    `${what}的用途写的是“${said}”，这是${expected}的用途，像是照抄了别处。请改写为${what}的用途。`,
};

export const textSentence = ({
  kind,
  args,
}: {
  readonly kind: TextFindingKind;
  readonly args: TextFindingArguments;
}): string => sentences[kind](args);
