import { check, marks } from './checkStrings';
import { columns } from './columnStrings';
import { text } from './textStrings';

/** Every sentence and word of the pane, in one place. Sentences about findings come from the engine instead. */

const words = {
  close: '关闭',
  all: '全部',
  cancel: '取消',
  cancelling: '正在取消…',
  again: '重试',
  expandAll: (hidden: number) => `再显示 ${hidden} 格`,
  collapse: '收起',
  cells: (count: number) => `${count} 格`,
  places: (count: number) => `${count} 处`,
  items: (count: number) => `${count} 项`,
  opening: '正在打开…',
} as const;

const tabs = {
  label: '公开表助手',
  check: '校验',
  fill: '填列',
  draft: '情况说明',
  proofread: '校对',
} as const;

const progress = {
  starting: '正在准备…',
  reading: (done: number, total: number) =>
    total > 0 ? `正在读取工作簿（${done}/${total} 张工作表）…` : '正在读取工作簿…',
  working: '正在核对和计算…',
  writing: '正在写入工作簿，请不要编辑单元格…',
  label: '进度',
  cancelled: '已取消，工作簿没有改动。',
} as const;

const failure = {
  unexpected: '程序遇到了没有预料到的问题。请再试一次；仍不行时，请复制下面的详情，发给维护这个加载项的人。',
  notLoaded: '加载项的程序文件没有读到。请检查到加载项所在服务器的网络，关闭这个窗格再打开，然后重试。',
  partNotLoaded:
    '这一部分程序没有读到。请检查到加载项所在服务器的网络，再试一次；仍不行时，请关闭这个窗格再打开（程序可能刚更新过）。',
  broken:
    '窗格出了问题，无法继续显示。请关闭窗格再打开；仍不行时，请把下面的详情发给维护这个加载项的人。工作簿不受影响。',
  details: '问题详情',
  copyDetails: '复制详情',
  detailsCopied: '已复制',
  fileUnreadable: (name: string) => `没有读到文件“${name}”。它可能已被移动或删除，请重新选择。`,
  notExcel: '公开表助手要在 Excel 里使用。',
  notExcelHelp: '请在 Excel 中打开公开表工作簿，再从功能区打开本加载项；没有 Excel 时，请使用随附的网页工作台。',
  noOffice: 'Office 的脚本没有读到，公开表助手无法启动。请检查到加载项所在服务器的网络，再重新打开这个窗格。',
} as const;

const recognition = {
  emptyWorkbook: '这个工作簿里没有内容。请打开填好公开表的工作簿，再试一次。',
  noForms:
    '没有认出公开表。请打开含有“收入支出决算总表”或“部门收支预算表”等公开表的工作簿再试；每张公开表的标题应写在表的上方，与规定的表名一致。',
  recognised: (count: number) => `认出 ${count} 张公开表`,
  missing: (count: number) => `缺 ${count} 张`,
  missingLabel: '没有找到',
  empty: '无数据',
} as const;

/** The two publications of a workbook that holds both. */
const kinds = {
  label: '工作簿里有部门决算和部门预算，选择处理哪一种',
  word: '处理',
  finalAccounts: '部门决算',
  budget: '部门预算',
  chosen: (name: string) => `现在处理${name}。`,
} as const;

const tones = { error: '错误', warning: '提醒', rounding: '尾差', note: '提示' } as const;

const roles = {
  total: '合计',
  plus: '加',
  minus: '减',
  left: '甲',
  right: '乙',
  said: '文中',
  cell: '单元格',
} as const;

const steps = {
  title: '第一次使用',
  intro: '按上方选项卡的顺序，分三步做：',
  list: [
    { tab: '校验', text: '核对公开表，把错误改正。只读取，不改动。' },
    { tab: '填列', text: '生成底稿，填上公开表里没有的内容：上年数、主要原因等。' },
    { tab: '情况说明', text: '生成文字，复制或下载 Word。写好的文字可以在“校对”里再核对一遍。' },
  ],
  safe: '要写入工作簿的内容都先列出来，点“应用”才写。',
  dismiss: '知道了',
} as const;

