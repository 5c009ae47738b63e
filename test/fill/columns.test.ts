import { beforeAll, describe, expect, it } from 'vitest';
import {
  a1,
  check,
  planColumns,
  planSelection,
  readDisclosure,
  type CellArea,
  type ColumnAnswers,
  type ColumnPlan,
  type FormulaStyle,
  type Workbook,
} from '../../src/index';
import { applied } from '../support/applied';
import { changed } from '../support/changed';
import { STANDARD } from '../support/layout/options';
import { transform } from '../support/layout/transform';
import { book, type LiteralRow } from '../support/literals';
import { FINAL_ACCOUNTS, readSample } from '../support/samples';

const HEAD: readonly LiteralRow[] = [['一般公共预算财政拨款支出决算表'], ['部门：某某局', '2024年度', '单位：万元']];
const form = (...rows: readonly LiteralRow[]): Workbook => book({ 支出: [...HEAD, ...rows] });

const COMPARED = form(
  [
    '科目编码',
    '科目名称',
    '合计',
    '基本支出',
    '项目支出',
    '上年合计',
    '合计增减额',
    '合计增减率',
    '基本支出占合计的比重',
  ],
  ['', '合计', 12, 7, 5, 10],
  ['201', '一般公共服务支出', 9, 6, 3, ''],
  ['208', '社会保障和就业支出', '3.00', 1, 2, 0],
);
const ROW_SHARE: ColumnAnswers = new Map([['支出!I3', 'D/C']]);

const planOf = (workbook: Workbook, style?: FormulaStyle, answers?: ColumnAnswers): ColumnPlan =>
  planColumns(readDisclosure(workbook), style, answers);
/** "G4 =… → 2". */
const written = ({ plan }: ColumnPlan): string[] =>
  plan.edits.map(
    ({ after, result, ...at }) => `${a1(at)} ${String(after)}${result === undefined ? '' : ` → ${result}`}`,
  );

describe('blank columns', () => {
  it('are filled with guarded formulas that know their results', () => {
    expect(written(planOf(COMPARED))).toEqual([
      'G4 =IF(COUNT(C4,F4)<2,"",ROUND(C4-F4,2)) → 2',
      'G5 =IF(COUNT(C5,F5)<2,"",ROUND(C5-F5,2)) → ',
      'G6 =IF(OR(COUNT(F6)<1,C6=""),"",ROUND(VALUE(SUBSTITUTE(C6,",",""))-F6,2)) → 3',
      'H4 =IF(COUNT(C4,F4)<2,"",IF(F4=0,"",ROUND((C4-F4)/ABS(F4),4))) → 0.2',
      'H5 =IF(COUNT(C5,F5)<2,"",IF(F5=0,"",ROUND((C5-F5)/ABS(F5),4))) → ',
      'H6 =IF(OR(COUNT(F6)<1,C6=""),"",IF(F6=0,"",ROUND((VALUE(SUBSTITUTE(C6,",",""))-F6)/ABS(F6),4))) → ',
    ]);
    expect(new Set(planOf(COMPARED).plan.edits.map(({ numberFormat }) => numberFormat))).toEqual(
      new Set(['#,##0.00', '0.00%']),
    );
  });

  it('are asked about where their words leave a choice, and left alone until they are answered', () => {
    const { questions, unexplained } = planOf(COMPARED);
    expect(unexplained).toEqual([]);
    expect(questions).toEqual([
      {
        key: '支出!I3',
        at: { sheet: '支出', row: 2, column: 8 },
        name: '公开05表 基本支出占合计的比重',
        choices: [
          { id: 'D/D4', label: '基本支出（D 列）÷ 合计（D4）' },
          { id: 'D/C', label: '基本支出（D 列）÷ 合计（C 列）' },
        ],
      },
    ]);
    const answered = planOf(COMPARED, 'native', ROW_SHARE);
    expect(answered.questions).toEqual([]);
    expect(written(answered).slice(6)).toEqual([
      'I4 =IF(COUNT(D4,C4)<2,"",IF(C4=0,"",ROUND(D4/C4,4))) → 0.5833',
      'I5 =IF(COUNT(D5,C5)<2,"",IF(C5=0,"",ROUND(D5/C5,4))) → 0.6667',
      'I6 =IF(OR(COUNT(D6)<1,C6=""),"",IF(VALUE(SUBSTITUTE(C6,",",""))=0,"",ROUND(D6/VALUE(SUBSTITUTE(C6,",","")),4))) → 0.3333',
    ]);
  });

  it('are said to be unexplained where nothing says what they are computed from', () => {
    const { plan, unexplained } = planOf(
      form(['科目编码', '科目名称', '合计', '基本支出', '项目支出', '完成率'], ['', '合计', 12, 7, 5]),
    );
    expect(plan.edits).toEqual([]);
    expect(unexplained).toEqual([
      { at: { sheet: '支出', row: 2, column: 5 }, name: '公开05表 完成率', missing: '决算数和预算数的列' },
    ]);
  });

  it('share the sum of the form, which stays when the formula is copied down', () => {
    const workbook = book({
      收支: [
        ['收入支出决算总表'],
        ['部门：某某局', '2024年度', '单位：万元'],
        ['项目', '决算数', '占本年收入合计%', '项目', '决算数'],
        ['一、一般公共预算财政拨款收入', 20, '', '一、一般公共服务支出', 20],
        ['本年收入合计', 20, '', '本年支出合计', 20],
        ['总计', 20, '', '总计', 20],
      ],
    });
    expect(written(planOf(workbook))).toEqual([
      'C4 =IF(COUNT(B4,B$5)<2,"",IF(B$5=0,"",ROUND(B4/B$5,4))) → 1',
      'C5 =IF(COUNT(B5,B$5)<2,"",IF(B$5=0,"",ROUND(B5/B$5,4))) → 1',
    ]);
  });
});

