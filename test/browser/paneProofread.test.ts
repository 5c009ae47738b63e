import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWorkbench, type OpenedWorkbench } from './openWorkbench';
import { paneFrame, paneIn, selectedAddress, setCell, violations } from './pane';

/** 校对, with a published narrative and errors planted into it. */

const published = readFileSync(resolve(import.meta.dirname, '../../samples/luolong-2024/narrative.txt'), 'utf8');
const planted = published.replace('508.19', '508.91');

describe('校对', () => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench({ sample: 'luolong-2024' });
    await pane().getByRole('tab', { name: '校对' }).click();
  });
  afterAll(() => workbench.close());

  const pane = () => paneIn(workbench.page);
  const article = () => pane().getByRole('article', { name: '校对的文字' });
  const field = () => pane().getByRole('textbox', { name: '粘贴情况说明的文字' });
  const press = (name: string) => pane().getByRole('button', { name, exact: true }).click();
  const heading = () => pane().getByRole('heading', { name: '发现的问题' });
  const count = async (verdict: string): Promise<number> =>
    Number(
      /^\d+/.exec(
        await pane()
          .getByRole('listitem')
          .filter({ hasText: new RegExp(`^\\d+${verdict}$`) })
          .innerText(),
      ),
    );

  async function fits(width: number): Promise<boolean> {
    await workbench.page.getByRole('complementary', { name: '公开表助手窗格' }).evaluate((aside, pixels) => {
      if (aside.lastElementChild instanceof HTMLElement) aside.lastElementChild.style.width = `${pixels}px`;
    }, width);
    const frame = await paneFrame(workbench.page);
    await frame.waitForFunction((pixels) => window.innerWidth === pixels, width);
    return frame.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((element) => element.getClientRects().length > 0 && !element.closest('.gk-spoken'))
        .every((element) => element.getBoundingClientRect().right <= window.innerWidth + 0.5),
    );
  }

  async function isAccessible(): Promise<void> {
    expect(await violations(await paneFrame(workbench.page))).toEqual([]);
    for (const width of [450, 320]) expect(await fits(width)).toBe(true);
  }

  test('without a text says what to do', async () => {
    await isAccessible();
    await press('校对');
    await pane().getByRole('alert').getByText('请先把情况说明的文字粘贴').waitFor();
    expect(await field().evaluate((element) => element === document.activeElement)).toBe(true);
    await isAccessible();
  });

  test('a pasted text is shown whole, with its counts and the planted error', async () => {
    expect(planted).not.toBe(published);
    await field().fill(planted);
    await press('校对');
    await article().waitFor();
    // The focus was on a button that is gone; it goes on with the result.
    expect(await heading().evaluate((element) => element === document.activeElement)).toBe(true);
    const lines = (await article().getByRole('paragraph').allInnerTexts()).map((line) =>
      line.replace('（未核对）', ''),
    );
    const shown = lines.join('\n').replaceAll(/（(?:未核对|相符|不符|尾差)）|\s/g, '');
    expect(shown).toBe(planted.replaceAll(/\s/g, ''));
    await pane()
      .getByRole('button', { name: /写的是 508\.91，应为 508\.19/ })
      .first()
      .waitFor();
    expect(await count('未核对')).toBe(3);
    await isAccessible();
  });

  test('a finding leads to its place in the text, and its claim to the cell', async () => {
    await pane()
      .getByRole('button', { name: /写的是 508\.91，应为 508\.19/ })
      .first()
      .click();
    const claim = article().getByRole('button', { name: /^508\.91.*，不符/ });
    expect(await claim.evaluate((element) => element === document.activeElement)).toBe(true);
    await claim.press('Enter');
    await expect.poll(() => selectedAddress(workbench.page)).toBe("'公开01表 收入支出决算总表'!C36");
  });

  test('a share offers the cells it was computed from', async () => {
    await article()
      .getByRole('button', { name: /^51\.15%，相符/ })
      .first()
      .click();
    await pane()
      .getByRole('menuitem', { name: /公开03表/ })
      .first()
      .waitFor();
    await workbench.page.keyboard.press('Escape');
    await pane().getByRole('menu').waitFor({ state: 'detached' });
  });

  test('verdicts are told apart without colour', async () => {
    const looks = await article()
      .locator('[data-verdict]')
      .evaluateAll((claims) =>
        claims.map((claim) => {
          const verdict = claim.getAttribute('data-verdict') ?? '';
          const icon = claim.querySelector('svg path')?.getAttribute('d')?.length ?? 0;
          return `${verdict} ${getComputedStyle(claim).textDecorationStyle} ${icon}`;
        }),
      );
    const kinds = [...new Set(looks)];
    // One look for each verdict, and no two verdicts with one look.
    expect(new Set(kinds.map((look) => look.split(' ')[0])).size).toBe(kinds.length);
    expect(new Set(kinds.map((look) => look.split(' ').slice(1).join(' '))).size).toBe(kinds.length);
    expect(kinds.length).toBeGreaterThanOrEqual(3);
  });

  test('the filter leaves one verdict marked, and what was not checked is listed as such', async () => {
    const filter = pane().getByRole('group', { name: '按核对结果筛选' });
    await filter.getByRole('button', { name: '未核对' }).click();
    expect(await article().locator('[data-verdict=unresolved]').count()).toBe(3);
    expect(await article().locator('[data-verdict]').count()).toBe(3);
    await pane().getByText('没有核对，不等于相符').waitFor();
    await isAccessible();
    const place = pane()
      .getByRole('button', { name: /公务用车.*1 辆/ })
      .first();
    await place.click();
    const shown = article().locator('[data-verdict=unresolved]').first();
    expect(await shown.evaluate((element) => element === document.activeElement)).toBe(true);
    await filter.getByRole('button', { name: '全部' }).click();
  });

  test('the text can be put right and proofread again', async () => {
    await press('换一份或改文字');
    expect(await field().inputValue()).toBe(planted);
    await field().fill(planted.replace('508.91', '508.19'));
    await press('校对');
    await article().waitFor();
    await expect
      .poll(() =>
        pane()
          .getByRole('button', { name: /写的是 508\.91/ })
          .count(),
      )
      .toBe(0);
  });

  test('files are read in GBK, as Word documents are; what is none is answered with a sentence', async () => {
    await press('换一份或改文字');
    const input = pane().getByLabel('情况说明文件');
    await input.setInputFiles({ name: '说明.pdf', mimeType: '', buffer: Buffer.from('%PDF-1.7\n') });
    await pane().getByText('说明.pdf：既不是 .docx 文档').first().waitFor();
    // “支出合计508.91万元。” under “三、支出决算情况说明”, as Windows saves it where ANSI is chosen.
    const gbk = Buffer.concat([
      Buffer.from('c8fda1a2d6a7b3f6bef6cbe3c7e9bff6cbb5c3f7', 'hex'),
      Buffer.from('\r\n2024'),
      Buffer.from('c4eab6c8a3acd6a7b3f6bacfbcc6', 'hex'),
      Buffer.from('508.91'),
      Buffer.from('cdf2d4aaa1a3', 'hex'),
    ]);
    await input.setInputFiles({ name: '说明.txt', mimeType: '', buffer: gbk });
    await pane().getByText('文字：说明.txt').waitFor();
    await article().getByText('三、支出决算情况说明').waitFor();
    await pane()
      .getByRole('button', { name: /^支出合计写的是 508\.91，应为 508\.19/ })
      .waitFor();
  });

  test('says so when the workbook changed since', async () => {
    const stale = pane().getByRole('tabpanel').getByText('工作簿在上次校对之后有改动');
    expect(await stale.count()).toBe(0);
    await setCell(workbench.page, '公开03表 支出决算表', 'C7', 508.91);
    await stale.waitFor();
    await press('重新校对');
    await stale.waitFor({ state: 'detached' });
    await setCell(workbench.page, '公开03表 支出决算表', 'C7', 508.19);
    await stale.waitFor();
  });

  test('a file may be dropped where the text is pasted', async () => {
    await press('换一份或改文字');
    const dropped = await (
      await paneFrame(workbench.page)
    ).evaluateHandle(() => {
      const data = new DataTransfer();
      data.items.add(new File(['三、支出决算情况说明\n2024年度，支出合计508.19万元。'], '拖来的.txt'));
      return data;
    });
    await field().dispatchEvent('drop', { dataTransfer: dropped });
    await pane().getByText('文字：拖来的.txt').waitFor();
    expect(await count('相符')).toBe(2);
  });

  test('the sheet 情况说明 is proofread as it is', async () => {
    await press('换一份或改文字');
    await press('用工作表里的情况说明');
    await pane().getByText('工作簿里没有写着情况说明的工作表').first().waitFor();
    await pane().getByRole('tab', { name: '情况说明' }).click();
    await press('生成情况说明');
    await press('写入工作表');
    await press('应用');
    await pane().getByText('已新建工作表“情况说明”').first().waitFor();
    await pane().getByRole('tab', { name: '校对' }).click();
    await press('用工作表里的情况说明');
    await pane().getByText('文字：工作表里的情况说明').waitFor();
    await article().waitFor();
    expect(await count('不符')).toBe(0);
    expect(await count('相符')).toBeGreaterThan(90);
  });
});
