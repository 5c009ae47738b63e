import { parseArgs } from 'node:util';
import type { PublicationKind } from '../src/index';
import { fillArguments, type FillCommand } from './fillArguments';
import { UserError } from './userError';

/** Which of the two, where a workbook holds both; the only one, else 决算, where nobody says. */
export interface Chosen {
  readonly kind?: PublicationKind;
}

/** What the person asked for. */
export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | (Chosen & {
      readonly name: 'check';
      readonly file: string;
      readonly json: boolean;
      /** Where to write the report, when one is wanted. */
      readonly report?: string;
      readonly force: boolean;
    })
  | (Chosen & {
      readonly name: 'draft';
      readonly file: string;
      readonly json: boolean;
      /** A file with a wording of the person's own. */
      readonly wording?: string;
    })
  | (Chosen & {
      readonly name: 'proofread';
      readonly file: string;
      /** The file with the narrative. */
      readonly text: string;
      readonly json: boolean;
    })
  | (Chosen & FillCommand);

export const USAGE = `公开表助手：核对、填列部门决算和预算公开表，生成情况说明。全程在本机完成，不联网。

用法
  gongkai check 文件 [--kind 预算] [--json] [--report 报告文件 [--force]]
                                         核对勾稽关系，列出问题，可另写一份报告
  gongkai fill  文件 -o 输出文件 [--last-year 上年工作簿 [--accept-mismatch]] [--kind 预算] [--formulas 数值] [--overwrite] [--force]
                                         把占比等填入新的工作簿，原文件不变
  gongkai fill  文件 --columns [-o 输出文件 [--force]] [--choose 列=序号]… [--formulas 数值] [--json]
                                         填列表内空着的占比、增减、完成率等列；不写 -o 时只列出计划
  gongkai draft 文件 [--wording 文本写法文件] [--kind 预算] [--json]
                                         生成情况说明
  gongkai proofread 文件 --text 情况说明.txt [--kind 预算] [--json]
                                         核对写好的情况说明与公开表是否一致

选项
  --json            输出 JSON（格式见 docs/json.md）
  -o, --out 文件    fill 的输出文件
  --last-year 文件  fill 从上年的工作簿取上年决算数；底稿里已经手填的以手填的为准
  --columns         fill 只填公开表和自评表里已有的、空着的计算列
  --choose 列=序号  列名没有写明用哪两个数计算时，选第几种算法，如 --choose "公开05表!F4=1"；可写多次
  --formulas 写法   fill 写成“原生公式”（不写时）或“数值”
  --accept-mismatch 上年工作簿的部门或年度对不上时仍然使用；不加则不填列
  --overwrite       fill 连手填过别的内容的单元格也改写；不加则这些单元格保持原样
  --wording 文件    draft 按自己的文本写法生成（写法见 docs/情况说明文本.md）
  --text 文件       proofread 要核对的情况说明：.docx 或纯文本文件
  --report 文件     check 的报告，按扩展名选择格式：.html 网页，.sarif 供其他程序读取，
                    与原文件相同的扩展名（.xlsx）则是带“校验报告”工作表的新工作簿，原文件不变
  --kind 决算|预算  工作簿里部门决算和部门预算的表都有时，处理哪一种；不写则 check 都核对，其他命令处理决算；
                    没有写明决算还是预算的表也照此处理
  --force           允许覆盖已有的输出文件
  -h, --help        显示本说明
  --version         显示版本号

在 Excel 里忽略了的问题照样列出，但不再算作错误。

退出状态
  0  没有错误    1  核对发现错误    2  文件无法处理或用法不对    3  程序本身出错
`;

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
  json: { type: 'boolean' },
  out: { type: 'string', short: 'o' },
  report: { type: 'string' },
  'last-year': { type: 'string' },
  'accept-mismatch': { type: 'boolean' },
  overwrite: { type: 'boolean' },
  wording: { type: 'string' },
  text: { type: 'string' },
  kind: { type: 'string' },
  columns: { type: 'boolean' },
  choose: { type: 'string', multiple: true },
  formulas: { type: 'string' },
  force: { type: 'boolean' },
} as const;

type OptionName = keyof typeof OPTIONS;

