import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readWorkbookFile, writeWorkbookFile } from '../../src/files/index';
import { a1, planColumns, planFill, readDisclosure, type EditPlan, type Workbook } from '../../src/index';
import { createExcelHost } from '../../taskpane/host/excelHost';
import { installOffice } from '../../workbench/office/install';
import { memoryGrid } from '../../workbench/office/memoryGrid';
import { changedParts, partText, sampleBytes } from '../files/packages';
import { snapshot } from '../workbench/office/workbooks';

/** A workbook as somebody's office keeps it: what is planned is what is written, in the file and in Excel, and no more. */

const BOOK = 'xl/workbook.xml';
const FORM = 'xl/worksheets/sheet5.xml';
const FORM_NAME = '公开05表 一般公共预算财政拨款支出决算表';
const TYPES = '[Content_Types].xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

type Parts = Record<string, string>;
type Change = (parts: Parts) => void;

const put =
  (part: string, text: string): Change =>
  (parts) => {
    parts[part] = text;
  };
const change =
  (part: string, from: string | RegExp, to: string): Change =>
  (parts) => {
    const before = parts[part] ?? '';
    parts[part] = before.replace(from, to);
    if (parts[part] === before) throw new Error(`${part} did not change`);
  };
const before = (part: string, mark: string, added: string): Change => change(part, mark, `${added}${mark}`);
const typed = (part: string, type: string): Change =>
  before(TYPES, '</Types>', `<Override PartName="/${part}" ContentType="${type}"/>`);
const relation = (kind: string, target: string): string =>
  `<Relationship Id="rIdNew" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/>`;
const related = (kind: string, target: string): Change =>
  put(
    'xl/worksheets/_rels/sheet5.xml.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation(kind, target)}</Relationships>`,
  );

const HEADERS = ['占比', '上年决算数', '增减额', '增减率'];
const text = (at: string, said: string) => `<c r="${at}" t="inlineStr"><is><t>${said}</t></is></c>`;

/** The four columns beside 公开05表, 上年决算数 filled in some rows. */
const withColumns: Change = (parts) => {
  const [row5, ...others] = [5, 7, 8, 9, 10, 13].map((row) => new RegExp(`(<row r="${row}"[^>]*>.*?)</row>`, 'u'));
  const heads = ['F', 'G', 'H', 'I'].map((column, at) => text(`${column}5`, HEADERS[at] ?? '')).join('');
  const rows = others.reduce(
    (sheet, row, at) =>
      sheet.replace(row, (_, head: string) => `${head}<c r="G${[7, 8, 9, 10, 13][at]}"><v>${90 + at}</v></c></row>`),
    (parts[FORM] ?? '').replace(row5 ?? '', (_, head: string) => `${head}${heads}</row>`),
  );
  parts[FORM] = rows;
};

const filterNames = `<definedName name="_xlnm._FilterDatabase" localSheetId="4" hidden="1">'${FORM_NAME}'!$A$6:$I$22</definedName>`;
const NAMES = ['功能分类科目编码', '科目名称', '小计', '基本支出', '项目支出', ...HEADERS];