describe.each(['native', 'custom', 'values'] as const)('in the style %s', (style) => {
  const answered = (workbook: Workbook, other: FormulaStyle = style) => planOf(workbook, other, ROW_SHARE);

  it('a second run plans nothing, and remembers the choice by what stands in the column', () => {
    const filled = applied(COMPARED, answered(COMPARED).plan);
    expect(planOf(filled, style)).toEqual({ plan: { newSheets: [], edits: [] }, questions: [], unexplained: [] });
  });

  it('what was filled agrees with the check', () => {
    const report = check(readDisclosure(applied(COMPARED, answered(COMPARED).plan)));
    expect(report.findings.filter(({ code }) => code.startsWith('computed/'))).toEqual([]);
  });

  it.each(['native', 'custom', 'values'] as const)('%s written before is written anew, and comes back', (other) => {
    const before = applied(COMPARED, answered(COMPARED, other).plan);
    const { plan } = planOf(before, style);
    const cells = answered(COMPARED).plan.edits;
    if (other === style) expect(plan.edits).toEqual([]);
    else expect(plan.edits.length).toBeGreaterThan(5);
    const after = applied(before, plan);
    for (const { row, column, after: content } of cells) {
      const cell = after.sheets[0]?.cells[row]?.[column];
      expect(cell?.formula ?? cell?.value).toBe(content);
    }
  });
});

describe('the styles', () => {
  it('custom calls the functions of the namespace, under the same guards', () => {
    expect(written(planOf(COMPARED, 'custom', ROW_SHARE)).filter((text) => /^[GHI]4/u.test(text))).toEqual([
      'G4 =IF(COUNT(C4,F4)<2,"",ROUND(GK.增减额(C4,F4),2)) → 2',
      'H4 =IF(COUNT(C4,F4)<2,"",IF(F4=0,"",GK.增减率(C4,F4))) → 0.2',
      'I4 =IF(COUNT(D4,C4)<2,"",IF(C4=0,"",GK.占比率(D4,C4))) → 0.5833',
    ]);
  });

  it('values writes numbers, and nothing where there is none', () => {
    expect(written(planOf(COMPARED, 'values'))).toEqual(['G4 2', 'G6 3', 'H4 0.2']);
  });

  it('formulas that Excel wrote its own way are the same ones', () => {
    const filled = applied(COMPARED, planOf(COMPARED, 'custom', ROW_SHARE).plan);
    const kept = {
      ...filled,
      sheets: filled.sheets.map((sheet) => ({
        ...sheet,
        cells: sheet.cells.map((row) =>
          row.map((cell) => (cell.formula ? { ...cell, formula: cell.formula.replace('GK.', '_xldudf_GK_') } : cell)),
        ),
      })),
    };
    expect(planOf(kept, 'custom').plan.edits).toEqual([]);
  });
});

