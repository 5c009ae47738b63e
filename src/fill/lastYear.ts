import { add, convert, shown, ZERO } from '../model/amount';
import type { BoundCell, Disclosure } from '../model/binding';
import { headText } from '../model/heads';
import type { DraftInput, DraftInputs } from '../model/inputs';
import { ofKind } from '../model/kinds';
import type { WordingWords } from '../model/wording';
import { paperLines } from './paperLines';
import { readPaper } from './readPaper';

/** Last year's figures for this year's working paper, and what does not fit between the two workbooks. */
export interface LastYear {
  /** By slot "….上年", in 万元. */
  readonly inputs: DraftInputs;
  /** Questions to answer before the figures are used; none when everything fits. */
  readonly questions: readonly LastYearQuestion[];
}

export type LastYearQuestion =
  | { readonly kind: 'department'; readonly current: string; readonly former: string }
  | { readonly kind: 'year'; readonly current: string; readonly former: string }
  | { readonly kind: 'unknown'; readonly what: 'department' | 'year' };

/** Reads last year's workbook, its forms and its working paper, by the same names: 收支总计 there is 收支总计.上年 here. */
export function lastYearOf(current: Disclosure, former: Disclosure, words: WordingWords): LastYear {
  const inputs = new Map<string, DraftInput>();
  const typed = readPaper(former, words);
  for (const line of paperLines(former, words)) {
    if (line.kind === 'heading' || !line.inputs.includes('上年')) continue;
    const { key, cells } = line.quantity;
    const value = cells.length > 0 ? sumInWan(cells) : typed.get(key)?.value;
    if (value !== undefined) inputs.set(`${key}.上年`, { value });
  }
  return { inputs, questions: questionsOf(ofKind(current, words.kind), ofKind(former, words.kind)) };
}

function sumInWan(cells: readonly BoundCell[]): string | undefined {
  let total = ZERO;
  for (const { content, unit } of cells) {
    if (content.kind !== 'amount' && content.kind !== 'empty' && content.kind !== 'dash') return undefined;
    if (content.kind === 'amount') total = add(total, convert(content.amount.value, unit, '万元'));
  }
  return shown(total, 2);
}

function questionsOf(current: Disclosure, former: Disclosure): LastYearQuestion[] {
  const [department, formerDepartment] = [headText(current, 'department'), headText(former, 'department')];
  const [year, formerYear] = [headText(current, 'year'), headText(former, 'year')];
  const questions: LastYearQuestion[] = [];
  if (department === undefined || formerDepartment === undefined)
    questions.push({ kind: 'unknown', what: 'department' });
  else if (department !== formerDepartment)
    questions.push({ kind: 'department', current: department, former: formerDepartment });
  if (year === undefined || formerYear === undefined) questions.push({ kind: 'unknown', what: 'year' });
  else if (Number(formerYear) !== Number(year) - 1) questions.push({ kind: 'year', current: year, former: formerYear });
  return questions;
}
