import { checkPublications, coverageOf, fixPlan, type Coverage } from '../check';
import { checkComputed } from '../check/computed';
import { checkGoals } from '../check/goals';
import { identityOf, planIgnoring, planRestoring, setAside } from '../check/ignored';
import { planMarking, planUnmarking, type MarkPlan } from '../check/marks/plan';
import { withChecked } from '../check/order';
import { otherTables } from '../check/others';
import { checkPerformance, withPerformance } from '../check/performance';
import { ownSentence, sentence } from '../messages';
import type { Disclosure } from '../model/binding';
import type { EditPlan } from '../model/edit';
import type { CheckReport, Finding } from '../model/finding';
import type { Mark } from '../model/mark';
import type { CellComment } from '../model/markComment';
import type { Workbook } from '../model/workbook';
import { planReportSheet, reportHtml, reportSarif, type SarifLog, type SarifOptions } from '../publish';
import { formColumns } from '../recognise/computed';
import { readGoals } from '../recognise/goals';
import { readPerformance } from '../recognise/performance';
import { computedRules } from '../rules/computed';
import { goalForms, goalRules } from '../rules/goals';
import { performanceRules } from '../rules/performance';
import { publications } from '../rules/publications';

/**
 * Checks a disclosure against every rule, and the 绩效自评 and 绩效目标 tables of its workbook. Findings that the workbook
 * remembers as set aside stand in `ignored`.
 */
export function check(disclosure: Disclosure): CheckReport {
  const { workbook } = disclosure;
  const rules = checkPublications(disclosure, publications);
  const report = withChecked(rules, checkComputed(formColumns(disclosure), disclosure.bound.values(), computedRules));
  const [performance, goals] = [readPerformance(workbook), readGoals(workbook)];
  const whole = [
    checkPerformance(performance, performanceRules),
    checkGoals(disclosure, goals, goalRules, goalForms, unitsInDoubt(rules, disclosure)),
    otherTables(disclosure, new Set([...performance, ...goals].map(({ at }) => at.sheet))),
  ].reduce(withPerformance, report);
  return setAside(whole, workbook, ownSentence);
}

/** The marks of forms, by id, whose heads state another unit than their amounts show. */
const unitsInDoubt = ({ findings }: CheckReport, { bound }: Disclosure): ReadonlyMap<string, string> =>
  new Map(
    findings.flatMap(({ kind, form }) => (kind === 'unitMisfit' ? [[form, bound.get(form)?.spec.mark ?? '']] : [])),
  );

/** What stays the same of a finding from one check to the next, whatever its figures and wherever its cells are. */
export function findingIdentity(finding: Finding): string {
  return identityOf(finding);
}

/**
 * Plans to remember in the workbook that a finding is set aside, and why.
 * @throws RangeError when the reason is blank
 */
export function planIgnore(disclosure: Disclosure, finding: Finding, reason: string): EditPlan {
  return planIgnoring(disclosure.workbook, { identity: identityOf(finding), reason, said: ownSentence(finding) });
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
