import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkbench, type OpenedWorkbench } from './openWorkbench';
import { paneIn } from './pane';

let workbench: OpenedWorkbench;
beforeAll(async () => {
  workbench = await openWorkbench({ sample: 'luolong-2024' });
});
afterAll(() => workbench.close());

test('下载 Word hands the browser a Word file with the text that is shown', async () => {
  const pane = paneIn(workbench.page);
  await pane.getByRole('tab', { name: '情况说明' }).click();
  await pane.getByRole('button', { name: '生成情况说明' }).click();
  const button = pane.getByRole('button', { name: '下载 Word' });
  const [download] = await Promise.all([workbench.page.waitForEvent('download'), button.click()]);
  const name = '洛阳市洛龙区政务服务中心2024年度部门决算情况说明.docx';
  expect(download.suggestedFilename()).toBe(name);
  const parts = unzipSync(readFileSync(await download.path()));
  const lines = (await pane.getByRole('article').innerText()).split('\n').filter((line) => line !== '');
  const paragraphs = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).split('<w:p>');
  const texts = paragraphs.map((xml) =>
    [...xml.matchAll(/<w:t[^>]*>(.*?)<\/w:t>/gsu)].map(([, text]) => text).join(''),
  );
  expect(texts.filter((text) => text !== '').slice(1)).toEqual(lines);
  await pane.getByText(`“${name}”已交给浏览器下载`).first().waitFor();
  expect(workbench.problems).toEqual([]);
});
