import { beforeAll, describe, expect, test } from 'vitest';
import { check, readDisclosure, sentence, type Workbook } from '../../src/index';
import { addressOf, changed, subjectAt, type Typed } from '../support/changed';
import { readSample } from '../support/samples';

/** What a blank is told as: luolong-2024 leaves zeros blank, so that most blanks say that there is nothing. */

let luolong: Workbook;
beforeAll(async () => {
  luolong = await readSample('luolong-2024');
});

const reported = (workbook: Workbook) => check(readDisclosure(workbook)).findings;

/** The errors that a change makes. */
function errors(typed: Readonly<Record<string, Typed>>): string[] {
  const before = new Set(reported(luolong).map(sentence));
  const edits = Object.entries(typed).map(([ref, value]) => [addressOf(luolong, ref), value] as const);
  return reported(changed(luolong, edits))
    .filter((finding) => finding.severity === 'error' && !before.has(sentence(finding)))
    .map(sentence);
}

describe('a blank beside an amount', () => {
  test('is never told as 0.00: neither an upper bound nor the parts of a sum', () => {
    expect(errors({ '09/vehicleRunning/final': null })).toEqual([
      '决算数：公务用车购置及运行维护费小计 = 购置费 + 运行维护费：合计 1.50，明细都没有金额。请填列明细，或核对合计。若只是“公开09表 公务用车运行维护费 决算数”（K8）有误，改为 1.50 后，这里和另外 1 处错误就都没有了，请先核对它。',
      '公开06表 30231 ≤ 公开09表公务用车运行维护费决算数：左边是 1.50，而“公开09表 公务用车运行维护费 决算数”是空白。请填列，或核对左边的金额。若只是“公开09表 公务用车运行维护费 决算数”（K8）有误，改为 1.50 后，这里和另外 1 处错误就都没有了，请先核对它。',
    ]);
  });

  test('is no blank to be filled where its other equations hold without an amount: what asks for one is told', () => {
    expect(errors({ '01/superiorSubsidy/amount': 5 })).toEqual([
      '本年收入合计 = 各项收入之和：合计 508.19 ≠ 明细之和 513.19，差 −5.00；尾差最多 0.015。请核对合计与明细。若只是“公开01表 四、上级补助收入 金额”（C10）有误，改为 0.00（或留空）后，这里和另外 1 处错误就都没有了，请先核对它。',
      '公开01表上级补助收入 = 公开02表合计行上级补助收入：一处是 5.00，而“公开02表 合计 上级补助收入”是空白。两处是同一个数，请核对并改为一致。若只是“公开01表 四、上级补助收入 金额”（C10）有误，改为 0.00（或留空）后，这里和另外 1 处错误就都没有了，请先核对它。',
    ]);
  });

  test('that is a dash is told as one', () => {
    expect(errors({ '09/total/final': '—' })).toEqual([
      '决算数：合计 = 因公出国（境）费 + 公务用车购置及运行维护费 + 公务接待费：“公开09表 合计 决算数”写的是横线，明细之和却是 1.50。请填列，或核对明细。',
    ]);
  });
});

test('a subject that a form does not list is told as not listed', () => {
  const [sum, same] = errors({ '01/204/amount': 7 });
  expect(sum).toContain('本年支出合计 = 各类支出之和');
  expect(same).toContain('一处是 7.00，而公开03表没有这一行。两处是同一个数，请核对并改为一致。');
});

test('a bound that a form does not list asks to list it', () => {
  // A wrong code puts the amount into a class that 公开03表 does not list.
  const codes = changed(luolong, [[subjectAt(luolong, '05', '2010350').codeAt, '2040350']]);
  const bounds = reported(codes).filter(({ code }) => code === '05+07+08<=03/class');
  expect(bounds.map(sentence)).toEqual([
    expect.stringMatching(/而公开03表没有这一行。请补上这一行，或核对左边的金额。/u),
  ]);
});
