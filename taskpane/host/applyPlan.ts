import { addressKey, type CellEdit, type EditPlan } from '../../src/index';
import { mapBlock } from './blocks';
import { inputFor } from './content';
import type { Features } from './features';
import { HostError } from './host';
import { inputRuleStep } from './inputRules';
import { lookStep } from './looks';
import { finishSheets, makeSheets, removeBegun } from './newSheets';
import { asHostError, officeErrorCode, officeErrorLocation } from './officeErrors';
import { existingSheets, planWork, type PlanWork } from './planWork';
import { putBack, rememberCells } from './remember';
import { blockSteps, gatherRequests, sendRequests, type Step } from './steps';
import { STRUCTURE_PROTECTED, verifyPlan, type Before } from './verifyPlan';

/** Excel.run, which only excelHost.ts may say. */
export type RunExcel = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/** A plan that was applied, and what stood there before. */
export interface Applied {
  readonly plan: EditPlan;
  readonly before: Before;
}

/**
 * Applies a plan whole or not at all. A plan of new sheets is one round trip; one that touches existing cells reads
 * them first and compares them with the plan. Excel runs the commands of a batch until one fails and keeps what ran:
 * after a failure whatever was written is taken back here.
 * @throws HostError; the workbook is as it was then, unless the sentence says otherwise
 */
export async function applyPlan(run: RunExcel, plan: EditPlan, features: Features): Promise<Applied> {
  const work = planWork(plan);
  const touchesCells = existingSheets(work).length > 0;
  const before = touchesCells ? await run((context) => verifyPlan(context, work, features)) : NOTHING_BEFORE;

  const requests = gatherRequests(stepsOf(work, before, features));
  let sent = 0;
  try {
    await run((context) => sendRequests(context, requests, () => (sent += 1)));
  } catch (error) {
    const failure = asHostError(error, sentencesOf(work, touchesCells));
    if (sent === 0 && ranNothing(error)) throw failure;
    const failedAtMark = officeErrorLocation(error) === 'Worksheet.tabColor';
    await run((context) => takeBack(context, work, before, failedAtMark)).catch(lost(failure));
    const less = withoutDecoration(features, officeErrorLocation(error));
    if (!less) throw failure;
    return applyPlan(run, plan, less);
  }
  return { plan, before };
}

/**
 * Without the decoration that Excel refused; undefined where it refused something that matters. A computer without a
 * printer, for one, knows no paper sizes: the sheet is made all the same.
 */
function withoutDecoration(features: Features, location: string | undefined): Features | undefined {
  const [type = ''] = (location ?? '').split('.');
  if (features.pageLayout && PAGE_LAYOUT.has(type)) return { ...features, pageLayout: false };
  if (features.inputRules && type === 'DataValidation') return { ...features, inputRules: false };
  return undefined;
}

const PAGE_LAYOUT: ReadonlySet<string> = new Set(['PageLayout', 'HeaderFooterGroup', 'HeaderFooter']);

const NOTHING_BEFORE: Before = { cells: [], looks: new Map() };

/** Everything that is written, in order: sheets, formats before contents (a text format would turn them into text). */
function stepsOf({ newSheets, sheets }: PlanWork, before: Before, features: Features): Step[] {
  const input = inputUnder(before);
  return [
    ...makeSheets(newSheets, features),
    ...sheets.flatMap(({ name, formats, contents, looks, rules }) => [
      ...formats.flatMap((block) => blockSteps(name, block, (range, cells) => (range.numberFormat = cells))),
      ...contents
        .map((block) => mapBlock(block, input))
        .flatMap((block) => blockSteps(name, block, (range, cells) => (range.formulas = cells))),
      ...looks.map((looked) => lookStep(name, looked)),
      ...(features.inputRules ? rules.map((ruled) => inputRuleStep(name, ruled)) : []),
    ]),
    ...finishSheets(newSheets),
  ];
}

/** What is written for an edit, under the number format its cell has by then. */
function inputUnder({ cells }: Before): (edit: CellEdit) => string | number | boolean {
  const formats = new Map(
    cells.flatMap(({ block }) => block.cells.flat()).map((cell) => [addressKey(cell.edit), cell.numberFormat]),
  );
  return (edit) => inputFor(edit.after, edit.numberFormat ?? formats.get(addressKey(edit)) ?? 'General');
}

/** Puts the workbook back as it was. */
async function takeBack(
  context: Excel.RequestContext,
  work: PlanWork,
  before: Before,
  failedAtMark: boolean,
): Promise<void> {
  await removeBegun(context, work.newSheets, failedAtMark);
  if (before.cells.length === 0) return;
  const { cells } = await rememberCells(context, existingSheets(work), () => undefined);
  await sendRequests(context, gatherRequests([...putBack(before.cells, cells), ...before.looks.values()]));
}

/** The codes of requests that Excel refuses before it runs their first command. */
function ranNothing(error: unknown): boolean {
  const code = officeErrorCode(error);
  return code === 'InvalidOperationInCellEditMode' || code === 'RequestPayloadSizeLimitExceeded';
}

/** Taking back failed too: the one case in which the person has to look. */
function lost(failure: unknown): (error: unknown) => never {
  return (error) => {
    throw new HostError('refused', '写入中途失败，也没能恢复原状。请不保存就关闭工作簿，重新打开后再试。', {
      cause: new AggregateError([failure, error]),
    });
  };
}

/** A plan of new sheets alone is refused for one reason: sheets cannot be added. */
function sentencesOf(work: PlanWork, touchesCells: boolean): Record<string, string> {
  return {
    ItemAlreadyExists: existsSentence(work),
    ...(!touchesCells && { AccessDenied: STRUCTURE_PROTECTED }),
  };
}

function existsSentence({ newSheets }: PlanWork): string {
  const names = newSheets.map(({ name }) => `“${name}”`).join('、');
  return `工作簿里已有同名的工作表（${names}），没有写入。请把它改名或删除后重试。`;
}
