import type { Workbook } from '../../../src/index';
import { STANDARD, type Layout } from './options';
import { transform, type Transformed } from './transform';

/** A layout that publications have, and how to give it to a sample workbook. */
export interface Variant {
  readonly name: string;
  readonly layout: Layout;
  apply(workbook: Workbook): Transformed;
}

const variant = (name: string, different: Partial<Layout>): Variant => {
  const layout = { ...STANDARD, ...different };
  return { name, layout, apply: (workbook) => transform(workbook, layout) };
};

/** 三公 as the seventh form and as the eighth; the order of the rest differs too. */
const SEVENTH: Layout['order'] = ['01', '02', '03', '04', '05', '06', '09', '07', '08'];
const EIGHTH: Layout['order'] = ['01', '02', '03', '04', '05', '06', '07', '09', '08'];
const REVERSED: Layout['order'] = ['09', '08', '07', '06', '05', '04', '03', '02', '01'];

/** Every way to lay out the nine forms that DOMAIN names, each alone; combinations are drawn at random from `Layout`. */
export const variants: readonly Variant[] = [
  variant('as the samples are', {}),

  // 科目编码
  variant('codes 201|03|50 below one header', { codes: 'split' }),
  variant('codes 201|03|50 below 类|款|项', { codes: 'split', codeWords: 'row' }),
  variant('codes below 类|款|项 alone', { codes: 'split', codeWords: 'only' }),
  variant('类|款|项 beside 栏次', { codes: 'whole', codeWords: 'columnNumbers' }),
  variant('类|款|项 alone beside 栏次, codes split', { codes: 'split', codeWords: 'columnNumbers' }),
  variant('类|款|项 beside 合计', { codes: 'whole', codeWords: 'total' }),
  variant('类|款|项 beside 合计, no 栏次', { codes: 'split', codeWords: 'total', columnNumbers: 'none' }),
  variant('类|款|项 beside 合计, amounts as text', {
    codes: 'split',
    codeWords: 'total',
    columnNumbers: 'none',
    amounts: 'text',
  }),
  variant('whole codes in the first of three columns', { codes: 'whole' }),
  variant('codes 201, |03, ||50', { codes: 'leaf', codeWords: 'row' }),
  variant('codes 201|20103|2010350', { codes: 'accumulated', codeWords: 'row' }),
  variant('code and name in one cell', { codes: 'joined' }),
  variant('codes as numbers', { codesAs: 'number' }),
  variant('codes in full-width digits', { codesAs: 'fullWidth' }),
  variant('codes in full-width digits in three columns', { codes: 'split', codeWords: 'row', codesAs: 'fullWidth' }),
  variant('codes as numbers in three columns', { codes: 'split', codeWords: 'row', codesAs: 'number' }),

  // 行次, 栏次, 合计
  variant('no 行次', { rowNumbers: false }),
  variant('no 栏次', { columnNumbers: 'none' }),
  variant('neither 行次 nor 栏次', { rowNumbers: false, columnNumbers: 'none' }),
  variant('栏次 under the names', { columnNumbers: 'underName' }),
  variant('栏次 without the word', { columnNumbers: 'unlabelled' }),
  variant('合计 last', { total: 'last' }),
  variant('合计 under the code', { totalUnder: 'code' }),
  variant('合计 last, under the code', { total: 'last', totalUnder: 'code' }),

  // Columns beside the form's own
  variant('占比 at the right', { beside: 'share' }),
  variant('上年决算数, 增减额 and 增减率 at the right', { beside: 'former' }),
  variant('2023年, 增减额 and 增减% at the right', { beside: 'years' }),
  variant('年初预算数 and 完成预算% at the right', { beside: 'budget' }),
  variant('增减 over 金额 and %', { beside: 'nested' }),
  variant('占比 with spacers, headers split, no word 栏次', {
    beside: 'share',
    spacers: true,
    splitHeaders: true,
    columnNumbers: 'unlabelled',
  }),
  variant('上年决算数 with headers split, on pages that go on', {
    beside: 'former',
    splitHeaders: true,
    sheets: 'continued',
    continued: 'untitled',
  }),

  // 公开06表, 公开09表
  variant('公开06表 in two panels', { detailPanels: 2 }),
  variant('公开06表 in one panel', { detailPanels: 1 }),
  variant('公开06表 with columns for 人员经费 and 公用经费', { detailPanels: 'columns' }),
  variant('公开06表 with its totals beside their amounts', { detailTotals: 'beside' }),
  variant('公开06表 in two panels, totals beside their amounts', { detailPanels: 2, detailTotals: 'beside' }),
  variant('公开09表 in pairs', { threePublic: 'pairs' }),
  variant('公开09表 as a list', { threePublic: 'vertical' }),
  variant('公开09表 as a list without 行次 and 栏次', {
    threePublic: 'vertical',
    rowNumbers: false,
    columnNumbers: 'none',
  }),
  variant('no banners over the columns', { banners: false }),

  // Order, titles, heads
  variant('三公 as the seventh form', { order: SEVENTH, marks: 'byOrder' }),
  variant('三公 as the eighth form', { order: EIGHTH, marks: 'byOrder' }),
  variant('backwards', { order: REVERSED }),
  variant('words added to the titles', { titles: 1 }),
  variant('words dropped from the titles', { titles: 2 }),
  variant('straight quotes, half-width brackets', { quotes: 'straight', brackets: 'half' }),
  variant('no quotes', { quotes: 'none' }),
  variant('corner quotes', { quotes: 'corner' }),
  variant('附件1 above the title', { head: 'attachment' }),
  variant('附件1 in the title', { head: 'attachmentInTitle' }),
  variant('the year in the title', { head: 'yearInTitle' }),
  variant('the department in the title', { head: 'departmentInTitle' }),
  variant('the department above the title', { head: 'departmentAbove' }),
  variant('attachment, department and year in the title', { head: 'everythingInTitle' }),
  variant('department, year and unit in one cell', { head: 'oneLine' }),
  variant('department beside its label', { head: 'labelsApart' }),
  variant('spaces inside the labels of the head', { head: 'labelsStretched' }),
  variant('（盖章） behind the label, unit beside the mark', { head: 'sealed' }),
  variant('the title over two rows', { head: 'titleInTwoRows' }),
  variant('titles over two rows, all forms on one sheet', { head: 'titleInTwoRows', sheets: 'stacked' }),
  variant('the mark in the title', { head: 'markInTitle' }),
  variant('the year in Chinese numerals', { head: 'chineseYear' }),
  variant('no titles', { head: 'untitled', sheetNames: 'numbers' }),
  variant('the mark above the title', { head: 'markAbove' }),

  // Sheets
  variant('all forms on one sheet', { sheets: 'stacked' }),
  variant('all forms on one sheet, marks above the titles', { sheets: 'stacked', head: 'markAbove' }),
  variant('all forms on one sheet without notes', { sheets: 'stacked', notes: false }),
  variant('two forms side by side', { sheets: 'beside' }),
  variant('rows continued on a second sheet', { sheets: 'continued' }),
  variant('rows continued on a second sheet, 合计 last', { sheets: 'continued', total: 'last' }),
  variant('rows continued below 续', { sheets: 'continued', continued: 'marked' }),
  variant('a page number between the rows', { pageBreaks: 'number' }),
  variant('headers repeated between the rows', { pageBreaks: 'headers' }),
  variant('page number and headers between the rows', { pageBreaks: 'numberAndHeaders', columnNumbers: 'unlabelled' }),
  variant('headers over two rows repeated between the rows', { pageBreaks: 'headers', splitHeaders: true }),
  variant('rows continued without a title', { sheets: 'continued', continued: 'untitled' }),
  variant('rows continued without a title, in 元', { sheets: 'continued', continued: 'untitled', unit: '元' }),
  variant('rows continued without title and headers', { sheets: 'continued', continued: 'bare' }),
  variant('rows continued without title and headers, in 元, spacers', {
    sheets: 'continued',
    continued: 'bare',
    unit: '元',
    spacers: true,
    codes: 'split',
  }),
  variant('panels on two sheets', { sheets: 'panelsApart' }),
  variant('panels on two sheets, the second without a title', { sheets: 'panelsApart', continued: 'untitled' }),
  variant('blank rows and columns first', { leading: { rows: 3, columns: 2 } }),
  variant('blank columns inside', { spacers: true }),
  variant('blank columns inside, codes in three columns', { spacers: true, codes: 'split', codeWords: 'row' }),
  variant('hidden sheets', { hidden: true }),
  variant('sheets named by marks', { sheetNames: 'marks' }),
  variant('sheets named Sheet1', { sheetNames: 'numbers' }),
  variant('a cover, a list of forms and a narrative before them', { contents: true }),
  variant('no notes', { notes: false }),
  variant('other tables below the forms', { foreignTables: true }),
  variant('words beside the tables', { comments: true }),
  variant('words beside the tables, no word 栏次', { comments: true, columnNumbers: 'unlabelled' }),
  variant('a column of remarks', { remarks: true }),

  // Words
  variant('line breaks inside words', { wordBreaks: 'lines' }),
  variant('spaces inside words', { wordBreaks: 'spaces' }),
  variant('header words over two rows', { splitHeaders: true }),
  variant('other words', { words: 'alternative' }),
  variant('决算数 for 金额', { amountWord: '决算数' }),
  variant('a shorter list of classes', { classes: 'shorter' }),
  variant('a longer list of classes', { classes: 'longer' }),
  variant('classes numbered （一）', { numbering: 'brackets' }),
  variant('classes without numbers', { numbering: 'none' }),
  variant('财政拨款收入 in one row', { income: 'together' }),
  variant('财政拨款收入 in one row, without numbers', { income: 'together', numbering: 'none', rowNumbers: false }),

  // Units and amounts
  variant('元', { unit: '元' }),
  variant('千元', { unit: '千元' }),
  variant('金额单位：元', { unit: '元', unitSaid: 'long' }),
  variant('（单位：万元）', { unitSaid: 'bracketed' }),
  variant('the unit over the amounts', { unitSaid: 'columns' }),
  variant('元 over the amounts, half-width brackets', { unit: '元', unitSaid: 'columns', brackets: 'half' }),
  variant('amounts as text', { amounts: 'text' }),
  variant('amounts in 元 as text', { amounts: 'text', unit: '元' }),
  variant('zeros blank', { zeros: 'blank' }),
  variant('zeros as 0', { zeros: '0' }),
  variant('zeros as 0.00', { zeros: '0.00' }),
  variant('zeros as -', { zeros: '-' }),
  variant('zeros as —', { zeros: '—' }),
];
