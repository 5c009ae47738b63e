import { a1, type CellAddress } from '../../model/address';
import type { CellEdit, EditPlan, NewSheet } from '../../model/edit';
import { cellAt, type Cell } from '../../model/workbook';
import type { SheetEntry } from '../parts/workbookPart';
import type { OpenedWorkbook } from '../read/readWorkbook';
import { refusals } from '../refusals';
import { blockedCells, type BlockedCells } from './blockedCells';
import { isFormula, LONGEST_FORMULA, LONGEST_TEXT, type CellWrite } from './cellWrite';

/** The plan, checked against the file: what to write where. */
export interface CheckedPlan {
  readonly newSheets: readonly { readonly sheet: NewSheet; readonly writes: readonly CellWrite[] }[];
  readonly sheets: readonly { readonly entry: SheetEntry; readonly writes: readonly CellWrite[] }[];
  /** Whether any cell's content changes, and whether a formula comes or goes with it. */
  readonly changesContent: boolean;
  readonly changesFormulas: boolean;
}

/** A sheet as the edits made so far leave it. */
interface Target {
  readonly before: (address: CellAddress) => CellEdit['before'];
  readonly blocked: BlockedCells;
  readonly writes: Map<string, CellWrite>;
  readonly contents: Map<string, CellEdit['after']>;
}

/** @throws FileError when any part of the plan cannot be carried out as it was planned; see `refusals`. */
export function checkPlan(file: OpenedWorkbook, plan: EditPlan): CheckedPlan {
  const targets = new Map<string, Target>();
  const newSheets = plan.newSheets.map((sheet) => {
    checkNewSheet(file, sheet, targets);
    const target = openTarget(
      () => null,
      () => undefined,
    );
    targets.set(sheetKey(sheet.name), target);
    return { sheet, target };
  });
  const sheets: { entry: SheetEntry; target: Target }[] = [];
  const changes = { content: false, formulas: false };
  for (const edit of plan.edits) {
    let target = targets.get(sheetKey(edit.sheet));
    if (target === undefined) {
      const entry = existingSheet(file, edit.sheet);
      target = existingTarget(file, entry);
      targets.set(sheetKey(edit.sheet), target);
      sheets.push({ entry, target });
    }
    const change = addEdit(target, edit);
    changes.content ||= change.content;
    changes.formulas ||= change.formula;
  }
  return {
    newSheets: newSheets.map(({ sheet, target }) => ({ sheet, writes: [...target.writes.values()] })),
    sheets: sheets.map(({ entry, target }) => ({ entry, writes: [...target.writes.values()] })),
    changesContent: changes.content,
    changesFormulas: changes.formulas,
  };
}

/** Excel compares sheet names without case. */
function sheetKey(name: string): string {
  return name.toLowerCase();
}

function checkNewSheet(file: OpenedWorkbook, sheet: NewSheet, targets: ReadonlyMap<string, Target>): void {
  const isTaken = file.workbook.sheets.some((entry) => sheetKey(entry.name) === sheetKey(sheet.name));
  if (isTaken || targets.has(sheetKey(sheet.name))) throw refusals.sheetExists(sheet.name);
  if (file.workbook.structureIsProtected) throw refusals.protectedStructure(sheet.name);
  if (!/^(?!')[^:\\/?*[\]\p{Cc}]{1,31}$(?<!')/u.test(sheet.name)) throw refusals.sheetName(sheet.name);
}

function existingSheet(file: OpenedWorkbook, name: string): SheetEntry {
  const entry = file.workbook.sheets.find((candidate) => sheetKey(candidate.name) === sheetKey(name));
  if (entry === undefined || !entry.isWorksheet) throw refusals.sheetMissing(name);
  return entry;
}

function existingTarget(file: OpenedWorkbook, entry: SheetEntry): Target {
  const sheet = file.sheet(entry);
  if (sheet.isProtected) throw refusals.protectedSheet(entry.name);
  const blocked = blockedCells(file.opened, entry);
  return openTarget(({ row, column }) => contentOf(cellAt(sheet, row, column)), blocked);
}

function openTarget(before: Target['before'], blocked: BlockedCells): Target {
  return { before, blocked, writes: new Map(), contents: new Map() };
}

/** What an edit's `before` speaks of: the formula, else the stored value. */
function contentOf(cell: Cell): CellEdit['before'] {
  return cell.formula ?? cell.value;
}

function addEdit(target: Target, edit: CellEdit): { content: boolean; formula: boolean } {
  const key = a1(edit);
  checkContent(edit);
  const now = target.contents.has(key) ? (target.contents.get(key) ?? null) : target.before(edit);
  if (now !== edit.before) throw refusals.changedSince(edit.sheet, key, described(now), described(edit.before));
  const after = edit.after === '' ? null : edit.after;
  const isChange = after !== now;
  const blocked = isChange ? target.blocked(edit) : undefined;
  if (blocked) throw blocked;
  const result = isFormula(after) ? edit.result : undefined;
  const content = isChange ? { after, ...(result === undefined ? {} : { result }) } : target.writes.get(key)?.content;
  const numberFormat = edit.numberFormat ?? target.writes.get(key)?.numberFormat;
  const look = edit.style ?? target.writes.get(key)?.look;
  const inputRule = edit.inputRule === undefined ? target.writes.get(key)?.inputRule : edit.inputRule;
  if (content || numberFormat !== undefined || look || inputRule !== undefined) {
    target.writes.set(key, {
      row: edit.row,
      column: edit.column,
      ...(content && { content }),
      ...(numberFormat !== undefined && { numberFormat }),
      ...(look && { look }),
      ...(inputRule !== undefined && { inputRule }),
    });
  }
  target.contents.set(key, after);
  return { content: isChange, formula: isChange && (isFormula(now) || isFormula(after)) };
}

/** Refuses what no workbook can hold. */
function checkContent(edit: CellEdit): void {
  const isInside = [edit.row, edit.column].every((at) => Number.isInteger(at) && at >= 0);
  if (!isInside || edit.row >= 1_048_576 || edit.column >= 16_384) throw refusals.outsideSheet(edit.sheet, a1(edit));
  for (const value of [edit.after, edit.result ?? null]) {
    if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError(`${a1(edit)}: not a number`);
    const limit = isFormula(value) ? LONGEST_FORMULA : LONGEST_TEXT;
    if (typeof value === 'string' && value.length > limit) throw refusals.contentTooLong(edit.sheet, a1(edit), limit);
  }
}

function described(content: CellEdit['before']): string {
  if (content === null) return '空的';
  if (typeof content === 'boolean') return content ? 'TRUE' : 'FALSE';
  return `“${content}”`;
}
