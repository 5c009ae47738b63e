/**
 * The engine's only door. Pure TypeScript: no Office.js, no DOM, no React, no Node built-ins.
 *
 *     const disclosure = readDisclosure(workbook);   // recognise once
 *     const report = check(disclosure);              // then check, fill, draft over the binding
 */
export type { Cell, CellValue, Sheet, SheetVisibility, Workbook } from './model/workbook';
export { cellAt, EMPTY_CELL, sheetNamed } from './model/workbook';
export { fingerprintOf, isOwnTitle } from './model/fingerprint';
export type { CellAddress } from './model/address';
export { a1, addressKey, columnLetters, formulaReference, parseA1 } from './model/address';
export type { CellEdit, CellLook, EditPlan, NewSheet } from './model/edit';
export { isEmptyPlan } from './model/edit';
export { sameContent } from './model/formula';
export type { PlanChoice } from './model/acceptance';
export { acceptPlan, choiceKey, choicesOf, withoutOverwriting } from './model/acceptance';
export type { Accepted, InputMessage, InputRule } from './model/inputRule';
export type { LookStyle } from './model/look';
export { LOOKS } from './model/look';
export type { PrintLayout } from './model/printLayout';
export { PAGE_NUMBERS } from './model/printLayout';
export type { Draft, OpenSlot, Paragraph, Section, Span, SpanOrigin } from './model/span';
export type {
  CellRole,
  CheckReport,
  Finding,
  FindingArguments,
  FindingCell,
  FindingOf,
  Fix,
  IgnoredFinding,
  MessageKind,
  OutcomeStatus,
  RecognisedForm,
  Severity,
  SkippedCheck,
} from './model/finding';
export type { FindingLevel } from './model/level';
export { LEVEL_WORDS, levelOf } from './model/level';
export type { Mark, MarkArea, MarkedCell } from './model/mark';
export { MARK_COLORS, markCells, markFormula, markLevelOf } from './model/mark';
export type { CellComment, MarkComment } from './model/markComment';
export { saidInComment } from './model/markComment';
export type { MarkPlan } from './check/marks/plan';
export { isEmptyMarkPlan } from './check/marks/plan';
export type { Coverage, FormCoverage, UnheldCell } from './check';
export type { Disclosure } from './model/binding';
export type { PublicationKind } from './model/form';
export { kindsIn } from './model/kinds';
export type { DraftChange, MergedDraft, MergedParagraph, MergedSpan, MergeNote, SavedDraft } from './model/mergedDraft';
export { isShown, noteSentence, noticeSentence } from './draft';
export type { NarrativePlan, OpenedDraft, Sectioned, ShownParagraph } from './draft';
export type { Wording, WordingError } from './model/wording';
export type { DraftInput, DraftInputs } from './model/inputs';
export type { CellArea } from './model/area';
export type { FormulaStyle } from './model/formulaStyle';
export type { ColumnAnswers, ColumnPlan, ColumnQuestion, UnexplainedColumn } from './fill/columns';
export type { LastYear, LastYearQuestion } from './fill';
export { questionSentence } from './fill';
export type { Proofreader } from './proofread';
export type { Claim, ClaimKind, ProofreadReport, TextFinding, TextFindingKind, Verdict } from './model/claim';
export { sentence } from './messages';
export { textSentence } from './wordings/claims/messages';
export type { Outcome, Range, Refusal } from './calculate';
export * as calculations from './calculate';
export type { CatalogueEntry, CatalogueGroup } from './rules/catalogue';
export { catalogue } from './rules/catalogue';

