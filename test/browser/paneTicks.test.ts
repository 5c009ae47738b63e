import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readInputRulesOfFile, readWorkbookFile, writeWorkbookFile } from '../../src/files/index';
import { planFill, readDisclosure } from '../../src/index';
import { partText } from '../files/packages';
import { openWorkbench, type OpenedWorkbench } from './openWorkbench';
import { contentsOf, paneFrame, paneIn, setCell, violations } from './pane';

const PAPER = '情况说明底稿';
const LINK = "=N('公开01表 收入支出决算总表'!C36)";

describe('cells with content', () => {
  let workbench: OpenedWorkbench;
  const fill = () => paneIn(workbench.page).getByRole('button', { name: '填列', exact: true }).click();
  const apply = () => paneIn(workbench.page).getByRole('button', { name: '应用' });
  beforeAll(async () => {
    workbench = await openWorkbench({ sample: 'luolong-2024' });
    await paneIn(workbench.page).getByRole('tab', { name: '填列' }).click();
    await fill();
    await apply().click();
    await paneIn(workbench.page).getByText(`已新建工作表“${PAPER}”`).first().waitFor();
  });
  afterAll(() => workbench.close());

  test('that a person typed over are not ticked, and nothing is to be applied then', async () => {
    const pane = paneIn(workbench.page);
    await setCell(workbench.page, PAPER, 'B5', 500);
    await fill();
    const box = pane.getByRole('checkbox', { name: '改写 B5' });
    await box.waitFor();
    expect(await box.isChecked()).toBe(false);
    expect(await apply().isDisabled()).toBe(true);
    await pane.getByText('没有勾选要写入的内容').first().waitFor();
    expect(await violations(await paneFrame(workbench.page))).toEqual([]);
  });

  test('are left as they are beside what is ticked, and it is said', async () => {
    const pane = paneIn(workbench.page);
    await setCell(workbench.page, PAPER, 'B6', "=N('公开01表 收入支出决算总表'!C1)");
    await fill();
    expect(await pane.getByRole('checkbox', { name: '改写 B6' }).isChecked()).toBe(true);
    expect(await pane.getByRole('checkbox', { name: '改写 B5' }).isChecked()).toBe(false);
    await apply().click();
    await pane.getByText('没有勾选的 1 格保持原样').first().waitFor();
    expect(await contentsOf(workbench.page, PAPER, 'B5')).toMatchObject({ formulas: [[500]] });
    expect((await contentsOf(workbench.page, PAPER, 'B6'))?.formulas).not.toEqual([[expect.stringContaining('C1)')]]);
  });

  test('are overwritten when they are ticked, all at once if wanted, and that is taken back', async () => {
    const pane = paneIn(workbench.page);
    await fill();
    await pane.getByRole('checkbox', { name: '全选已有内容的单元格' }).check();
    expect(await pane.getByRole('checkbox', { name: '改写 B5' }).isChecked()).toBe(true);
    await apply().click();
    await expect.poll(() => contentsOf(workbench.page, PAPER, 'B5')).toMatchObject({ formulas: [[LINK]] });
    await pane.getByRole('button', { name: '撤销上次填列' }).click();
    await pane.getByText('已撤销上次填列').first().waitFor();
    expect(await contentsOf(workbench.page, PAPER, 'B5')).toMatchObject({ formulas: [[500]] });
  });

  test('a download keeps the hints of the inputs and the print layout', async () => {
    const [download] = await Promise.all([
      workbench.page.waitForEvent('download'),
      workbench.page.getByRole('button', { name: '下载' }).click(),
    ]);
    const saved = new Uint8Array(readFileSync(await download.path()));
    const workbook = partText(saved, 'xl/workbook.xml');
    expect(workbook).toContain(`'${PAPER}'!$1:$3</definedName>`);
    const sheet = partText(saved, `xl/worksheets/sheet${[...workbook.matchAll(/<sheet /gu)].length}.xml`);
    expect(sheet).toContain('orientation="landscape"');
    expect(sheet).toContain('promptTitle="上年决算数" prompt="收支总计，单位：万元。');
    expect([...sheet.matchAll(/<dataValidation /gu)].length).toBeGreaterThan(50);
  });
});

