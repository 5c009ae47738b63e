import {
  check,
  findingIdentity,
  isEmptyMarkPlan,
  levelOf,
  planClearMarks,
  planMarks,
  type CellComment,
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
  const [marks, comments] = await found(context.host);
  return onDisclosure(context, (disclosure) => {
    const report = check(disclosure);
    const findings = report.findings.filter((finding) => isChosen(finding, chosen));
    const plan = planMarks(disclosure, report, findings, marks, {
      comments: comments ?? [],
      isCommented: comments !== undefined,
    });
    if (findings.length === 0 && isEmptyMarkPlan(plan)) return told(strings.marks.noFindings);
    if (isEmptyMarkPlan(plan)) return told([strings.marks.nothing, ...lockedRemarks(plan)].join(''));
    return { kind: 'planned', view: markView(plan) };
  });
}

/** 清除标记: takes all marks away, or those whose findings are gone. Says what was done. */
export async function clearMarks(context: CommandContext, which: 'all' | 'gone'): Promise<Answer<string>> {
  const { host, onStep } = context;
  const planned = await planOfClearing(context, await found(host), which);
  if (planned.kind === 'notRecognised') return planned;
  const plan = planned.view;
  if (!isEmptyMarkPlan(plan)) {
    onStep({ kind: 'writing' });
    await host.applyMarks(plan);
  }
  const { cleared, comments } = plan;
  const done = isEmptyMarkPlan(plan)
    ? strings.marks.nothingToClear
    : strings.marks.cleared(cleared.length) +
      (comments.remove.length > 0 ? strings.marks.uncommented(comments.remove.length) : '');
  return { kind: 'found', view: [done, ...lockedRemarks(plan)].join('') };
}

async function planOfClearing(
  context: CommandContext,
  [marks, comments]: Found,
  which: 'all' | 'gone',
): Promise<Answer<MarkPlan>> {
  if (which === 'all') {
    const workbook = await context.host.readWorkbook({ signal: context.signal });
    return { kind: 'found', view: planClearMarks(workbook, marks, comments) };
  }
  return onDisclosure(context, (disclosure) =>
    planMarks(disclosure, check(disclosure), [], marks, { comments: comments ?? [] }),
  );
}

/** The marks that lie in the workbook; undefined while Excel cannot be asked. */
export async function marksNow(host: Host, shown: CheckView): Promise<MarksSeen | undefined> {
  return found(host).then(
    ([marks, comments = []]) => marksSeen(marks, comments, shown),
    (error: unknown) => {
      if (error instanceof HostError) return undefined;
      throw error;
    },
  );
}

type Found = readonly [marks: readonly Mark[], comments: readonly CellComment[] | undefined];

async function found(host: Host): Promise<Found> {
  return [await host.readMarks(), await host.readComments()];
}

function isChosen(finding: Finding, chosen: Chosen): boolean {
  return 'tones' in chosen ? chosen.tones.includes(levelOf(finding)) : findingIdentity(finding) === chosen.identity;
}

const told = (sentence: string): MarkAnswer => ({ kind: 'told', sentence });