const ALLOWED: Readonly<Record<'check' | 'draft' | 'fill' | 'proofread', readonly OptionName[]>> = {
  check: ['json', 'report', 'kind', 'force'],
  draft: ['json', 'wording', 'kind'],
  proofread: ['json', 'text', 'kind'],
  fill: ['out', 'last-year', 'accept-mismatch', 'overwrite', 'kind', 'columns', 'choose', 'formulas', 'json', 'force'],
};

const SEE_HELP = '运行 gongkai --help 查看用法。';

/**
 * Reads the arguments after the program's name.
 * @throws UserError that names the first argument that is missing or not understood
 */
export function parseCommand(args: readonly string[]): Command {
  // Not strict: node's own complaints are English; the checks below make them sentences.
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const options = tokens.filter((token) => token.kind === 'option');
  const unknown = options.find((option) => !Object.hasOwn(OPTIONS, option.name));
  if (unknown) throw new UserError(`不认识的选项 ${unknown.rawName}。${SEE_HELP}`);
  if (values.help) return { name: 'help' };
  if (values.version) return { name: 'version' };

  const [name, file, ...surplus] = positionals;
  if (name === undefined) throw new UserError(`请说明要做什么：check、fill、draft 或 proofread。${SEE_HELP}`);
  if (!isWorkCommand(name))
    throw new UserError(`没有名为 ${name} 的命令。可用的命令是 check、fill、draft、proofread。`);
  const misplaced = options.find((option) => !ALLOWED[name].includes(option.name as OptionName));
  if (misplaced) throw new UserError(`${name} 命令没有选项 ${misplaced.rawName}。${SEE_HELP}`);
  const valued = options.find((option) => option.inlineValue && OPTIONS[option.name as OptionName].type === 'boolean');
  if (valued) throw new UserError(`选项 ${valued.rawName} 后面不需要值。${SEE_HELP}`);
  if (!file) throw new UserError(`请写上要处理的工作簿文件：gongkai ${name} 文件。`);
  if (surplus.length > 0) throw new UserError(`一次只处理一个文件，多出来的是：${surplus.join('、')}。`);

  // "-o --force" lacks its file: not strict, node takes the next option for it.
  const isSwallowed = options.some(({ value, inlineValue }) => value?.startsWith('-') && !inlineValue);
  const named = (path: unknown) => (typeof path === 'string' && path !== '' && !isSwallowed ? path : undefined);
  const force = values.force === true;
  const chosen = values.kind === undefined ? {} : { kind: kindNamed(named(values.kind)) };
  if (name === 'check') {
    const report = named(values.report);
    if (report === undefined && values.report !== undefined) {
      throw new UserError('请在 --report 后写上报告文件：gongkai check 文件 --report 报告.html。');
    }
    if (report === undefined && force) throw new UserError(`--force 要和 --report 一起用。${SEE_HELP}`);
    return { name, file, json: values.json === true, force, ...chosen, ...(report === undefined ? {} : { report }) };
  }
  if (name === 'draft') {
    const wording = named(values.wording);
    if (wording === undefined && values.wording !== undefined) {
      throw new UserError('请在 --wording 后写上文本写法文件：gongkai draft 文件 --wording 写法.txt。');
    }
    return { name, file, json: values.json === true, ...chosen, ...(wording === undefined ? {} : { wording }) };
  }
  if (name === 'proofread') {
    const text = named(values.text);
    if (text === undefined) {
      throw new UserError('请用 --text 写上情况说明的文本文件：gongkai proofread 文件 --text 情况说明.txt。');
    }
    return { name, file, text, json: values.json === true, ...chosen };
  }
  return { ...fillArguments(file, values, named), ...chosen };
}

/** @throws UserError when it is neither */
function kindNamed(text: string | undefined): PublicationKind {
  if (text === '决算' || text === '部门决算') return 'finalAccounts';
  if (text === '预算' || text === '部门预算') return 'budget';
  throw new UserError('请在 --kind 后写“决算”或“预算”。');
}

function isWorkCommand(name: string): name is keyof typeof ALLOWED {
  return Object.hasOwn(ALLOWED, name);
}
