import { a1 } from './model/address';
import { amountText } from './model/amountText';
import type { Cause, Filled, Finding, FindingArguments, MessageKind, Unprinted } from './model/finding';

/** From a finding's kind and arguments to its sentence: what is wrong and what to do. Nothing reads them back. */

const minus = (text: string): string => text.replace('-', '−');

const filledText = (filled: Filled = []): string =>
  filled.map(({ what, value }) => `（空白的“${what}”按 ${amountText(value)} 计）`).join('');

/** “公开09表 公务接待费 决算数”是空白; 公开03表没有这一行; 明细都没有金额 where they are several. */
const unprintedText = ({ how, what }: Unprinted, several: string): string => {
  if (how === 'absent') return `${what}没有这一行`;
  if (what === '') return `${several}都没有金额`;
  return `“${what}”${how === 'dash' ? '写的是横线' : '是空白'}`;
};

const totalText = ({ total, totalIs }: FindingArguments['sum']): string =>
  totalIs ? unprintedText(totalIs, '合计') : `合计 ${amountText(total)}`;

const partsText = ({ parts, partsAre, filled }: FindingArguments['sum']): string =>
  partsAre ? unprintedText(partsAre, '明细') : `明细之和 ${amountText(parts)}${filledText(filled)}`;

/** A total that prints no amount beside parts that do, or the other way round. */
function oneSideOfSum(args: FindingArguments['sum']): string | undefined {
  const { statement, parts, totalIs, partsAre } = args;
  if (totalIs) return `${statement}：${totalText(args)}，明细之和却是 ${amountText(parts)}。请填列，或核对明细。`;
  return partsAre && `${statement}：${totalText(args)}，${partsText(args)}。请填列明细，或核对合计。`;
}

/** What to do about an error value. */
function errorAdvice(shown: string): string {
  if (shown === '#DIV/0!') return '除数是零或空白：请核对除数；没有基数、算不出的请留空。';
  if (shown === '#REF!') return '公式引用的单元格已被删除：请改正公式，或改填数字。';
  return '请改正公式，或改填数字。';
}

type Sentences = { readonly [K in MessageKind]: (args: FindingArguments[K], isError: boolean) => string };