describe('what a person typed', () => {
  it('stays, be it right or wrong', () => {
    const typed = changed(COMPARED, [
      [{ sheet: '支出', row: 3, column: 6 }, 99],
      [{ sheet: '支出', row: 4, column: 6 }, '-'],
      [
        { sheet: '支出', row: 3, column: 7 },
        { value: 0.2, text: '0.2', formula: '=(C4-F4)/F4' },
      ],
    ]);
    expect(written(planOf(typed)).map((text) => text.slice(0, 2))).toEqual(['G6', 'H5', 'H6']);
  });

  it('in points under a % is gone on with in points', () => {
    const workbook = form(
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出', '上年合计', '合计增减率（%）'],
      ['', '合计', 12, 7, 5, 10, 20],
      ['201', '一般公共服务支出', 12, 7, 5, 9, ''],
    );
    const { plan } = planOf(workbook);
    expect(written({ plan, questions: [], unexplained: [] })).toEqual([
      'G5 =IF(COUNT(C5,F5)<2,"",IF(F5=0,"",ROUND((C5-F5)/ABS(F5)*100,2))) → 33.33',
    ]);
    expect(planOf(applied(workbook, plan)).plan.edits).toEqual([]);
  });
});

describe('a selection', () => {
  const sheet = '对比';
  const table = book({
    [sheet]: [
      ['2024年支出对比表'],
      ['单位：万元'],
      ['项目', '2023年', '2024年', '增减额', '增减率', '占比'],
      ['人员经费', 10, 12],
      ['公用经费', 5, 4],
      ['合计', 15, 16],
    ],
  });
  const selected = (row: number, column: number, rows: number, columns: number): CellArea => ({
    sheet,
    row,
    column,
    rows,
    columns,
  });
  const planIn = (workbook: Workbook, area: CellArea) => planSelection(readDisclosure(workbook), area);

  it('is filled in any table, headers read from what stands above', () => {
    const plan = planIn(table, selected(2, 3, 4, 3));
    expect(plan?.questions).toEqual([]);
    expect(plan && written(plan)).toEqual([
      'D4 =IF(COUNT(C4,B4)<2,"",ROUND(C4-B4,2)) → 2',
      'D5 =IF(COUNT(C5,B5)<2,"",ROUND(C5-B5,2)) → -1',
      'D6 =IF(COUNT(C6,B6)<2,"",ROUND(C6-B6,2)) → 1',
      'E4 =IF(COUNT(C4,B4)<2,"",IF(B4=0,"",ROUND((C4-B4)/ABS(B4),4))) → 0.2',
      'E5 =IF(COUNT(C5,B5)<2,"",IF(B5=0,"",ROUND((C5-B5)/ABS(B5),4))) → -0.2',
      'E6 =IF(COUNT(C6,B6)<2,"",IF(B6=0,"",ROUND((C6-B6)/ABS(B6),4))) → 0.0667',
      'F4 =IF(COUNT(C4,C$6)<2,"",IF(C$6=0,"",ROUND(C4/C$6,4))) → 0.75',
      'F5 =IF(COUNT(C5,C$6)<2,"",IF(C$6=0,"",ROUND(C5/C$6,4))) → 0.25',
      'F6 =IF(COUNT(C6,C$6)<2,"",IF(C$6=0,"",ROUND(C6/C$6,4))) → 1',
    ]);
  });

  it('holds only the rows and columns selected; a header stands for its column', () => {
    expect(planIn(table, selected(4, 3, 1, 1))?.plan.edits.map(a1)).toEqual(['D5']);
    expect(planIn(table, selected(2, 4, 1, 1))?.plan.edits.map(a1)).toEqual(['E4', 'E5', 'E6']);
  });

  it('without a computed column is no plan', () => {
    expect(planIn(table, selected(3, 1, 2, 2))).toBeUndefined();
    expect(planIn(table, selected(40, 9, 2, 2))).toBeUndefined();
    expect(planIn(table, { ...selected(0, 0, 1, 1), sheet: '没有' })).toBeUndefined();
  });

  it('in a form is filled as the form says', () => {
    const area = { sheet: '支出', row: 4, column: 6, rows: 1, columns: 1 };
    expect(planSelection(readDisclosure(COMPARED), area)?.plan.edits.map(a1)).toEqual(['G5']);
  });

  it('is not filled in from nothing where all rows are blank', () => {
    const blank = book({ [sheet]: [['项目', '本年', '上年', '增减率'], ['人员经费'], ['合计']] });
    expect(planIn(blank, selected(0, 3, 3, 1))).toBeUndefined();
  });
});

describe.each(FINAL_ACCOUNTS)('%s', (sample) => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await readSample(sample);
  });

  it.each(['share', 'former', 'years', 'budget', 'nested'] as const)('with columns beside its own: %s', (beside) => {
    const made = transform(workbook, { ...STANDARD, beside }).workbook;
    const first = planOf(made);
    const answers = new Map(first.questions.map(({ key, choices }) => [key, choices[0]?.id ?? '']));
    const { plan, questions } = planOf(made, 'native', answers);
    expect(questions).toEqual([]);
    expect(plan.edits.length).toBeGreaterThan(20);
    const filled = applied(made, plan);
    expect(planOf(filled).plan.edits).toEqual([]);
    const findings = (of: Workbook) => check(readDisclosure(of)).findings.map(({ code }) => code);
    expect(findings(filled)).toEqual(findings(made));
  });
});

