import { a1, type CellEdit, type EditPlan } from '../../src/index';
import { applyPlan, type RunExcel } from './applyPlan';
import { contentOf, type CellContent } from './content';
import { HostError } from './host';

/**
 * Takes a plan back that was applied: whole, or not at all. Its cells get what they held before, and the sheets it made
 * are deleted; both only while every one of them is as the plan left it.
 * @throws HostError; the workbook is as it was then
 */
export async function takeBackPlan(run: RunExcel, plan: EditPlan, canReadPattern: boolean): Promise<void> {
  const made = plan.newSheets.map(({ name }) => name);
  if (made.length > 0) await run((context) => refuseTouched(context, plan, made));

  const edits = plan.edits.filter(({ sheet }) => !isOneOf(made, sheet));
  if (edits.length > 0) await applyPlan(run, planOf(edits.map(reversed)), canReadPattern);
  if (made.length === 0) return;
  try {
    await run((context) => deleteSheets(context, made));
  } catch (error) {
    if (edits.length > 0) await applyPlan(run, planOf(edits), canReadPattern);
    throw error;
  }
}

const planOf = (edits: readonly CellEdit[]): EditPlan => ({ newSheets: [], edits });

function reversed({ sheet, row, column, before, after, purpose }: CellEdit): CellEdit {
  return { sheet, row, column, before: after, after: before, purpose };
}

/** Excel compares sheet names without case. */
const isOneOf = (names: readonly string[], sheet: string): boolean =>
  names.some((name) => name.toLowerCase() === sheet.toLowerCase());

/** @throws HostError when a sheet that the plan made holds anything else by now, or cannot be deleted */
async function refuseTouched(context: Excel.RequestContext, plan: EditPlan, made: readonly string[]): Promise<void> {
  const { worksheets, protection } = context.workbook;
  protection.load('protected');
  const sheets = made.map((name) => worksheets.getItemOrNullObject(name).load('name'));
  await context.sync();
  const gone = made.find((_name, index) => sheets[index]?.isNullObject);
  if (gone !== undefined) {
    throw new HostError('sheet-missing', `工作表“${gone}”已改名或删除，没有撤销。请自行删除不要的内容。`);
  }
  if (protection.protected) {
    const sentence = '工作簿的结构受保护，不能删除填列时新建的工作表。请在“审阅”选项卡取消“保护工作簿”后重试。';
    throw new HostError('protected-sheet', sentence);
  }
  const ranges = sheets.map((sheet) =>
    sheet.getUsedRangeOrNullObject(true).load('formulas,values,rowIndex,columnIndex'),
  );
  await context.sync();
  made.forEach((name, index) => {
    const touched = touchedCell(plan, name, ranges[index]);
    if (touched !== undefined) {
      const sentence = `工作表“${name}”的 ${touched} 在填列之后改动过，没有撤销，以免丢失后填的内容。`;
      throw new HostError('changed-since', sentence);
    }
  });
}

/** The first cell of a sheet that is not as the plan left it, in A1 notation. */
function touchedCell(plan: EditPlan, name: string, range: Excel.Range | undefined): string | undefined {
  const left = new Map<string, CellContent>();
  for (const edit of plan.edits) {
    if (isOneOf([name], edit.sheet) && edit.after !== null) left.set(a1(edit), edit.after);
  }
  const now = new Map(range && !range.isNullObject ? contentsIn(range) : []);
  return [...new Set([...left.keys(), ...now.keys()])].find((cell) => left.get(cell) !== now.get(cell));
}

/** What a range holds, cell by cell, without those that hold nothing. */
function contentsIn({ formulas, values, rowIndex, columnIndex }: Excel.Range): [string, CellContent][] {
  const allValues: unknown[][] = values;
  return (formulas as unknown[][]).flatMap((line, row) =>
    line.flatMap((formula, column): [string, CellContent][] => {
      const content = contentOf(formula, allValues[row]?.[column]);
      return content === null ? [] : [[a1({ row: rowIndex + row, column: columnIndex + column }), content]];
    }),
  );
}

async function deleteSheets(context: Excel.RequestContext, names: readonly string[]): Promise<void> {
  const sheets = names.map((name) => context.workbook.worksheets.getItem(name));
  for (const sheet of sheets) {
    // Excel does not delete a very hidden sheet.
    sheet.visibility = 'Visible';
    sheet.delete();
  }
  await context.sync();
}
