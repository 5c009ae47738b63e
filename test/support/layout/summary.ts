import { FUND_COLUMNS } from '../printed/names';
import { drawn, moved, numberCell, textCell, widthOf, type Block, type Placed } from './grid';
import type { Layout } from './options';
import { amountAt, headers, merged, type Drawn } from './parts';
import type { SourceForm, SourceRow } from './source';
import { broken, headerWord, leafWord, numbered, rowWord } from './words';

/** 公开01表 and 公开04表: income and expenditure side by side, the totals at the foot of both. */

interface Panel {
  readonly banner: string;
  readonly columns: readonly { readonly key: string; readonly word: string }[];
  readonly rows: readonly SourceRow[];
}

/** How high the list of both panels is, and where its foot with 本年合计 and 总计 begins. */
interface Height {
  readonly foot: number;
  readonly rows: number;
}

/** The classes that longer lists also print, with their codes. */
const MORE_CLASSES: Readonly<Record<string, string>> = {
  社会保险基金支出: '209',
  预备费: '227',
  转移性支出: '230',
  债务发行费用支出: '233',
};

/** Both panels, or one of them where the form is split over two sheets. */
export function drawSummary(source: SourceForm, layout: Layout, only?: 0 | 1): Drawn {
  const panels = panelsOf(source, layout);
  const feet = panels.map(({ rows }) => footOf(rows));
  const foot = Math.max(...feet);
  const height = { foot, rows: foot + Math.max(...panels.map(({ rows }, index) => rows.length - (feet[index] ?? 0))) };
  const drawings = panels.map((panel, index) => drawPanel(source, layout, panel, index, height));
  const [left, right] = drawings;
  if (!left || !right) throw new Error(`公开${source.id}表 has no two panels`);
  if (only !== undefined) return only === 0 ? left : right;
  const width = widthOf(left.header);
  const joined = (part: keyof Drawn): Block => [...left[part], ...moved(right[part], 0, width)];
  return { header: joined('header'), numbers: joined('numbers'), body: joined('body') };
}

const footOf = (rows: readonly SourceRow[]): number =>
  rows.findIndex(({ key }) => key === 'currentIncome' || key === 'currentExpenditure');

function panelsOf(source: SourceForm, layout: Layout): Panel[] {
  const [income = [], expenditure = []] = source.panels;
  const amount = [{ key: 'amount', word: layout.amountWord }];
  const words = ['合计', '一般公共预算财政拨款', '政府性基金预算财政拨款', '国有资本经营预算财政拨款'];
  const funds = FUND_COLUMNS.map((key, index) => ({ key, word: words[index] ?? '' })).filter(({ key }) =>
    expenditure.some(({ amounts }) => amounts.has(key)),
  );
  return [
    { banner: '收入', columns: amount, rows: relabelled(income, '收入', layout) },
    {
      banner: '支出',
      columns: source.id === '01' ? amount : funds,
      rows: relabelled(withClasses(expenditure, layout), '支出', layout),
    },
  ];
}

function drawPanel(source: SourceForm, layout: Layout, panel: Panel, index: number, height: Height): Drawn {
  const names = layout.rowNumbers ? ['项目', '行次'] : ['项目'];
  const top = [
    ...names.map((word) => headerWord(word, layout)),
    ...panel.columns.map(({ word }) => leafWord(word, layout)),
  ];
  const numbers = [
    ...merged(layout.columnNumbers === 'unlabelled' ? '' : '栏次', names.length),
    ...panel.columns.map((_, column) => index + 1 + column),
  ];
  return {
    header: headers(layout.banners ? [merged(panel.banner, top.length), top] : [top], layout),
    numbers: layout.columnNumbers === 'none' ? [] : drawn([numbers], 'numbers'),
    body: drawRows(source, layout, panel, index * height.rows + 1, height),
  };
}

/** The shorter list leaves numbered blank rows above the foot. */
function drawRows(source: SourceForm, layout: Layout, panel: Panel, firstNumber: number, height: Height): Block {
  const left = layout.rowNumbers ? 2 : 1;
  const foot = footOf(panel.rows);
  const numbers = Array.from({ length: layout.rowNumbers ? height.rows : 0 }, (_, row): Placed => ({
    row,
    column: 1,
    zone: 'body',
    cell: numberCell(firstNumber + row),
  }));
  const rows = panel.rows.flatMap((sourceRow, index): Placed[] => {
    const row = index < foot ? index : height.foot + index - foot;
    return [
      { row, column: 0, zone: 'body', cell: textCell(sourceRow.label) },
      ...panel.columns.map(({ key }, offset) =>
        amountAt(source, layout, sourceRow.amounts.get(key), [sourceRow.key, key], { row, column: left + offset }),
      ),
    ];
  });
  return [...numbers, ...rows];
}

/** The rows with the words and numbers of the layout. */
function relabelled(rows: readonly SourceRow[], side: '收入' | '支出', layout: Layout): SourceRow[] {
  let ordinal = 0;
  return rows.map((row) => {
    const bare = row.label.replace(/^[一二三四五六七八九十]+、/u, '');
    if (bare !== row.label || row.label in MORE_CLASSES) {
      ordinal += 1;
      return { ...row, label: numbered(bare, ordinal, layout) };
    }
    const said = layout.words === 'alternative' && bare === '总计' ? `${side}总计` : rowWord(bare, layout);
    return { ...row, label: broken(said, layout) };
  });
}

function withClasses(rows: readonly SourceRow[], { classes }: Layout): readonly SourceRow[] {
  const isClass = ({ key }: SourceRow): boolean => /^2\d\d$/u.test(key);
  const others = rows.filter((row) => !isClass(row));
  switch (classes) {
    case 'asIs':
      return rows;
    case 'shorter': {
      const isPrinted = ({ amounts }: SourceRow): boolean =>
        [...amounts.values()].some(({ value }) => typeof value === 'number' && value !== 0);
      return [...rows.filter((row) => isClass(row) && isPrinted(row)), ...others];
    }
    case 'longer': {
      const more = Object.entries(MORE_CLASSES).map(([label, key]) => ({ key, label, code: '', amounts: new Map() }));
      return [...[...rows.filter(isClass), ...more].toSorted((a, b) => Number(a.key) - Number(b.key)), ...others];
    }
  }
}
