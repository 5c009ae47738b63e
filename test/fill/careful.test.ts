import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { FileError, readWorkbookFile, writeWorkbookFile } from '../../src/files/index';
import { cellAt, check, planFill, readDisclosure, sheetNamed, type Workbook } from '../../src/index';
import { createExcelHost } from '../../taskpane/host/excelHost';
import { HostError } from '../../taskpane/host/host';
import { planView } from '../../taskpane/views/planView';
import { installOffice } from '../../workbench/office/install';
import { memoryGrid, type MemoryGridOptions } from '../../workbench/office/memoryGrid';
import { changedParts } from '../files/packages';
import { snapshot } from '../workbench/office/workbooks';

/** Workbooks that want care: the working paper gets a clear answer, and nothing of theirs is damaged. */

const SHEET = '情况说明底稿';
const FORM = 'xl/worksheets/sheet5.xml';
const original = new Uint8Array(readFileSync('samples/luolong-2024/workbook.xlsx'));

/** The file with a part rewritten. */
function rewritten(bytes: Uint8Array, part: string, change: (text: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const text = strFromU8(parts[part] ?? new Uint8Array());
  const after = change(text);
  if (after === text) throw new Error(`${part} did not change`);
  return zipSync({ ...parts, [part]: strToU8(after) }, { mtime: new Date(1980, 0, 1) });
}

const structureProtected = (bytes: Uint8Array) =>
  rewritten(bytes, 'xl/workbook.xml', (text) =>
    text.replace('<workbookProtection/>', '<workbookProtection lockStructure="1"/>'),
  );
const sheetProtected = (bytes: Uint8Array, part: string) =>
  rewritten(bytes, part, (text) => text.replace('</sheetData>', '</sheetData><sheetProtection sheet="1"/>'));

/** The sums of 公开05表 as one shared formula, with the results that stand there. */
const withSharedFormulas = (bytes: Uint8Array) =>
  rewritten(bytes, FORM, (text) => {
    let isFirst = true;
    return text.replaceAll(
      /<c r="C(\d+)"([^>]*)>(<v>[^<]+<\/v>)<\/c>/gu,
      (_, row: string, rest: string, value: string) => {
        const formula = isFirst
          ? `<f t="shared" ref="C${row}:C40" si="0">D${row}+E${row}</f>`
          : '<f t="shared" si="0"/>';
        isFirst = false;
        return `<c r="C${row}"${rest}>${formula}${value}</c>`;
      },
    );
  });

const readOf = async (bytes: Uint8Array) => readDisclosure(await readWorkbookFile(bytes));

/** A workbook in the emulated Excel, with what its host says of a plan to fill it. */
function openIn(workbook: Workbook, options?: MemoryGridOptions) {
  const book = memoryGrid(workbook, options);
  const office = installOffice(globalThis, book);
  onTestFinished(() => office.uninstall());
  return { book, host: createExcelHost() };
}

async function refused(work: Promise<unknown>): Promise<FileError | HostError> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof FileError || error instanceof HostError) return error;
  throw new Error('It was not refused', { cause: error });
}

describe('a protected structure', () => {
  it('takes no new sheet: said, in the file and in Excel, and nothing changed', async () => {
    const bytes = structureProtected(original);
    const disclosure = await readOf(bytes);
    const plan = planFill(disclosure);
    const inFile = await refused(writeWorkbookFile(bytes, plan));
    expect([inFile.code, inFile.message]).toEqual(['protected-sheet', expect.stringContaining('保护工作簿')]);
    const { book, host } = openIn(disclosure.workbook, { isStructureProtected: true });
    const before = snapshot(book);
    const inExcel = await refused(host.apply(plan));
    expect([inExcel.code, inExcel.message]).toEqual(['protected-sheet', expect.stringContaining('保护工作簿')]);
    expect(snapshot(book)).toEqual(before);
  });
});

