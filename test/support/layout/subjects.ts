import type { SubjectFormId } from '../printed/names';
import { SUBJECT_COLUMNS } from '../printed/names';
import { drawn, type Block, type Placed } from './grid';
import type { Layout } from './options';
import { amountAt, headers, label, merged, type Drawn } from './parts';
import type { SourceForm, SourceRow } from './source';
import { broken, codeCell, headerWord, leafWord } from './words';

/** 公开02, 03, 05, 07 and 08表: one row a subject, its code in one column or in three. */

/** The words over the amounts: the lower one, and the one above it where a banner spans several. */
const COLUMN_WORDS: Readonly<Record<SubjectFormId, readonly (readonly [upper: string, lower: string])[]>> = {
  '02': plainWords(
    '本年收入合计',
    '财政拨款收入',
    '上级补助收入',
    '事业收入',
    '经营收入',
    '附属单位上缴收入',
    '其他收入',
  ),
  '03': plainWords('本年支出合计', '基本支出', '项目支出', '上缴上级支出', '经营支出', '对附属单位补助支出'),
  '05': [
    ['本年支出', '小计'],
    ['本年支出', '基本支出'],
    ['本年支出', '项目支出'],
  ],
  '07': [
    ['年初结转和结余', ''],
    ['本年收入', ''],
    ['本年支出', '小计'],
    ['本年支出', '基本支出'],
    ['本年支出', '项目支出'],
    ['年末结转和结余', ''],
  ],
  '08': [
    ['本年支出', '合计'],
    ['本年支出', '基本支出'],
    ['本年支出', '项目支出'],
  ],
};

function plainWords(...words: readonly string[]): readonly (readonly [string, string])[] {
  return words.map((word) => [word, '']);
}

/** How many columns the code has; none where it shares the name's. */
const CODE_COLUMNS: Readonly<Record<Layout['codes'], number>> = {
  one: 1,
  split: 3,
  leaf: 3,
  whole: 3,
  accumulated: 3,
  joined: 0,
};

/** The whole form, or a part of its coded rows where it is split over two sheets. */
export function drawSubjects(source: SourceForm, id: SubjectFormId, layout: Layout, part?: 0 | 1): Drawn {
  const codes = CODE_COLUMNS[layout.codes];
  const words = codes === 3 ? layout.codeWords : 'none';
  const shared = words === 'total' ? ['类', '款', '项'] : [];
  return {
    header: headers(headerRows(id, layout, codes, words), layout),
    numbers: columnNumbers(id, layout, codes, words),
    body: bodyRows(source, id, layout, codes, shared, part),
  };
}

function headerRows(id: SubjectFormId, layout: Layout, codes: number, words: Layout['codeWords']): string[][] {
  const code = headerWord('功能分类科目编码', layout);
  const letters = ['类', '款', '项'];
  const rowNames =
    codes === 0
      ? [headerWord('科目名称', layout)]
      : words === 'only'
        ? [...letters, '科目名称']
        : [...merged(code, codes), headerWord('科目名称', layout)];
  const [upper, lower] = columnRows(id, layout);
  // The words of the columns stand in the upper row; in the lower one where a banner is above them.
  const rows = [
    [...merged(headerWord('项目', layout), codes + 1), ...upper],
    [...rowNames, ...lower],
  ];
  const needsRow = words === 'row' || (words === 'columnNumbers' && layout.columnNumbers === 'none');
  return needsRow ? [...rows, [...letters, '']] : rows;
}

function columnRows(id: SubjectFormId, layout: Layout): [upper: string[], lower: string[]] {
  const columns = COLUMN_WORDS[id];
  const isFlat = columns.every(([, below]) => below === '');
  // 公开07表 needs its banner: without it 小计 would say nothing.
  const bannered = isFlat || layout.banners || id === '07';
  if (!bannered) return [columns.map(([, below]) => leafWord(below, layout)), columns.map(() => '')];
  let previous = '';
  const upper = columns.map(([above, below]) => {
    const word = above === previous ? '' : below === '' ? leafWord(above, layout) : headerWord(above, layout);
    previous = above;
    return word;
  });
  return [upper, columns.map(([, below]) => leafWord(below, layout))];
}

function columnNumbers(id: SubjectFormId, layout: Layout, codes: number, words: Layout['codeWords']): Block {
  if (layout.columnNumbers === 'none') return [];
  const numbers = SUBJECT_COLUMNS[id].map((_, index) => index + 1);
  const word = layout.columnNumbers === 'unlabelled' ? '' : '栏次';
  const left =
    words === 'columnNumbers'
      ? ['类', '款', '项', '栏次']
      : layout.columnNumbers === 'underName'
        ? [...Array.from({ length: codes }, () => ''), word]
        : merged(word, codes + 1);
  return drawn([[...left, ...numbers]], 'numbers');
}

function bodyRows(
  source: SourceForm,
  id: SubjectFormId,
  layout: Layout,
  codes: number,
  shared: readonly string[],
  part?: 0 | 1,
): Block {
  return partOf(orderedRows(source, layout, shared.length > 0), part).flatMap((sourceRow, row) => {
    const isTotal = sourceRow.key === 'total';
    const inCode = layout.totalUnder === 'code' && shared.length === 0;
    const named = isTotal
      ? [...shared.flatMap((word, column) => label(word, row, column)), ...totalLabel(row, inCode ? 0 : codes, layout)]
      : codes === 0
        ? label(`${sourceRow.code} ${sourceRow.label}`.trim(), row, 0)
        : [...codeCells(sourceRow, row, layout), ...label(sourceRow.label, row, codes)];
    return [
      ...named,
      ...SUBJECT_COLUMNS[id].map((column, index) =>
        amountAt(source, layout, sourceRow.amounts.get(column), [sourceRow.key, column], {
          row,
          column: codes + 1 + index,
        }),
      ),
    ];
  });
}

const totalLabel = (row: number, column: number, layout: Layout): Block => label(broken('合计', layout), row, column);

/** 合计 first or last; a row that shares the words 类|款|项 is always first. */
function orderedRows({ panels }: SourceForm, { total }: Layout, isShared: boolean): readonly SourceRow[] {
  const rows = panels[0] ?? [];
  const [totals, coded] = [rows.filter(({ key }) => key === 'total'), rows.filter(({ key }) => key !== 'total')];
  return total === 'first' || isShared ? [...totals, ...coded] : [...coded, ...totals];
}

export function partOf<T>(rows: readonly T[], part?: 0 | 1): readonly T[] {
  if (part === undefined) return rows;
  const middle = Math.ceil(rows.length / 2);
  return part === 0 ? rows.slice(0, middle) : rows.slice(middle);
}

/** 201 | 03 | 50 and the other ways to write 2010350 into its columns. */
function codeCells({ code }: SourceRow, row: number, layout: Layout): readonly Placed[] {
  const levels = [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)].filter((level) => level !== '');
  const texts = (() => {
    switch (layout.codes) {
      case 'one':
      case 'whole':
      case 'joined':
        return [code];
      case 'split':
        return levels;
      case 'leaf':
        return levels.map((level, index) => (index < levels.length - 1 ? '' : level));
      case 'accumulated':
        return levels.map((_, index) => levels.slice(0, index + 1).join(''));
    }
  })();
  return texts.flatMap((text, column): Placed[] => {
    if (text === '') return [];
    return [{ row, column, zone: 'body', cell: codeCell(text, layout) }];
  });
}
