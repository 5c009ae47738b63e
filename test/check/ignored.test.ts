import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readWorkbookFile, writeWorkbookFile } from '../../src/files/index';
import {
  check,
  findingIdentity,
  isEmptyPlan,
  planIgnore,
  planUnignore,
  readDisclosure,
  type CheckReport,
  type Disclosure,
  type EditPlan,
  type Finding,
} from '../../src/index';
import { FINAL_ACCOUNTS, readSample } from '../support/samples';

const LUOLONG = join(import.meta.dirname, '../../samples/luolong-2024/workbook.xlsx');
const FORM_06 = '公开06表 一般公共预算财政拨款基本支出决算明细表';

/** A file, what it says, and what becomes of it when plans are carried out. */
interface Opened {
  readonly bytes: Uint8Array;
  readonly disclosure: Disclosure;
  readonly report: CheckReport;
}

async function open(bytes: Uint8Array): Promise<Opened> {
  const disclosure = readDisclosure(await readWorkbookFile(bytes));
  return { bytes, disclosure, report: check(disclosure) };
}

const written = async ({ bytes }: Opened, plan: EditPlan): Promise<Opened> =>
  open(await writeWorkbookFile(bytes, plan));

/** The error of 06 that a total is 9.00 and its parts 407.99. */
function brokenSum({ findings }: CheckReport): Finding {
  const found = findings.find(({ code, severity }) => code === '06/class-sum' && severity === 'error');
  if (!found) throw new Error('the sample has its known error');
  return found;
}

describe('a finding that is set aside', () => {
  let original: Opened;
  let ignoring: Opened;
  beforeAll(async () => {
    original = await open(new Uint8Array(readFileSync(LUOLONG)));
    ignoring = await written(original, planIgnore(original.disclosure, brokenSum(original.report), ' 上级已确认 '));
  });

  test('stands apart with its reason, and nothing else changes: no other finding, no outcome', () => {
    const finding = brokenSum(original.report);
    expect(ignoring.report).toEqual({
      ...original.report,
      findings: original.report.findings.filter((other) => other !== finding),
      ignored: [{ finding, reason: '上级已确认', isChanged: false }],
    });
  });

  test('is remembered on a very hidden sheet; every other sheet stays as it was', () => {
    const sheets = ({ disclosure }: Opened) => disclosure.workbook.sheets;
    expect(sheets(ignoring).slice(0, -1)).toEqual(sheets(original));
    expect(sheets(ignoring).at(-1)?.visibility).toBe('veryHidden');
  });

  test('remembering it again changes nothing; another reason takes the place of the first', async () => {
    const [entry] = ignoring.report.ignored;
    if (!entry) throw new Error('nothing is ignored');
    expect(isEmptyPlan(planIgnore(ignoring.disclosure, entry.finding, '上级已确认'))).toBe(true);
    const again = planIgnore(ignoring.disclosure, entry.finding, '=另有说明');
    expect(again.newSheets).toEqual([]);
    expect(again.edits).toHaveLength(1);
    const { report } = await written(ignoring, again);
    expect(report.ignored.map(({ reason }) => reason)).toEqual(['=另有说明']);
  });

  test('stays set aside when its figures change, and says that they did', async () => {
    const changed = await written(ignoring, {
      newSheets: [],
      edits: [{ sheet: FORM_06, row: 5, column: 5, before: 9, after: 10, purpose: '测试' }],
    });
    expect(changed.report.ignored.map(({ reason, isChanged }) => [reason, isChanged])).toEqual([['上级已确认', true]]);
    expect(changed.report.outcomes.failed).toBeGreaterThanOrEqual(original.report.outcomes.failed);
  });

  test('has not changed where only the errors beside it have, and with them the cause', async () => {
    const changed = await written(ignoring, {
      newSheets: [],
      edits: [{ sheet: FORM_06, row: 33, column: 8, before: 9, after: 407.99, purpose: '测试' }],
    });
    const [before, after] = [ignoring, changed].map(({ report }) => report.ignored[0]?.finding.cause);
    expect(before).toBeDefined();
    expect(after).not.toEqual(before);
    expect(changed.report.ignored.map(({ isChanged }) => isChanged)).toEqual([false]);
  });

  test('taken back, it stands among the others again, and the next one takes its row', async () => {
    const [entry] = ignoring.report.ignored;
    if (!entry) throw new Error('nothing is ignored');
    const restored = await written(ignoring, planUnignore(ignoring.disclosure, entry.finding));
    expect(restored.report).toEqual(original.report);
    expect(isEmptyPlan(planUnignore(restored.disclosure, entry.finding))).toBe(true);
    const plan = planIgnore(restored.disclosure, entry.finding, '再次忽略');
    expect(plan.newSheets).toEqual([]);
    expect(plan.edits.map(({ row }) => row)).toEqual([2, 2, 2]);
  });

  test('needs a reason', () => {
    const { disclosure, report } = original;
    expect(() => planIgnore(disclosure, brokenSum(report), ' ')).toThrow(RangeError);
  });
});

describe('the identity of a finding', () => {
  test('names it by its code, its form and what must hold, without figures and addresses', async () => {
    const { report } = await open(new Uint8Array(readFileSync(LUOLONG)));
    expect(findingIdentity(brokenSum(report))).toBe('06/class-sum|06|302 商品和服务支出 决算数 = 所属款级科目之和');
  });

  test.each(FINAL_ACCOUNTS)('tells all findings of %s apart', async (sample) => {
    const { findings } = check(readDisclosure(await readSample(sample)));
    expect(new Set(findings.map(findingIdentity)).size).toBe(findings.length);
  });

  test('stays when rows are inserted above', async () => {
    const workbook = await readSample('luolong-2024');
    const moved = { sheets: workbook.sheets.map((sheet) => ({ ...sheet, firstRow: sheet.firstRow + 3 })) };
    const identities = (of: typeof workbook) => check(readDisclosure(of)).findings.map(findingIdentity);
    expect(identities(moved)).toEqual(identities(workbook));
  });

  test('of something without a name is its place, so that another such thing is not taken for it', () => {
    const nameless = (row: number): Finding => ({
      code: 'form/unknown-row',
      kind: 'unknownRow',
      severity: 'warning',
      form: '06',
      args: { shown: '' },
      cells: [{ sheet: FORM_06, row, column: 0, role: 'cell', label: '公开06表', shown: '' }],
    });
    expect(findingIdentity(nameless(40))).not.toBe(findingIdentity(nameless(41)));
  });
});