import { onNumbers } from './calculate';
import { checkPublications, coverageOf, fixPlan, type Coverage } from './check';
import { identityOf, planIgnoring, planRestoring, setAside } from './check/ignored';
import { planMarking, planUnmarking, type MarkPlan } from './check/marks/plan';
import { checkGoals } from './check/goals';
import { checkComputed } from './check/computed';
import { withChecked } from './check/order';
import { checkPerformance, withPerformance } from './check/performance';
import {
  changed,
  changeText,
  documentTitle,
  draftLines,
  finishedDraft,
  mergeDraft,
  openDraft,
  parseWording,
  planDraft,
  planNarrative,
  planSaved,
  renderDraft,
  shownSections,
  sheetText,
  unknownNames,
  type NarrativePlan,
  type OpenedDraft,
  type Sectioned,
  type ShownParagraph,
} from './draft';
import { planComputed, type ColumnAnswers, type ColumnPlan } from './fill/columns';
import { countedInputs, lastYearOf, paperCells, planPaper, readPaper, type LastYear } from './fill';
import { headText } from './model/heads';
import { kindsIn, ofKind, PUBLICATION_KINDS } from './model/kinds';
import { sentence } from './messages';
import { isInside, type CellArea } from './model/area';
import type { Disclosure } from './model/binding';
import type { ProofreadReport } from './model/claim';
import type { EditPlan } from './model/edit';
import type { CheckReport, Finding } from './model/finding';
import type { PublicationKind } from './model/form';
import type { FormulaStyle } from './model/formulaStyle';
import type { DraftInputs } from './model/inputs';
import type { Mark } from './model/mark';
import type { CellComment } from './model/markComment';
import type { DraftChange, MergedDraft, SavedDraft } from './model/mergedDraft';
import type { PerformanceTable } from './model/performance';
import type { Draft } from './model/span';
import type { Wording, WordingError } from './model/wording';
import type { Workbook } from './model/workbook';
import { planReportSheet, reportHtml, reportSarif, type SarifLog, type SarifOptions } from './publish';
import { proofreaderOf, type Proofreader } from './proofread';
import { recogniser } from './recognise';
import { formColumns } from './recognise/computed';
import { selectedColumns } from './recognise/computed/selection';
import { readGoals } from './recognise/goals';
import { readPerformance } from './recognise/performance';
import { computedRules } from './rules/computed';
import { goalForms, goalRules } from './rules/goals';
import { performanceRules } from './rules/performance';
import { publications } from './rules/publications';
import { wordingFor } from './wordings';
import { budgetWords } from './wordings/budget/words';
import { finalAccountsClaims } from './wordings/claims';
import { budgetClaims } from './wordings/claims/budget';
import { finalAccountsWords } from './wordings/words';

const readForms = recogniser(publications.flatMap(({ forms }) => forms));

/** Recognises the standard forms of a workbook. `forms` is empty when it holds none. */
export function readDisclosure(workbook: Workbook): Disclosure {
  return readForms(workbook);
}

/**
 * Checks a disclosure against every rule, and the 绩效自评 and 绩效目标 tables of its workbook. Findings that the workbook
 * remembers as set aside stand in `ignored`.
 */
export function check(disclosure: Disclosure): CheckReport {
  const { workbook } = disclosure;
  const rules = checkPublications(disclosure, publications);
  const report = withChecked(rules, checkComputed(formColumns(disclosure), disclosure.bound.values(), computedRules));
  const whole = withPerformance(report, checkPerformance(readPerformance(workbook), performanceRules));
  const goals = checkGoals(disclosure, readGoals(workbook), goalRules, goalForms);
  return setAside(withPerformance(whole, goals), workbook, sentence);
}

/** What stays the same of a finding from one check to the next, whatever its figures and wherever its cells are. */
export function findingIdentity(finding: Finding): string {
  return identityOf(finding);
}

/**
 * Plans to remember in the workbook that a finding is set aside, and why.
 * @throws RangeError when the reason is blank
 */
export function planIgnore(disclosure: Disclosure, finding: Finding, reason: string): EditPlan {
  return planIgnoring(disclosure.workbook, { identity: identityOf(finding), reason, said: sentence(finding) });
}

/** Plans to take a finding that was set aside back among the others. */
export function planUnignore(disclosure: Disclosure, finding: Finding): EditPlan {
  return planRestoring(disclosure.workbook, identityOf(finding));
}

/**
 * Plans to colour the cells of findings, and to take the colour from cells that no finding of its level concerns.
 * @param chosen the findings of the report to mark; those marked before stay marked
 * @param present the marks in the workbook
 */
