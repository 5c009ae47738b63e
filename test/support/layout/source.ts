import { cellAt, type Cell, type Sheet, type Workbook } from '../../../src/index';
import { readBody, type Printed } from '../printed/body';
import { FORM_IDS, type FormId } from '../printed/names';

/**
 * A sample workbook taken apart: what each form says, apart from how it is laid out. It reads only the layout that the
 * two samples have, and knows nothing of src/recognise.
 */

export interface SourceRow {
  readonly key: string;
  /** With its number as printed: "一、一般公共服务支出". */
  readonly label: string;
  /** "" where the form prints none. */
  readonly code: string;
  /** By the key of the column, in printed order. */
  readonly amounts: ReadonlyMap<string, Cell>;
}

export interface SourceForm {
  readonly id: FormId;
  readonly department: string;
  /** "2024年度". */
  readonly year: string;
  readonly notes: readonly string[];
  /** 收入 and 支出 of 公开01表 and 公开04表; one panel for the others, 公开06表 included. */
  readonly panels: readonly (readonly SourceRow[])[];
}

export interface Source {
  readonly forms: readonly SourceForm[];
  /** The sheets that are none of the nine forms. */
  readonly others: readonly Sheet[];
}

const MARK = /^公开(0[1-9])表$/u;

export function readSource(workbook: Workbook): Source {
  const forms: SourceForm[] = [];
  const others: Sheet[] = [];
  for (const sheet of workbook.sheets) {
    const id = formOf(sheet);
    if (id) forms.push(readForm(sheet, id));
    else others.push(sheet);
  }
  return { forms, others };
}

function formOf(sheet: Sheet): FormId | undefined {
  const mark = textsOf(sheet, 1).find((text) => MARK.test(text));
  return FORM_IDS.find((id) => mark === `公开${id}表`);
}

const textsOf = (sheet: Sheet, row: number): string[] =>
  (sheet.cells[row] ?? []).map(({ value }) => (typeof value === 'string' ? value.trim() : ''));

function readForm(sheet: Sheet, id: FormId): SourceForm {
  const head = textsOf(sheet, 2);
  const bodyRow = firstBodyRow(sheet, id);
  const noteRow = sheet.cells.findIndex(
    (_, row) => row > bodyRow && /^(?:注|说明)：/u.test(textsOf(sheet, row)[0] ?? ''),
  );
  const printed = (row: number, column: number): Printed => {
    const { value } = cellAt(sheet, row, column);
    return typeof value === 'boolean' ? null : value;
  };
  const body = sheet.cells
    .slice(bodyRow, noteRow)
    .map((cells, row) => cells.map((_, column) => printed(bodyRow + row, column)));
  return {
    id,
    department: head.find((text) => text.startsWith('部门'))?.replace(/^部门(?:名称)?：/u, '') ?? '',
    year: head.find((text) => /^\d{4}年度$/u.test(text)) ?? '',
    notes: sheet.cells.slice(noteRow).map((_, row) => textsOf(sheet, noteRow + row)[0] ?? ''),
    panels: readBody(id, body).map((rows) =>
      rows.map(({ key, label, code, amounts }) => ({
        key,
        label,
        code,
        amounts: new Map(amounts.map(({ column, at }) => [column, cellAt(sheet, bodyRow + at.row, at.column)])),
      })),
    ),
  };
}

/** Below the 栏次; 公开06表 has none and begins below its headers. */
function firstBodyRow(sheet: Sheet, id: FormId): number {
  const isLast = (row: number): boolean => {
    const texts = textsOf(sheet, row);
    if (id === '06') return texts.includes('科目名称');
    return texts.includes('栏次') || (id === '09' && cellAt(sheet, row, 0).value === 1);
  };
  const last = sheet.cells.findIndex((_, row) => row > 2 && isLast(row));
  if (last < 0) throw new Error(`${sheet.name}: no row of headers found`);
  return last + 1;
}

/** 公开01表 as until 2018: 财政拨款收入 in one row, which says what 公开04表 has as its income, and what of it are funds. */
export function withIncomeTogether(source: Source): SourceForm {
  const form = sourceForm(source, '01');
  const all = sourceForm(source, '04').panels[0]?.find(({ key }) => key === 'currentIncome');
  const [income = [], ...others] = form.panels;
  const rows = income.flatMap((row): SourceRow[] => {
    if (row.key === 'generalAppropriation') {
      return [{ ...row, key: 'appropriation', label: '一、财政拨款收入', amounts: all?.amounts ?? new Map() }];
    }
    if (row.key === 'fundAppropriation') {
      return [{ ...row, key: 'fundWithin', label: '其中：政府性基金预算财政拨款' }];
    }
    return row.key === 'capitalAppropriation' ? [] : [row];
  });
  return { ...form, panels: [rows, ...others] };
}

/** 公开04表 without 国有资本经营预算, which the sample must not have. */
export function withoutCapital(source: Source): SourceForm {
  const form = sourceForm(source, '04');
  const panels = form.panels.map((rows) =>
    rows
      .filter(({ key }) => key !== 'capitalAppropriation' && key !== 'openingCapital')
      .map((row) => ({ ...row, amounts: new Map([...row.amounts].filter(([column]) => column !== 'capital')) })),
  );
  return { ...form, panels };
}

export function sourceForm({ forms }: Source, id: FormId): SourceForm {
  const form = forms.find((candidate) => candidate.id === id);
  if (!form) throw new Error(`The sample has no 公开${id}表`);
  return form;
}