describe('a paper of the file that is made anew', () => {
  let workbench: OpenedWorkbench;
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await withoutItem(await filled(new Uint8Array(readFileSync('samples/luolong-2024/workbook.xlsx'))));
    workbench = await openWorkbench({ file: { name: '旧底稿.xlsx', bytes } });
    await paneIn(workbench.page).getByRole('tab', { name: '填列' }).click();
  });
  afterAll(() => workbench.close());

  test('moves as one, ticked, and a download has its hints and looks where the rows are now', async () => {
    const pane = paneIn(workbench.page);
    await pane.getByRole('button', { name: '填列', exact: true }).click();
    expect(await pane.getByRole('checkbox', { name: /^底稿各行重新排列/ }).isChecked()).toBe(true);
    await pane.getByRole('button', { name: '应用' }).click();
    await pane
      .getByText(/^已写入 \d+ 格/)
      .first()
      .waitFor();
    const [download] = await Promise.all([
      workbench.page.waitForEvent('download'),
      workbench.page.getByRole('button', { name: '下载', exact: true }).click(),
    ]);
    const saved = new Uint8Array(readFileSync(await download.path()));
    const expected = await filled(bytes);
    expect(await rulesOf(saved)).toEqual(await rulesOf(expected));
    expect(looksOf(expected).length).toBeGreaterThan(200);
    expect(looksOf(saved)).toEqual(looksOf(expected));
    expect(planFill(readDisclosure(await readWorkbookFile(saved))).edits).toEqual([]);
  });
});

async function filled(bytes: Uint8Array): Promise<Uint8Array> {
  return writeWorkbookFile(bytes, planFill(readDisclosure(await readWorkbookFile(bytes))));
}

/** Without an amount of an item, whose row leaves the paper. */
async function withoutItem(bytes: Uint8Array): Promise<Uint8Array> {
  const found = readDisclosure(await readWorkbookFile(bytes)).at('05/2101102/subtotal');
  if (!('cell' in found)) throw new Error('no cell');
  const edit = { ...found.cell.address, before: 18.28, after: null, purpose: 'test' };
  return writeWorkbookFile(bytes, { newSheets: [], edits: [edit] });
}

/** What the paper says of its input cells, row by row. */
async function rulesOf(bytes: Uint8Array) {
  const rules = [...((await readInputRulesOfFile(bytes)).get(PAPER) ?? [])];
  return rules.sort((one, other) => one.row - other.row || one.column - other.column);
}

/** The fills of the paper's cells: "C5 FFFFF2CC". */
function looksOf(bytes: Uint8Array): string[] {
  const styles = partText(bytes, 'xl/styles.xml');
  const items = (list: string, item: string) => {
    const [content = ''] = new RegExp(`<${list}\\b.*?</${list}>`, 'su').exec(styles) ?? [];
    return [...content.matchAll(new RegExp(`<${item}\\b[^>]*?(?:/>|>.*?</${item}>)`, 'gsu'))].map(([text]) => text);
  };
  const fills = items('fills', 'fill').map((fill) => /<fgColor rgb="(\w+)"/u.exec(fill)?.[1]);
  const ofStyle = items('cellXfs', 'xf').map((xf) => fills[Number(/fillId="(\d+)"/u.exec(xf)?.[1])]);
  const tabs = [...partText(bytes, 'xl/workbook.xml').matchAll(/<sheet /gu)].length;
  const cells = partText(bytes, `xl/worksheets/sheet${tabs}.xml`).matchAll(/<c r="([A-Z]+\d+)"[^>]*? s="(\d+)"/gu);
  return [...cells].flatMap(([, cell = '', style]) =>
    ofStyle[Number(style)] ? [`${cell} ${ofStyle[Number(style)]}`] : [],
  );
}
