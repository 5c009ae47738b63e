import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { FUNCTION_IDS } from '../../src/model/formulaStyle';
import { functionsMetadata } from '../../scripts/functionsMetadata.mjs';
import { customFunctionsStub, type StubbedError } from './stub';

interface Metadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly type: string;
      readonly dimensionality?: string;
      readonly optional?: boolean;
    }[];
    readonly result: { readonly dimensionality?: string };
  }[];
}

type Anything = (...values: readonly unknown[]) => unknown;

const stub = customFunctionsStub();
vi.stubGlobal('CustomFunctions', stub.CustomFunctions);
const functions = (await import('../../functions/functions')) as unknown as Readonly<Record<string, Anything>>;
await import('../../functions/associate');
const { FUNCTION_OF_ID } = await import('../../functions/ids');

const root = resolve(import.meta.dirname, '../..');
const metadata = JSON.parse(functionsMetadata(root)) as Metadata;

describe('functions.json', () => {
  test('describes every exported function, and nothing else', () => {
    const described = metadata.functions.map(({ id }) => FUNCTION_OF_ID[id]);
    expect(new Set(described)).toEqual(new Set(Object.keys(functions)));
    expect(new Set(metadata.functions.map(({ id }) => id))).toEqual(new Set(Object.keys(FUNCTION_OF_ID)));
  });

  test.each(metadata.functions.map((each) => [each.name, each] as const))('%s is as Excel wants it', (name, each) => {
    expect(each.id).toMatch(/^[A-Z][A-Z0-9]*$/);
    expect([...name].length).toBeGreaterThanOrEqual(3);
    expect(name).toMatch(/^\p{Script=Han}+$/u);
    expect(each.description).toMatch(/。$/);
    expect(each.parameters.every(({ description }) => description !== '')).toBe(true);
    const required = each.parameters.filter(({ optional }) => !optional);
    const implementation = functions[FUNCTION_OF_ID[each.id] ?? ''];
    // An optional parameter written with "?" counts in a function's length as well.
    expect(implementation).toHaveLength(each.parameters.length);
    expect(required.every(({ type, dimensionality }) => type === 'any' && dimensionality === 'matrix')).toBe(true);
    expect(each.result.dimensionality).toBe('matrix');
  });

  test('asks Excel for cells that hold errors too, or one would make an error of the whole formula', () => {
    expect(metadata.allowErrorForDataTypeAny).toBe(true);
  });

  test('gives the functions that fill cells the ids that the engine knows them by', () => {
    const ids = new Map(metadata.functions.map(({ name, id }) => [name, id]));
    for (const [name, id] of Object.entries(FUNCTION_IDS)) expect(ids.get(name)).toBe(id);
  });

  test('the functions that the user was promised are there, by name and parameters', () => {
    const signatures = metadata.functions.map(
      ({ name, parameters }) =>
        `${name}(${parameters.map((each) => (each.optional ? `[${each.name}]` : each.name)).join(', ')})`,
    );
    expect(signatures).toEqual([
      '占比率(部分, 合计)',
      '增减额(本年, 上年)',
      '增减率(本年, 上年)',
      '完成率(决算, 预算)',
      '执行率(执行数, 预算数)',
      '偏差度(实际, 指标)',
      '转万元(元, [位数])',
      '勾稽差(合计, 明细区域, [位数])',
      '尾差范围(项数, [位数])',
      '增减表述(本年, 上年)',
      '大写金额(元)',
    ]);
  });

  test('a function with a broken comment stops the build', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gongkai-functions-'));
    mkdirSync(join(folder, 'functions'));
    const source =
      '/**\n * 没有。\n * @customfunction 没有 没有\n */\nexport function nothing(): number {\n  return 0;\n}\n';
    writeFileSync(join(folder, 'functions/functions.ts'), source);
    expect(() => functionsMetadata(folder)).toThrow('The custom function id contains invalid characters');
    rmSync(folder, { recursive: true });
  });
});