describe('占比 in a form whose sums are parts of each other', () => {
  const summary = (income: string, expenditure: string, ...filled: readonly (number | string)[]): Workbook => {
    const [first = '', second = ''] = filled;
    return book({
      收支: [
        ['收入支出决算总表'],
        ['部门：某某局', '', '2024年度', '', '', '单位：万元'],
        ['收入', '', '', '支出'],
        ['项目', '决算数', income, '项目', '决算数', expenditure],
        ['一、一般公共预算财政拨款收入', 15, first, '一、一般公共服务支出', 12],
        ['二、其他收入', 5, second, '二、教育支出', 4],
        ['本年收入合计', 20, '', '本年支出合计', 16],
        ['年初结转和结余', 5, '', '年末结转和结余', 9],
        ['总计', 25, '', '总计', 25],
      ],
    });
  };

  it('is of 本年收入合计 and 本年支出合计, whose parts the rows are; what is carried over is no part of them', () => {
    const { questions, plan } = planOf(summary('占比', '占比'));
    expect(questions).toEqual([]);
    expect(plan.edits.map((edit) => `${a1(edit)} ${edit.result}`)).toEqual([
      ...['C5 0.75', 'C6 0.25', 'C7 1'],
      ...['F5 0.75', 'F6 0.25', 'F7 1'],
    ]);
  });

  it('is of 总计 where the column says so', () => {
    const { questions, plan } = planOf(summary('占总计比重', '占总计的比例'));
    expect(questions).toEqual([]);
    expect(plan.edits.map((edit) => `${a1(edit)} ${edit.result}`)).toEqual([
      ...['C5 0.6', 'C6 0.2', 'C7 0.8', 'C8 0.2', 'C9 1'],
      ...['F5 0.48', 'F6 0.16', 'F7 0.64', 'F8 0.36', 'F9 1'],
    ]);
  });

  it('is asked for where somebody has begun to fill it', () => {
    const begun = planOf(summary('占比', '占比', 0.6));
    expect(begun.questions.map(({ key }) => key)).toEqual(['收支!C4']);
    expect(begun.plan.edits.filter(({ column }) => column === 2)).toEqual([]);
  });

  it('of either sum is right to the check', () => {
    const codes = (workbook: Workbook) => check(readDisclosure(workbook)).findings.map(({ code }) => code);
    const filled = (...shares: readonly string[]) => codes(summary('占比', '占比', ...shares));
    expect(filled('60%', '20%').filter((code) => code.startsWith('computed/'))).toEqual([]);
    expect(filled('75%', '25%').filter((code) => code.startsWith('computed/'))).toEqual([]);
  });
});

describe('what people leave in cells', () => {
  const beside = (former: string | number, change: string | number = ''): Workbook =>
    form(
      ['科目编码', '科目名称', '合计', '基本支出', '项目支出', '上年合计', '增减额'],
      ['', '合计', 12, 7, 5, former, change],
    );

  it('spaces alone are blank, and are replaced as what the workbook holds', () => {
    const { edits } = planOf(beside(10, '  ')).plan;
    expect(edits).toMatchObject([{ before: '  ', after: '=IF(COUNT(C4,F4)<2,"",ROUND(C4-F4,2))', result: 2 }]);
  });

  // VALUE takes full-width digits in some spreadsheets and not in others, and a minus sign or inner spaces in none.
  it.each([
    ['1,000.00', 'VALUE(SUBSTITUTE(F4,",",""))', -988],
    ['１０．００', 'VALUE(ASC(SUBSTITUTE(F4,",","")))', 2],
    ['（10.00）', 'VALUE(ASC(SUBSTITUTE(F4,",","")))', 22],
    ['￥1 0.00', 'VALUE(SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(F4,",",""),"￥","")," ",""))', 2],
    ['−10.00', 'VALUE(SUBSTITUTE(SUBSTITUTE(F4,",",""),"−","-"))', 22],
  ])('%s is read as every spreadsheet can', (text, expression, result) => {
    const { edits } = planOf(beside(text)).plan;
    expect(edits).toMatchObject([{ after: `=IF(OR(COUNT(C4)<1,F4=""),"",ROUND(C4-${expression},2))`, result }]);
  });
});
