import { a1, isEmptyPlan, planColumns, type ColumnPlan, type ColumnQuestion, type Disclosure } from '../src/index';
import type { Command } from './arguments';
import type { Outcome } from './commands';
import { refuseUnsafeWorkbook, writeFileWhole } from './disk';
import { columnsJson } from './json';
import { UserError } from './userError';
import { openDisclosure, writing } from './workbookFile';

type FillColumns = Extract<Command, { readonly name: 'fillColumns' }>;

/** 填列 of columns that are there: told alone, or written into a new file; the one it came from stays as it is. */
export async function runFillColumns({ file, out, force, json, style, choices }: FillColumns): Promise<Outcome> {
  if (out !== undefined) refuseUnsafeWorkbook(file, out, force);
  const { bytes, disclosure } = await openDisclosure(file);
  const columns = planColumns(disclosure, style, answersOf(disclosure, choices));
  const { plan } = columns;
  if (out !== undefined) writeFileWhole(out, isEmptyPlan(plan) ? bytes : await writing(out, bytes, plan));
  if (json) return { status: 0, out: `${JSON.stringify(columnsJson(columns), undefined, 2)}\n` };
  const note = leftOpen(columns);
  return { status: 0, out: columnsText(columns, out), ...(note === '' ? {} : { note }) };
}

/** @throws UserError for a column that asks nothing, or a choice that it does not have */
function answersOf(disclosure: Disclosure, choices: ReadonlyMap<string, number>): ReadonlyMap<string, string> {
  if (choices.size === 0) return new Map();
  const { questions } = planColumns(disclosure);
  return new Map(
    [...choices].map(([key, number]) => {
      const question = questions.find((one) => one.key === key);
      const choice = question?.choices[number - 1];
      if (!question)
        throw new UserError(`--choose ${key}：没有要选算法的这一列。不加 --choose 运行一次，可以看到有哪些。`);
      if (!choice) throw new UserError(`--choose ${key}=${number}：这一列只有 ${question.choices.length} 种算法。`);
      return [key, choice.id];
    }),
  );
}

function columnsText({ plan: { edits } }: ColumnPlan, out: string | undefined): string {
  if (edits.length === 0) return '没有需要填列的内容。\n';
  const cells = edits.map(
    ({ sheet, purpose, after, ...at }) => `  ${sheet}!${a1(at)}  ${purpose}  ${after ?? '（清空）'}\n`,
  );
  const head =
    out === undefined ? `将填列 ${edits.length} 格（没有写 -o，未写入）：` : `已生成 ${out}：填列 ${edits.length} 格：`;
  return `${head}\n${cells.join('')}`;
}

/** What a person has to say first, and what cannot be filled. */
function leftOpen({ questions, unexplained }: ColumnPlan): string {
  const missing = unexplained.map(
    ({ name, missing: what, at }) => `  ${name}（${at.sheet}!${a1(at)}）：没有找到${what}\n`,
  );
  return [
    questions.length > 0 ? `有 ${questions.length} 列没有写明用哪两个数计算，请用 --choose 选择：\n` : '',
    ...questions.map(questionText),
    missing.length > 0 ? `有 ${missing.length} 列不知道怎样计算，没有填：\n` : '',
    ...missing,
  ].join('');
}

const questionText = ({ key, name, choices }: ColumnQuestion): string =>
  [`  ${name}\n`, ...choices.map(({ label }, index) => `    --choose "${key}=${index + 1}"  ${label}\n`)].join('');
