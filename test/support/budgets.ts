import { writeXlsx } from 'hucre';
import type { Workbook } from '../../src/index';
import { isMoney, type Piece, type PrintedForm } from './departments/pieces';
import { randomFrom } from './departments/random';
import { asSheet, asWritten, printCell, printedHundredths, type PrintedSheet } from './departments/workbook';
import {
  appropriationFormElsewhere,
  expenditureFormElsewhere,
  flowFormElsewhere,
  incomeFormElsewhere,
  totalFormElsewhere,
} from './budgets/elsewhere';
import { basicForm, economicForm, expenditureForm, incomeForm, projectForm, runningForm } from './budgets/forms';
import { randomBudgetLayout, type BudgetLayout } from './budgets/layout';
import { randomBudget, type BudgetLedger } from './budgets/ledger';
import { appropriationForm, publicForm, totalForm } from './budgets/summaries';

/** A made-up budget whose twelve forms are right: postings in 分, each amount printed from its own true value. */
export interface MadeBudget {
  readonly seed: number;
  readonly ledger: BudgetLedger;
  readonly layout: BudgetLayout;
  readonly workbook: Workbook;
  file(): Promise<Uint8Array>;
}

/** The same seed gives the same budget. */
export function madeBudget(seed: number, wished: Partial<BudgetLayout> = {}): MadeBudget {
  const random = randomFrom(seed);
  const layout = { ...randomBudgetLayout(random), ...wished };
  const ledger = randomBudget(random);
  const sheets = printForms(ledger, layout).map((form) => printSheet(form, ledger, layout));
  return {
    seed,
    ledger,
    layout,
    workbook: { sheets: sheets.map(asSheet) },
    file: () => writeXlsx({ sheets: sheets.map(asWritten) }),
  };
}

function printForms(ledger: BudgetLedger, layout: BudgetLayout): PrintedForm[] {
  const { postings } = ledger;
  const of = (source: string) => postings.filter((posting) => posting.source === source);
  const basic = of('general').filter(({ project }) => project === undefined);
  const operating = postings.filter(
    ({ project, economic }) => project === undefined && /^302|^310/u.test(economic.code),
  );
  return [
    ...summaryForms(ledger, layout),
    expenditureForm('b05', '一般公共预算支出预算表', ledger, of('general'), layout),
    basicForm(basic, layout),
    economicForm(ledger, layout),
    publicForm(ledger, basic, layout),
    ...(layout.elsewhere
      ? [
          flowFormElsewhere('b09', '政府性基金预算收支表', ledger, 'fund'),
          flowFormElsewhere('b10', '国有资本经营预算收支表', ledger, 'capital'),
        ]
      : [
          expenditureForm('b09', '政府性基金支出预算表', ledger, of('fund'), layout),
          expenditureForm('b10', '国有资本经营支出预算表', ledger, of('capital'), layout),
        ]),
    runningForm(ledger, operating, layout),
    projectForm(ledger, layout),
  ];
}

/** 01 to 04. */
function summaryForms(ledger: BudgetLedger, layout: BudgetLayout): PrintedForm[] {
  const { elsewhere } = layout;
  if (!elsewhere) {
    return [
      totalForm(ledger, layout),
      incomeForm(ledger, layout),
      expenditureForm('b03', '部门支出预算表', ledger, ledger.postings, layout),
      appropriationForm(ledger),
    ];
  }
  return [
    totalFormElsewhere(ledger, elsewhere),
    incomeFormElsewhere(ledger, elsewhere),
    expenditureFormElsewhere(ledger),
    appropriationFormElsewhere(ledger, elsewhere),
  ];
}

/** Titles that other places print. */
const OVERALL: Readonly<Record<string, string>> = {
  b01: '部门收支总体情况表',
  b02: '部门收入总体情况表',
  b03: '部门支出总体情况表',
  b04: '财政拨款收支总体情况表',
  b05: '一般公共预算支出情况表',
  b06: '一般公共预算基本支出情况表',
  b07: '支出经济分类汇总表',
  b08: '一般公共预算“三公”经费支出情况表',
  b09: '政府性基金预算支出情况表',
  b10: '国有资本经营预算支出情况表',
  b11: '机关运行经费预算表',
  b12: '项目支出表',
};

function printSheet(form: PrintedForm, { department }: BudgetLedger, layout: BudgetLayout): PrintedSheet {
  const width = Math.max(...form.rows.map(({ length }) => length));
  const title = layout.titles === 'overall' ? (OVERALL[form.id] ?? form.title) : form.title;
  const prints = (piece: Piece) => isMoney(piece) && printedHundredths(piece.fen, layout.unit) !== 0;
  const isEmpty = !form.rows.flat().some(prints);
  const rows: (readonly Piece[])[] = [
    ...(layout.hasMarks ? [[`预算${form.id.slice(1)}表`]] : []),
    [`${layout.titlePrefix}${title}`],
    [`部门名称：${department.name}`, ...Array<Piece>(Math.max(0, width - 2)).fill(null), `单位：${layout.unit}`],
    ...form.rows,
    ...(isEmpty ? [[`注：${department.name}2025年没有相关支出，故本表无数据。`]] : []),
  ];
  const cells = rows.map((row) => Array.from({ length: width }, (_, column) => printCell(row[column] ?? null, layout)));
  return { name: `${Number(form.id.slice(1))}${form.title}`, rows: cells };
}