describe('answers', () => {
  /** Calls a function as Excel does: by id, with its invocation object behind the arguments. */
  const call = async (id: string, ...values: readonly unknown[]) =>
    stub.associated.get(id)?.(...values, { functionName: id });

  test.each([
    ['SHARE', [[[259.94]], [[508.19]]], [[0.5115]]],
    ['CHANGE', [[[0.3]], [[0.1]]], [[0.2]]],
    ['GROWTH', [[[95.46]], [[58]]], [[0.6459]]],
    ['COMPLETION', [[[90]], [[120]]], [[0.75]]],
    ['EXECUTION', [[[90]], [[120]]], [[0.75]]],
    ['DEVIATION', [[[97]], [[95]]], [[0.0211]]],
    ['TOWAN', [[[5081900], [10050]], null], [[508.19], [1.01]]],
    ['TOWAN', [[[15000]], 0], [[2]]],
    ['FOOTING', [[[3.31]], [[1.1], [2.2]], null], [['尾差']]],
    ['ROUNDINGRANGE', [[[2]], undefined], [[0.015]]],
    ['CHANGETEXT', [[[95.46]], [[58]]], [['增加37.46万元，增长64.59%']]],
    ['CAPITALS', [[[1409.5]]], [['壹仟肆佰零玖元伍角整']]],
  ] as const)('%s of %j', async (id, values, expected) => {
    expect(await call(id, ...values)).toEqual(expected);
  });

  test.each([
    ['SHARE', [[['无']], [[1]]], '#VALUE!', '不是数'],
    ['TOWAN', [[[1]], 99], '#VALUE!', '位数'],
    ['ROUNDINGRANGE', [[[0]], null], '#VALUE!', '项数'],
    ['CAPITALS', [[[1e16]]], '#VALUE!', '大写'],
  ] as const)('%s of %j is %s with a sentence', async (id, values, code, words) => {
    await expect(call(id, ...values)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(words) as string,
    });
  });

  test('a division by zero is #DIV/0!, with which Excel shows no sentence', async () => {
    await expect(call('SHARE', [[1]], [[0]])).rejects.toEqual({ code: '#DIV/0!', message: undefined });
  });

  test('in a range, an error stands in its own cell and the others have their answers', async () => {
    const table = (await call('SHARE', [[1], [2], [3]], [[4], [0]])) as unknown[][];
    expect(table[0]).toEqual([0.25]);
    expect(table[1]?.[0]).toMatchObject({ code: '#DIV/0!' } satisfies Partial<StubbedError>);
    expect(table[2]?.[0]).toMatchObject({ code: '#N/A', message: expect.stringContaining('大小不同') as string });
  });

  // Microsoft does not say as what an error is handed over: whatever it is, it is no number, and never a zero.
  test.each([
    ['a text', '#DIV/0!'],
    ['an error of the functions', new stub.CustomFunctions.Error(stub.CustomFunctions.ErrorCode.divisionByZero)],
    ['an error of the data types', { type: 'Error', errorType: 'Div0', basicType: 'Error', basicValue: '#DIV/0!' }],
  ])('an error cell in a range, handed over as %s, is an error in its own place alone', (_, error) => {
    const table = functions['share']?.([[1], [error], [2]], [[4]]) as unknown[][];
    expect([table[0]?.[0], table[2]?.[0]]).toEqual([0.25, 0.5]);
    expect(table[1]?.[0]).toMatchObject({ code: '#VALUE!', message: expect.stringContaining('错误值') });
    expect(() => functions['footingDifference']?.([[3]], [[1], [error], [2]])).toThrow(
      expect.objectContaining({ code: '#VALUE!' }),
    );
  });
});

describe('the shared runtime', () => {
  let page: string;
  beforeAll(() => {
    page = readFileSync(resolve(root, 'taskpane/taskpane.html'), 'utf8');
  });

  test('the page of the pane tells Excel of the functions before it shows anything', () => {
    const scripts = [...page.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, source]) => source);
    expect(scripts).toEqual(['../office/office.js', '../functions/associate.ts', './main.tsx']);
  });
});
