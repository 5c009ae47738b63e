import { type Block, type Placed } from './grid';
import type { Layout } from './options';
import { amountAt, headers, label, merged, type Drawn } from './parts';
import type { SourceForm, SourceRow } from './source';
import { broken, codeCell, headerWord, leafWord } from './words';

/** 公开06表: economic subjects in one, two or three panels, or in one list with columns for 人员经费 and 公用经费. */

const isPersonnel = (code: string): boolean => code === '301' || code === '303';
const isGoods = (code: string): boolean => code === '302';

interface Panel {
  readonly banner: string;
  readonly holds: (classCode: string) => boolean;
}

/** The classes of each panel as the forms arrange them; 人员经费 always before 公用经费. */
const PANELS: Readonly<Record<1 | 2 | 3, readonly Panel[]>> = {
  1: [{ banner: '', holds: () => true }],
  2: [
    { banner: '人员经费', holds: isPersonnel },
    { banner: '公用经费', holds: (code) => !isPersonnel(code) },
  ],
  3: [
    { banner: '人员经费', holds: isPersonnel },
    { banner: '公用经费', holds: isGoods },
    { banner: '', holds: (code) => !isPersonnel(code) && !isGoods(code) },
  ],
};

/** The whole form, or a part of its rows where it is split over two sheets. */
export function drawDetail(source: SourceForm, layout: Layout, part?: 0 | 1): Drawn {
  return layout.detailPanels === 'columns'
    ? drawColumns(source, layout, part)
    : drawPanels(source, layout, PANELS[layout.detailPanels], part);
}

const rowsOf = ({ panels }: SourceForm): readonly SourceRow[] => panels[0] ?? [];

const classOf = ({ key }: SourceRow): string => key.slice(0, 3);

/** The coded rows by their classes. */
const codedRows = (source: SourceForm): readonly SourceRow[] =>
  rowsOf(source)
    .filter(({ key }) => /^\d/u.test(key))
    .toSorted((a, b) => Number(classOf(a)) - Number(classOf(b)));

/** Two columns for the code where it is split, 类 and 款. */
const codeWidth = ({ codes }: Layout): number => (codes === 'split' || codes === 'leaf' ? 2 : 1);

function drawPanels(source: SourceForm, layout: Layout, panels: readonly Panel[], part?: 0 | 1): Drawn {
  const codes = codeWidth(layout);
  const width = codes + 2;
  const lists = panels.map(({ holds }) => codedRows(source).filter((row) => holds(classOf(row))));
  const height = Math.max(...lists.map((rows) => rows.length));
  const [top, bottom] =
    part === undefined ? [0, height] : part === 0 ? [0, Math.ceil(height / 2)] : [Math.ceil(height / 2), height];
  const body = lists.flatMap((rows, panel) =>
    rows.slice(top, bottom).flatMap((row, index) => [
      ...codeCells(row, index, panel * width, layout),
      ...label(row.label, index, panel * width + codes),
      amountAt(source, layout, row.amounts.get('amount'), [row.key, 'amount'], {
        row: index,
        column: panel * width + codes + 1,
      }),
    ]),
  );
  const totals = part === 0 ? [] : totalRows(source, layout, panels.length, width, bottom - top);
  return { header: panelHeaders(layout, panels, codes), numbers: [], body: [...body, ...totals] };
}

function panelHeaders(layout: Layout, panels: readonly Panel[], codes: number): Block {
  const width = codes + 2;
  const amountWord = layout.amountWord === '金额' ? '决算数' : '金额';
  const top = panels.flatMap(() => [
    ...merged(headerWord('经济分类科目编码', layout), codes),
    headerWord('科目名称', layout),
    leafWord(amountWord, layout),
  ]);
  const letters = panels.flatMap(() => ['类', '款', '', '']);
  const banners = panels.flatMap(({ banner }) => merged(banner, width));
  return headers(
    [...(layout.banners && panels.length > 1 ? [banners] : []), top, ...(codes === 2 ? [letters] : [])],
    layout,
  );
}

