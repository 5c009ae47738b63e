import { EMPTY_CELL, type Sheet, type SheetVisibility, type Workbook } from '../../../src/index';
import { isSubjectForm } from '../printed/names';
import { withColumnsBeside } from './beside';
import { drawDetail } from './detail';
import {
  beside,
  drawn,
  heightOf,
  moved,
  sheetOf,
  stacked,
  textCell,
  widthOf,
  withBlankColumns,
  type Block,
  type Placed,
} from './grid';
import { headBlock, markOf, titleOf } from './heads';
import { TITLES, type Layout } from './options';
import type { Drawn } from './parts';
import { readSource, sourceForm, withIncomeTogether, withoutCapital, type Source, type SourceForm } from './source';
import { drawSubjects } from './subjects';
import { drawSummary } from './summary';
import { drawThreePublic } from './threePublic';

/** A real workbook in another layout, and what each of its amount cells is. */
export interface Transformed {
  readonly workbook: Workbook;
  /** From `addressKey` of every amount cell of the nine forms to its name, "01/currentIncome/amount". */
  readonly truth: ReadonlyMap<string, string>;
}

/** Lays out a sample anew. */
export function transform(workbook: Workbook, layout: Layout): Transformed {
  const source = readSource(workbook);
  const pages = pagesOf(source, layout);
  const visibility: SheetVisibility = layout.hidden ? 'hidden' : 'visible';
  const made = pages.map(({ name, block }) => sheetOf(name, placed(block, layout), visibility));
  const contents = layout.contents ? contentSheets(source, layout) : [];
  return {
    workbook: { sheets: [...contents, ...made.map(({ sheet }) => sheet), ...source.others] },
    truth: new Map(made.flatMap(({ names }) => names)),
  };
}

interface Page {
  readonly name: string;
  readonly block: Block;
}

function pagesOf(source: Source, layout: Layout): Page[] {
  const forms = layout.order.map((id) => {
    const form = formAt(source, id, layout);
    return { form, parts: partsOf(form, layout) };
  });
  switch (layout.sheets) {
    case 'stacked':
      return [
        {
          name: '公开表',
          block: stacked(
            forms.map(({ parts }) => stacked(parts, 2)),
            2,
          ),
        },
      ];
    case 'beside': {
      const pairs = forms.flatMap((_, index) => (index % 2 === 0 ? [forms.slice(index, index + 2)] : []));
      return pairs.map((pair, index) => ({
        name: `第${index + 1}页`,
        block: beside(
          pair.map(({ parts }) => stacked(parts, 2)),
          1,
        ),
      }));
    }
    default:
      return forms.flatMap(({ form, parts }) =>
        parts.map((block, part) => ({ name: sheetName(form, layout, part), block })),
      );
  }
}

function formAt(source: Source, id: SourceForm['id'], { income }: Layout): SourceForm {
  if (id === '01' && income !== 'byFund') return withIncomeTogether(source);
  return id === '04' && income === 'twoFunds' ? withoutCapital(source) : sourceForm(source, id);
}

function sheetName(form: SourceForm, layout: Layout, part: number): string {
  const more = part === 0 ? '' : `(${part + 1})`;
  switch (layout.sheetNames) {
    case 'marks':
      return markOf(form, layout) + more;
    case 'titles':
      return TITLES[form.id][0].slice(0, 27) + more;
    case 'numbers':
      return `Sheet${layout.order.indexOf(form.id) + 1}${more}`;
  }
}

/** The drawings of a form: one, or two where it is split. */
function partsOf(form: SourceForm, layout: Layout): Block[] {
  const whole = [drawnForm(form, layout)];
  const parts = (() => {
    if (layout.sheets === 'continued' && (isSubjectForm(form.id) || form.id === '06')) {
      return [drawnForm(form, layout, 0), drawnForm(form, layout, 1)];
    }
    if (layout.sheets === 'panelsApart' && (form.id === '01' || form.id === '04')) {
      return [drawnForm(form, layout, 0), drawnForm(form, layout, 1)];
    }
    return whole;
  })();
  // A short form has nothing to continue with.
  const printed = parts.filter(({ body }) => body.length > 0);
  return printed.map((part, index) => page(form, layout, part, index > 0, index === printed.length - 1));
}

function drawnForm(form: SourceForm, layout: Layout, part?: 0 | 1): Drawn {
  const { id } = form;
  if (isSubjectForm(id)) return drawSubjects(form, id, layout, part);
  if (id === '06') return drawDetail(form, layout, part);
  if (id === '09') return drawThreePublic(form, layout);
  return drawSummary(form, layout, part);
}

