import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RIBBON_ACTIONS } from '../../taskpane/ribbon';
import { openPage, type OpenedPage } from './openPage';
import { openWorkbench, type OpenedWorkbench } from './openWorkbench';

describe('the custom functions in the workbench', () => {
  let workbench: OpenedWorkbench;
  beforeAll(async () => {
    workbench = await openWorkbench({ sample: 'luolong-2024' });
  });
  afterAll(() => workbench.close());

  /** Writes formulas into a new sheet, as Excel's own API does, and answers what their cells come to hold. */
  async function calculate(formulas: string[][], last: string): Promise<unknown[][]> {
    const frame = await workbench.paneFrame();
    return frame.evaluate(
      ([written, area]) =>
        Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.add();
          sheet.getRange(`A1:${area}`).formulas = written;
          await context.sync();
          const range = sheet.getRange(`A1:${area}`);
          range.load('values');
          await context.sync();
          return range.values as unknown[][];
        }),
      [formulas, last] as const,
    );
  }

  test('calculate live, with the same answers as in Excel', async () => {
    const values = await calculate(
      [
        ['259.94', '508.19', '=GK.占比率(A1,B1)', '=GK.完成率(A1,B1)', '=GK.执行率(A1,B1)'],
        ['95.46', '58', '=GK.增减额(A2,B2)', '=GK.增减率(A2,B2)', '=GK.增减表述(A2,B2)'],
        ['97', '95', '=GK.偏差度(A3,B3)', '=GK.转万元(5081900)', '=GK.转万元(15000,0)'],
        ['1.1', '2.2', '=GK.勾稽差(3.3,A4:B4)', '=GK.勾稽差(3.31,A4:B4)', '=GK.勾稽差(4,A4:B4)'],
        ['', '0', '=GK.尾差范围(2)', '=GK.大写金额(1409.5)', '=GK.占比率(A1,B5)'],
      ],
      'E5',
    );
    expect(values).toEqual([
      [259.94, 508.19, 0.5115, 0.5115, 0.5115],
      [95.46, 58, 37.46, 0.6459, '增加37.46万元，增长64.59%'],
      [97, 95, 0.0211, 508.19, 2],
      [1.1, 2.2, '平', '尾差', 0.7],
      ['', 0, 0.015, '壹仟肆佰零玖元伍角整', '#DIV/0!'],
    ]);
  });

  test('calculate by the names too that files of Excel hold', async () => {
    const values = await calculate([['1', '4', '=_xldudf_GK_占比率(A1,B1)', '=_xldudf_GK_SHARE(A1,B1)']], 'D1');
    expect(values).toEqual([[1, 4, 0.25, 0.25]]);
  });

  test('answer a range with a range, an error in its own place', async () => {
    const values = await calculate(
      [
        ['1', '4', '=INDEX(GK.占比率(A1:A3,B1:B3),1,1)'],
        ['2', '0', '=INDEX(GK.占比率(A1:A3,B1:B3),2,1)'],
        ['3', '4', '=INDEX(GK.占比率(A1:A3,B1:B3),3,1)'],
      ],
      'C3',
    );
    expect(values.map(([, , answer]) => answer)).toEqual([0.25, '#DIV/0!', 0.75]);
  });
});

describe('the page that Excel loads', () => {
  let opened: OpenedPage;
  beforeAll(async () => {
    opened = await openPage('/taskpane/taskpane.html');
    await opened.page.getByText('公开表助手要在 Excel 里使用。').waitFor();
  });
  afterAll(() => opened.close());

  /** What Office's own client library was told, by what it keeps for the host. */
  interface OfficeRuntime {
    readonly actions: { readonly _association: { readonly mappings: Readonly<Record<string, unknown>> } };
  }
  type FunctionMappings = Readonly<Record<string, (...values: readonly unknown[]) => Promise<unknown>>>;

  test("tells Office's own library of every function and button", async () => {
    const told = await opened.page.evaluate(() => {
      const { CustomFunctions: functions, Office: office } = globalThis as unknown as {
        readonly CustomFunctions: { readonly _association: { readonly mappings: FunctionMappings } };
        readonly Office: OfficeRuntime;
      };
      return {
        functions: Object.keys(functions._association.mappings),
        actions: Object.keys(office.actions._association.mappings),
      };
    });
    expect(told.functions).toHaveLength(11);
    expect(told.functions).toContain('SHARE');
    expect(new Set(told.actions)).toEqual(new Set(Object.keys(RIBBON_ACTIONS).map((action) => action.toUpperCase())));
  });

  test('leaves the engine on the server until it is needed', async () => {
    const urls = (await scripts()).filter((url) => url.startsWith(`${opened.origin}/assets/`) && url.endsWith('.js'));
    expect(urls.some((url) => url.includes('mountPane'))).toBe(true);
    // A row that every form of the engine's data knows, and no sentence of the pane.
    for (const url of urls) {
      expect(await (await opened.page.request.get(url)).text(), url).not.toContain('抗疫特别国债');
    }
  });

  test('loads a function when Office first calls it, from its own origin', async () => {
    const before = await scripts();
    const answer = await opened.page.evaluate(() => {
      const { CustomFunctions: functions } = globalThis as unknown as {
        readonly CustomFunctions: { readonly _association: { readonly mappings: FunctionMappings } };
      };
      return functions._association.mappings['SHARE']?.([[259.94], [1]], [[508.19]], {});
    });
    expect(answer).toEqual([[0.5115], [0.002]]);
    const after = await scripts();
    expect(after.length).toBeGreaterThan(before.length);
    expect(after.every((url) => url.startsWith(opened.origin))).toBe(true);
    expect(opened.problems).toEqual([]);
  });

  const scripts = () => opened.page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));

  test('has what the manifest names', async () => {
    const named = ['/functions/functions.json', '/functions/functions.js', '/icons/app-32.png', '/shortcuts.json'];
    for (const path of named) {
      const response = await opened.page.request.get(opened.origin + path);
      expect(response.status(), path).toBe(200);
    }
  });
});
