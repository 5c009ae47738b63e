import { describe, expect, test } from 'vitest';
import type { CheckReport, Finding, FindingCell, RecognisedForm } from '../../../src/index';
import { checkView } from '../../../taskpane/views/checkView';

const cell = (sheet: string, row: number, role: FindingCell['role'], label: string, shown = '1.00'): FindingCell => ({
  sheet,
  row,
  column: 2,
  role,
  label,
  shown,
});

const brokenSum: Finding = {
  code: '06/class-sum',
  kind: 'sum',
  severity: 'error',
  form: '06',
  args: {
    statement: '302 = 所属款级科目之和',
    total: '9.00',
    parts: '4007.99',
    difference: '-3998.99',
    slack: '0.045',
    count: 3,
    needsZeros: false,
  },
  cells: [
    cell('六', 6, 'total', '公开06表 302 商品和服务支出 决算数', '9.00'),
    cell('六', 7, 'part', '公开06表 30201 办公费 决算数', '4,008.00'),
    { ...cell('六', 8, 'part', '公开06表 30202 印刷费 决算数', '0.01'), sign: '-' },
  ],
};

const rounded: Finding = { ...brokenSum, code: '06/rounded', severity: 'note' };

const twoPrintings: Finding = {
  code: '01-03/class',
  kind: 'same',
  severity: 'warning',
  form: '06',
  args: { statement: '一处 = 另一处', left: '326.71', right: '326.72', difference: '-0.01' },
  cells: [cell('六', 9, 'left', '公开06表 甲'), cell('三', 9, 'right', '公开03表 乙')],
};

const missingForm: Finding = {
  code: 'forms/missing',
  kind: 'missingForm',
  severity: 'warning',
  form: '',
  args: { title: '收入决算表' },
  cells: [],
};

const blankTotal: Finding = {
  code: '05/blank',
  kind: 'blankTotal',
  severity: 'error',
  form: '05',
  args: { what: '公开05表 合计 小计', value: '3305.34', equations: ['合计 = 各类之和', '小计 = 基本 + 项目'] },
  cells: [cell('五', 8, 'total', '公开05表 合计 小计', '')],
};

const found = (id: string, sheet: string, title: string): RecognisedForm => ({
  id,
  mark: `公开${id}表`,
  sheet,
  title,
  at: { sheet, row: 0, column: 0 },
  isEmpty: false,
});

function report(findings: readonly Finding[], rest: Partial<CheckReport> = {}): CheckReport {
  return {
    forms: [found('05', '五', '支出决算表'), found('06', '六', '基本支出决算表')],
    missing: [],
    outcomes: { passed: 40, rounding: 2, failed: 3, skipped: 0 },
    findings,
    ignored: [],
    skipped: [],
    ...rest,
  };
}

describe('grouping', () => {
  test('findings stand under their forms in order, the whole workbook last, the most urgent first', () => {
    const view = checkView(report([missingForm, twoPrintings, brokenSum, blankTotal]), 'f');
    expect(view.problems.map(({ title, findings }) => [title, findings.map(({ tone }) => tone)])).toEqual([
      ['公开05表 支出决算表', ['error']],
      ['公开06表 基本支出决算表', ['error', 'warning']],
      ['全部工作簿', ['warning']],
    ]);
  });

  test('what rounding explains is a group of its own; two printings of one fact are not part of it', () => {
    const view = checkView(report([rounded, twoPrintings]), 'f');
    expect(view.roundings.map(({ id, findings }) => [id, findings.length])).toEqual([['06', 1]]);
    expect(view.problems.map(({ id, findings }) => [id, findings.length])).toEqual([['06', 1]]);
    expect(view.counts).toEqual({ error: 0, warning: 1, rounding: 1, note: 0, skipped: 0, ignored: 0 });
  });

  test('a remark that need not be acted on is neither a problem nor a rounding', () => {
    const unknown: Finding = {
      ...missingForm,
      code: 'x',
      severity: 'note',
      kind: 'unknownRow',
      args: { shown: '其他' },
    };
    const view = checkView(report([unknown]), 'f');
    expect([view.problems.length, view.notes.length, view.roundings.length]).toEqual([0, 1, 0]);
    expect(view.counts.note).toBe(1);
  });

  test('a form that was not recognised is still named', () => {
    expect(checkView(report([{ ...missingForm, form: '08' }]), 'f').problems[0]?.title).toBe('公开08表');
  });

  test('checks not made are listed by form and reason', () => {
    const skip = (form: string, statement: string, reason: string) => ({ code: 'x', form, statement, reason });
    const skipped = [
      skip('08', '甲', '没有公开08表'),
      skip('04', '乙', '没有公开08表'),
      skip('08', '丙', '没有公开08表'),
    ];
    expect(checkView(report([], { skipped }), 'f').skipped).toEqual([
      { id: '04', title: '公开04表', count: 1, reasons: [{ reason: '没有公开08表', statements: ['乙'] }] },
      { id: '08', title: '公开08表', count: 2, reasons: [{ reason: '没有公开08表', statements: ['甲', '丙'] }] },
    ]);
  });

  test('what was looked at is what passed, was rounded or failed, not what was skipped', () => {
    const view = checkView(report([], { outcomes: { passed: 40, rounding: 2, failed: 3, skipped: 7 } }), 'f');
    expect([view.checked, view.counts.skipped]).toEqual([45, 7]);
  });
});

