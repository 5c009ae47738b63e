import { readDisclosure, type Cell, type Disclosure, type Workbook } from '../../src/index';
import { headText } from '../../src/model/heads';
import { readSample } from './samples';

/**
 * A workbook with final accounts and the budget of the same department and year: those of luolong-2024, and the forms of
 * chanhe-2025-budget under the name and year of luolong.
 */
export async function withBothKinds(): Promise<Workbook> {
  const [accounts, budget] = await Promise.all([readSample('luolong-2024'), readSample('chanhe-2025-budget')]);
  const heads = (workbook: Workbook): { department: string; year: string } => {
    const disclosure: Disclosure = readDisclosure(workbook);
    return { department: headText(disclosure, 'department') ?? '', year: headText(disclosure, 'year') ?? '' };
  };
  const [own, other] = [heads(accounts), heads(budget)];
  const renamed = (text: string) => text.replaceAll(other.department, own.department).replaceAll(other.year, own.year);
  const cellOf = (cell: Cell): Cell =>
    typeof cell.value === 'string' ? { ...cell, value: renamed(cell.value), text: renamed(cell.text) } : cell;
  const sheets = budget.sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map((row) => row.map(cellOf)) }));
  return { sheets: [...accounts.sheets, ...sheets] };
}
