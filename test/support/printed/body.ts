import {
  APPROPRIATION_EXPENDITURE,
  APPROPRIATION_INCOME,
  CLASS_CODES,
  FUND_COLUMNS,
  isSubjectForm,
  OPENING_FUNDS,
  SUBJECT_COLUMNS,
  SUMMARY_EXPENDITURE,
  SUMMARY_INCOME,
  THREE_PUBLIC_ITEMS,
  type FormId,
  type SubjectFormId,
} from './names';

/**
 * Reads the body of a standard form as the two samples print it, position by position: which cell is which row and
 * column by the printed labels alone.
 */

export type Printed = string | number | null;

/** A row of a form with its amounts by the key of the column; positions count from the body's first cell. */
export interface BodyRow {
  readonly key: string;
  /** The label as printed, with its number: "一、一般公共服务支出". */
  readonly label: string;
  /** As printed; "" where the form has none or it was lost. */
  readonly code: string;
  readonly amounts: readonly { readonly column: string; readonly at: Position }[];
}

export interface Position {
  readonly row: number;
  readonly column: number;
}

/** One panel's rows in printed order. */
export type BodyPanel = readonly BodyRow[];

export function readBody(id: FormId, body: readonly (readonly Printed[])[]): readonly BodyPanel[] {
  if (isSubjectForm(id)) return [subjectRows(id, body)];
  switch (id) {
    case '01':
      return [
        labelledRows(body, 0, { 2: 'amount' }, incomeKey(SUMMARY_INCOME)),
        labelledRows(body, 3, { 5: 'amount' }, expenditureKey(SUMMARY_EXPENDITURE)),
      ];
    case '04':
      return [
        labelledRows(body, 0, { 2: 'amount' }, incomeKey(APPROPRIATION_INCOME)),
        labelledRows(
          body,
          3,
          Object.fromEntries(FUND_COLUMNS.map((column, index) => [5 + index, column])),
          expenditureKey(APPROPRIATION_EXPENDITURE),
        ),
      ];
    case '06':
      return [detailRows(body)];
    case '09':
      return [threePublicRow(body)];
  }
}

const said = (body: readonly (readonly Printed[])[], row: number, column: number): string =>
  String(body[row]?.[column] ?? '').trim();

/** Without its ordinal and the bracketed addition: "五、事业收入" → "事业收入". */
const bareLabel = (label: string): string => label.replace(/^[一二三四五六七八九十]+、/u, '').replace(/（.*）$/u, '');

/** Names a label; labels below 年初财政拨款结转和结余 that repeat a fund are its parts. */
function incomeKey(names: Readonly<Record<string, string>>): (label: string, seen: readonly string[]) => string {
  return (label, seen) => {
    const bare = bareLabel(label);
    const key = seen.includes('openingCarryover') ? (OPENING_FUNDS[bare] ?? names[bare]) : names[bare];
    if (key === undefined) throw new Error(`No name for the row ${label}`);
    return key;
  };
}

function expenditureKey(names: Readonly<Record<string, string>>): (label: string) => string {
  return (label) => {
    const bare = bareLabel(label);
    const key = CLASS_CODES[bare] ?? names[bare];
    if (key === undefined) throw new Error(`No name for the row ${label}`);
    return key;
  };
}

function labelledRows(
  body: readonly (readonly Printed[])[],
  labelColumn: number,
  columns: Readonly<Record<number, string>>,
  keyOf: (label: string, seen: readonly string[]) => string,
): BodyPanel {
  const rows: BodyRow[] = [];
  body.forEach((_, row) => {
    const label = said(body, row, labelColumn);
    if (label === '') return;
    rows.push({
      key: keyOf(
        label,
        rows.map(({ key }) => key),
      ),
      label,
      code: '',
      amounts: Object.entries(columns).map(([column, key]) => ({ column: key, at: { row, column: Number(column) } })),
    });
  });
  return rows;
}

function subjectRows(id: SubjectFormId, body: readonly (readonly Printed[])[]): BodyPanel {
  return body.map((_, row) => {
    const [code, name] = [said(body, row, 0), said(body, row, 1)];
    const isTotal = code === '合计' || name === '合计';
    return {
      key: isTotal ? 'total' : code,
      label: isTotal ? '合计' : name,
      code: isTotal ? '' : code,
      amounts: SUBJECT_COLUMNS[id].map((column, index) => ({ column, at: { row, column: 2 + index } })),
    };
  });
}

/** 公开06表: three panels of code, name and amount; the last row holds the two totals, the second at the right end. */
function detailRows(body: readonly (readonly Printed[])[]): BodyPanel {
  const rows: BodyRow[] = [];
  for (const left of [0, 3, 6]) {
    body.slice(0, -1).forEach((_, row) => {
      const [code, name] = [said(body, row, left), said(body, row, left + 1)];
      if (name === '') return;
      // luolong-2024 lost the code of 399: the only class without one.
      const key = code === '' && name === '其他支出' ? '399' : code;
      rows.push({ key, label: name, code, amounts: [{ column: 'amount', at: { row, column: left + 2 } }] });
    });
  }
  const last = body.length - 1;
  const total = (key: string, label: string, column: number): BodyRow => {
    if (!body[last]?.includes(label)) throw new Error(`The last row does not say ${label}`);
    return { key, label, code: '', amounts: [{ column: 'amount', at: { row: last, column } }] };
  };
  return [...rows, total('personnelTotal', '人员经费合计', 2), total('operatingTotal', '公用经费合计', 8)];
}

/** 公开09表: one row of twelve amounts, the budget's half before the final one. */
function threePublicRow(body: readonly (readonly Printed[])[]): BodyPanel {
  if (body.length !== 1 || body[0]?.length !== 12) throw new Error('公开09表 has no single row of twelve amounts');
  return THREE_PUBLIC_ITEMS.map((key, index) => ({
    key,
    label: '',
    code: '',
    amounts: [
      { column: 'budget', at: { row: 0, column: index } },
      { column: 'final', at: { row: 0, column: 6 + index } },
    ],
  }));
}