describe('one finding', () => {
  const [finding] = checkView(report([brokenSum]), 'f').problems[0]?.findings ?? [];

  test('shows its difference and the sum of its parts', () => {
    expect(finding?.figures).toEqual({
      key: { label: '差', value: '−3,998.99' },
      sum: { label: '明细之和', value: '4,007.99' },
      equations: [],
    });
  });

  test('lists its cells with the sign they are added with, without the mark of the form they are listed under', () => {
    expect(finding?.cells.map(({ part, label, address, shown }) => [part, label, address, shown])).toEqual([
      ['total', '302 商品和服务支出 决算数', 'C7', '9.00'],
      ['plus', '30201 办公费 决算数', 'C8', '4,008.00'],
      ['minus', '30202 印刷费 决算数', 'C9', '0.01'],
    ]);
  });

  test('keeps the mark of another form', () => {
    const [other] = checkView(report([twoPrintings]), 'f').problems[0]?.findings ?? [];
    expect(other?.cells.map(({ label }) => label)).toEqual(['甲', '公开03表 乙']);
  });

  test('about a blank total says what it should be and by which equations', () => {
    const [blank] = checkView(report([blankTotal]), 'f').problems[0]?.findings ?? [];
    expect(blank?.figures).toEqual({
      key: { label: '应为', value: '3,305.34' },
      equations: ['合计 = 各类之和', '小计 = 基本 + 项目'],
    });
  });
});

describe('keys', () => {
  const keys = (findings: readonly Finding[]): string[] =>
    checkView(report(findings), 'f').problems.flatMap((group) => group.findings.map(({ key }) => key));

  test('a finding keeps its key when its amounts change', () => {
    const recounted: Finding = { ...brokenSum, args: { ...brokenSum.args, total: '10.00' } };
    expect(keys([recounted])).toEqual(keys([brokenSum]));
  });

  test('no two findings share a key, even of one rule on the same cells', () => {
    const both = keys([brokenSum, brokenSum, missingForm, { ...missingForm, args: { title: '支出决算表' } }]);
    expect(new Set(both).size).toBe(4);
  });
});

describe('what a person can do', () => {
  test('the one value that puts a finding right is shown as it is printed', () => {
    const fixable: Finding = {
      ...blankTotal,
      expected: '3305.30',
      fix: { sheet: '五', row: 8, column: 2, value: 3305.3 },
    };
    const [finding, other] = checkView(report([fixable, brokenSum]), 'f').problems.flatMap((group) => group.findings);
    expect([finding?.fix, other?.fix]).toEqual(['3,305.30', undefined]);
  });

  test('what was set aside is listed apart with its reason and counted apart, under its form', () => {
    const ignored = [{ finding: brokenSum, reason: '已核实', isChanged: true }];
    const view = checkView(report([blankTotal], { ignored }), 'f');
    expect(view.ignored.map(({ id, findings }) => [id, findings.map((finding) => finding.ignored)])).toEqual([
      ['06', [{ reason: '已核实', isChanged: true }]],
    ]);
    expect(view.problems.map(({ id }) => id)).toEqual(['05']);
    expect(view.counts).toMatchObject({ error: 1, ignored: 1 });
  });
});
