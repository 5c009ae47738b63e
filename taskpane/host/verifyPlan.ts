import { a1 } from '../../src/index';
import { TEXT_FORMAT } from './content';
import type { Features } from './features';
import { HostError } from './host';
import { existingSheets, type PlanWork } from './planWork';
import { contentBefore, rememberCells, type RememberedBlock, type RememberedCell } from './remember';
import { rememberLooks, type RememberedLooks } from './rememberLooks';

export const STRUCTURE_PROTECTED = '工作簿的结构受保护，不能新建工作表。请在“审阅”选项卡取消“保护工作簿”后重试。';

/** What stood in the workbook before, where the plan touches it. */
export interface Before {
  readonly cells: readonly RememberedBlock[];
  readonly looks: RememberedLooks;
}

/**
 * Reads what the plan touches and compares it with what the plan expects.
 * @throws HostError when the workbook is not as expected, or takes no such change
 */
export async function verifyPlan(context: Excel.RequestContext, work: PlanWork, features: Features): Promise<Before> {
  const existing = existingSheets(work);
  const { cells, accompanied } = await rememberCells(context, existing, () => queueState(context, work, features));
  refuseSheets(accompanied);
  for (const { block } of cells) for (const cell of block.cells.flat()) refuseUnexpected(cell);
  return { cells, looks: accompanied.looks() };
}

/** What the verifying read brings besides the cells. */
interface SheetState {
  readonly structure: Excel.WorkbookProtection;
  /** Sheets of the names that new sheets are to have. */
  readonly namesakes: readonly Excel.Worksheet[];
  readonly touched: readonly Excel.Worksheet[];
  readonly looks: () => RememberedLooks;
}

function queueState(context: Excel.RequestContext, work: PlanWork, features: Features): SheetState {
  const { worksheets, protection } = context.workbook;
  const existing = existingSheets(work);
  protection.load('protected');
  return {
    structure: protection,
    namesakes: work.newSheets.map(({ name }) => worksheets.getItemOrNullObject(name).load('name')),
    touched: existing.map(({ name }) => worksheets.getItem(name).load('name,protection/protected')),
    looks: rememberLooks(context, existing, features),
  };
}

function refuseSheets({ structure, namesakes, touched }: SheetState): void {
  const taken = namesakes.find((sheet) => !sheet.isNullObject);
  if (taken) {
    throw new HostError('sheet-exists', `工作簿里已有名为“${taken.name}”的工作表。请把它改名或删除后重试。`);
  }
  if (namesakes.length > 0 && structure.protected) {
    throw new HostError('protected-sheet', STRUCTURE_PROTECTED);
  }
  const locked = touched.find((sheet) => sheet.protection.protected);
  if (locked) {
    const sentence = `工作表“${locked.name}”受保护，不能写入。请在“审阅”选项卡撤销工作表保护后重试。`;
    throw new HostError('protected-sheet', sentence);
  }
}

function refuseUnexpected(cell: RememberedCell): void {
  const { edit, numberFormat } = cell;
  const where = `工作表“${edit.sheet}”的 ${a1(edit)}`;
  if (contentBefore(cell) !== edit.before) {
    throw new HostError('changed-since', `${where} 在读取之后改动过，没有写入。请重新操作一次。`);
  }
  const { after } = edit;
  const mustCalculate = after !== null && (typeof after !== 'string' || after.startsWith('='));
  if (mustCalculate && (edit.numberFormat ?? numberFormat) === TEXT_FORMAT) {
    throw new HostError('refused', `${where} 的格式是“文本”，写入后不会计算。请先把它的格式改为“常规”，再重试。`);
  }
}
