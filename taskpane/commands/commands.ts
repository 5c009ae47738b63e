/**
 * What the buttons do: read the workbook through the host, ask the engine, and make the view to show. This module and
 * the engine behind it are one chunk, loaded when a button is first pressed; the pane imports only its types before.
 */
import { check, draft, isEmptyPlan, planDraftSheet, planFill, readDisclosure, type Disclosure } from '../../src/index';
import { strings } from '../strings';
import { checkView, type CheckView } from '../views/checkView';
import { draftView, type DraftView } from '../views/draftView';
import { planView, type PlanView } from '../views/planView';
import type { Answer, CommandContext } from './context';

/** 校验: every rule over every recognised form. */
export function checkWorkbook(context: CommandContext): Promise<Answer<CheckView>> {
  return onDisclosure(context, (disclosure) => checkView(check(disclosure)));
}

/** 填列: what would be written; undefined when everything is filled already. */
export function planFilling(context: CommandContext): Promise<Answer<PlanView | undefined>> {
  return onDisclosure(context, (disclosure) => planOrNothing(planFill(disclosure)));
}

/** 生成情况说明. */
export function draftNarrative(context: CommandContext): Promise<Answer<DraftView>> {
  return onDisclosure(context, (disclosure) => draftView(draft(disclosure), disclosure));
}

/**
 * 写入工作表: the narrative drafted afresh, so that what is written is what the workbook says now, and the plan to
 * write it; no plan when the sheet holds this text already.
 */
export function planNarrativeSheet(
  context: CommandContext,
): Promise<Answer<{ readonly draft: DraftView; readonly plan: PlanView | undefined }>> {
  return onDisclosure(context, (disclosure) => {
    const drafted = draft(disclosure);
    return {
      draft: draftView(drafted, disclosure),
      plan: planOrNothing(planDraftSheet(disclosure, drafted)),
    };
  });
}

async function onDisclosure<T>(
  { host, signal, onStep }: CommandContext,
  view: (disclosure: Disclosure) => T,
): Promise<Answer<T>> {
  const onProgress = (done: number, total: number) => onStep({ kind: 'reading', done, total });
  const workbook = await host.readWorkbook({ onProgress, signal });
  onStep({ kind: 'working' });
  const disclosure = readDisclosure(workbook);
  if (disclosure.forms.length > 0) return { kind: 'found', view: view(disclosure) };
  const isEmpty = workbook.sheets.every((sheet) => sheet.cells.length === 0);
  return { kind: 'notRecognised', sentence: isEmpty ? strings.recognition.emptyWorkbook : strings.recognition.noForms };
}

function planOrNothing(plan: PlanView['plan']): PlanView | undefined {
  return isEmptyPlan(plan) ? undefined : planView(plan);
}
