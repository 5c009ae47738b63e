import type { Unit } from '../../../src/model/amount';
import type { FormId } from '../printed/names';

/** How a publication may be laid out; every field is one thing that provinces, years or people do differently. */
export interface Layout {
  /**
   * 科目编码: in one column; or in three: 201|03|50 with the classes repeated (split) or blank (leaf), the whole code in
   * the first of three merged columns (whole), 201|20103|2010350 (accumulated); or code and name in one cell (joined).
   */
  readonly codes: 'one' | 'split' | 'leaf' | 'whole' | 'accumulated' | 'joined';
  /** Where 类|款|项 stand over three columns: nowhere, in a row of their own, instead of 科目编码, beside 栏次, beside 合计. */
  readonly codeWords: 'none' | 'row' | 'only' | 'columnNumbers' | 'total';
  readonly codesAs: 'text' | 'number' | 'fullWidth';
  /** 行次 */
  readonly rowNumbers: boolean;
  /** 栏次: the word under the code, under the name, only numbers, or no such row. */
  readonly columnNumbers: 'underCode' | 'underName' | 'unlabelled' | 'none';
  readonly total: 'first' | 'last';
  readonly totalUnder: 'name' | 'code';
  /** 公开06表: side by side, or one list with the columns 合计, 人员经费 and 公用经费. */
  readonly detailPanels: 1 | 2 | 3 | 'columns';
  /** 公用经费合计 begins where its first panel does, its amount at the right end; or stands beside its amount. */
  readonly detailTotals: 'merged' | 'beside';
  readonly threePublic: 'blocks' | 'pairs' | 'vertical';
  readonly order: readonly FormId[];
  /** Marks follow the order, or stay as in the standard. */
  readonly marks: 'standard' | 'byOrder';
  /** Which of the titles in TITLES. */
  readonly titles: 0 | 1 | 2;
  readonly quotes: 'curly' | 'straight' | 'corner' | 'none';
  readonly brackets: 'full' | 'half';
  readonly head:
    | 'standard'
    | 'attachment'
    | 'attachmentInTitle'
    | 'yearInTitle'
    | 'departmentInTitle'
    | 'departmentAbove'
    | 'everythingInTitle'
    | 'oneLine'
    | 'labelsApart'
    | 'labelsStretched'
    | 'sealed'
    | 'titleInTwoRows'
    | 'markInTitle'
    | 'markAbove'
    | 'chineseYear'
    | 'untitled';
  readonly unit: Unit;
  readonly unitSaid: 'short' | 'long' | 'bracketed' | 'columns';
  readonly amounts: 'number' | 'text';
  readonly zeros: 'asIs' | 'blank' | '0' | '0.00' | '-' | '—';
  readonly sheetNames: 'marks' | 'titles' | 'numbers';
  /** One sheet a form; all on one; two side by side; each form on two, by rows or by panels. */
  readonly sheets: 'each' | 'stacked' | 'beside' | 'continued' | 'panelsApart';
  /** What stands again in the middle of a form that is printed on two pages of one sheet. */
  readonly pageBreaks: 'none' | 'number' | 'headers' | 'numberAndHeaders';
  /** What a page that goes on from another says: the title again, the title with 续, no title, or rows alone. */
  readonly continued: 'same' | 'marked' | 'untitled' | 'bare';
  readonly leading: { readonly rows: number; readonly columns: number };
  readonly spacers: boolean;
  readonly hidden: boolean;
  readonly wordBreaks: 'none' | 'lines' | 'spaces';
  /** Header words split over the cells of two rows. */
  readonly splitHeaders: boolean;
  readonly words: 'standard' | 'alternative';
  readonly amountWord: '金额' | '决算数';
  readonly classes: 'asIs' | 'shorter' | 'longer';
  readonly numbering: 'comma' | 'brackets' | 'none';
  /**
   * 公开01表: the appropriations by fund, or 财政拨款收入 in one row with 其中：政府性基金 below it, as until 2018; then 公开04表
   * may have two funds only.
   */
  readonly income: 'byFund' | 'together' | 'twoFunds';
  /** 收入 | 支出, 本年支出, 人员经费 | 公用经费 over the columns. */
  readonly banners: boolean;
  /** A cover, a list of the forms and a narrative that name them all. */
  readonly contents: boolean;
  readonly notes: boolean;
  /** Words of a reviewer beside the table, behind a blank column. */
  readonly comments: boolean;
  /** A column 备注 at the right. */
  readonly remarks: boolean;
  /** Columns at the right that are computed from the form's own, and what those are compared with; see beside.ts. */
  readonly beside: 'none' | 'share' | 'former' | 'years' | 'budget' | 'nested';
  /** Below each form a table that is none of the nine. */
  readonly foreignTables: boolean;
}

/** The layout of the samples themselves. */
export const STANDARD: Layout = {
  codes: 'one',
  codeWords: 'none',
  codesAs: 'text',
  rowNumbers: true,
  columnNumbers: 'underCode',
  total: 'first',
  totalUnder: 'name',
  detailPanels: 3,
  detailTotals: 'merged',
  threePublic: 'blocks',
  order: ['01', '02', '03', '04', '05', '06', '07', '08', '09'],
  marks: 'standard',
  titles: 0,
  quotes: 'curly',
  brackets: 'full',
  head: 'standard',
  unit: '万元',
  unitSaid: 'short',
  amounts: 'number',
  zeros: 'asIs',
  sheetNames: 'titles',
  sheets: 'each',
  pageBreaks: 'none',
  continued: 'same',
  leading: { rows: 0, columns: 0 },
  spacers: false,
  hidden: false,
  wordBreaks: 'none',
  splitHeaders: false,
  words: 'standard',
  amountWord: '金额',
  classes: 'asIs',
  numbering: 'comma',
  income: 'byFund',
  banners: true,
  contents: false,
  notes: true,
  comments: false,
  remarks: false,
  beside: 'none',
  foreignTables: false,
};

/** The standard title, one with words added, one with words dropped; all met in publications. */
export const TITLES: Readonly<Record<FormId, readonly [string, string, string]>> = {
  '01': ['收入支出决算总表', '部门收入支出决算总表', '收支决算总表'],
  '02': ['收入决算表', '部门收入决算表', '收入决算总表'],
  '03': ['支出决算表', '部门支出决算表', '支出决算总表'],
  '04': ['财政拨款收入支出决算总表', '部门财政拨款收入支出决算总表', '财政拨款收支决算总表'],
  '05': ['一般公共预算财政拨款支出决算表', '一般公共预算财政拨款支出决算明细表', '一般公共预算支出决算表'],
  '06': [
    '一般公共预算财政拨款基本支出决算明细表',
    '部门一般公共预算财政拨款基本支出决算表',
    '一般公共预算基本支出决算表',
  ],
  '07': [
    '政府性基金预算财政拨款收入支出决算表',
    '部门政府性基金预算财政拨款收入支出决算表',
    '政府性基金预算支出决算表',
  ],
  '08': ['国有资本经营预算财政拨款支出决算表', '国有资本经营预算财政拨款收入支出决算表', '国有资本经营预算支出决算表'],
  '09': ['财政拨款“三公”经费支出决算表', '一般公共预算财政拨款“三公”经费支出决算表', '“三公”经费支出决算表'],
};
