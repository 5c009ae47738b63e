import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWorkbench, type OpenedWorkbench } from './openWorkbench';
import { paneIn } from './pane';

let workbench: OpenedWorkbench;
beforeAll(async () => {
  workbench = await openWorkbench({ sample: 'luolong-2024' });
});
afterAll(() => workbench.close());

const selectedTab = () => paneIn(workbench.page).getByRole('tab', { selected: true }).innerText();

test('the pane opens at the tab that was open last', async () => {
  expect(await selectedTab()).toContain('校验');
  await paneIn(workbench.page).getByRole('tab', { name: '情况说明' }).click();
  await workbench.page.reload();
  await paneIn(workbench.page).getByRole('tab', { name: '情况说明' }).waitFor();
  await expect.poll(selectedTab).toContain('情况说明');
});