/** 人员经费合计 and 公用经费合计: in one row below the panels, or one below the other in a single panel. */
function totalRows(source: SourceForm, layout: Layout, panels: number, width: number, row: number): Block {
  const amount = (key: string, at: { row: number; column: number }): Placed => {
    const total = rowsOf(source).find((candidate) => candidate.key === key);
    return amountAt(source, layout, total?.amounts.get('amount'), [key, 'amount'], at);
  };
  const [personnel, operating] = [broken('人员经费合计', layout), broken('公用经费合计', layout)];
  if (panels === 1) {
    return [
      ...label(personnel, row, 0),
      amount('personnelTotal', { row, column: width - 1 }),
      ...label(operating, row + 1, 0),
      amount('operatingTotal', { row: row + 1, column: width - 1 }),
    ];
  }
  const right = panels * width - 1;
  const besideAmount = layout.detailTotals === 'beside';
  return [
    ...label(personnel, row, besideAmount ? width - 2 : 0),
    amount('personnelTotal', { row, column: width - 1 }),
    ...label(operating, row, besideAmount ? right - 1 : width),
    amount('operatingTotal', { row, column: right }),
  ];
}

/** 科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费: the totals stand in the row 合计. */
function drawColumns(source: SourceForm, layout: Layout, part?: 0 | 1): Drawn {
  const codes = codeWidth(layout);
  const ordered = codedRows(source);
  const middle = Math.ceil(ordered.length / 2);
  const rows = part === undefined ? ordered : part === 0 ? ordered.slice(0, middle) : ordered.slice(middle);
  const hasTotal = part === undefined || (layout.total === 'first' ? part === 0 : part === 1);
  const totalRow = layout.total === 'first' ? 0 : rows.length;
  const firstRow = hasTotal && layout.total === 'first' ? 1 : 0;
  const header = headers(
    [
      [
        ...merged(headerWord('经济分类科目编码', layout), codes),
        '科目名称',
        ...['合计', '人员经费', '公用经费'].map((word) => leafWord(word, layout)),
      ],
      ...(codes === 2 ? [['类', '款']] : []),
    ],
    layout,
  );
  const body = rows.flatMap((row, index) => {
    const own = isPersonnel(classOf(row)) ? 'personnel' : 'operating';
    const at = (offset: number) => ({ row: firstRow + index, column: codes + 1 + offset });
    const cell = row.amounts.get('amount');
    return [
      ...codeCells(row, firstRow + index, 0, layout),
      ...label(row.label, firstRow + index, codes),
      amountAt(source, layout, cell, [row.key, 'amount'], at(0)),
      amountAt(source, layout, own === 'personnel' ? cell : undefined, [row.key, 'personnel'], at(1)),
      amountAt(source, layout, own === 'operating' ? cell : undefined, [row.key, 'operating'], at(2)),
    ];
  });
  return { header, numbers: [], body: hasTotal ? [...body, ...columnTotals(source, layout, codes, totalRow)] : body };
}

function columnTotals(source: SourceForm, layout: Layout, codes: number, row: number): Block {
  const [personnel, operating] = ['personnelTotal', 'operatingTotal'].map((key) =>
    rowsOf(source)
      .find((candidate) => candidate.key === key)
      ?.amounts.get('amount'),
  );
  const values = [personnel, operating].map((cell) => (typeof cell?.value === 'number' ? cell.value : 0));
  const sum = Number(values.reduce((a, b) => a + b, 0).toFixed(2));
  const whole = { value: sum, text: sum.toFixed(2), numberFormat: '0.00' };
  const at = (offset: number) => ({ row, column: codes + 1 + offset });
  return [
    ...label(broken('合计', layout), row, layout.totalUnder === 'code' ? 0 : codes),
    amountAt(source, layout, whole, ['total', 'amount'], at(0)),
    amountAt(source, layout, personnel, ['personnelTotal', 'amount'], at(1)),
    amountAt(source, layout, operating, ['operatingTotal', 'amount'], at(2)),
  ];
}

function codeCells({ code }: SourceRow, row: number, column: number, layout: Layout): readonly Placed[] {
  const levels = [code.slice(0, 3), code.slice(3, 5)].filter((level) => level !== '');
  const texts =
    codeWidth(layout) === 1
      ? [code]
      : levels.map((level, index) => (layout.codes === 'leaf' && index < levels.length - 1 ? '' : level));
  return texts.flatMap((text, index): Placed[] => {
    if (text === '') return [];
    return [{ row, column: column + index, zone: 'body', cell: codeCell(text, layout) }];
  });
}