const STRANGERS: Readonly<Record<string, readonly Change[]>> = {
  'names of sheets with quotes, brackets and operators': [
    change(BOOK, 'name="公开01表 收入支出决算总表"', `name="收'支''总（一）【甲】(A)&amp;“乙”&quot;x!y#{1}"`),
    change(BOOK, `name="${FORM_NAME}"`, `name="2024年'05'（一般）=-+1 $A$1;,@"`),
  ],
  'names that point at the forms, one of them broken': [
    change(
      BOOK,
      '<definedNames/>',
      `<definedNames>${filterNames}<definedName name="合计数">'${FORM_NAME}'!$C$7</definedName>` +
        '<definedName name="坏名">#REF!</definedName></definedNames>',
    ),
  ],
  'a filter with hidden rows': [
    before(FORM, '<mergeCells', '<autoFilter ref="A6:I22"/>'),
    change(FORM, '<row r="10"', '<row r="10" hidden="1"'),
    change(FORM, '<row r="13"', '<row r="13" hidden="1"'),
  ],
  'conditional formats and input rules of its own': [
    before(
      FORM,
      '<printOptions',
      '<conditionalFormatting sqref="F7:I22"><cfRule type="duplicateValues" priority="1"/></conditionalFormatting>' +
        '<dataValidations count="1"><dataValidation type="decimal" sqref="F7:I22"><formula1>0</formula1>' +
        '<formula2>1</formula2></dataValidation></dataValidations>',
    ),
  ],
  'notes on the cells': [
    related('comments', '../comments1.xml'),
    put(
      'xl/comments1.xml',
      `<comments xmlns="${MAIN}"><authors><author>财务</author></authors><commentList><comment ref="F8" authorId="0">` +
        '<text><t>待核</t></text></comment></commentList></comments>',
    ),
    typed('xl/comments1.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml'),
  ],
  'a table over the form': [
    related('table', '../tables/table1.xml'),
    put(
      'xl/tables/table1.xml',
      `<table xmlns="${MAIN}" id="1" name="表1" displayName="表1" ref="A5:I22"><autoFilter ref="A5:I22"/>` +
        `<tableColumns count="9">${NAMES.map((name, at) => `<tableColumn id="${at + 1}" name="${name}"/>`).join('')}` +
        '</tableColumns></table>',
    ),
    typed('xl/tables/table1.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml'),
    before(
      FORM,
      '</worksheet>',
      `<tableParts count="1"><tablePart xmlns:r="${RELATIONSHIPS}" r:id="rIdNew"/></tableParts>`,
    ),
  ],
  'shared formulas in the form': [
    (parts) => {
      parts[FORM] = (parts[FORM] ?? '').replaceAll(
        /<c r="C(\d+)"([^>]*)>(<v>[^<]+<\/v>)<\/c>/gu,
        (_, row: string, rest: string, value: string) =>
          `<c r="C${row}"${rest}>${row === '7' ? '<f t="shared" ref="C7:C22" si="0">D7+E7</f>' : '<f t="shared" si="0"/>'}${value}</c>`,
      );
    },
  ],
  'links to another workbook': [
    change(
      'xl/_rels/workbook.xml.rels',
      '</Relationships>',
      `${relation('externalLink', 'externalLinks/externalLink1.xml')}</Relationships>`,
    ),
    put('xl/externalLinks/externalLink1.xml', `<externalLink xmlns="${MAIN}"/>`),
    typed(
      'xl/externalLinks/externalLink1.xml',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml',
    ),
    before(
      BOOK,
      '<definedNames/>',
      `<externalReferences><externalReference xmlns:r="${RELATIONSHIPS}" r:id="rIdNew"/></externalReferences>`,
    ),
    change(FORM, '<c r="G8"><v>91</v></c>', '<c r="G8"><f>[1]表!A1</f><v>91</v></c>'),
  ],
  macros: [
    change(
      TYPES,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
      'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
    ),
    put('xl/vbaProject.bin', '\u0001\u0002'),
    typed('xl/vbaProject.bin', 'application/vnd.ms-office.vbaProject'),
  ],
  'a sheet of ours by its name, hidden and with other things': [
    change(
      BOOK,
      'name="部门整体支出绩效自评情况表" sheetId="10" state="visible"',
      'name="情况说明底稿" sheetId="10" state="veryHidden"',
    ),
  ],
};

function stranger(changes: readonly Change[]): Uint8Array {
  const parts: Parts = Object.fromEntries(
    Object.entries(unzipSync(sampleBytes('luolong-2024'))).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
  for (const make of [withColumns, ...changes]) make(parts);
  const bytes = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)]));
  return zipSync(bytes, { mtime: new Date(1980, 0, 1) });
}

/** 填比率列 with every question answered by its first choice; and the working paper. */
const FILLS: Readonly<Record<string, (workbook: Workbook) => EditPlan>> = {
  columns(workbook) {
    const disclosure = readDisclosure(workbook);
    const { questions } = planColumns(disclosure);
    const answers = new Map(questions.map(({ key, choices }) => [key, choices[0]?.id ?? '']));
    return planColumns(disclosure, 'native', answers).plan;
  },
  paper: (workbook) => planFill(readDisclosure(workbook)),
};

