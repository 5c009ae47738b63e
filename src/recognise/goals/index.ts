import type { CellAddress } from '../../model/address';
import type { GoalTable } from '../../model/goals';
import { plain } from '../../model/text';
import type { Sheet, Workbook } from '../../model/workbook';
import { addressIn, lastColumn, textAt } from './cells';
import { departmentGoals } from './department';
import { projectGoals } from './projects';

/** Reads 绩效目标 tables, each by its title and what its header words say; columns shift from sheet to sheet. */

const DEPARTMENT = /^(?:部门\(?单位\)?|部门|单位)?(?:预算)?整体(?:支出)?绩效目标(?:申报|情况)?表$/u;
const PROJECTS = /^(?:部门|单位|部门\(单位\))?(?:预算)?项目(?:支出)?(?:预算)?绩效目标(?:申报|汇总|情况|明细)?表$/u;
/** A title stands at the top, below an attachment number perhaps. */
const TITLE_ROWS = 4;

export function readGoals(workbook: Workbook): GoalTable[] {
  return workbook.sheets.flatMap((sheet) => tableOf(sheet) ?? []);
}

function tableOf(sheet: Sheet): GoalTable | undefined {
  for (let row = sheet.firstRow; row < sheet.firstRow + TITLE_ROWS; row += 1) {
    for (let column = sheet.firstColumn; column <= lastColumn(sheet); column += 1) {
      const title = textAt(sheet, row, column);
      const bare = plain(title).replace(/^\d{4}年度?/u, '');
      const at: CellAddress = addressIn(sheet, row, column);
      if (DEPARTMENT.test(bare)) return departmentGoals(sheet, title, at);
      if (PROJECTS.test(bare)) return projectGoals(sheet, title, at);
    }
  }
  return undefined;
}
