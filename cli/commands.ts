import { basename } from 'node:path';
import { check, draft, draftText, isEmptyPlan, planFill, readDisclosure } from '../src/index';
import type { EditPlan } from '../src/index';
import { readWorkbookFile } from '../src/files/index';
import type { Command } from './arguments';
import { checkText } from './checkText';
import { readFileBytes, refuseUnsafeWorkbook, writeFileWhole } from './disk';
import { checkJson, draftJson } from './json';
import { reportWriter } from './reportFile';
import { UserError } from './userError';
import { inFile, writing, type OpenedFile } from './workbookFile';

/** What a command prints, and its exit status. */
export interface Outcome {
  readonly status: 0 | 1;
  readonly out: string;
  /** Beside the result: what is left for the person to do. */
  readonly note?: string;
}

type WorkCommand<N> = Extract<Command, { readonly name: N }>;

/** 核对: status 1 when there is a finding of level error that nobody set aside. */
export async function runCheck({ file, json, report: output, force }: WorkCommand<'check'>): Promise<Outcome> {
  const write = output === undefined ? undefined : reportWriter(file, output, force);
  const opened = await openDisclosure(file);
  const report = check(opened.disclosure);
  const status = report.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  await write?.(opened, report);
  return {
    status,
    out: json ? jsonText(checkJson(report)) : checkText(basename(file), report),
    ...(output === undefined ? {} : { note: `报告已写入 ${output}。\n` }),
  };
}

/** 情况说明. */
export async function runDraft({ file, json }: WorkCommand<'draft'>): Promise<Outcome> {
  const drafted = draft((await openDisclosure(file)).disclosure);
  if (json) return { status: 0, out: jsonText(draftJson(drafted)) };
  const open = drafted.todo.map(({ label }) => `  ${label}\n`);
  const note = open.length > 0 ? { note: `待填 ${open.length} 处：\n${open.join('')}` } : {};
  return { status: 0, out: `${draftText(drafted)}\n`, ...note };
}

/** 填列: the filled workbook is a new file; the one it came from stays as it is. */
export async function runFill({ file, out, force }: WorkCommand<'fill'>): Promise<Outcome> {
  refuseUnsafeWorkbook(file, out, force);
  const { bytes, disclosure } = await openDisclosure(file);
  const plan = planFill(disclosure);
  writeFileWhole(out, isEmptyPlan(plan) ? bytes : await writing(out, bytes, plan));
  return { status: 0, out: fillText(out, plan) };
}

/** Reads a workbook of at least one form. */
async function openDisclosure(file: string): Promise<OpenedFile> {
  const bytes = readFileBytes(file);
  const workbook = await inFile(file, () => readWorkbookFile(bytes));
  const disclosure = readDisclosure(workbook);
  if (disclosure.forms.length > 0) return { bytes, disclosure };
  const isEmpty = workbook.sheets.every(({ cells }) => cells.length === 0);
  throw new UserError(
    isEmpty
      ? `${file}：这个工作簿里没有内容。请换成填好公开表的工作簿。`
      : `${file}：没有认出公开表。请换成含有“收入支出决算总表”等公开表的工作簿；每张表的标题应写在表的上方，与规定的表名一致。`,
  );
}

function fillText(out: string, plan: EditPlan): string {
  if (isEmptyPlan(plan)) return `没有需要填列的内容：要填的都已经填好。${out} 与原文件相同。\n`;
  const made = plan.newSheets.map(({ name }) => `新建工作表“${name}”，`).join('');
  return `已生成 ${out}：${made}填列 ${plan.edits.filter(({ after }) => after !== null).length} 格。\n`;
}

const jsonText = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;
