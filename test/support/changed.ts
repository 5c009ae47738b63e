import {
  EMPTY_CELL,
  readDisclosure,
  type Cell,
  type CellAddress,
  type Disclosure,
  type Finding,
  type Workbook,
} from '../../src/index';
import { checkForms } from '../../src/check/forms';
import type { BoundForm } from '../../src/model/binding';
import { finalAccountsFormRules } from '../../src/rules/finalAccounts';
import { richDepartment } from './departments';
import { STANDARD_LAYOUT } from './departments/layout';

/** A department whose nine forms are right, in the layout of the samples; every form has amounts. */
export const cleanWorkbook: Workbook = richDepartment(1, { ...STANDARD_LAYOUT, format: '#,##0.00' }).workbook;

/** What a cell is made to hold: its text, its number, nothing, or the whole cell. */
export type Typed = string | number | null | Partial<Cell>;

function cellOf(typed: Typed, before: Cell): Cell {
  if (typed === null) return EMPTY_CELL;
  if (typeof typed === 'string') return { ...EMPTY_CELL, value: typed, text: typed };
  if (typeof typed === 'number') return { value: typed, text: typed.toFixed(2), numberFormat: '0.00' };
  return { ...before, ...typed };
}

/** The workbook with something else in some of its cells, which must lie in the used range. */
export function changed(workbook: Workbook, changes: readonly (readonly [CellAddress, Typed])[]): Workbook {
  return {
    sheets: workbook.sheets.map((sheet) => {
      const cells = sheet.cells.map((row) => [...row]);
      for (const [at, typed] of changes) {
        if (at.sheet !== sheet.name) continue;
        const row = cells[at.row - sheet.firstRow];
        const before = row?.[at.column - sheet.firstColumn];
        if (!row || !before) throw new Error(`${at.sheet} has no cell at row ${at.row}, column ${at.column}`);
        row[at.column - sheet.firstColumn] = cellOf(typed, before);
      }
      return { ...sheet, cells };
    }),
  };
}

const disclosures = new WeakMap<Workbook, Disclosure>();

/** Recognises each workbook once. */
function recognised(workbook: Workbook): Disclosure {
  const known = disclosures.get(workbook) ?? readDisclosure(workbook);
  disclosures.set(workbook, known);
  return known;
}

/** The findings of one rule on what forms say around and in their amounts. */
export function findingsOf(workbook: Workbook, code: string): Finding[] {
  const rules = finalAccountsFormRules.filter((rule) => rule.code === code);
  if (rules.length === 0) throw new Error(`no rule ${code}`);
  return checkForms(recognised(workbook), rules).flatMap(({ findings }) => findings);
}

/** A form as it is recognised. */
export function formOf(workbook: Workbook, id: string): BoundForm {
  const form = recognised(workbook).bound.get(id);
  if (!form) throw new Error(`no form ${id}`);
  return form;
}

/** The cell that a reference leads to. */
export function addressOf(workbook: Workbook, ref: string): CellAddress {
  const found = recognised(workbook).at(ref);
  if (!('cell' in found)) throw new Error(`no cell ${ref}`);
  return found.cell.address;
}

/** The code cell and the name cell of a subject. */
export function subjectAt(workbook: Workbook, id: string, code: string): { codeAt: CellAddress; nameAt: CellAddress } {
  const row = formOf(workbook, id).rows.find((candidate) => candidate.code === code);
  if (!row?.codeAt) throw new Error(`no subject ${code} on ${id}`);
  return { codeAt: row.codeAt, nameAt: row.nameAt };
}
