import {
  planFill,
  questionSentence,
  readDisclosure,
  readLastYear,
  type Disclosure,
  type FormulaStyle,
} from '../../src/index';
import { SentenceError } from '../state/failure';
import { strings } from '../strings';
import type { PlanView } from '../views/planView';
import type { Answer, CommandContext } from './context';
import { fileBytes } from './fileBytes';
import { filesPart } from './filesPart';
import { onPublication, planOrNothing } from './onDisclosure';

/** A plan to fill with last year's figures, and what a person has to decide before it is shown. */
export interface LastYearPlan {
  /** What does not fit between the two workbooks, a sentence each; none when everything fits. */
  readonly questions: readonly string[];
  /** undefined when everything is filled already. */
  readonly plan: PlanView | undefined;
}

/**
 * 填列 with 上年决算数 from last year's workbook file.
 * @throws SentenceError (as a rejection) when the file is no workbook that can be read, or holds no 公开表
 */
export async function planFillingFrom(
  context: CommandContext,
  file: File,
  style: FormulaStyle,
): Promise<Answer<LastYearPlan>> {
  const former = await disclosureOf(file);
  return onPublication(context, (disclosure) => {
    const { inputs, questions } = readLastYear(disclosure, former);
    return { questions: questions.map(questionSentence), plan: planOrNothing(planFill(disclosure, inputs, style)) };
  });
}

async function disclosureOf(file: File): Promise<Disclosure> {
  const { readAnyWorkbookFile, FileError } = await filesPart.load();
  try {
    const disclosure = readDisclosure(await readAnyWorkbookFile(await fileBytes(file), TextDecoder));
    if (disclosure.forms.length > 0) return disclosure;
  } catch (cause) {
    if (cause instanceof FileError) throw new SentenceError(`${file.name}：${cause.message}`, { cause });
    throw cause;
  }
  throw new SentenceError(strings.fill.lastYearNoForms(file.name));
}
