import type { Finding, FindingArguments, MessageKind } from './model/finding';

/** From a finding's kind and arguments to its sentence: what is wrong and what to do. Nothing reads them back. */

const minus = (text: string): string => text.replace('-', '−');

type Sentences = { readonly [K in MessageKind]: (args: FindingArguments[K], isError: boolean) => string };

const sentences: Sentences = {
  sum: ({ statement, total, parts, difference, slack, needsZeros }, isError) =>
    isError
      ? `${statement}：合计 ${minus(total)} ≠ 明细之和 ${minus(parts)}，差 ${minus(difference)}；尾差最多 ${slack}。请核对合计与明细。`
      : needsZeros
        ? `${statement}：合计 ${minus(total)}，明细之和 ${minus(parts)}，差 ${minus(difference)}；只有显示为 0.00 的项目实际不是零时才是尾差，请核对。`
        : `${statement}：合计 ${minus(total)}，明细之和 ${minus(parts)}，差 ${minus(difference)}，在尾差 ${slack} 以内。`,
  same: ({ statement, left, right, difference }, isError) =>
    isError
      ? `${statement}：${minus(left)} ≠ ${minus(right)}，差 ${minus(difference)}。两处是同一个数，请核对并改为一致。`
      : `${statement}：${minus(left)} 与 ${minus(right)} 差 ${minus(difference)}，是尾差；两处是同一个数，建议改为一致。`,
  atMost: ({ statement, left, right, difference, slack }, isError) =>
    isError
      ? `${statement}：${minus(left)} 大于 ${minus(right)}，多 ${minus(difference)}；尾差最多 ${slack}。请核对两处金额。`
      : `${statement}：${minus(left)} 比 ${minus(right)} 多 ${minus(difference)}，在尾差 ${slack} 以内。`,
  blankTotal: ({ what, value }) =>
    value === ''
      ? `${what} 是空白，按勾稽关系应有金额。请填列后再校验。`
      : `${what} 是空白，按勾稽关系应为 ${minus(value)}。请填列。`,
  notAnAmount: ({ what, shown }) => `${what} 应是金额，现在是“${shown}”。请改为数字，没有金额请留空。`,
  missingForm: ({ title }) => `没有找到${title}。请确认工作簿里有这张表，且标题写的是标准表名。`,
  doubledForm: ({ title, count }) => `${title} 在工作簿里有 ${count} 张，只核对第一张。请删去多余的或改名。`,
  unknownColumn: ({ shown }) => `没认出的列“${shown}”，这一列没有核对。请按标准表样改列名，或确认它是附加的列。`,
  unknownRow: ({ shown }) =>
    shown === ''
      ? '这一行有金额但没有名称和编码，没有核对。请补上行的名称。'
      : `没认出的行“${shown}”，这一行没有核对。请按标准表样改名称或补上编码。`,
  missingColumn: ({ what }) => `没有找到“${what}”这一列。`,
};

/** The finding as one Chinese sentence. */
export function sentence(finding: Finding): string {
  // The lookup and the arguments share the kind; TypeScript cannot see that a union correlates with itself.
  const make = sentences[finding.kind] as (args: FindingArguments[MessageKind], isError: boolean) => string;
  return make(finding.args, finding.severity === 'error');
}
