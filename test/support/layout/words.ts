import type { Cell } from '../../../src/index';
import { numberCell, textCell } from './grid';
import type { Layout } from './options';

/** The words of headers and rows as a layout says them. */

/** Other words that publications use for the same header or row. */
const ALTERNATIVES: Readonly<Record<string, string>> = {
  功能分类科目编码: '科目编码',
  经济分类科目编码: '科目编码',
  本年收入合计: '合计',
  本年支出合计: '合计',
  财政拨款收入: '财政拨款',
  附属单位上缴收入: '附属单位上缴',
  上缴上级支出: '上缴上级',
  对附属单位补助支出: '对附属单位补助',
  年初结转和结余: '上年结转和结余',
  小计: '合计',
  一般公共预算财政拨款: '一般公共预算',
  政府性基金预算财政拨款: '政府性基金预算',
  国有资本经营预算财政拨款: '国有资本经营预算',
  '因公出国（境）费': '因公出国（境）费用',
  公务用车购置及运行维护费: '公务用车购置及运行费',
  公务用车购置费: '购置费',
  公务用车运行维护费: '运行维护费',
  预算数: '全年预算数',
};

/** In rows the words differ from those in headers. */
const ROW_ALTERNATIVES: Readonly<Record<string, string>> = {
  本年收入合计: '收入合计',
  本年支出合计: '支出合计',
  年初结转和结余: '上年结转和结余',
  年末结转和结余: '结转下年',
  年末结转与结余: '年末结转和结余',
  年初财政拨款结转和结余: '年初结转和结余',
  年末财政拨款结转和结余: '年末财政拨款结转',
  人员经费合计: '人员经费合计',
};

/** A word over a column. */
export function headerWord(word: string, layout: Layout): string {
  const said = layout.words === 'alternative' ? (ALTERNATIVES[word] ?? word) : word;
  return bracketed(said, layout);
}

/** The word right over the amounts, with the unit where the layout says it there. */
export function leafWord(word: string, layout: Layout): string {
  const said = headerWord(word, layout);
  if (said === '' || layout.unitSaid !== 'columns') return said;
  return layout.brackets === 'half' ? `${said}(${layout.unit})` : `${said}（${layout.unit}）`;
}

/** A code, or a part of one. A number shows its leading zero by its format: 3 as "03". */
export function codeCell(text: string, { codesAs }: Layout): Cell {
  if (codesAs === 'text') return textCell(text);
  if (codesAs === 'fullWidth')
    return textCell(text.replace(/\d/gu, (digit) => '０１２３４５６７８９'[Number(digit)] ?? ''));
  return { ...numberCell(Number(text)), text, numberFormat: text.startsWith('0') ? '00' : 'General' };
}

/** The label of a row. */
export function rowWord(label: string, layout: Layout): string {
  const said = layout.words === 'alternative' ? (ROW_ALTERNATIVES[label] ?? label) : label;
  return bracketed(said, layout);
}

const bracketed = (text: string, { brackets }: Layout): string =>
  brackets === 'half' ? text.replaceAll('（', '(').replaceAll('）', ')') : text;

/** A word with a break in it: a line break, or the spaces that stretch it. */
export function broken(text: string, { wordBreaks }: Layout): string {
  if (wordBreaks === 'none' || text.length < 2) return text;
  if (wordBreaks === 'spaces') return text.length < 5 ? [...text].join('  ') : `${text.slice(0, 2)} ${text.slice(2)} `;
  const middle = Math.ceil(text.length / 2);
  return `${text.slice(0, middle)}\n${text.slice(middle)}`;
}

const NUMERALS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const;

/** 1 → "一", 26 → "二十六". */
export function numeral(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens > 1 ? NUMERALS[tens] : ''}${tens > 0 ? '十' : ''}${NUMERALS[ones]}`;
}

/** A label with its ordinal: "二十六、抗疫特别国债安排的支出". */
export function numbered(label: string, ordinal: number, { numbering }: Layout): string {
  if (numbering === 'none') return label;
  return numbering === 'comma' ? `${numeral(ordinal)}、${label}` : `（${numeral(ordinal)}）${label}`;
}
