import { a1, addressKey, type CellEdit, type EditPlan } from '../../src/index';
import { mapBlock } from './blocks';
import { inputFor, TEXT_FORMAT } from './content';
import { HostError } from './host';
import { lookStep } from './looks';
import { finishSheets, makeSheets, removeBegun } from './newSheets';
import { asHostError, officeErrorCode } from './officeErrors';
import { planWork, type PlanWork, type SheetWork } from './planWork';
import { contentBefore, putBack, rememberCells, type RememberedBlock, type RememberedCell } from './remember';
import { rememberLooks } from './rememberLooks';
import { blockSteps, gatherRequests, sendRequests, type Step } from './steps';

/** Excel.run, which only excelHost.ts may say. */
export type RunExcel = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => Promise<T>;

/** What stood in the workbook before, where the plan touches it. */
interface Before {
  readonly cells: readonly RememberedBlock[];
  /** Steps that put the looks back. */
  readonly looks: readonly Step[];
}

/**
 * Applies a plan whole or not at all. A plan of new sheets is one round trip; one that touches existing cells reads
 * them first and compares them with the plan. Excel runs the commands of a batch until one fails and keeps what ran:
 * after a failure whatever was written is taken back here.
 * @throws HostError; the workbook is as it was then, unless the sentence says otherwise
 */
export async function applyPlan(run: RunExcel, plan: EditPlan, canReadPattern: boolean): Promise<void> {
  const work = planWork(plan);
  const existing = work.sheets.filter(({ isNew }) => !isNew);
  const before =
    existing.length > 0 ? await run((context) => verify(context, work, existing, canReadPattern)) : NOTHING_BEFORE;

  const requests = gatherRequests(stepsOf(work, before));
  let sent = 0;
  try {
    await run((context) => sendRequests(context, requests, () => (sent += 1)));
  } catch (error) {
    const failure = asHostError(error, { ItemAlreadyExists: existsSentence(work) });
    if (sent > 0 || !ranNothing(error))
      await run((context) => takeBack(context, work, existing, before)).catch(lost(failure));
    throw failure;
  }
}

const NOTHING_BEFORE: Before = { cells: [], looks: [] };

/** Everything that is written, in order: sheets, formats before contents (a text format would turn them into text). */
function stepsOf({ newSheets, sheets }: PlanWork, before: Before): Step[] {
  const input = inputUnder(before);
  return [
    ...makeSheets(newSheets),
    ...sheets.flatMap(({ name, formats, contents, looks }) => [
      ...formats.flatMap((block) => blockSteps(name, block, (range, cells) => (range.numberFormat = cells))),
      ...contents
        .map((block) => mapBlock(block, input))
        .flatMap((block) => blockSteps(name, block, (range, cells) => (range.formulas = cells))),
      ...looks.map((looked) => lookStep(name, looked)),
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

/** Reads what the plan touches, and refuses the plan when the workbook is not what it expects. */
async function verify(
  context: Excel.RequestContext,
  { newSheets }: PlanWork,
  existing: readonly SheetWork[],
  canReadPattern: boolean,
): Promise<Before> {
  const { worksheets, protection } = context.workbook;
  protection.load('protected');
  const namesakes = newSheets.map(({ name }) => worksheets.getItemOrNullObject(name).load('name'));
  const touched = existing.map(({ name }) => worksheets.getItem(name).load('name,protection/protected'));
  const looks = rememberLooks(context, existing, canReadPattern);
  const cells = await rememberCells(context, existing);

  const taken = namesakes.find((sheet) => !sheet.isNullObject);
  if (taken) throw new HostError('sheet-exists', `工作簿里已有名为“${taken.name}”的工作表。请把它改名或删除后重试。`);
  if (newSheets.length > 0 && protection.protected) {
    throw new HostError(
      'protected-sheet',
      '工作簿的结构受保护，不能新建工作表。请在“审阅”选项卡取消“保护工作簿”后重试。',
    );
  }
  const locked = touched.find((sheet) => sheet.protection.protected);
  if (locked) {
    throw new HostError(
      'protected-sheet',
      `工作表“${locked.name}”受保护，不能写入。请在“审阅”选项卡撤销工作表保护后重试。`,
    );
  }
  for (const { block } of cells) for (const cell of block.cells.flat()) refuseUnexpected(cell);
  return { cells, looks: looks() };
}

function refuseUnexpected(cell: RememberedCell): void {
  const { edit, numberFormat } = cell;
  const where = `工作表“${edit.sheet}”的 ${a1(edit)}`;
  if (contentBefore(cell) !== (edit.before === '' ? null : edit.before)) {
    throw new HostError('changed-since', `${where} 在读取之后改动过，没有写入。请重新操作一次。`);
  }
  const { after } = edit;
  const mustCalculate = after !== null && (typeof after !== 'string' || after.startsWith('='));
  if (mustCalculate && (edit.numberFormat ?? numberFormat) === TEXT_FORMAT) {
    throw new HostError('refused', `${where} 的格式是“文本”，写入后不会计算。请先把它的格式改为“常规”，再重试。`);
  }
}

/** Puts the workbook back as it was. */
async function takeBack(
  context: Excel.RequestContext,
  { newSheets }: PlanWork,
  existing: readonly SheetWork[],
  before: Before,
): Promise<void> {
  await removeBegun(context, newSheets);
  if (existing.length === 0) return;
  const now = await rememberCells(context, existing);
  await sendRequests(context, gatherRequests([...putBack(before.cells, now), ...before.looks]));
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

function existsSentence({ newSheets }: PlanWork): string {
  const names = newSheets.map(({ name }) => `“${name}”`).join('、');
  return `工作簿里已有同名的工作表（${names}），没有写入。请把它改名或删除后重试。`;
}
