import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readWorkbookFile, writeWorkbookFile } from '../../src/files/index';
import { a1, planFill, readDisclosure, type EditPlan, type Workbook } from '../../src/index';

const SHEET = '占比计算表';

async function filled(sample: string): Promise<{ plan: EditPlan; bytes: Uint8Array; workbook: Workbook }> {
  const original = readFileSync(`samples/${sample}/workbook.xlsx`);
  const plan = planFill(readDisclosure(await readWorkbookFile(original)));
  const bytes = await writeWorkbookFile(original, plan);
  return { plan, bytes, workbook: await readWorkbookFile(bytes) };
}

describe.each(['luolong-2024', 'jiyuan-2022'])('the share tables of %s', (sample) => {
  let result: Awaited<ReturnType<typeof filled>>;
  beforeAll(async () => {
    result = await filled(sample);
  });

  it('stand on a sheet of their own and touch no other', () => {
    expect(result.plan.newSheets.map(({ name }) => name)).toEqual([SHEET]);
    expect(new Set(result.plan.edits.map(({ sheet }) => sheet))).toEqual(new Set([SHEET]));
    expect(result.plan.edits.every(({ before }) => before === null)).toBe(true);
  });

  it('are planned once: over its own result the same command plans nothing', () => {
    expect(planFill(readDisclosure(result.workbook))).toEqual({ newSheets: [], edits: [] });
  });

  it('are formulas all through: no number is copied', () => {
    for (const { after, style } of result.plan.edits) {
      if (style === 'computed') expect(String(after)).toMatch(/^=/u);
      else expect(typeof after).toBe('string');
    }
  });
});

describe('the share tables', () => {
  it('link each amount to its cell and guard a zero base', async () => {
    const { plan } = await filled('luolong-2024');
    const at = (address: string) => plan.edits.find((edit) => a1(edit) === address)?.after;
    expect([at('A16'), at('B16'), at('C16')]).toEqual([
      '基本支出',
      "=N('公开03表 支出决算表'!D7)",
      '=IF(N($B$15)=0,"",ROUND(N(B16)/$B$15,4))',
    ]);
  });

  it('take the base from another form where the total is blank', async () => {
    const { plan } = await filled('jiyuan-2022');
    const base = plan.edits.find(({ purpose }) => purpose === '公开05表 一般公共预算财政拨款支出合计金额');
    expect(base?.after).toBe("=N('财政拨款收入支出决算总表'!G33)");
  });

  it('leave alone a sheet of that name that somebody else made', async () => {
    const workbook = await readWorkbookFile(readFileSync('samples/luolong-2024/workbook.xlsx'));
    const [first] = workbook.sheets;
    if (!first) throw new Error('no sheet');
    const theirs = { ...first, name: SHEET, cells: [[{ value: '我的表', text: '我的表', numberFormat: 'General' }]] };
    const plan = planFill(readDisclosure({ sheets: [...workbook.sheets, theirs] }));
    expect(plan.newSheets.map(({ name }) => name)).toEqual([`${SHEET} 2`]);
  });
});