describe('protected sheets', () => {
  it('with forms are read, and the paper links to them', async () => {
    const bytes = sheetProtected(original, FORM);
    const disclosure = await readOf(bytes);
    const plan = planFill(disclosure);
    const written = await writeWorkbookFile(bytes, plan);
    expect(changedParts(bytes, written)).not.toContain(FORM);
    const { host } = openIn(disclosure.workbook);
    await host.apply(plan);
    expect(planFill(readDisclosure(await host.readWorkbook())).edits).toEqual([]);
  });

  it('refuse a paper to be made anew, in the file and in Excel, and it stays as it was', async () => {
    const once = await writeWorkbookFile(original, planFill(await readOf(original)));
    const paper = [...Object.keys(unzipSync(once))].filter((name) => !(name in unzipSync(original)));
    const locked = sheetProtected(once, paper.find((name) => name.startsWith('xl/worksheets/')) ?? '');
    const form = /<c r="C(\d+)"[^>]*><v>18\.28<\/v><\/c>/u;
    const bytes = rewritten(locked, FORM, (text) => text.replace(form, '<c r="C$1"/>'));
    const disclosure = await readOf(bytes);
    const plan = planFill(disclosure);
    expect(plan.edits.length).toBeGreaterThan(0);
    const inFile = await refused(writeWorkbookFile(bytes, plan));
    expect([inFile.code, inFile.message]).toEqual(['protected-sheet', expect.stringContaining(`“${SHEET}”受保护`)]);
    const { book, host } = openIn(disclosure.workbook);
    const before = snapshot(book);
    const inExcel = await refused(host.apply(plan));
    expect([inExcel.code, inExcel.message]).toEqual(['protected-sheet', expect.stringContaining(`“${SHEET}”受保护`)]);
    expect(snapshot(book)).toEqual(before);
  });
});

describe('a sheet of that name made by somebody else', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await writeWorkbookFile(original, {
      newSheets: [{ name: SHEET, columnWidths: [10], frozenRows: 0 }],
      edits: [{ sheet: SHEET, row: 0, column: 0, before: null, after: '我的底稿', purpose: 'test' }],
    });
  });

  it('is left alone, the paper stands beside it, and the plan says so', async () => {
    const disclosure = await readOf(bytes);
    const plan = planFill(disclosure);
    expect(plan.newSheets).toMatchObject([{ name: `${SHEET} 2`, beside: SHEET }]);
    expect(planView(plan).sheets[0]?.note).toContain(`已有名为“${SHEET}”的工作表`);
    const written = await readOf(await writeWorkbookFile(bytes, plan));
    const theirs = sheetNamed(written.workbook, SHEET);
    expect(theirs?.cells).toEqual(sheetNamed(disclosure.workbook, SHEET)?.cells);
    expect(planFill(written)).toEqual({ newSheets: [], edits: [] });

    const { book, host } = openIn(disclosure.workbook);
    const before = snapshot(book) as unknown[];
    await host.apply(plan);
    expect((snapshot(book) as unknown[]).slice(0, before.length)).toEqual(before);
    const again = readDisclosure(await host.readWorkbook());
    expect(planFill(again)).toEqual({ newSheets: [], edits: [] });
  });
});

describe('shared formulas', () => {
  it('are read cell by cell, linked to, and left as they are', async () => {
    const bytes = withSharedFormulas(original);
    const disclosure = await readOf(bytes);
    const form = disclosure.workbook.sheets[4];
    const formulas = form?.cells.flat().filter(({ formula }) => formula !== undefined) ?? [];
    expect(formulas.length).toBeGreaterThan(5);
    expect(new Set(formulas.map(({ formula }) => formula)).size).toBe(formulas.length);
    expect(check(disclosure).findings.filter(({ severity }) => severity === 'error')).toEqual(
      check(await readOf(original)).findings.filter(({ severity }) => severity === 'error'),
    );
    const plan = planFill(disclosure);
    const written = await writeWorkbookFile(bytes, plan);
    expect(changedParts(bytes, written)).not.toContain(FORM);
    const paper = sheetNamed(await readWorkbookFile(written), SHEET);
    const results = plan.edits.filter(({ result }) => result !== undefined);
    expect(results.map(({ row, column }) => paper && cellAt(paper, row, column).value)).toEqual(
      results.map(({ result }) => result),
    );

    const { book, host } = openIn(disclosure.workbook);
    const before = snapshot(book) as unknown[];
    await host.apply(plan);
    expect((snapshot(book) as unknown[]).slice(0, before.length)).toEqual(before);
  });
});