/** Head, headers, body and notes one below the other. */
function page(form: SourceForm, layout: Layout, own: Drawn, isContinued: boolean, isLast: boolean): Block {
  const { header: plainHeader, numbers, body } = withColumnsBeside(own, form.id, layout);
  const header = layout.remarks ? withRemarks(plainHeader) : plainHeader;
  const width = Math.max(widthOf(header), widthOf(body));
  const notes =
    layout.notes && isLast
      ? drawn(
          form.notes.map((text) => [text]),
          'notes',
        )
      : [];
  // Panels of two kinds cannot go on under each other's headers.
  const isBare = isContinued && layout.continued === 'bare' && layout.sheets === 'continued';
  const heads = isBare ? [] : layout.splitHeaders ? splitWords(header) : header;
  const ordinals = isBare ? [] : numbers;
  const table = withSpacers(
    [
      ...stacked([heads, ordinals]),
      ...moved(onPages(body, stacked([heads, ordinals]), layout), heightOf(heads) + heightOf(ordinals), 0),
    ],
    width,
    layout,
  );
  const comment: Block = layout.comments
    ? [{ row: heightOf(heads) + heightOf(ordinals), column: width + 4, zone: 'notes', cell: textCell('已核对') }]
    : [];
  const foreign = layout.foreignTables && isLast ? foreignTable() : [];
  return stacked([stacked([headBlock(form, layout, width, isContinued), [...table, ...comment], notes]), foreign], 1);
}

/** The body on two pages of one sheet: page number and headers in its middle. */
function onPages(body: Block, headers: Block, { pageBreaks }: Layout): Block {
  const middle = Math.floor(heightOf(body) / 2);
  if (pageBreaks === 'none' || middle < 2) return body;
  const number = pageBreaks === 'headers' ? [] : drawn([['— 5 —']], 'body');
  const between = stacked([number, pageBreaks === 'number' ? [] : headers]);
  const isFirst = ({ row }: Placed): boolean => row < middle;
  return [
    ...body.filter(isFirst),
    ...moved(between, middle, 0),
    ...moved(
      body.filter((one) => !isFirst(one)),
      heightOf(between),
      0,
    ),
  ];
}

/** 备注 over a column of its own at the right. */
const withRemarks = (header: Block): Block => [
  ...header,
  { row: 0, column: widthOf(header), zone: 'header', cell: textCell('备注') },
];

/** Another table of the same publication, with headers and amounts that could be of a form. */
const foreignTable = (): Block =>
  drawn(
    [['2024年度政府采购支出情况表'], ['项目', '预算数', '决算数'], ['合计', 12.5, 11.25], ['货物', 12.5, 11.25]],
    'notes',
  );

/** Blank columns after the first column and before the last. */
function withSpacers(block: Block, width: number, { spacers }: Layout): Block {
  return spacers ? withBlankColumns(block, [1, width - 1]) : block;
}

/**
 * Long words broken over the cells of two rows: only where the row below is free and no neighbour at the right could be
 * covered by the same merged cell.
 */
function splitWords(header: Block): Block {
  const taken = new Set(header.map(({ row, column }) => `${row},${column}`));
  const last = heightOf(header) - 1;
  return header.flatMap((one) => {
    const { row, column, cell } = one;
    const text = String(cell.value);
    const isAlone =
      !taken.has(`${row + 1},${column}`) && (taken.has(`${row},${column + 1}`) || column === widthOf(header) - 1);
    if (row === last || text.length < 4 || !isAlone) return [one];
    const middle = Math.ceil(text.length / 2);
    return [
      { ...one, cell: textCell(text.slice(0, middle)) },
      { ...one, row: row + 1, cell: textCell(text.slice(middle)) },
    ];
  });
}

const placed = (block: Block, { leading }: Layout): Block => moved(block, leading.rows, leading.columns);

/** Sheets that name the forms without being them. */
function contentSheets({ forms }: Source, layout: Layout): Sheet[] {
  const [first] = forms;
  const titles = layout.order.map((id) => titleOf({ ...(first as SourceForm), id }, layout));
  const cover = drawn([[first?.department], [`${first?.year}部门决算公开`], ['第二部分 部门决算表']], 'head');
  const list = drawn(
    [
      ['目录'],
      ...titles.map((title, index) => [title, index + 3]),
      ...titles.map((title, index) => [`${index + 1}.${title}`]),
    ],
    'head',
  );
  const text = drawn(
    [
      ['第三部分 部门决算情况说明'],
      ['一、收入支出决算总体情况说明'],
      [`${first?.year}收入总计、支出总计均为508.19万元，见收入支出决算总表。`],
      ['二、收入决算情况说明'],
      ['三、支出决算情况说明'],
      ['支出决算表'],
      ['本年支出合计508.19万元，其中：基本支出259.93万元，占51.15%。'],
    ],
    'head',
  );
  return [
    sheetOf('封面', cover).sheet,
    sheetOf('目录', list).sheet,
    sheetOf('情况说明', text).sheet,
    { ...sheetOf('空', drawn([['x']], 'head')).sheet, cells: [[EMPTY_CELL]] },
  ];
}