const plan = {
  heading: '将要写入的内容',
  summary: (cells: number, sheets: number) => `共 ${cells} 格，涉及 ${sheets} 张工作表。应用之前不会改动工作簿。`,
  newSheet: '新建',
  beside: (taken: string) => `工作簿里已有名为“${taken}”的工作表，不是本助手做的，不会改动它；写到另外新建的这张表里。`,
  address: '单元格',
  content: '写入的内容',
  before: '原内容',
  cleared: '（清空）',
  toFillIn: '（留空，待填写）',
  apply: '应用',
  cancel: '取消',
  applied: (cells: number, sheets: readonly string[], newSheets: readonly string[]) => {
    const made = newSheets.length > 0 ? `已新建工作表“${newSheets.join('”“')}”，` : '已';
    const where = newSheets.length === sheets.length ? '' : `（${sheets.join('、')}）`;
    return `${made}写入 ${cells} 格${where}。`;
  },
  goTo: '查看写入的内容',
  planned: (cells: number) => `计划写入 ${cells} 格，请过目后应用或取消。`,
  overwriting: (cells: number) => `其中 ${cells} 格已有内容，勾选的才改写。`,
  typedUnticked: '您自己填的、分不清是谁填的内容没有勾选，要改写请勾选。',
  all: '全选已有内容的单元格',
  accept: (address: string) => `改写 ${address}`,
  nothingAccepted: '没有勾选要写入的内容。',
  leftOut: (cells: number) => `没有勾选的 ${cells} 格保持原样。`,
  dismissed: '已取消，没有写入。',
} as const;

const fill = {
  run: '填列',
  rerun: '重新填列',
  idle: '按公开表计算占比等列，生成底稿。先列出要写入的每一格，应用后才写入。',
  nothing: '没有需要填列的内容：要填的都已经填好，与公开表一致。',
  lastYear: '选择上年工作簿…',
  lastYearFile: '上年的公开表工作簿',
  lastYearHint:
    '选择上年的公开表工作簿（.xlsx、.xls 都可以），可以同时填好上年数；底稿里手填过的不变。文件只在本机读取。',
  lastYearNoForms: (name: string) =>
    `${name}：没有认出公开表。请选择含有“收入支出决算总表”或“部门收支预算表”等公开表的上年工作簿；每张表的标题应写在表的上方，与规定的表名一致。`,
  mismatchHint: '请确认选对了上年工作簿。仍然使用时，会先列出要写入的每一格，应用后才写入。',
  acceptMismatch: '仍然使用',
  undo: '撤销上次填列',
  undone: '已撤销上次填列，填过的单元格恢复了原来的内容和格式。',
  goToTouched: '查看没有撤销的单元格',
  undonePartly: (kept: string) =>
    `已撤销上次填列。在填列之后改动过的没有撤销，以免丢失后填的内容：${kept}；同它一起重排的各行、新建的工作表一起保留。`,
  touchedCells: (sheet: string, cells: readonly string[], more: number) =>
    `工作表“${sheet}”的 ${cells.join('、')}${more > 0 ? ` 等 ${cells.length + more} 格` : ''}`,
} as const;

const draft = {
  run: '生成情况说明',
  rerun: '重新生成',
  idle: '按公开表的数字生成情况说明。点文中的数字，可以看到它取自哪一格；表里没有的内容写作【待填】。',
  copy: '复制',
  copied: '已复制，可以粘贴到 Word 里。',
  word: '下载 Word',
  wordDone: (file: string) => `“${file}”已交给浏览器下载。`,
  selectedInstead: '这里不允许直接复制。全文已经选中，请按 Ctrl+C（Mac 上按 ⌘C）复制。',
  writeSheet: '写入工作表',
  nothing: '没有需要写入的内容：工作表里的情况说明已经是这份文字。',
  open: (count: number) => `待填 ${count} 项`,
  openHint: '这些内容公开表里没有，请填进底稿，再重新生成。点一项，到底稿里要填的那一格。',
  openHintNoPaper: '这些内容公开表里没有。先点“填列”生成底稿，在底稿里填好，再重新生成。点一项，看它在文中的位置。',
  toFill: '去填列',
  inText: '看文中',
  inTextOf: (label: string) => `看文中的“${label}”`,
  prescribed: '写法：规定写法',
  ownWording: (file: string) => `写法：${file}`,
  importWording: '导入文本写法…',
  restoreWording: '恢复规定写法',
  wordingFile: '文本写法文件',
  wordingRefused: (file: string, errors: number) => `${file} 有 ${errors} 处错误，没有导入。请改正后再选一次。`,
  wordingError: (line: number, column: number, message: string) => `第 ${line} 行第 ${column} 列：${message}`,
  notText: (file: string) => `${file}：不是纯文本文件。请在记事本里另存为“文本文档（.txt）”，再试一次。`,
  tooLargeToKeep: (file: string) => `${file} 太大，不能随工作簿记住；下次打开窗格时请重新导入。`,
  noneOpen: '没有待填的内容。',
  empty: '认出的公开表里没有可以写进情况说明的内容。请先校验、补全公开表，再重新生成。',
  article: '情况说明',
  source: (place: string) => `取自 ${place}`,
  sources: (count: number) => `取自 ${count} 个单元格`,
  chooseSource: '来源单元格',
  how: {
    copied: '取自',
    share: '占比，取自',
    change: '增减额，取自',
    growth: '增减率，取自',
    completion: '完成率，取自',
    sum: '合计，取自',
  },
  done: (sections: number, open: number) => `情况说明已生成，共 ${sections} 节，待填 ${open} 项。`,
} as const;

