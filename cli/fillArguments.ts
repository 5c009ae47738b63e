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

/** Custom functions need Excel with the add-in, which alone writes them into a file in its own way. */
function styleNamed(value: unknown, named: (value: unknown) => string | undefined): FormulaStyle {
  if (value === undefined || named(value) === '原生公式') return 'native';
  if (named(value) === '数值') return 'values';
  throw new UserError('请在 --formulas 后写“原生公式”或“数值”。自定义函数只能在 Excel 里填。');
}

const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(String) : typeof value === 'string' ? [value] : [];

function choiceOf(text: string): [string, number] {
  const [, key = '', number = ''] = /^(.+![A-Z]+\d+)=([1-9]\d*)$/u.exec(text) ?? [];
  if (key === '') throw new UserError(`没有看懂 --choose ${text}。请写成“列=序号”，如 --choose "公开05表!F4=1"。`);
  return [key, Number(number)];
}
