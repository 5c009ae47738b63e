/**
 * The engine's only door. Pure TypeScript: no Office.js, no DOM, no React, no Node built-ins.
 *
 *     const disclosure = readDisclosure(workbook);   // recognise once
 *     const report = check(disclosure);              // then check, fill, draft over the binding
 */
export type { Cell, CellValue, Sheet, SheetVisibility, Workbook } from './model/workbook';
export { cellAt, EMPTY_CELL, sheetNamed } from './model/workbook';
export { fingerprintOf, fingerprintSteps, isOwnTitle } from './model/fingerprint';
export type { Steps } from './model/steps';
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
export { kindsIn, kindsOffered, ofKind } from './model/kinds';
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
export { amountText } from './model/amountText';
export { groupBy } from './model/groups';
export { textSentence } from './wordings/claims/messages';
export type { Outcome, Range, Refusal } from './calculate';
export * as calculations from './calculate';
export type { CatalogueEntry, CatalogueGroup } from './rules/catalogue';
export { catalogue } from './rules/catalogue';

export { readDisclosure, disclosureSteps, kindOf, narrowed, withKindChosen } from './door/publications';
export type { MarkComments } from './door/check';
export {
  check,
  findingIdentity,
  planIgnore,
  planUnignore,
  planMarks,
  planClearMarks,
  planCheckSheet,
  checkHtml,
  checkSarif,
  coverage,
  planFix,
} from './door/check';
export { planFill, planColumns, planSelection, readInputs, readLastYear } from './door/fill';
export {
  draft,
  readWording,
  changeInWords,
  planDraftSheet,
  draftTitle,
  draftText,
  proofread,
  proofreader,
} from './door/narrative';
export {
  openNarrative,
  changeNarrative,
  planSavedNarrative,
  mergeNarrative,
  narrativeSections,
  narrativeDraft,
  planNarrativeSheet,
  narrativeOf,
} from './door/edited';
