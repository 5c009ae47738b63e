import type { FormulaStyle } from '../src/index';
import { UserError } from './userError';

/** What `gongkai fill` was asked for. */
export type FillCommand =
  | {
      readonly name: 'fill';
      readonly file: string;
      readonly out: string;
      readonly force: boolean;
      readonly style: FormulaStyle;
      /** Last year's workbook, whose figures go into 上年决算数. */
      readonly lastYear?: string;
      /** Use it although it is of another department or not of the year before. */
      readonly acceptMismatch: boolean;
      /** Overwrite cells that a person filled with something else. */
      readonly overwrite: boolean;
    }
  | {
      readonly name: 'fillColumns';
      readonly file: string;
      /** Where to write the filled workbook; absent, the plan alone is told. */
      readonly out?: string;
      readonly force: boolean;
      readonly json: boolean;
      readonly style: FormulaStyle;
      /** By the key of a column, "公开05表!F4": which of its choices, counted from 1. */
      readonly choices: ReadonlyMap<string, number>;
    };

type Values = Readonly<Record<string, unknown>>;

const SEE_HELP = '运行 gongkai --help 查看用法。';

/**
 * @param values the options by name
 * @param named the value of an option that needs one; undefined when it is missing
 * @throws UserError that names the first option that is missing or not understood
 */
export function fillArguments(
  file: string,
  values: Values,
  named: (value: unknown) => string | undefined,
): FillCommand {
  const [out, force, json] = [named(values.out), values.force === true, values.json === true];
  const style = styleNamed(values.formulas, named);
  return values.columns === true
    ? columnArguments(file, values, { out, force, json, style })
    : paperArguments(file, values, { out, force, json, style }, named);
}

interface Common {
  readonly out: string | undefined;
  readonly force: boolean;
  readonly json: boolean;
  readonly style: FormulaStyle;
}

function columnArguments(file: string, values: Values, { out, force, json, style }: Common): FillCommand {
  const other = ['last-year', 'accept-mismatch', 'overwrite', 'kind'].find((name) => values[name] !== undefined);
  if (other !== undefined) throw new UserError(`--columns 不能和 --${other} 一起用。${SEE_HELP}`);
  if (out === undefined && (values.out !== undefined || force)) {
    throw new UserError('请在 -o 后写上输出文件：gongkai fill 文件 --columns -o 输出文件。');
  }
  const choices = new Map(listOf(values.choose).map(choiceOf));
  return { name: 'fillColumns', file, force, json, style, choices, ...(out === undefined ? {} : { out }) };
}

function paperArguments(
  file: string,
  values: Values,
  { out, force, style }: Common,
  named: (value: unknown) => string | undefined,
): FillCommand {
  const other = ['json', 'choose'].find((option) => values[option] !== undefined);
  if (other !== undefined) throw new UserError(`--${other} 要和 --columns 一起用。${SEE_HELP}`);
  const lastYear = named(values['last-year']);
  const acceptMismatch = values['accept-mismatch'] === true;
  if (lastYear === undefined && values['last-year'] !== undefined) {
    throw new UserError('请在 --last-year 后写上上年的工作簿：gongkai fill 文件 -o 输出文件 --last-year 上年.xlsx。');
  }
  if (lastYear === undefined && acceptMismatch) {
    throw new UserError(`--accept-mismatch 要和 --last-year 一起用。${SEE_HELP}`);
  }
  if (out === undefined) throw new UserError('请用 -o 写上输出文件：gongkai fill 文件 -o 输出文件。');
  const overwrite = values.overwrite === true;
  return {
    ...{ name: 'fill', file, out, force, style, acceptMismatch, overwrite },
    ...(lastYear === undefined ? {} : { lastYear }),
  };
}

/**
 * Custom functions are not written into a file: Excel keeps them there under internal names of its own making, and what
 * it does not know by such a name shows #NAME? from the moment that the file is opened.
 */
function styleNamed(value: unknown, named: (value: unknown) => string | undefined): FormulaStyle {
  const style = named(value);
  if (value === undefined || style === '原生公式') return 'native';
  if (style === '数值') return 'values';
  if (style === '自定义函数' || style === 'functions') {
    throw new UserError(
      '命令行不能写“自定义函数”：这些函数由 Excel 里的加载项登记，Excel 存文件时用自己的内部名称，由别的程序写进去的，打开就显示 #NAME?。请用“原生公式”（不写 --formulas 即可），结果相同；一定要用自定义函数，请在 Excel 的窗格里选“自定义函数”再填列。',
    );
  }
  throw new UserError('请在 --formulas 后写“原生公式”或“数值”。');
}

const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];

function choiceOf(text: string): [string, number] {
  const [, key = '', number = ''] = /^(.+![A-Z]+\d+)=([1-9]\d*)$/u.exec(text) ?? [];
  if (key === '') throw new UserError(`没有看懂 --choose ${text}。请写成“列=序号”，如 --choose "公开05表!F4=1"。`);
  return [key, Number(number)];
}
