import { a1, addressKey, sameContent, type CellAddress, type CellEdit, type EditPlan } from '../../src/index';
import type { Applied, RunExcel } from './applyPlan';
import { contentOf, type CellContent } from './content';
import type { Features } from './features';
import { HostError, type TakenBack } from './host';
import { asHostError } from './officeErrors';
import { planWork, type PlanWork } from './planWork';
import { contentBefore, putBack, rememberCells, type RememberedBlock } from './remember';
import { rememberLooks, type RememberedLooks } from './rememberLooks';
import { gatherRequests, sendRequests } from './steps';

/**
 * Takes a plan back that was applied: its cells hold and look like what they did before, and the sheets it made are
 * deleted. What was changed since stays: the cell, the bundle that it is part of, or the sheet that the plan made.
 * @throws HostError; the workbook is as it was then
 */
export async function takeBackPlan(run: RunExcel, applied: Applied, features: Features): Promise<TakenBack> {
  const { plan, before } = applied;
  const made = plan.newSheets.map(({ name }) => name);
  const touched = made.length > 0 ? await run((context) => touchedSheets(context, plan, made)) : [];
  const work = planWork({ newSheets: [], edits: plan.edits.filter(({ sheet }) => !isOneOf(made, sheet)) });
  const now = work.sheets.length > 0 ? await run((context) => readNow(context, work, features)) : NOTHING;
  const kept = keptEdits(now.cells);
  const gone = made.filter((name) => !touched.some(({ sheet }) => sheet === name));

  const keys = new Set(kept.map(addressKey));
  const looks = [...before.looks].flatMap(([key, step]) => (keys.has(key) ? [] : [step]));
  const steps = [...putBack(withoutCells(before.cells, keys), now.cells), ...looks];
  try {
    await run((context) => sendRequests(context, gatherRequests(steps)));
    if (gone.length > 0) await run((context) => deleteSheets(context, gone));
  } catch (error) {
    await run(async (context) => {
      const { cells } = await rememberCells(context, work.sheets, () => undefined);
      await sendRequests(context, gatherRequests([...putBack(now.cells, cells), ...now.looks.values()]));
    }).catch(lost(error));
    throw error;
  }
  return { touched: [...touched, ...touchedCells(now.cells)] };
}

interface Now {
  readonly cells: readonly RememberedBlock[];
  readonly looks: RememberedLooks;
}

const NOTHING: Now = { cells: [], looks: new Map() };

/** Excel compares sheet names without case. */
const isOneOf = (names: readonly string[], sheet: string): boolean =>
  names.some((name) => name.toLowerCase() === sheet.toLowerCase());

/** @throws HostError when a sheet of the cells is protected by now */
async function readNow(context: Excel.RequestContext, work: PlanWork, features: Features): Promise<Now> {
  const { cells, accompanied } = await rememberCells(context, work.sheets, () => ({
    sheets: work.sheets.map(({ name }) => context.workbook.worksheets.getItem(name).load('name,protection/protected')),
    looks: rememberLooks(context, work.sheets, features),
  }));
  const locked = accompanied.sheets.find((sheet) => sheet.protection.protected);
  if (locked) {
    const sentence = `工作表“${locked.name}”受保护，没有撤销。请在“审阅”选项卡撤销工作表保护后重试。`;
    throw new HostError('protected-sheet', sentence);
  }
  return { cells, looks: accompanied.looks() };
}

/** The cells that do not hold what the plan wrote. */
function touchedCells(cells: readonly RememberedBlock[]): readonly CellEdit[] {
  return cells
    .flatMap(({ block }) => block.cells.flat())
    .filter((cell) => !sameContent(contentBefore(cell), written(cell.edit)))
    .map(({ edit }) => edit);
}

/** Touched cells, each with its bundle. */
function keptEdits(cells: readonly RememberedBlock[]): readonly CellEdit[] {
  const touched = new Set(touchedCells(cells));
  const bundles = new Set([...touched].flatMap(({ bundle }) => bundle ?? []));
  return cells
    .flatMap(({ block }) => block.cells.flat())
    .map(({ edit }) => edit)
    .filter((edit) => touched.has(edit) || (edit.bundle !== undefined && bundles.has(edit.bundle)));
}

const written = ({ after }: CellEdit): CellContent => (after === '' ? null : after);

/** Blocks cut into single cells, without some of them. */
function withoutCells(blocks: readonly RememberedBlock[], keys: ReadonlySet<string>): readonly RememberedBlock[] {
  if (keys.size === 0) return blocks;
  return blocks.flatMap(({ sheet, block }) =>
    block.cells.flat().flatMap((cell) => {
      const { row, column } = cell.edit;
      return keys.has(addressKey(cell.edit)) ? [] : [{ sheet, block: { row, column, cells: [[cell]] } }];
    }),
  );
}

/**
 * The sheets that the plan made and somebody changed since, each with the first cell that is not as the plan left it.
 * @throws HostError when a sheet is gone, or cannot be deleted
 */
async function touchedSheets(
  context: Excel.RequestContext,
  plan: EditPlan,
  made: readonly string[],
): Promise<readonly CellAddress[]> {
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
  return made.flatMap((name, index) => touchedCell(plan, name, ranges[index]) ?? []);
}

function touchedCell(plan: EditPlan, name: string, range: Excel.Range | undefined): CellAddress | undefined {
  const left = new Map<string, CellContent>();
  for (const edit of plan.edits) {
    if (isOneOf([name], edit.sheet) && written(edit) !== null) left.set(a1(edit), written(edit));
  }
  const now = new Map(range && !range.isNullObject ? contentsIn(range) : []);
  const cells = [...plan.edits.filter(({ sheet }) => isOneOf([name], sheet)), ...[...now.values()].map(({ at }) => at)];
  const found = cells.find((cell) => !sameContent(left.get(a1(cell)), now.get(a1(cell))?.content));
  return found && { sheet: name, row: found.row, column: found.column };
}

interface Held {
  readonly at: Omit<CellAddress, 'sheet'>;
  readonly content: CellContent;
}

/** What a range holds, cell by cell, without those that hold nothing. */
function contentsIn({ formulas, values, rowIndex, columnIndex }: Excel.Range): [string, Held][] {
  const allValues: unknown[][] = values;
  return (formulas as unknown[][]).flatMap((line, row) =>
    line.flatMap((formula, column): [string, Held][] => {
      const content = contentOf(formula, allValues[row]?.[column]);
      const at = { row: rowIndex + row, column: columnIndex + column };
      return content === null ? [] : [[a1(at), { at, content }]];
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

/** Restoring failed too: the one case in which the person has to look. */
function lost(failure: unknown): (error: unknown) => never {
  return (error) => {
    throw new HostError('refused', '撤销中途失败，也没能恢复原状。请不保存就关闭工作簿，重新打开后再试。', {
      cause: new AggregateError([asHostError(failure, {}), error]),
    });
  };
}
