import { beforeAll, describe, expect, test } from 'vitest';
import type { PublicationKind, Workbook } from '../../../src/index';
import { checkWorkbook } from '../../../taskpane/commands/check';
import { draftNarrative } from '../../../taskpane/commands/draft';
import { planFilling } from '../../../taskpane/commands/fill';
import type { CommandContext } from '../../../taskpane/commands/context';
import type { Host } from '../../../taskpane/host/host';
import { proofreadNarrative } from '../../../taskpane/commands/proofread';
import { withBothKinds } from '../../support/bothKinds';
import { readSample } from '../../support/samples';

/** Commands on a workbook with a budget, alone or beside final accounts. */

let both: Workbook;
beforeAll(async () => {
  both = await withBothKinds();
});

/** A host that can only be read from. */
function contextOf(workbook: Workbook, more: Partial<CommandContext> = {}): CommandContext {
  const host: Pick<Host, 'readWorkbook'> = { readWorkbook: () => Promise.resolve(workbook) };
  return { host: host as Host, signal: new AbortController().signal, onStep: () => undefined, ...more };
}

async function found<T>(answer: Promise<{ kind: 'found'; view: T } | { kind: 'notRecognised' }>): Promise<T> {
  const said = await answer;
  if (said.kind !== 'found') throw new Error('nothing was recognised');
  return said.view;
}

const papers = async (context: CommandContext): Promise<readonly string[]> =>
  (await found(planFilling(context)))?.plan.newSheets.map(({ name }) => name) ?? [];

describe('a workbook with a budget alone', () => {
  test('is filled, drafted and proofread as a budget', async () => {
    const context = contextOf(await readSample('chanhe-2025-budget'));
    expect(await papers(context)).toEqual(['预算情况说明底稿']);
    expect((await found(draftNarrative(context))).title).toContain('部门预算情况说明');
    const text = '七、一般公共预算“三公”经费支出预算情况说明\n2025年“三公”经费支出预算为1.00万元。';
    const { view } = await found(proofreadNarrative(context, { kind: 'pasted', text }));
    expect(view.counts.disagree).toBe(1);
  });
});

describe('a workbook with both', () => {
  test('is worked on as final accounts, or as the budget that was chosen', async () => {
    expect(await papers(contextOf(both))).toEqual(['情况说明底稿']);
    expect(await papers(contextOf(both, { kind: 'finalAccounts' }))).toEqual(['情况说明底稿']);
    expect(await papers(contextOf(both, { kind: 'budget' }))).toEqual(['预算情况说明底稿']);
    expect((await found(draftNarrative(contextOf(both, { kind: 'budget' })))).title).toContain('部门预算情况说明');
  });

  test('is checked whole, whichever was chosen', async () => {
    const counts = async (kind: PublicationKind) => (await found(checkWorkbook(contextOf(both, { kind })))).counts;
    expect(await counts('budget')).toEqual(await counts('finalAccounts'));
  });

  test('says that it holds both; what was chosen for another workbook does not count where it is not there', async () => {
    const kinds: (readonly PublicationKind[])[] = [];
    const onKinds = (each: readonly PublicationKind[]): void => void kinds.push(each);
    await planFilling(contextOf(both, { onKinds }));
    const accounts = await readSample('luolong-2024');
    expect(await papers(contextOf(accounts, { onKinds, kind: 'budget' }))).toEqual(['情况说明底稿']);
    expect(kinds).toEqual([['finalAccounts', 'budget'], ['finalAccounts']]);
  });
});
