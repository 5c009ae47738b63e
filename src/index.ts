/**
 * The engine's only door. Pure TypeScript: no Office.js, no DOM, no React, no Node built-ins.
 *
 *     const disclosure = readDisclosure(workbook);   // recognise once
 *     const report = check(disclosure);              // then check, fill, draft over the binding
 */
export type { Cell, CellValue, Sheet, SheetVisibility, Workbook } from './model/workbook';
export { cellAt, EMPTY_CELL, sheetNamed } from './model/workbook';
export type { CellAddress } from './model/address';
export { a1, addressKey, columnLetters, formulaReference, parseA1 } from './model/address';
export type { CellEdit, CellLook, EditPlan, NewSheet } from './model/edit';
export { isEmptyPlan } from './model/edit';
export type { LookStyle } from './model/look';
export { LOOKS } from './model/look';
export type { Draft, OpenSlot, Paragraph, Section, Span, SpanOrigin } from './model/span';
export type {
  CellRole,
  CheckReport,
  Finding,
  FindingArguments,
  FindingCell,
  FindingOf,
  MessageKind,
  OutcomeStatus,
  RecognisedForm,
  Severity,
  SkippedCheck,
} from './model/finding';
export type { Disclosure } from './model/binding';
export { sentence } from './messages';

import { checkRules } from './check';
import { finalAccountsForms } from './forms/finalAccounts';
import type { Disclosure } from './model/binding';
import type { CheckReport } from './model/finding';
import type { Workbook } from './model/workbook';
import { recognise } from './recognise';
import { finalAccountsRules } from './rules/finalAccounts';

/** Recognises the standard forms of a workbook. `forms` is empty when it holds none. */
export function readDisclosure(workbook: Workbook): Disclosure {
  return recognise(workbook, finalAccountsForms);
}

/** Checks a disclosure against every rule. */
export function check(disclosure: Disclosure): CheckReport {
  return checkRules(disclosure, finalAccountsRules);
}