export function planMarks(
  disclosure: Disclosure,
  report: CheckReport,
  chosen: readonly Finding[],
  present: readonly Mark[],
  { comments = [], isCommented = false }: Partial<MarkComments> = {},
): MarkPlan {
  const { findings } = report;
  return planMarking(disclosure.workbook, { findings, chosen, present, comments, isCommented, said: sentence });
}

/** The comments in the workbook, and whether each finding to mark gets one with its sentence. */
export interface MarkComments {
  readonly comments: readonly CellComment[];
  readonly isCommented: boolean;
}

/** Plans to take every mark away, and the comments that are still as we made them. */
export function planClearMarks(
  workbook: Workbook,
  present: readonly Mark[],
  comments: readonly CellComment[] = [],
): MarkPlan {
  return planUnmarking(workbook, present, comments);
}

/** Plans the sheet 校验报告, made or brought up to date; the formulas in it lead to the cells of the findings. */
export function planCheckSheet(disclosure: Disclosure, report: CheckReport): EditPlan {
  return planReportSheet(disclosure.workbook, report, sentence);
}

/**
 * The report as one HTML file that loads nothing.
 * @param name the workbook's file name
 */
export function checkHtml(report: CheckReport, name: string): string {
  return reportHtml(report, name, sentence);
}

/** The report as a SARIF 2.1.0 log. */
export function checkSarif(report: CheckReport, options: SarifOptions): SarifLog {
  return reportSarif(report, options, sentence, identityOf);
}

/** Which amount cells the rules hold to a value in this workbook, and which they do not. */
export function coverage(disclosure: Disclosure): Coverage {
  return coverageOf(disclosure, publications);
}

/**
 * Plans the one change that puts a finding right; undefined where there is none or more than one, or where it is done.
 * The disclosure is the one the finding was made from.
 */
export function planFix(disclosure: Disclosure, finding: Finding): EditPlan | undefined {
  return fixPlan(disclosure.workbook, finding);
}

/** What the narrative of a publication is made of, by kind. */
const NARRATIVES = {
  finalAccounts: { words: finalAccountsWords, language: finalAccountsClaims },
  budget: { words: budgetWords, language: budgetClaims },
} as const;

/** The kind that working paper and narrative are of: the only one of the workbook, else 决算. */
export function kindOf(disclosure: Disclosure): PublicationKind {
  return kindsIn(disclosure)[0] ?? 'finalAccounts';
}

/** The disclosure whose working paper and narrative are of that kind, where the workbook holds both. */
export function narrowed(disclosure: Disclosure, kind: PublicationKind): Disclosure {
  return kindOf(disclosure) === kind ? disclosure : ofKind(disclosure, kind);
}

const narrativeData = (disclosure: Disclosure) => NARRATIVES[kindOf(disclosure)];

/**
 * Plans the working paper 情况说明底稿, whose shares, changes and rates are live formulas: made, or made anew without
 * losing what was typed. Empty when it is as it should be. `more` holds inputs found
 * elsewhere, such as last year's figures; what a person typed comes before them.
 */
export function planFill(
  disclosure: Disclosure,
  more: DraftInputs = new Map(),
  style: FormulaStyle = 'native',
): EditPlan {
  return planPaper(disclosure, narrativeData(disclosure).words, more, style);
}

/**
 * Plans to fill the columns of the forms and of the 绩效自评 tables that are computed from others (占比, 增减率, 执行率 …)
 * and are blank; what was filled in another style is written anew in this one. Empty when all is filled.
 * @param answers for columns whose words leave a choice
 */
export function planColumns(
  disclosure: Disclosure,
  style: FormulaStyle = 'native',
  answers: ColumnAnswers = new Map(),
): ColumnPlan {
  const tables = readPerformance(disclosure.workbook);
  return planComputed(
    computedColumns(disclosure, tables),
    tables.flatMap(({ totals }) => totals),
    style,
    answers,
  );
}

/**
 * The same for the computed columns in a selection, of whatever table they stand in.
 * @returns undefined when no computed column and no 总分 is selected
 */