const sentences: Sentences = {
  sum: (args, isError) => {
    const { statement, total, parts, difference, slack, needsZeros, filled } = args;
    const [sum, addends, off] = [total, parts, difference].map(amountText);
    if (isError) {
      return (
        oneSideOfSum(args) ??
        `${statement}：合计 ${sum} ≠ 明细之和 ${addends}${filledText(filled)}，差 ${off}；尾差最多 ${slack}。请核对合计与明细。`
      );
    }
    const sides = `${statement}：${totalText(args)}，${partsText(args)}，差 ${off}`;
    return needsZeros
      ? `${sides}；只有显示为 0.00 或空白的项目实际不是零时才是尾差，请核对。`
      : `${sides}，在尾差 ${slack} 以内。`;
  },
  same: ({ statement, left, right, difference, leftIs, rightIs }, isError) => {
    const [one, other, off] = [left, right, difference].map(amountText);
    const none = leftIs ?? rightIs;
    if (none)
      return `${statement}：一处是 ${leftIs ? other : one}，而${unprintedText(none, '另一处')}。两处是同一个数，请核对并改为一致。`;
    return isError
      ? `${statement}：${one} ≠ ${other}，差 ${off}。两处是同一个数，请核对并改为一致。`
      : `${statement}：${one} 与 ${other} 差 ${off}，是尾差；两处是同一个数，建议改为一致。`;
  },
  atMost: ({ statement, left, right, difference, slack, filled, leftIs, rightIs }, isError) => {
    const [one, bound, off] = [left, right, difference].map(amountText);
    const none = leftIs ?? rightIs;
    if (none) {
      const [said, amount, other] = leftIs ? ['右边', bound, '左边各项'] : ['左边', one, '右边各项'];
      return `${statement}：${said}是 ${amount}，而${unprintedText(none, other)}。请${none.how === 'absent' ? '补上这一行' : '填列'}，或核对${said}的金额。`;
    }
    return isError
      ? `${statement}：${one} 大于 ${bound}${filledText(filled)}，多 ${off}；尾差最多 ${slack}。请核对两处金额。`
      : `${statement}：${one} 比 ${bound}${filledText(filled)} 多 ${off}，在尾差 ${slack} 以内。`;
  },
  blankTotal: ({ what, value }) =>
    value === ''
      ? `${what} 是空白，按勾稽关系应有金额。请填列后再校验。`
      : `${what} 是空白，按勾稽关系应为 ${amountText(value)}。请填列。`,
  conflict: ({ equations, left, right, difference, slack, needsZeros }) => {
    const all = equations.map(({ form, statement }) => `${form} ${statement}`).join('；');
    const together = `加减消去相同的数后，一边是 ${amountText(left)}，另一边是 ${amountText(right)}，差 ${amountText(difference)}，而尾差最多 ${slack}`;
    return needsZeros
      ? `${equations.length} 个等式各自都能用尾差解释，合起来只有空白或显示为 0.00 的项目实际不是零时才能成立：${together}。请核对是否有太小而没有显示的金额。（${all}）`
      : `${equations.length} 个等式各自都能用尾差解释，合起来却不可能同时成立：${together}。其中至少有一个数不是由元四舍五入得来的，请按元核对。（${all}）`;
  },
  notAnAmount: ({ what, shown }) => `${what} 应是金额，现在是“${shown}”。请改为数字，没有金额请留空。`,
  errorValues: ({ what, shown, count }) =>
    `${what}${count > 1 ? ` 等 ${count} 个单元格` : ''} 的公式出错，显示为“${shown}”。${errorAdvice(shown)}`,
  missingForm: ({ title }) => `没有找到${title}。请确认工作簿里有这张表，且标题写的是标准表名。`,
  doubledForm: ({ title, count, sheet }) =>
    `${title} 在工作簿里有 ${count} 张，只核对了工作表“${sheet}”里的一张。请删去多余的或改名。`,
  alikeForm: ({ form, title, sheet, checked }) =>
    `工作表“${sheet}”里的“${title}”与${form}的栏目相同，标题不同；核对的是工作表“${checked}”里的一张，这一张没有核对。请确认它是另外的表；若是重复的，请删去。`,
  unclearKind: ({ title, taken, other }) =>
    `“${title}”没有写明是决算还是预算，表头和其他表也看不出来：先按${taken}核对，它也可能是${other}。请在标题里写上“决算”或“预算”。`,
  unknownColumn: ({ shown }) =>
    shown === ''
      ? '这一列有金额但没有列名，没有核对。请补上列名。'
      : `没认出的列“${shown}”，这一列没有核对。请按标准表样改列名，或确认它是附加的列。`,
  unknownRow: ({ shown }) =>
    shown === ''
      ? '这一行有金额但没有名称和编码，没有核对。请补上行的名称。'
      : `没认出的行“${shown}”，这一行没有核对。请按标准表样改名称或补上编码。`,
  strayAmount: ({ shown }) => `金额“${shown}”所在的位置没有对应的行或列，没有核对。请检查它是否填错了位置。`,
  columnsMisfit: ({ lost, under, shown }) =>
    `表头与金额对不上：表头像是少了“${lost}”一栏，${minus(shown)} 落在了“${under}”下。请补上这一栏；与错开的各栏有关的勾稽关系没有核对。`,
  unitMisfit: ({ shown, unit, count }) =>
    `表头写的金额单位是“${shown}”，表内的数却像是${unit}：与其他表的 ${count} 项勾稽关系按${shown}都不成立，按${unit}都成立。请核对，把单位改为${unit}；若单位没有写错，请改表内的数。与其他表的勾稽关系改好后再核对。`,
  missingColumn: ({ what }) => `没有找到“${what}”这一列，与它有关的勾稽关系没有核对。请按标准表样检查表头。`,
  missingRow: ({ what }) => `没有找到“${what}”这一行，与它有关的勾稽关系没有核对。请按标准表样补上这一行。`,
  rate: ({ what, shown, expected, formula }) =>
    `${what} 写的是 ${minus(shown)}，按 ${formula} 应为 ${amountText(expected)}。请核对。`,
  zeroScore: ({ what, weight }) =>
    `${what} 分值 ${weight}、得分为零，偏差度却是零，也没有写偏差原因，前后矛盾。请核对得分，或补填偏差度和原因。`,
  projectName: ({ shown, other, form }) =>
    `项目绩效目标表里的项目“${shown}”，在${form}里写的是“${other}”，只差一个字。请核对后改为一致。`,
  projectMissing: ({ name, form }) => `项目“${name}”不在${form}里。请核对是否漏列，或项目名称写得不同。`,
  costTarget: ({ project, indicator, shown, amount, isFloor }) =>
    isFloor
      ? `项目“${project}”的成本指标“${indicator}”写的是“${shown}”，成本指标一般是上限（≤）。请核对。`
      : `项目“${project}”的成本指标“${indicator}”写的是“${shown}”，高于项目金额 ${amount} 万元。请核对。`,

  headDiffers: ({ what, shown, others, count }) =>
    `${what}写的是“${shown}”，另外 ${count} 张表写的是“${others}”。请核对后改为一致。`,
  labelDiffers: ({ shown, others }) => `部门名称前写的是“${shown}：”，多数表写的是“${others}：”。建议统一。`,
  yearsDiffer: ({ years }) => `这张表的表头同时写着 ${years} 年度。请改为同一年度。`,
  headMissing: ({ what, isEverywhere, assumed }) =>
    `${isEverywhere ? `各表都没有写${what}` : `这张表没有写${what}`}${assumed === '' ? '' : `，现按${assumed}核对`}。请在表头补上。`,
  unitUnusual: ({ shown, isEverywhere, assumed }) =>
    `${isEverywhere ? '各表的' : ''}金额单位写的是“${shown}”，公开表一般以万元或元为单位。请改为万元并换算金额；若只是单位写错，请改正单位。现按${assumed}核对。`,
  wrongMark: ({ shown, expected, clash }) =>
    `表号写的是“${shown}”，与${clash}的表号重复或次序不符，标准表样是“${expected}”。请核对表号。`,
  unusualMark: ({ shown, expected }) =>
    `表号写的是“${shown}”，标准表样是“${expected}”，而其他各表的表号都与标准一致。请核对表号。`,

  noteAgainstData: ({ note, what, shown }) =>
    `表下写着“${note}”，表内却有金额（${what} ${minus(shown)}）。请删去这句说明，或核对表内金额。`,
  emptyWithoutNote: () =>
    '这张表没有金额，也没有说明。请在表下写明，例如“说明：本部门没有此项收支，故本表无数据。”；若应有金额，请填列。',
  remarkMissing: ({ name, count }) => `表下没有${name}，另外 ${count} 张表有。建议补上，各表一致。`,

  numberJumps: ({ what, shown, expected }) => `${what}“${shown}”不连续，此处应为 ${expected}。请核对编号。`,
  columnNumberMisplaced: ({ shown }) => `栏次“${shown}”没有写在金额列上。请移到它右边的金额列。`,

  rowWords: ({ shown, standard }) => `“${shown}”的规范写法是“${standard}”。建议统一用字。`,
  codeLength: ({ code, name, lengths }) =>
    `“${name}”的科目编码 ${code} 有 ${code.length} 位，应为 ${lengths} 位。请核对编码。`,
  codeDigits: ({ shown, name, code }) =>
    `“${name}”的科目编码“${shown}”不全是数字，按名称和次序应为 ${code}。请改正编码。`,
  codeMissing: ({ name, code }) => `“${name}”没有科目编码，按名称和次序应为 ${code}。请补上编码。`,
  codeShifted: ({ what, code, name, address }) =>
    `疑似科目编码错列：“${what}”的 ${code} 是右边“${name}”的科目编码。请把 ${code} 移到 ${address}，并核对“${what}”的金额。`,
  parentMissing: ({ parent, children }) =>
    `有下级科目 ${children}，却没有上级科目 ${parent} 这一行。请补上这一行，或核对编码。`,
  codeOrder: ({ code, previous }) => `科目 ${code} 排在 ${previous} 之后，次序颠倒。请按编码从小到大排列。`,
  codeDoubled: ({ code, count }) =>
    `科目编码 ${code} 出现了 ${count} 次，只有第一行参加核对。请核对编码，或合并为一行。`,
  codesWithoutAmounts: ({ rows }) => `科目 ${rows} 各栏都没有金额。没有发生的科目请删去这一行；若应有金额，请填列。`,
  nameDiffers: ({ code, shown, others }) =>
    `科目 ${code} 的名称写的是“${shown}”，其他表写的是“${others}”。请改为一致。`,
  nameOfOther: ({ code, shown, standard, owner }) =>
    `科目 ${code} 是“${standard}”，而“${shown}”是 ${owner} 的名称。请核对编码和名称。`,
  nameNotStandard: ({ code, shown, standard }) =>
    `科目 ${code} 的名称“${shown}”与政府收支分类科目的“${standard}”不同。请核对名称。`,
  headerMisprint: ({ shown, standard }) => `表头写的是“${shown}”，应为“${standard}”。请改正。`,
  totalWithoutName: ({ name }) => `第一行只有金额，没有写“${name}”，按${name}核对。请在这一行写上“${name}”。`,
  unitMisplaced: ({ code, name }) =>
    `单位代码 ${code}${name === '' ? '' : `（${name}）`}写在了科目或项目的栏里，没有写在单位的栏里。请移到对应的栏。`,
  secondUnlikely: ({ code, name, second, classes }) =>
    `部门经济分类 ${code} ${name} 对应的政府经济分类写的是 ${second}，一般为 ${classes} 类。请核对。`,
  codesUnknown: ({ codes }) => `科目编码 ${codes} 不在所知的政府收支分类科目里。科目每年有调整，请核对编码。`,

  textAmounts: ({ count, what, shown }) =>
    `${count} 个金额存成了文本（如“${what}”的 ${shown}），求和公式会漏掉它们。请转换为数字。`,
  fullWidth: ({ count, what, shown }) => `${count} 处数字用了全角字符（如“${what}”的 ${shown}）。请改为半角。`,
  spaces: ({ count, what }) => `${count} 个单元格里有多余的空格（如“${what}”）。请删去空格。`,
  decimalsShown: ({ count, what, shown, unit }) =>
    `${count} 个金额显示的小数多于两位（如“${what}”的 ${minus(shown)}）。以${unit}公开的金额请保留两位小数。`,
  decimalsStored: ({ count, what, shown, stored }) =>
    `${count} 个金额存的小数多于显示的（如“${what}”显示 ${minus(shown)}，存的是 ${minus(stored)}），引用它们的合计可能与显示的数对不上。如需一致，请用 ROUND 取两位。`,
  uncalculated: ({ count, what }) =>
    `${count} 个公式没有计算结果（如“${what}”），有关的核对没有做。请在 Excel 中打开并保存，再核对。`,
  negative: ({ count, what, shown }) =>
    `${count} 个金额是负数（如“${what}”的 ${minus(shown)}），这些金额一般不为负。请核对正负号。`,
  hiddenAmounts: ({ count, what, shown }) =>
    `${count} 个金额在隐藏的行或列里（如“${what}”的 ${minus(shown)}），公开后看不到，却计入核对。请取消隐藏，或删去不需要的金额。`,
  hiddenSheet: ({ sheet }) =>
    `这张表在隐藏的工作表“${sheet}”上，公开后看不到。请取消隐藏；若是旧表，请删去这张工作表。`,
  zeroStyles: ({ styles }) =>
    `没有金额的单元格写法不一：${styles}。建议统一为一种；0.00 若是四舍五入后才为零，不必改。`,
  formulaDiffers: ({ what, formula, expected }) =>
    `“${what}”的公式 ${formula} 与两旁单元格不一致，照两旁应为 ${expected}。请核对公式。`,
  typedAmongFormulas: ({ what, shown, expected }) =>
    `“${what}”是直接填写的 ${minus(shown)}，两旁单元格都是公式，照两旁应为 ${expected}。请核对是否误改了公式。`,
};

/** Where several errors come from one amount: which, and what it would have to be. */
function causeText({ cell, value, count }: Cause): string {
  return `若只是“${cell.label}”（${a1(cell)}）有误，改为 ${amountText(value)}${value === '0.00' ? '（或留空）' : ' '}后，这里和另外 ${count - 1} 处错误就都没有了，请先核对它。`;
}

/** What a finding says by itself, as one Chinese sentence; it stays the same whatever becomes of other findings. */
export function ownSentence(finding: Finding): string {
  // The lookup and the arguments share the kind; TypeScript cannot see that a union correlates with itself.
  const make = sentences[finding.kind] as (args: FindingArguments[MessageKind], isError: boolean) => string;
  return make(finding.args, finding.severity === 'error');
}

/** The finding as one Chinese sentence, and a second one where others share its cause. */
export const sentence = (finding: Finding): string =>
  ownSentence(finding) + (finding.cause ? causeText(finding.cause) : '');
