import { groupBy, LOOKS, type CellEdit, type CellLook, type EditPlan, type NewSheet } from '../../src/index';
import { blocksOf, mapBlock, type Block } from './blocks';
import type { RuledBlock } from './inputRules';

/** An edit plan as what has to be written where. */
export interface PlanWork {
  readonly newSheets: readonly NewSheet[];
  readonly sheets: readonly SheetWork[];
}

/** What is written into one sheet. */
export interface SheetWork {
  readonly name: string;
  /** A sheet of the plan itself: what stands in it is ours. */
  readonly isNew: boolean;
  readonly edits: readonly CellEdit[];
  readonly formats: readonly Block<string>[];
  readonly contents: readonly Block<CellEdit>[];
  readonly looks: readonly LookedBlock[];
  readonly rules: readonly RuledBlock[];
}

export interface LookedBlock {
  readonly look: CellLook;
  readonly block: Block<unknown>;
}

/** The sheets of the workbook that the plan changes. */
export function existingSheets({ sheets }: PlanWork): SheetWork[] {
  return sheets.filter(({ isNew }) => !isNew);
}

/** Groups the edits of a plan by sheet and into rectangles. A later edit of a cell replaces an earlier one. */
export function planWork(plan: EditPlan): PlanWork {
  const newNames = new Set(plan.newSheets.map(({ name }) => name.toLowerCase()));
  const bySheet = new Map<string, { name: string; edits: Map<string, CellEdit> }>();
  for (const edit of plan.edits) {
    const key = edit.sheet.toLowerCase();
    const sheet = bySheet.get(key) ?? { name: edit.sheet, edits: new Map<string, CellEdit>() };
    sheet.edits.set(`${edit.row},${edit.column}`, edit);
    bySheet.set(key, sheet);
  }
  const sheets = [...bySheet].map(([key, { name, edits }]) => sheetWork(name, newNames.has(key), [...edits.values()]));
  return { newSheets: plan.newSheets, sheets };
}

function sheetWork(name: string, isNew: boolean, edits: readonly CellEdit[]): SheetWork {
  const formatted = edits.filter(({ numberFormat }) => numberFormat !== undefined);
  return {
    name,
    isNew,
    edits,
    formats: blocksOf(formatted).map((block) => mapBlock(block, ({ numberFormat }) => numberFormat as string)),
    contents: blocksOf(edits),
    looks: (Object.keys(LOOKS) as CellLook[]).flatMap((look) =>
      blocksOf(edits.filter(({ style }) => style === look)).map((block) => ({ look, block })),
    ),
    rules: ruledBlocks(edits),
  };
}

function ruledBlocks(edits: readonly CellEdit[]): RuledBlock[] {
  const groups = groupBy(edits, ({ inputRule }) => (inputRule === undefined ? undefined : JSON.stringify(inputRule)));
  return [...groups.values()].flatMap((group) =>
    blocksOf(group).map((block) => ({ rule: group[0]?.inputRule ?? null, block })),
  );
}
