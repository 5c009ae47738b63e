import { readFileSync } from 'node:fs';
import { unzipSync, zipSync } from 'fflate';
import type { CellEdit, EditPlan } from '../../src/model/edit';

/** Workbook files made in test code, and files taken apart, by a zip library and not by the code under test. */

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export type Parts = Record<string, string>;

export function zipped(parts: Parts): Uint8Array {
  const files = Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)] as const);
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) });
}

/** Every part's content by name. */
export function unzipped(bytes: Uint8Array): Parts {
  const parts = Object.entries(unzipSync(bytes));
  return Object.fromEntries(parts.map(([name, content]) => [name, Buffer.from(content).toString('latin1')]));
}

/** A part as text. */
export function partText(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (part === undefined) throw new Error(`no part ${name}`);
  return new TextDecoder('utf-8', { fatal: true }).decode(part);
}

export interface SheetSpec {
  readonly name: string;
  /** Inside the worksheet element; "<sheetData/>" by default. */
  readonly xml?: string;
  readonly state?: string;
  /** Relationships of the sheet's part, as elements. */
  readonly relationships?: string;
}

export interface WorkbookSpec {
  readonly sheets: readonly SheetSpec[];
  /** Inside the workbook element, before and after the list of sheets. */
  readonly beforeSheets?: string;
  readonly afterSheets?: string;
  /** The items of the shared string table. */
  readonly strings?: readonly string[];
  /** xl/styles.xml. */
  readonly styles?: string;
  /** Further parts, with their content types and the workbook's relationships to them. */
  readonly parts?: Parts;
  readonly contentTypes?: string;
  readonly relationships?: string;
}

const relationship = (id: string, kind: string, target: string) =>
  `<Relationship Id="${id}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/>`;
const relationships = (items: string) => `<Relationships xmlns="${PACKAGE}/relationships">${items}</Relationships>`;
const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${TYPE}.${type}+xml"/>`;

/** The parts of a small valid workbook. */
export function workbookParts(spec: WorkbookSpec): Parts {
  const { sheets, strings } = spec;
  const table = strings && `<sst xmlns="${SPREADSHEET}">${strings.map((item) => `<si>${item}</si>`).join('')}</sst>`;
  const optional = [
    ...(table ? [{ name: 'sharedStrings', text: table }] : []),
    ...(spec.styles ? [{ name: 'styles', text: spec.styles }] : []),
  ];
  const tabs = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
  );
  const parts: Parts = {
    '[Content_Types].xml':
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      override('xl/workbook.xml', 'sheet.main') +
      sheets.map((_, at) => override(`xl/worksheets/sheet${at + 1}.xml`, 'worksheet')).join('') +
      optional.map(({ name }) => override(`xl/${name}.xml`, name)).join('') +
      `${spec.contentTypes ?? ''}</Types>`,
    '_rels/.rels': relationships(relationship('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml':
      `<workbook xmlns="${SPREADSHEET}" xmlns:r="${RELATIONSHIPS}">${spec.beforeSheets ?? ''}` +
      `<sheets>${tabs.join('')}</sheets>${spec.afterSheets ?? ''}</workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(
      sheets.map((_, at) => relationship(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('') +
        optional.map(({ name }, at) => relationship(`rId${sheets.length + at + 1}`, name, `${name}.xml`)).join('') +
        (spec.relationships ?? ''),
    ),
  };
  for (const { name, text } of optional) parts[`xl/${name}.xml`] = text;
  for (const [at, sheet] of sheets.entries()) {
    const content = sheet.xml ?? '<sheetData/>';
    parts[`xl/worksheets/sheet${at + 1}.xml`] =
      `<worksheet xmlns="${SPREADSHEET}" xmlns:r="${RELATIONSHIPS}">${content}</worksheet>`;
    if (sheet.relationships) parts[`xl/worksheets/_rels/sheet${at + 1}.xml.rels`] = relationships(sheet.relationships);
  }
  return { ...parts, ...spec.parts };
}

export function workbookBytes(spec: WorkbookSpec): Uint8Array {
  return zipped(workbookParts(spec));
}

/** One sheet whose sheetData holds `rows`. */
export function sheetWith(rows: string, spec: Partial<WorkbookSpec> = {}): Uint8Array {
  return workbookBytes({ sheets: [{ name: '表', xml: `<sheetData>${rows}</sheetData>` }], ...spec });
}

export const SAMPLES = ['luolong-2024', 'jiyuan-2022', 'chanhe-2025-budget'] as const;

export function sampleBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(`samples/${name}/workbook.xlsx`));
}

export function fixtureBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(`test/files/fixtures/${name}`));
}

/** An edit of a cell by its A1 text's row and column, with a purpose. */
export function edit(
  sheet: string,
  row: number,
  column: number,
  change: Omit<CellEdit, 'sheet' | 'row' | 'column' | 'purpose'>,
): CellEdit {
  return { sheet, row, column, purpose: '测试', ...change };
}

export function planOf(...edits: readonly CellEdit[]): EditPlan {
  return { newSheets: [], edits };
}

/** The names of parts that were added, removed or changed. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const [left, right] = [unzipped(before), unzipped(after)];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])]
    .filter((name) => left[name] !== right[name])
    .sort();
}
