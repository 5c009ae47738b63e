import { parseArgs } from 'node:util';
import { UserError } from './userError';

/** What the person asked for. */
export type Command =
  | { readonly name: 'help' }
  | { readonly name: 'version' }
  | {
      readonly name: 'check';
      readonly file: string;
      readonly json: boolean;
      /** Where to write the report, when one is wanted. */
      readonly report?: string;
      readonly force: boolean;
    }
  | { readonly name: 'draft'; readonly file: string; readonly json: boolean }
  | { readonly name: 'fill'; readonly file: string; readonly out: string; readonly force: boolean };

export const USAGE = `公开表助手：核对、填列部门决算公开表，生成情况说明。全程在本机完成，不联网。

用法
  gongkai check 文件 [--json] [--report 报告文件 [--force]]
                                         核对勾稽关系，列出问题，可另写一份报告
  gongkai fill  文件 -o 输出文件 [--force]  把占比等填入新的工作簿，原文件不变
  gongkai draft 文件 [--json]            生成情况说明

选项
  --json            输出 JSON（格式见 docs/json.md）
  -o, --out 文件    fill 的输出文件
  --report 文件     check 的报告，按扩展名选择格式：.html 网页，.sarif 供其他程序读取，
                    与原文件相同的扩展名（.xlsx）则是带“校验报告”工作表的新工作簿，原文件不变
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
  force: { type: 'boolean' },
} as const;

type OptionName = keyof typeof OPTIONS;

const ALLOWED: Readonly<Record<'check' | 'draft' | 'fill', readonly OptionName[]>> = {
  check: ['json', 'report', 'force'],
  draft: ['json'],
  fill: ['out', 'force'],
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
  if (name === undefined) throw new UserError(`请说明要做什么：check、fill 或 draft。${SEE_HELP}`);
  if (!isWorkCommand(name)) throw new UserError(`没有名为 ${name} 的命令。可用的命令是 check、fill、draft。`);
  const misplaced = options.find((option) => !ALLOWED[name].includes(option.name as OptionName));
  if (misplaced) throw new UserError(`${name} 命令没有选项 ${misplaced.rawName}。${SEE_HELP}`);
  const valued = options.find((option) => option.inlineValue && OPTIONS[option.name as OptionName].type === 'boolean');
  if (valued) throw new UserError(`选项 ${valued.rawName} 后面不需要值。${SEE_HELP}`);
  if (!file) throw new UserError(`请写上要处理的工作簿文件：gongkai ${name} 文件。`);
  if (surplus.length > 0) throw new UserError(`一次只处理一个文件，多出来的是：${surplus.join('、')}。`);

  if (name === 'draft') return { name, file, json: values.json === true };
  // "-o --force" lacks its file: not strict, node takes the next option for it.
  const isSwallowed = options.some(({ value, inlineValue }) => value?.startsWith('-') && !inlineValue);
  const named = (path: unknown) => (typeof path === 'string' && path !== '' && !isSwallowed ? path : undefined);
  const force = values.force === true;
  if (name === 'check') {
    const report = named(values.report);
    if (report === undefined && values.report !== undefined) {
      throw new UserError('请在 --report 后写上报告文件：gongkai check 文件 --report 报告.html。');
    }
    if (report === undefined && force) throw new UserError(`--force 要和 --report 一起用。${SEE_HELP}`);
    return { name, file, json: values.json === true, force, ...(report === undefined ? {} : { report }) };
  }
  const out = named(values.out);
  if (out === undefined) throw new UserError('请用 -o 写上输出文件：gongkai fill 文件 -o 输出文件。');
  return { name, file, out, force };
}

function isWorkCommand(name: string): name is keyof typeof ALLOWED {
  return Object.hasOwn(ALLOWED, name);
}
