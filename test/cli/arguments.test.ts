import { describe, expect, test } from 'vitest';
import { parseCommand } from '../../cli/arguments';
import { UserError } from '../../cli/userError';

describe('understood', () => {
  test.each<[args: string[], command: ReturnType<typeof parseCommand>]>([
    [['check', 'a.xlsx'], { name: 'check', file: 'a.xlsx', json: false, force: false }],
    [['check', '--json', 'a.xlsx'], { name: 'check', file: 'a.xlsx', json: true, force: false }],
    [
      ['check', 'a.xlsx', '--report', 'b.html', '--force'],
      { name: 'check', file: 'a.xlsx', json: false, report: 'b.html', force: true },
    ],
    [['draft', 'a.xlsx', '--json'], { name: 'draft', file: 'a.xlsx', json: true }],
    [['draft', 'a.xlsx', '--wording', 'b.txt'], { name: 'draft', file: 'a.xlsx', json: false, wording: 'b.txt' }],
    [
      ['fill', 'a.xlsx', '-o', 'b.xlsx'],
      {
        name: 'fill',
        file: 'a.xlsx',
        out: 'b.xlsx',
        force: false,
        style: 'native',
        acceptMismatch: false,
        overwrite: false,
      },
    ],
    [
      ['fill', 'a.xlsx', '--out=b.xlsx', '--force'],
      {
        name: 'fill',
        file: 'a.xlsx',
        out: 'b.xlsx',
        force: true,
        style: 'native',
        acceptMismatch: false,
        overwrite: false,
      },
    ],
    [
      ['fill', 'a.xlsx', '--last-year', 'c.xlsx', '--accept-mismatch', '-o', 'b.xlsx'],
      {
        name: 'fill',
        file: 'a.xlsx',
        out: 'b.xlsx',
        force: false,
        style: 'native',
        lastYear: 'c.xlsx',
        acceptMismatch: true,
        overwrite: false,
      },
    ],
    [
      ['check', 'a.xlsx', '--kind', '决算'],
      { name: 'check', file: 'a.xlsx', json: false, force: false, kind: 'finalAccounts' },
    ],
    [['draft', 'a.xlsx', '--kind', '预算'], { name: 'draft', file: 'a.xlsx', json: false, kind: 'budget' }],
    [
      ['fill', 'a.xlsx', '-o', 'b.xlsx', '--kind=决算'],
      {
        name: 'fill',
        file: 'a.xlsx',
        out: 'b.xlsx',
        force: false,
        style: 'native',
        acceptMismatch: false,
        overwrite: false,
        kind: 'finalAccounts',
      },
    ],
    [
      ['fill', 'a.xlsx', '--columns', '--json'],
      { name: 'fillColumns', file: 'a.xlsx', force: false, json: true, style: 'native', choices: new Map() },
    ],
    [
      [
        'fill',
        'a.xlsx',
        '--columns',
        '-o',
        'b.xlsx',
        '--formulas=数值',
        '--choose',
        '表!F4=2',
        '--choose',
        '表!A=1!B3=1',
      ],
      {
        name: 'fillColumns',
        file: 'a.xlsx',
        out: 'b.xlsx',
        force: false,
        json: false,
        style: 'values',
        choices: new Map([
          ['表!F4', 2],
          ['表!A=1!B3', 1],
        ]),
      },
    ],
    [['check', '--', '-a.xlsx'], { name: 'check', file: '-a.xlsx', json: false, force: false }],
    [['--help'], { name: 'help' }],
    [['check', '-h'], { name: 'help' }],
    [['--version'], { name: 'version' }],
  ])('%j', (args, command) => {
    expect(parseCommand(args)).toEqual(command);
  });
});