export function planSelection(
  disclosure: Disclosure,
  area: CellArea,
  style: FormulaStyle = 'native',
  answers: ColumnAnswers = new Map(),
): ColumnPlan | undefined {
  const tables = readPerformance(disclosure.workbook);
  const columns = selectedColumns(disclosure.workbook, area, computedColumns(disclosure, tables));
  const totals = tables.flatMap((table) => table.totals).filter(({ at }) => isInside(area, at));
  return columns.length + totals.length === 0 ? undefined : planComputed(columns, totals, style, answers);
}

const computedColumns = (disclosure: Disclosure, tables: readonly PerformanceTable[]) => [
  ...formColumns(disclosure),
  ...tables.flatMap(({ columns }) => columns),
];

/** What was typed into the working paper of the workbook, by slot; and counts that its tables give. */
export function readInputs(disclosure: Disclosure): DraftInputs {
  const { words } = narrativeData(disclosure);
  return new Map([...countedInputs(words, readGoals(disclosure.workbook)), ...readPaper(disclosure, words)]);
}

/** Last year's figures for this year's working paper, with the questions that a mismatch raises. */
export function readLastYear(current: Disclosure, former: Disclosure): LastYear {
  return lastYearOf(current, narrowed(former, kindOf(current)), narrativeData(current).words);
}

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
  const parsed = parseWording(source);
  if ('errors' in parsed) return parsed;
  const kinds = kind === undefined ? PUBLICATION_KINDS : [kind];
  const [errors = []] = kinds
    .map((each) => unknownNames(parsed.wording, NARRATIVES[each].words))
    .sort((a, b) => a.length - b.length);
  return errors.length > 0 ? { errors } : parsed;
}

/** The change between two cells' amounts of 万元 in the narrative's words: 增加37.46万元，增长64.59%. */
export const changeInWords = onNumbers(changeText);

/** Plans the sheet 情况说明 that holds a draft. */
export function planDraftSheet(disclosure: Disclosure, drafted: Draft): EditPlan {
  return planDraft(disclosure.workbook, drafted, narrativeData(disclosure).words.narrative);
}

/**
 * The narrative with what a person has made of it, as the workbook remembers it in a hidden sheet and in the sheet
 * 情况说明: merged with a new draft, so that edits stay and numbers follow the workbook.
 * @param shown what was shown before, where the workbook remembers nothing: what has moved since is marked
 */
export function openNarrative(disclosure: Disclosure, drafted: Draft, shown?: SavedDraft): OpenedDraft {
  return openDraft(disclosure.workbook, drafted, narrativeData(disclosure).words.narrative, shown);
}

/**
 * What is to be saved after a person changed a paragraph of a merged text.
 * @throws RangeError when there is no such paragraph
 */
export function changeNarrative(merged: MergedDraft, change: DraftChange): SavedDraft {
  return changed(merged, change);
}

/** Plans to remember in the workbook what a person made of the narrative. */
export function planSavedNarrative(disclosure: Disclosure, saved: SavedDraft): EditPlan {
  return planSaved(disclosure.workbook, saved, narrativeData(disclosure).words.narrative);
}

/** The text with a new draft, after a change that the workbook may not hold yet. */
export function mergeNarrative(saved: SavedDraft, drafted: Draft): MergedDraft {
  return mergeDraft(saved, drafted);
}

/** The merged text by its sections, each paragraph with its place in the merge. */
export function narrativeSections(merged: MergedDraft): readonly Sectioned<ShownParagraph>[] {
  return shownSections(merged);
}

/** The merged text as a draft of its own, for everything that is made from one. */
export function narrativeDraft(merged: MergedDraft): Draft {
  return finishedDraft(merged);
}

/** Plans the sheet 情况说明 with the merged text, and the record that belongs to it. */
export function planNarrativeSheet(disclosure: Disclosure, merged: MergedDraft): NarrativePlan {
  return planNarrative(disclosure.workbook, merged, narrativeData(disclosure).words.narrative);
}

/** The text of the sheet 情况说明, a line for each row; undefined when the workbook has no such sheet or it is empty. */
export function narrativeOf(disclosure: Disclosure): string | undefined {
  const titles = Object.values(NARRATIVES).map(({ words }) => words.narrative.title);
  return sheetText(disclosure.workbook, narrativeData(disclosure).words.narrative, titles);
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
