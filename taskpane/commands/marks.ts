import {
  check,
  findingIdentity,
  isEmptyMarkPlan,
  levelOf,
  planClearMarks,
  planMarks,
  type Finding,
  type Mark,
  type MarkPlan,
} from '../../src/index';
import { HostError, type Host } from '../host/host';
import { strings } from '../strings';
import type { CheckView } from '../views/checkView';
import { lockedRemarks, marksSeen, markView, type MarksSeen, type MarkView } from '../views/markView';
import type { Tone } from '../views/tone';
import type { Answer, CommandContext } from './context';
import { onDisclosure } from './onDisclosure';

/** Which findings are to be marked: all of some levels, or one. */
export type Chosen = { readonly tones: readonly Tone[] } | { readonly identity: string };

/** A plan to show, or what to say where there is none. */
export type MarkAnswer =
  { readonly kind: 'planned'; readonly view: MarkView } | { readonly kind: 'told'; readonly sentence: string };

/** 标记: which cells would be coloured, from what the workbook says now. */
export async function planMarking(context: CommandContext, chosen: Chosen): Promise<Answer<MarkAnswer>> {
  const marks = await context.host.readMarks();
  return onDisclosure(context, (disclosure) => {
    const report = check(disclosure);
    const findings = report.findings.filter((finding) => isChosen(finding, chosen));
    const plan = planMarks(disclosure, report, findings, marks);
    if (findings.length === 0 && isEmptyMarkPlan(plan)) return told(strings.marks.noFindings);
    if (isEmptyMarkPlan(plan)) return told([strings.marks.nothing, ...lockedRemarks(plan)].join(''));
    return { kind: 'planned', view: markView(plan) };
  });
}

/** 清除标记: takes all marks away, or those whose findings are gone. Says what was done. */
export async function clearMarks(context: CommandContext, which: 'all' | 'gone'): Promise<Answer<string>> {
  const { host, onStep } = context;
  const marks = await host.readMarks();
  const planned = await planOfClearing(context, marks, which);
  if (planned.kind === 'notRecognised') return planned;
  const plan = planned.view;
  if (!isEmptyMarkPlan(plan)) {
    onStep({ kind: 'writing' });
    await host.applyMarks(plan);
  }
  const done = isEmptyMarkPlan(plan) ? strings.marks.nothingToClear : strings.marks.cleared(plan.cleared.length);
  return { kind: 'found', view: [done, ...lockedRemarks(plan)].join('') };
}

async function planOfClearing(
  context: CommandContext,
  marks: readonly Mark[],
  which: 'all' | 'gone',
): Promise<Answer<MarkPlan>> {
  if (which === 'all') {
    const workbook = await context.host.readWorkbook({ signal: context.signal });
    return { kind: 'found', view: planClearMarks(workbook, marks) };
  }
  return onDisclosure(context, (disclosure) => planMarks(disclosure, check(disclosure), [], marks));
}

/** The marks that lie in the workbook; undefined while Excel cannot be asked. */
export async function marksNow(host: Host, shown: CheckView): Promise<MarksSeen | undefined> {
  return host.readMarks().then(
    (marks) => marksSeen(marks, shown),
    (error: unknown) => {
      if (error instanceof HostError) return undefined;
      throw error;
    },
  );
}

function isChosen(finding: Finding, chosen: Chosen): boolean {
  return 'tones' in chosen ? chosen.tones.includes(levelOf(finding)) : findingIdentity(finding) === chosen.identity;
}

const told = (sentence: string): MarkAnswer => ({ kind: 'told', sentence });
