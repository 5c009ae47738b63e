import { exact } from '../model/amount';
import type { IndicatorLine, PerformanceTable, PrintedNumber } from '../model/performance';
import { plain } from '../model/text';
import type { SaidNumber } from './lexer';
import type { Mention } from './mention';
import type { Line } from './text';

/** A project that has a self-evaluation table, and where a text speaks of it. */

export interface EvaluatedProject {
  readonly name: string;
  readonly score: PrintedNumber | undefined;
  /** 全年预算数 and 全年执行数, in 万元. */
  readonly budget: PrintedNumber | undefined;
  readonly spent: PrintedNumber | undefined;
  readonly indicators: readonly IndicatorLine[];
}

export const projectOf = ({ name, total, funds, indicators }: PerformanceTable): EvaluatedProject => {
  const all = funds.find((line) => plain(line.name).startsWith('年度资金总额'));
  return { name, score: total?.score, budget: all?.adjusted, spent: all?.executed, indicators };
};

/** How a statement reads, and the unit of its number. */
export interface Statement {
  readonly pattern: RegExp;
  readonly unit: SaidNumber['unit'];
}

/** The statements of a line; a number that was met before is not stated twice. */
export function read(line: Line, { pattern, unit }: Statement, kind: Mention['kind'], mentions: Mention[]): Mention[] {
  return [...line.text.matchAll(pattern)].map((match) => {
    const digits = match.groups?.digits ?? '';
    const printed = digits.replaceAll(',', '');
    const from = match.index + match[0].lastIndexOf(digits);
    const number: SaidNumber = {
      value: exact(printed),
      decimals: printed.split('.')[1]?.length ?? 0,
      printed,
      unit,
      scale: 1,
    };
    const known = mentions.findIndex((each) => each.line === line && each.number && each.from === from);
    const before = mentions[known];
    const mention: Mention = {
      line,
      from,
      to: before?.to ?? from + digits.length + unit.length,
      kind,
      number,
      group: -1,
      isFree: true,
    };
    if (known >= 0) mentions[known] = mention;
    else mentions.push(mention);
    return mention;
  });
}

const PROJECT_WORDS = /[与及和]/gu;
const named = (text: string): string => plain(text).replaceAll(' ', '').replace(PROJECT_WORDS, '和');

/** The project named last and at most length before the score; none, or one of several alike, is not judged. */
export function projectAt(
  projects: readonly EvaluatedProject[],
  { line, from }: Mention,
): EvaluatedProject | undefined {
  const before = named(line.text.slice(0, from));
  const found = projects
    .map((project) => ({ project, name: named(project.name) }))
    .filter(({ name }) => before.includes(name))
    .sort((a, b) => b.name.length - a.name.length);
  return found[0]?.project;
}
