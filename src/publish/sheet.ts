import { a1, quotedSheet } from '../model/address';
import type { CellEdit, CellLook, EditPlan } from '../model/edit';
import type { CheckReport, FindingCell } from '../model/finding';
import { LEVEL_WORDS } from '../model/level';
import { cellAt, sheetNamed, type Sheet, type Workbook } from '../model/workbook';
import { formNames, reportGroups, summaryLines, type ReportLine, type SentenceOf } from './lines';

/** 校验报告 as a sheet of the workbook: its cells lead to the cells of the findings. */

const SHEET_NAME = '校验报告';
const SHEET_TITLE = '校验报告（公开表助手生成）';
const HEADINGS = ['级别', '表', '说明', '差额', '处理', '单元格'] as const;
/** A finding may be about hundreds of cells: this many have a link of their own. */
const LINKS = 8;
const WIDTHS = [8, 12, 80, 12, 32, ...Array.from({ length: LINKS }, () => 16)];

/** The rows are one list. */
const RENEWAL = '更新校验报告';
/** Rows for the summary, whether all have something to say or not: the list begins at the same row each time. */
const SUMMARY_ROWS = 3;

interface Written {
  readonly after: string | number | null;
  readonly result?: string;
  readonly style: CellLook;
}

type Row = readonly Written[];

/**
 * Plans the report as a sheet: made, or brought up to date where it stands already. Nothing to do when it says all this.
 * A sheet of that name made by others is left alone.
 */
export function planReportSheet(workbook: Workbook, report: CheckReport, sentenceOf: SentenceOf): EditPlan {
  const { name, sheet } = placeIn(workbook);
  const { rows, frozenRows } = reportRows(report, sentenceOf);
  const count = Math.max(rows.length, sheet ? sheet.firstRow + sheet.cells.length : 0);
  const edits = Array.from({ length: count }, (_, row) =>
    WIDTHS.flatMap((_width, column) => editOf(sheet, name, row, column, rows[row]?.[column])),
  ).flat();
  return { newSheets: sheet ? [] : [{ name, columnWidths: WIDTHS, frozenRows }], edits };
}

function placeIn(workbook: Workbook): { readonly name: string; readonly sheet: Sheet | undefined } {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? SHEET_NAME : `${SHEET_NAME} ${number}`;
    const sheet = sheetNamed(workbook, name);
    if (!sheet || cellAt(sheet, 0, 0).value === SHEET_TITLE) return { name: sheet?.name ?? name, sheet };
  }
}

/** What an earlier report left there and this one does not say is emptied; where nothing stands, nothing is written. */
function editOf(
  sheet: Sheet | undefined,
  name: string,
  row: number,
  column: number,
  written: Written | undefined,
): CellEdit[] {
  const cell = sheet && cellAt(sheet, row, column);
  const before = cell ? (cell.formula ?? cell.value) : null;
  const after = written?.after ?? null;
  if (before === after) return [];
  const { result, style = 'note' } = written ?? {};
  const purpose = row === 0 ? '标题' : (HEADINGS[Math.min(column, HEADINGS.length - 1)] ?? '');
  return [
    {
      ...{ sheet: name, row, column, before, after, style, purpose },
      ...(result === undefined ? {} : { result }),
      ...(sheet && { bundle: RENEWAL }),
      ...(before !== null && { replaces: 'own' as const }),
    },
  ];
}

function reportRows(
  report: CheckReport,
  sentenceOf: SentenceOf,
): { readonly rows: Row[]; readonly frozenRows: number } {
  const summary = summaryLines(report);
  const head: Row[] = [
    [{ after: SHEET_TITLE, style: 'title' }],
    ...Array.from({ length: SUMMARY_ROWS }, (_, row): Row => [{ after: summary[row] ?? null, style: 'note' }]),
    HEADINGS.map((heading) => ({ after: heading, style: 'header' })),
  ];
  const findings = reportGroups(report, sentenceOf).flatMap(({ mark, lines }) =>
    lines.map((line) => findingRow(line, mark)),
  );
  const skipped = report.skipped.map(({ form, statement, reason }) =>
    textRow(['未核对', formNames(report, form).mark, statement, '', reason]),
  );
  return { rows: [...head, ...findings, ...skipped], frozenRows: head.length };
}

function findingRow({ finding: { cells }, level, sentence, difference, handling }: ReportLine, mark: string): Row {
  const more = cells.length > LINKS ? `${handling}（共 ${cells.length} 格，列出前 ${LINKS} 格）` : handling;
  const amount = difference === '' ? null : Number(difference);
  return [
    ...textRow([LEVEL_WORDS[level], mark, sentence]),
    { after: amount, style: 'computed' },
    ...textRow([more]),
    ...cells.slice(0, LINKS).map(linkTo),
  ];
}

const textRow = (texts: readonly string[]): Written[] => texts.map((text) => ({ after: asText(text), style: 'label' }));

/** A plan takes a text that begins with "=" for a formula; a space before it keeps it a text. */
function asText(text: string): string | null {
  if (text === '') return null;
  return text.startsWith('=') ? ` ${text}` : text;
}

/** A formula that goes to the cell when clicked and shows its address. */
function linkTo(cell: FindingCell): Written {
  const target = `#${quotedSheet(cell.sheet)}!${a1(cell)}`;
  return { after: `=HYPERLINK(${formulaText(target)},${formulaText(a1(cell))})`, result: a1(cell), style: 'label' };
}

const formulaText = (text: string): string => `"${text.replaceAll('"', '""')}"`;
