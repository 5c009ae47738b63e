import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import schema from '../../docs/json.schema.json';
import type { ColumnsJson } from '../../cli/json';
import { readWorkbookFile, writeWorkbookFile } from '../../src/files/index';
import { cellAt, readDisclosure, sheetNamed, type CellEdit } from '../../src/index';

/** `gongkai fill --columns` as a person runs it, on a sample whose 公开05表 has columns added at its right. */

const ROOT = resolve(import.meta.dirname, '../..');
const SAMPLE = join(ROOT, 'samples/luolong-2024/workbook.xlsx');
const HEADERS = ['占比', '上年决算数', '增减额', '增减率'];

interface Ended {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

const gongkai = (...args: string[]): Promise<Ended> =>
  new Promise((done, failed) => {
    execFile(process.execPath, [join(ROOT, 'cli/bin.js'), ...args], { encoding: 'utf8' }, (error, out, err) => {
      if (error && typeof error.code !== 'number') failed(error);
      else done({ status: Number(error?.code ?? 0), out, err });
    });
  });

let folder = '';
let file = '';
let sheet = '';
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-columns-'));
  file = at('加列.xlsx');
  const bytes = readFileSync(SAMPLE);
  const form = readDisclosure(await readWorkbookFile(bytes)).bound.get('05');
  const total = form?.cells.get('total/subtotal')?.address;
  const right = Math.max(...(form?.columns ?? []).map(({ column }) => column)) + 1;
  if (!form || !total) throw new Error('no 公开05表');
  sheet = total.sheet;
  const edit = (row: number, column: number, after: string | number): CellEdit => ({
    ...{ sheet, row, column, before: null, after, purpose: '' },
  });
  const headers = HEADERS.map((text, index) => edit(total.row - 2, right + index, text));
  const edits = [...headers, edit(total.row, right + 1, 551.91)];
  writeFileSync(file, await writeWorkbookFile(bytes, { newSheets: [], edits }));
});
afterAll(() => rmSync(folder, { recursive: true }));

const planned = async (...args: string[]): Promise<ColumnsJson> =>
  JSON.parse((await gongkai('fill', file, '--columns', '--json', ...args)).out) as ColumnsJson;

describe('gongkai fill --columns', () => {
  test('asks what the words leave open, with the option that answers', async () => {
    const { status, out, err } = await gongkai('fill', file, '--columns');
    expect({ status, out }).toEqual({ status: 0, out: '没有需要填列的内容。\n' });
    expect(err).toMatch(/^有 3 列没有写明用哪两个数计算，请用 --choose 选择：\n {2}公开05表 占比\n/u);
    expect(err).toContain(`--choose "${sheet}!F`);
  });

  test('prints its plan as JSON as described, and writes what was chosen once', async () => {
    const { questions } = await planned();
    const choices = questions.flatMap(({ column }) => ['--choose', `${column}=1`]);
    const plan = await planned(...choices);
    const validate = new Ajv2020({ strict: true }).addSchema(schema, 'gongkai').getSchema('gongkai#/$defs/columns');
    expect(validate?.(plan)).toBe(true);
    expect(plan.questions).toEqual([]);
    expect(plan.cells.filter(({ result }) => typeof result === 'number').length).toBeGreaterThan(10);

    const out = at('填好.xlsx');
    expect((await gongkai('fill', file, '--columns', '-o', out, ...choices)).out).toMatch(
      /^已生成 .*填好\.xlsx：填列 /u,
    );
    const made = sheetNamed(await readWorkbookFile(readFileSync(out)), sheet);
    const [first] = plan.cells;
    if (!made || !first) throw new Error('nothing was written');
    const row = Number(/\d+/u.exec(first.address)?.[0]) - 1;
    expect(cellAt(made, row, 5)).toMatchObject({ formula: first.after, value: first.result, numberFormat: '0.00%' });
    const again = await gongkai('fill', out, '--columns');
    expect(again).toEqual({ status: 0, out: '没有需要填列的内容。\n', err: '' });
  });

  test('writes numbers where they are asked for', async () => {
    const { questions } = await planned();
    const choices = questions.flatMap(({ column }) => ['--choose', `${column}=1`]);
    const { cells } = await planned('--formulas', '数值', ...choices);
    expect(cells.every(({ after, result }) => typeof after === 'number' && result === null)).toBe(true);
  });

  test('refuses a choice that there is not', async () => {
    const [question] = (await planned()).questions;
    const wrong = await gongkai('fill', file, '--columns', '--choose', `${question?.column}=9`);
    expect(wrong).toMatchObject({
      status: 2,
      err: `--choose ${question?.column}=9：这一列只有 ${question?.choices.length} 种算法。\n`,
    });
    expect((await gongkai('fill', file, '--columns', '--choose', '没有!A1=1')).err).toContain('没有要选算法的这一列');
  });
});
