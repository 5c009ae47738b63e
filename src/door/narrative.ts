import { onNumbers } from '../calculate';
import { changeText, documentTitle, draftLines, parseWording, planDraft, renderDraft, unknownNames } from '../draft';
import { paperCells } from '../fill';
import type { Disclosure } from '../model/binding';
import type { ProofreadReport } from '../model/claim';
import type { EditPlan } from '../model/edit';
import type { PublicationKind } from '../model/form';
import { headText } from '../model/heads';
import type { DraftInputs } from '../model/inputs';
import { ofKind, PUBLICATION_KINDS } from '../model/kinds';
import type { Draft } from '../model/span';
import type { Wording, WordingError } from '../model/wording';
import { proofreaderOf, type Proofreader } from '../proofread';
import { readPerformance } from '../recognise/performance';
import { wordingFor } from '../wordings';
import { readInputs } from './fill';
import { kindOf, NARRATIVES, narrativeData } from './publications';

/**
 * Drafts the narrative from the forms and from what was typed into the working paper, in the wording of the forms' year
 * or in one that was imported. What neither holds becomes 【待填：…】 and stands in `todo`.
 */
export function draft(
  disclosure: Disclosure,
  inputs: DraftInputs = readInputs(disclosure),
  wording: Wording = shippedWording(disclosure),
): Draft {
  const { words } = narrativeData(disclosure);
  const drafted = renderDraft(disclosure, wording, words, inputs);
  const cells = paperCells(disclosure, words);
  const todo = drafted.todo.map((open) => {
    const cell = cells.get(open.slot);
    return cell ? { ...open, at: cell.at } : open;
  });
  return { ...drafted, todo };
}

/**
 * Reads a wording that somebody wrote; mistakes come with line and column.
 * @param kind of publication it is for; without one, that whose names it uses
 */
export function readWording(
  source: string,
  kind?: PublicationKind,
): { readonly wording: Wording } | { readonly errors: readonly WordingError[] } {
  const { wording, errors: misread } = parseWording(source);
  const kinds = kind === undefined ? PUBLICATION_KINDS : [kind];
  const [unknown = []] = kinds
    .map((each) => unknownNames(wording, NARRATIVES[each].words, misread.length > 0))
    .sort((a, b) => a.length - b.length);
  const errors = [...misread, ...unknown].sort((a, b) => a.line - b.line || a.column - b.column);
  return errors.length > 0 ? { errors } : { wording };
}

/** The change between two cells' amounts of 万元 in the narrative's words: 增加37.46万元，增长64.59%. */
export const changeInWords = onNumbers(changeText);

/** Plans the sheet 情况说明 that holds a draft. */
export function planDraftSheet(disclosure: Disclosure, drafted: Draft): EditPlan {
  return planDraft(disclosure.workbook, drafted, narrativeData(disclosure).words.narrative);
}

/** What a document that holds the narrative is called: 某某局2024年度部门决算情况说明. */
export function draftTitle(disclosure: Disclosure): string {
  return documentTitle(disclosure, kindOf(disclosure));
}

/** A draft as plain text, headings and paragraphs a line each. */
export function draftText(drafted: Draft): string {
  return draftLines(drafted).join('\n');
}

/** @throws when the wording we ship is broken: a defect of the program, not of a workbook. */
function shippedWording(disclosure: Disclosure): Wording {
  const kind = kindOf(disclosure);
  const year = headText(ofKind(disclosure, kind), 'year');
  const parsed = readWording(wordingFor(kind, year === undefined ? Infinity : Number(year)), kind);
  if ('wording' in parsed) return parsed.wording;
  throw new Error(parsed.errors.map(({ line, column, message }) => `${line}:${column} ${message}`).join('\n'));
}

/**
 * Proofreads a narrative, 文表一致: every amount, rate, count, year, direction and equality it states against the forms,
 * what was typed into the working paper, and the rest of the text.
 */
export function proofread(disclosure: Disclosure, text: string, inputs?: DraftInputs): ProofreadReport {
  return proofreader(disclosure, inputs)(text);
}

/** The same for several texts, or one text while it is edited: what the workbook says is read once. */
export function proofreader(disclosure: Disclosure, inputs: DraftInputs = readInputs(disclosure)): Proofreader {
  return proofreaderOf({
    disclosure,
    inputs,
    ...narrativeData(disclosure),
    performance: readPerformance(disclosure.workbook),
  });
}
