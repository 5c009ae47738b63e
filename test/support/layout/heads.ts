import { drawn, type Block } from './grid';
import { TITLES, type Layout } from './options';
import type { SourceForm } from './source';

/** Title, mark, department, year and unit above a form, in the ways publications arrange them. */
export function headBlock(source: SourceForm, layout: Layout, width: number, isContinued: boolean): Block {
  const { department, year } = source;
  const right = Math.max(width - 1, 3);
  const middle = Math.floor(right / 2);
  const mark = markOf(source, layout);
  const title = `${titleOf(source, layout)}${isContinued && layout.continued === 'marked' ? '（续）' : ''}`;
  if (isContinued && (layout.continued === 'untitled' || layout.continued === 'bare')) return [];
  const unit = unitText(layout);
  const line = cellsAt([0, `部门：${department}`], [middle, year], [right - 1, unit]);
  const standard = [[title], cellsAt([right, mark]), line];
  switch (layout.head) {
    case 'standard':
      return drawn(standard, 'head');
    case 'attachment':
      return drawn([['附件1'], ...standard], 'head');
    case 'attachmentInTitle':
      return drawn([[`附件1：${title}`], cellsAt([right, mark]), line], 'head');
    case 'yearInTitle':
      return drawn(
        [[`${year}${title}`], cellsAt([right, mark]), cellsAt([0, `部门：${department}`], [right, unit])],
        'head',
      );
    case 'departmentInTitle':
      return drawn([[`${department}${title}`], cellsAt([right, mark]), line], 'head');
    case 'departmentAbove':
      return drawn([[department], ...standard], 'head');
    case 'everythingInTitle':
      return drawn([[`附件2\n${department}${year}${title}`], cellsAt([0, mark], [right, unit])], 'head');
    case 'oneLine':
      return drawn([[title], [mark], [`编制单位：${department}      ${year}      ${unit}`]], 'head');
    case 'labelsApart':
      return drawn(
        [[title], cellsAt([right, mark]), cellsAt([0, '部门：'], [1, department], [middle + 1, year], [right, unit])],
        'head',
      );
    case 'labelsStretched':
      return drawn(
        [
          [title],
          cellsAt([right, mark]),
          cellsAt([0, `部  门 ： ${department}`], [middle, year], [right, stretched(unit)]),
        ],
        'head',
      );
    case 'titleInTwoRows': {
      const half = Math.ceil(title.length / 2);
      return drawn([[title.slice(0, half)], [title.slice(half)], cellsAt([right, mark]), line], 'head');
    }
    case 'sealed':
      return drawn(
        [
          [title],
          cellsAt([0, `填报单位（盖章）：${department}`], [right, `${mark}   ${unit}`]),
          cellsAt([middle, year]),
        ],
        'head',
      );
    case 'markInTitle':
      return drawn([[`${title}（${mark}）`], line], 'head');
    case 'chineseYear':
      return drawn(
        [[`${inChinese(year)}${title}`], cellsAt([right, mark]), cellsAt([0, `部门：${department}`], [right, unit])],
        'head',
      );
    case 'untitled':
      return drawn([cellsAt([right, mark]), line], 'head');
    case 'markAbove':
      return drawn([cellsAt([right, mark]), [title], line], 'head');
  }
}

/** "单位：万元" → "单 位 ： 万 元". */
const stretched = (text: string): string => [...text].join(' ');

/** "2024年度" → "二〇二四年度". */
const inChinese = (year: string): string =>
  year.replace(/\d/gu, (digit) => '〇一二三四五六七八九'[Number(digit)] ?? '');

/** Texts by column; the first said of a column stands. */
function cellsAt(...texts: readonly (readonly [number, string])[]): (string | undefined)[] {
  const cells: (string | undefined)[] = [];
  for (const [column, text] of texts) cells[column] ??= text;
  return Array.from(cells);
}

export function markOf({ id }: SourceForm, layout: Layout): string {
  const number = layout.marks === 'byOrder' ? layout.order.indexOf(id) + 1 : Number(id);
  return `公开${String(number).padStart(2, '0')}表`;
}

const QUOTES: Readonly<Record<Layout['quotes'], readonly [string, string]>> = {
  curly: ['“', '”'],
  straight: ['"', '"'],
  corner: ['「', '」'],
  none: ['', ''],
};

export function titleOf({ id }: SourceForm, { titles, quotes, wordBreaks }: Layout): string {
  const [open, close] = QUOTES[quotes];
  const title = TITLES[id][titles].replace('“', open).replace('”', close);
  if (wordBreaks === 'lines') return `${title.slice(0, 4)}\n${title.slice(4)}`;
  return wordBreaks === 'spaces' ? [...title].join(' ') : title;
}

function unitText({ unit, unitSaid }: Layout): string {
  switch (unitSaid) {
    case 'short':
      return `单位：${unit}`;
    case 'long':
      return `金额单位：${unit}`;
    case 'bracketed':
      return `（单位：${unit}）`;
    case 'columns':
      return '';
  }
}
