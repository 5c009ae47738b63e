/**
 * What the buttons of 校验 do: read the workbook through the host, ask the engine, and make the view to show. The pane
 * imports only types of this module before it is loaded (parts.ts).
 */
import {
  check,
  findingIdentity,
  fingerprintSteps,
  isEmptyPlan,
  planCheckSheet,
  planFix,
  planIgnore,
  planUnignore,
  type EditPlan,
} from '../../src/index';
import { HostError, type Host } from '../host/host';
import { checkView, type CheckView } from '../views/checkView';
import type { PlanView } from '../views/planView';
import type { Answer, CommandContext } from './context';
import { onDisclosure, planOrNothing } from './onDisclosure';
import { inSlices, pause } from './slices';

export { clearMarks, marksNow, planMarking } from './marks';

/** 校验: every rule over every recognised form. */
export function checkWorkbook(context: CommandContext): Promise<Answer<CheckView>> {
  const { signal } = context;
  return onDisclosure(context, async (disclosure) => {
    const fingerprint = await inSlices(fingerprintSteps(disclosure.workbook), signal);
    const report = check(disclosure);
    await pause(signal);
    return checkView(report, fingerprint);
  });
}

/** 采用建议值: what would be written; undefined when the finding is gone, or put right already. */
export function planFixing(context: CommandContext, identity: string): Promise<Answer<PlanView | undefined>> {
  return onDisclosure(context, (disclosure) => {
    const finding = check(disclosure).findings.find((it) => it.fix && findingIdentity(it) === identity);
    const plan = finding && planFix(disclosure, finding);
    return plan && planOrNothing(plan);
  });
}

/** 生成校验报告: the sheet that would be written, from what the workbook says now. */
export function planReporting(context: CommandContext): Promise<Answer<PlanView | undefined>> {
  return onDisclosure(context, (disclosure) => planOrNothing(planCheckSheet(disclosure, check(disclosure))));
}

/** 忽略, or 取消忽略 where no reason is given: what to write; undefined when the finding is gone or it is so already. */
export function planSettingAside(
  context: CommandContext,
  identity: string,
  reason: string | undefined,
): Promise<Answer<EditPlan | undefined>> {
  return onDisclosure(context, (disclosure) => {
    const { findings, ignored } = check(disclosure);
    const all = [...findings, ...ignored.map(({ finding }) => finding)];
    const finding = all.find((it) => findingIdentity(it) === identity);
    if (!finding) return undefined;
    const plan = reason === undefined ? planUnignore(disclosure, finding) : planIgnore(disclosure, finding, reason);
    return isEmptyPlan(plan) ? undefined : plan;
  });
}

/** The workbook's fingerprint now; undefined while Excel cannot be read, to be asked again later. */
export async function currentFingerprint(host: Host): Promise<string | undefined> {
  try {
    return await inSlices(fingerprintSteps(await host.readWorkbook()));
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}
