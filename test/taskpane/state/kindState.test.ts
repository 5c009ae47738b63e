import { describe, expect, test } from 'vitest';
import { keptOf, readKept } from '../../../taskpane/state/keptState';
import { INITIAL_PANE, paneReducer, type PaneState } from '../../../taskpane/state/pane';

describe('the publication that is worked on', () => {
  test('is known from what the workbook holds; the same again changes nothing', () => {
    const known = paneReducer(INITIAL_PANE, { type: 'kindsFound', kinds: ['finalAccounts', 'budget'] });
    expect(known.kinds).toEqual(['finalAccounts', 'budget']);
    expect(paneReducer(known, { type: 'kindsFound', kinds: ['finalAccounts', 'budget'] })).toBe(known);
  });

  test('takes what was made of the other one from the tabs, and says so; the check stays', () => {
    const check = { kind: 'notRecognised', sentence: '' } as const;
    const before: PaneState = {
      ...INITIAL_PANE,
      check,
      draft: check,
      plans: { ...INITIAL_PANE.plans, fill: { kind: 'nothing' }, report: { kind: 'nothing' } },
    };
    const after = paneReducer(before, { type: 'kindChosen', kind: 'budget' });
    expect(after).toMatchObject({ kind: 'budget', draft: undefined, check, announcement: '现在处理部门预算。' });
    expect(after.plans).toMatchObject({ fill: { kind: 'none' }, report: { kind: 'nothing' } });
  });

  test('is kept with the workbook', () => {
    const kept = keptOf({ ...INITIAL_PANE, kind: 'budget' });
    expect(readKept(JSON.parse(JSON.stringify(kept)))).toMatchObject({ kind: 'budget' });
    expect(readKept({ kind: 'both' })).toEqual({});
  });
});