/** Every cell that holds something, by its place. */
const cellsOf = ({ sheets }: Workbook): ReadonlyMap<string, string> =>
  new Map(
    sheets.flatMap(({ name, cells, firstRow, firstColumn }) =>
      cells.flatMap((row, r) =>
        row.flatMap((cell, c): [string, string][] =>
          cell.value === null && cell.formula === undefined
            ? []
            : [[`${name}!${a1({ row: firstRow + r, column: firstColumn + c })}`, JSON.stringify(cell)]],
        ),
      ),
    ),
  );

/** The places whose cells differ. */
function differences(one: Workbook, other: Workbook): string[] {
  const [left, right] = [cellsOf(one), cellsOf(other)];
  return [...new Set([...left.keys(), ...right.keys()])].filter((place) => left.get(place) !== right.get(place)).sort();
}

/** What a plan says will hold something else. */
const places = ({ edits }: EditPlan): string[] =>
  edits
    .filter(({ before: held, after }) => held !== after && !(held === null && after === ''))
    .map((edit) => `${edit.sheet}!${a1(edit)}`)
    .sort();

describe.each(Object.entries(STRANGERS))('%s', (_name, changes) => {
  describe.each(Object.entries(FILLS))('%s', (fill, planOf) => {
    it('in the file: the cells of the plan, and of other parts what a plan of new sheets must change', async () => {
      const bytes = stranger(changes);
      const workbook = await readWorkbookFile(bytes);
      const plan = planOf(workbook);
      expect(plan.edits.length).toBeGreaterThan(30);
      const written = await writeWorkbookFile(bytes, plan);
      const after = await readWorkbookFile(written);
      expect(differences(workbook, after)).toEqual(places(plan));
      const bound = [TYPES, 'xl/_rels/workbook.xml.rels', BOOK, 'xl/styles.xml', 'xl/worksheets/sheet22.xml'];
      const allowed = new Set(fill === 'paper' ? bound : [FORM, BOOK, 'xl/styles.xml']);
      expect(changedParts(bytes, written).filter((part) => !allowed.has(part))).toEqual([]);
      expect(planOf(after)).toEqual({ newSheets: [], edits: [] });
      expect(await writeWorkbookFile(written, planOf(after))).toEqual(written);
    });
  });
});

/** What Excel is asked to write: the contents of the cells. Everything around them is Excel's own to keep. */
const IN_EXCEL = [
  'names of sheets with quotes, brackets and operators',
  'a filter with hidden rows',
  'shared formulas in the form',
  'a sheet of ours by its name, hidden and with other things',
];

describe.each(IN_EXCEL)('in Excel: %s', (name) => {
  it.each(Object.entries(FILLS))('%s as planned, once, and back again', async (_fill, planOf) => {
    const workbook = await readWorkbookFile(stranger(STRANGERS[name] ?? []));
    const book = memoryGrid(workbook);
    const office = installOffice(globalThis, book);
    onTestFinished(() => office.uninstall());
    const host = createExcelHost();
    const original = snapshot(book);
    const seen = await host.readWorkbook();
    const plan = planOf(seen);
    expect(places(plan)).toEqual(places(planOf(workbook)));
    const takeBack = await host.apply(plan);
    const after = await host.readWorkbook();
    expect(differences(seen, after)).toEqual(places(plan));
    expect(planOf(after)).toEqual({ newSheets: [], edits: [] });
    expect(await takeBack()).toEqual({ touched: [] });
    expect(snapshot(book)).toEqual(original);
  });
});

it('a merge over the cells to fill is refused by name, and everything stays', async () => {
  const bytes = stranger([change(FORM, '<mergeCells count="7">', '<mergeCells count="8"><mergeCell ref="F8:F9"/>')]);
  const plan = FILLS['columns']?.(await readWorkbookFile(bytes)) ?? { newSheets: [], edits: [] };
  await expect(writeWorkbookFile(bytes, plan)).rejects.toThrow(/F9 被合并单元格 F8:F9 遮住/u);
});

it('what the file keeps around the cells of a form is written around them unchanged', async () => {
  const bytes = stranger(STRANGERS['conditional formats and input rules of its own'] ?? []);
  const written = await writeWorkbookFile(
    bytes,
    FILLS['columns']?.(await readWorkbookFile(bytes)) ?? { newSheets: [], edits: [] },
  );
  const after = (sheet: string) => sheet.slice(sheet.indexOf('</sheetData>'));
  expect(after(partText(written, FORM))).toBe(after(partText(bytes, FORM)));
});