const proofread = {
  run: '校对',
  rerun: '重新校对',
  idle: '把写好的情况说明和公开表逐句核对：金额、比率、增减方向、年度和个数。只读取，不改动。',
  paste: '粘贴情况说明的文字',
  placeholder: '也可以把 .docx、.txt 文件拖到这里',
  choose: '选择文件…',
  file: '情况说明文件',
  fromSheet: '用工作表里的情况说明',
  fromPane: '用“情况说明”页签里的文字',
  edit: '换一份或改文字',
  back: '返回上次的结果',
  emptyPaste: '请先把情况说明的文字粘贴到上面的框里，再点“校对”；也可以选择 .docx 或 .txt 文件。',
  source: {
    pasted: '文字：粘贴的',
    file: (name: string) => `文字：${name}（文件改过之后请重新选择）`,
    sheet: '文字：工作表里的情况说明',
    pane: '文字：“情况说明”页签里的',
  },
  noSheet: '工作簿里没有写着情况说明的工作表。请在“情况说明”里点“写入工作表”，或者改为粘贴文字、选择文件。',
  notText: (file: string) =>
    `${file}：既不是 .docx 文档，也不是纯文本。请在 Word 或 WPS 里另存为 .docx 或“纯文本（.txt）”，再选一次。`,
  damaged: (file: string) =>
    `${file}：文档已损坏或设了密码，读不出文字。请在 Word 或 WPS 里打开、去掉密码并另存，再选一次。`,
  emptyFile: (file: string) => `${file}：文件里没有文字。请选择写好的情况说明。`,
  nothing: '文中没有找到可以核对的数字。请确认粘贴或选择的是情况说明的正文。',
  summary: '校对结果',
  checked: (checked: number, unresolved: number) =>
    unresolved > 0
      ? `核对了 ${checked} 处说法；另有 ${unresolved} 处未核对，不等于相符，请自行核对。`
      : `核对了 ${checked} 处说法。`,
  stale: '工作簿在上次校对之后有改动，下面的结果可能已经过时。请重新校对。',
  findings: '发现的问题',
  noFindings: '核对过的说法里没有发现问题。',
  unresolvedHint: '没有读懂，或者公开表和底稿里都没有，没有核对，不等于相符。点一处，看它在文中的位置。',
  filter: '按核对结果筛选',
  noneOf: (verdict: string) => `没有“${verdict}”的说法。`,
  article: '校对的文字',
  inText: '看它在文中的位置',
  from: (place: string) => `核对的单元格：${place}`,
  done: (agree: number, rounding: number, disagree: number, unresolved: number) =>
    `校对完成：相符 ${agree} 处，尾差 ${rounding} 处，不符 ${disagree} 处，未核对 ${unresolved} 处。`,
} as const;

const verdicts = { agree: '相符', rounding: '尾差', disagree: '不符', unresolved: '未核对' } as const;

export const strings = {
  text,
  words,
  tabs,
  progress,
  failure,
  recognition,
  kinds,
  check,
  steps,
  marks,
  tones,
  roles,
  plan,
  fill,
  columns,
  draft,
  proofread,
  verdicts,
};
