import type { PrintedTable } from '../samples';

/** The budget sample's tables as a person reads them: which printed cell is which amount. Nothing of it is the engine's. */

const SOURCES = ['specialAccount', 'institutional', 'business', 'superiorSubsidy', 'affiliate', 'otherIncome'];
const EXPENDITURES = [
  ...['total', 'basic', 'wages', 'individuals', 'goods', 'capitalOutlay'],
  ...['project', 'operatingProjects', 'targetProjects'],
];
const CARRYOVERS = ['General', 'Fund', 'Capital', 'SpecialAccount', 'UnitFunds'].map((fund) => `carryover${fund}`);

/** The amount columns of each form from the left, and the printed column they begin in. */
const COLUMNS: Readonly<Record<string, { readonly from: number; readonly keys: readonly string[] }>> = {
  b02: {
    from: 2,
    keys: [
      ...['total', 'currentIncome', 'general', 'appropriation', 'fund', 'capital'],
      ...SOURCES,
      ...['carryover', ...CARRYOVERS],
    ],
  },
  b03: { from: 5, keys: EXPENDITURES },
  b05: { from: 5, keys: EXPENDITURES },
  b06: { from: 4, keys: ['total', 'personnel', 'operating'] },
  b07: {
    from: 6,
    keys: [
      ...['total', 'general', 'appropriation', 'fund', 'capital', 'carryover', 'specialAccount'],
      ...['institutional', 'superiorSubsidy', 'affiliate', 'business', 'otherIncome'],
    ],
  },
  b08: { from: 0, keys: ['total', 'abroad', 'vehicles', 'vehiclePurchase', 'vehicleRunning', 'reception'] },
  b09: { from: 5, keys: EXPENDITURES },
  b10: { from: 5, keys: EXPENDITURES },
  b11: {
    from: 3,
    keys: [
      ...['total', 'general', 'appropriation', 'fees', 'specialRevenue', 'assetRevenue', 'otherGeneral', 'transfers'],
      // 政府性基金预算资金 is merged over two columns; the second one has no name and no amounts.
      ...['fund', '', 'capital', 'specialAccount', 'unitFunds'],
      ...['institutional', 'superiorSubsidy', 'affiliate', 'business', 'specialAccountCarryover', 'unitCarryover'],
    ],
  },
  b12: {
    from: 3,
    keys: [
      ...['total', 'general', 'fund', 'capital'],
      ...['carryoverGeneral', 'carryoverFund', 'carryoverCapital', 'specialAccount', 'unitFunds'],
    ],
  },
};

const INCOME_01 = [
  ...['general', 'appropriation', 'fund', 'capital', 'specialAccount', 'institutional', 'business'],
  ...['superiorSubsidy', 'affiliate', 'otherIncome'],
];
const INCOME_04 = [
  ...['currentIncome', 'general', 'appropriation', 'fund', 'capital'],
  ...['openingCarryover', 'openingGeneral', 'openingFund', 'openingCapital'],
];
const TOTALS_01: Readonly<Record<string, string>> = {
  本年收入合计: 'currentIncome',
  上年结转结余: 'openingCarryover',
  收入总计: 'incomeGrandTotal',
  收入合计: 'incomeGrandTotal',
  本年支出合计: 'currentExpenditure',
  '一、本年支出': 'currentExpenditure',
  年终结转结余: 'closingCarryover',
  '二、年终结转结余': 'closingCarryover',
  支出总计: 'expenditureGrandTotal',
  支出合计: 'expenditureGrandTotal',
};
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 二十一 → "221": the list numbers the classes by the last digits of their codes. */
function classOf(label: string): string | undefined {
  const numeral = /^[(]?([一二三四五六七八九十]+)[、)]/u.exec(label)?.[1];
  if (numeral === undefined) return undefined;
  const [tens = '', units = ''] = numeral.includes('十') ? numeral.split('十') : ['零', numeral];
  const ten = tens === '零' ? 0 : tens === '' ? 1 : NUMERALS.indexOf(tens) + 1;
  return `2${ten}${units === '' ? 0 : NUMERALS.indexOf(units) + 1}`;
}

export interface PrintedAmount {
  /** 0-based row and column of the table's body. */
  readonly row: number;
  readonly column: number;
  readonly ref: string;
}

/** "b03" of 预算03表; undefined for the tables of 绩效目标. */
export const budgetFormOf = ({ table }: PrintedTable): string | undefined => {
  const number = /^预算(\d\d)表$/u.exec(table)?.[1];
  return number === undefined ? undefined : `b${number}`;
};

/** Every amount cell that the table prints a name for. */
export function budgetAmounts(table: PrintedTable): PrintedAmount[] {
  const form = budgetFormOf(table);
  if (form === undefined) return [];
  if (form === 'b01' || form === 'b04') return summaryAmounts(form, table);
  if (form === 'b08')
    return (COLUMNS['b08']?.keys ?? []).map((key, column) => ({ row: 0, column, ref: `b08/${key}/amount` }));
  let projects = 0;
  return table.rows.flatMap((cells, row) => {
    const key = rowKey(form, cells, () => (projects += 1));
    const { from, keys } = COLUMNS[form] ?? { from: 0, keys: [] };
    return keys.flatMap((column, at) =>
      column === '' ? [] : [{ row, column: from + at, ref: `${form}/${key}/${column}` }],
    );
  });
}

function summaryAmounts(form: 'b01' | 'b04', { rows }: PrintedTable): PrintedAmount[] {
  const incomes = form === 'b01' ? INCOME_01 : INCOME_04;
  const columns = form === 'b01' ? ['amount'] : ['total', 'general', 'appropriation', 'fund', 'capital'];
  return rows.flatMap((cells, row) => {
    const [income, , expenditure] = cells.map((cell) => String(cell ?? ''));
    const left = TOTALS_01[income ?? ''] ?? (income === '' ? undefined : incomes[row]);
    // The old name of a class that the form lists by its new name too.
    const isOld = expenditure?.includes('医疗卫生与计划生育');
    const right = TOTALS_01[expenditure ?? ''] ?? (isOld ? undefined : classOf(expenditure ?? ''));
    return [
      ...(left === undefined ? [] : [{ row, column: 1, ref: `${form}/${left}/amount` }]),
      ...(right === undefined
        ? []
        : columns.map((key, at) => ({ row, column: 3 + at, ref: `${form}/${right}/${key}` }))),
    ];
  });
}

function rowKey(form: string, cells: PrintedTable['rows'][number], nextProject: () => number): string {
  const said = cells.slice(0, COLUMNS[form]?.from).map((cell) => String(cell ?? ''));
  if (said.includes('合计') || said.every((text) => text === '')) return 'total';
  const unit = said.find((text) => /^141(?:001)?$/u.test(text));
  if (unit !== undefined) return `u${unit}`;
  if (form === 'b12') return `p${nextProject()}`;
  const codes = { b06: 1, b07: 2, b11: 1 }[form] ?? 3;
  return said.slice(0, codes).join('');
}