describe('refused, with a sentence of its own', () => {
  test.each<[args: string[], sentence: string]>([
    [[], '请说明要做什么：check、fill、draft 或 proofread。运行 gongkai --help 查看用法。'],
    [['chek', 'a.xlsx'], '没有名为 chek 的命令。可用的命令是 check、fill、draft、proofread。'],
    [['toString', 'a.xlsx'], '没有名为 toString 的命令。可用的命令是 check、fill、draft、proofread。'],
    [['check'], '请写上要处理的工作簿文件：gongkai check 文件。'],
    [['check', ''], '请写上要处理的工作簿文件：gongkai check 文件。'],
    [['check', 'a.xlsx', 'b.xlsx'], '一次只处理一个文件，多出来的是：b.xlsx。'],
    [['check', 'a.xlsx', '--jsn'], '不认识的选项 --jsn。运行 gongkai --help 查看用法。'],
    [['check', 'a.xlsx', '-x'], '不认识的选项 -x。运行 gongkai --help 查看用法。'],
    [['check', 'a.xlsx', '--toString'], '不认识的选项 --toString。运行 gongkai --help 查看用法。'],
    [['check', 'a.xlsx', '--json=yes'], '选项 --json 后面不需要值。运行 gongkai --help 查看用法。'],
    [['check', 'a.xlsx', '-o', 'b.xlsx'], 'check 命令没有选项 -o。运行 gongkai --help 查看用法。'],
    [['check', 'a.xlsx', '--report'], '请在 --report 后写上报告文件：gongkai check 文件 --report 报告.html。'],
    [
      ['check', 'a.xlsx', '--report', '--json'],
      '请在 --report 后写上报告文件：gongkai check 文件 --report 报告.html。',
    ],
    [['check', 'a.xlsx', '--force'], '--force 要和 --report 一起用。运行 gongkai --help 查看用法。'],
    [['draft', 'a.xlsx', '--report', 'b.html'], 'draft 命令没有选项 --report。运行 gongkai --help 查看用法。'],
    [['draft', 'a.xlsx', '--wording'], '请在 --wording 后写上文本写法文件：gongkai draft 文件 --wording 写法.txt。'],
    [
      ['fill', 'a.xlsx', '-o', 'b.xlsx', '--last-year', '--force'],
      '请在 --last-year 后写上上年的工作簿：gongkai fill 文件 -o 输出文件 --last-year 上年.xlsx。',
    ],
    [
      ['fill', 'a.xlsx', '-o', 'b.xlsx', '--accept-mismatch'],
      '--accept-mismatch 要和 --last-year 一起用。运行 gongkai --help 查看用法。',
    ],
    [['draft', 'a.xlsx', '--kind', '概算'], '请在 --kind 后写“决算”或“预算”。'],
    [['draft', 'a.xlsx', '--kind'], '请在 --kind 后写“决算”或“预算”。'],
    [['fill', 'a.xlsx', '--json'], '--json 要和 --columns 一起用。运行 gongkai --help 查看用法。'],
    [
      ['fill', 'a.xlsx', '--columns', '--formulas', '自定义函数'],
      '命令行不能写“自定义函数”：这些函数由 Excel 里的加载项登记，Excel 存文件时用自己的内部名称，由别的程序写进去的，打开就显示 #NAME?。请用“原生公式”（不写 --formulas 即可），结果相同；一定要用自定义函数，请在 Excel 的窗格里选“自定义函数”再填列。',
    ],
    [['fill', 'a.xlsx', '--columns', '--formulas', '公式'], '请在 --formulas 后写“原生公式”或“数值”。'],
    [
      ['fill', 'a.xlsx', '--columns', '--choose', '占比'],
      '没有看懂 --choose 占比。请写成“列=序号”，如 --choose "公开05表!F4=1"。',
    ],
    [
      ['fill', 'a.xlsx', '--columns', '--last-year', 'b.xlsx'],
      '--columns 不能和 --last-year 一起用。运行 gongkai --help 查看用法。',
    ],
    [['fill', 'a.xlsx', '--columns', '--force'], '请在 -o 后写上输出文件：gongkai fill 文件 --columns -o 输出文件。'],
    [['fill', 'a.xlsx'], '请用 -o 写上输出文件：gongkai fill 文件 -o 输出文件。'],
    [['fill', 'a.xlsx', '-o'], '请用 -o 写上输出文件：gongkai fill 文件 -o 输出文件。'],
    [['proofread', 'a.xlsx'], '请用 --text 写上情况说明的文本文件：gongkai proofread 文件 --text 情况说明.txt。'],
    [['draft', 'a.xlsx', '--text', 'b.txt'], 'draft 命令没有选项 --text。运行 gongkai --help 查看用法。'],
    [['fill', 'a.xlsx', '-o', '--force'], '请用 -o 写上输出文件：gongkai fill 文件 -o 输出文件。'],
  ])('%j', (args, sentence) => {
    expect(() => parseCommand(args)).toThrow(new UserError(sentence));
  });
});
