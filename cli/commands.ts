import { basename } from 'node:path';
import {
  check,
  draft,
  draftText,
  isEmptyPlan,
  kindOf,
  narrativeDraft,
  ofKind,
  openNarrative,
  planFill,
  proofread,
  readInputs,
  withoutOverwriting,
} from '../src/index';
import type { Disclosure, Draft, EditPlan } from '../src/index';
import type { Command } from './arguments';
import { checkText } from './checkText';
import { refuseUnsafeWorkbook, writeFileWhole } from './disk';
import { checkJson, draftJson, proofreadJson } from './json';
import { lastYearInputs } from './lastYear';
import { narrativeFrom } from './narrativeFile';
import { proofreadText } from './proofreadText';
import { reportWriter } from './reportFile';
import { wordingFrom } from './wordingFile';
import { openChosen, openDisclosure, writing } from './workbookFile';

/** What a command prints, and its exit status. */
export interface Outcome {
  readonly status: 0 | 1;
  readonly out: string;
  /** Beside the result: what is left for the person to do. */
  readonly note?: string;
}

type WorkCommand<N> = Extract<Command, { readonly name: N }>;

/** 核对: status 1 when there is a finding of level error that nobody set aside. */
export async function runCheck({ file, json, report: output, kind, force }: WorkCommand<'check'>): Promise<Outcome> {
  const write = output === undefined ? undefined : reportWriter(file, output, force);
  const opened = await openChosen(file, kind);
  const report = check(kind === undefined ? opened.disclosure : ofKind(opened.disclosure, kind));
  const status = report.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  await write?.(opened, report);
  return {
    status,
    out: json ? jsonText(checkJson(report)) : checkText(basename(file), report),
    ...(output === undefined ? {} : { note: `报告已写入 ${output}。\n` }),
  };
}

/** 情况说明. */
export async function runDraft({ file, json, wording, kind }: WorkCommand<'draft'>): Promise<Outcome> {
  const { disclosure } = await openChosen(file, kind);
  const own = wording === undefined ? undefined : wordingFrom(wording, kindOf(disclosure));
  const drafted = draft(disclosure, readInputs(disclosure), own);
  const edited = isEdited(disclosure, drafted) ? EDITED : '';
  if (json) return { status: 0, out: jsonText(draftJson(drafted)), ...(edited !== '' && { note: edited }) };
  const open = drafted.todo.map(({ label }) => `  ${label}\n`);
  const waiting = open.length > 0 ? `待填 ${open.length} 处：\n${open.join('')}` : '';
  const note = `${edited}${waiting}`;
  return { status: 0, out: `${draftText(drafted)}\n`, ...(note !== '' && { note }) };
}

/** Whether the workbook holds a text that somebody has edited: what is printed is drafted afresh. */
function isEdited(disclosure: Disclosure, drafted: Draft): boolean {
  return draftText(narrativeDraft(openNarrative(disclosure, drafted).merged)) !== draftText(drafted);
}

const EDITED = '工作簿里有改过的文字，没有用在这里：这是重新起草的。改过的文字请在窗格的“情况说明”里取。\n';

/** 文表一致: status 1 when a statement of the text is wrong. */
export async function runProofread({ file, text: path, json, kind }: WorkCommand<'proofread'>): Promise<Outcome> {
  const text = await narrativeFrom(path);
  const report = proofread((await openChosen(file, kind)).disclosure, text);
  const status = report.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  return { status, out: json ? jsonText(proofreadJson(report)) : proofreadText(basename(path), text, report) };
}

/** 填列: the filled workbook is a new file; the one it came from stays as it is. */
export async function runFill({ file, out, force, lastYear, kind, ...options }: WorkCommand<'fill'>): Promise<Outcome> {
  refuseUnsafeWorkbook(file, out, force);
  const { bytes, disclosure } = await openChosen(file, kind);
  const former = lastYear === undefined ? undefined : (await openDisclosure(lastYear)).disclosure;
  const inputs = former && lastYearInputs(disclosure, former, options.acceptMismatch);
  const whole = planFill(disclosure, inputs, options.style);
  const plan = options.overwrite ? whole : withoutOverwriting(whole);
  writeFileWhole(out, isEmptyPlan(plan) ? bytes : await writing(out, bytes, plan));
  const kept = whole.edits.length - plan.edits.length;
  const note = `${kept} 格里已有手填的内容，保持原样。要改写这些单元格，加上 --overwrite。\n`;
  return { status: 0, out: fillText(out, plan), ...(kept > 0 && { note }) };
}

function fillText(out: string, plan: EditPlan): string {
  if (isEmptyPlan(plan)) return `没有需要填列的内容：要填的都已经填好。${out} 与原文件相同。\n`;
  const made = plan.newSheets
    .map(
      ({ name, beside }) =>
        `新建工作表“${name}”${beside === undefined ? '' : `（已有别人做的“${beside}”，没有动它）`}，`,
    )
    .join('');
  return `已生成 ${out}：${made}填列 ${plan.edits.filter(({ after }) => after !== null).length} 格。\n`;
}

const jsonText = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;
