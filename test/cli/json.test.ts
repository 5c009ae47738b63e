import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import { describe, expect, test } from 'vitest';
import schema from '../../docs/json.schema.json';
import type { CheckJson, DraftJson, ProofreadJson } from '../../cli/json';

/** The JSON that the real program prints, held against its published description. */

const ROOT = resolve(import.meta.dirname, '../..');
const SAMPLES = ['luolong-2024', 'jiyuan-2022', 'chanhe-2025-budget'];

type Name = 'check' | 'columns' | 'draft' | 'proofread';

function printed(command: Name, sample: string): unknown {
  const file = join(ROOT, 'samples', sample, 'workbook.xlsx');
  const words = command === 'columns' ? ['fill', '--columns'] : [command];
  const text = command === 'proofread' ? ['--text', join(ROOT, 'samples', sample, 'narrative.txt')] : [];
  try {
    return JSON.parse(
      execFileSync(process.execPath, [join(ROOT, 'cli/bin.js'), ...words, file, ...text, '--json'], options),
    ) as unknown;
  } catch (error) {
    // Status 1 says that there are errors in the workbook; the object is printed all the same.
    if (error instanceof Error && 'status' in error && error.status === 1 && 'stdout' in error) {
      return JSON.parse(String(error.stdout)) as unknown;
    }
    throw error;
  }
}
const options = { encoding: 'utf8', maxBuffer: 2 ** 26 } as const;

const ajv = new Ajv2020({ allErrors: true, strict: true });
ajv.addSchema(schema, 'gongkai');
function validator(name: Name): ValidateFunction {
  const validate = ajv.getSchema(`gongkai#/$defs/${name}`);
  if (!validate) throw new Error(`docs/json.schema.json defines no ${name}`);
  return validate;
}

function complaints(name: Name, value: unknown): unknown[] {
  const validate = validator(name);
  validate(value);
  return validate.errors ?? [];
}

describe.each(SAMPLES)('%s', (sample) => {
  test('check --json is as described', () => {
    expect(complaints('check', printed('check', sample))).toEqual([]);
  });

  test('draft --json is as described', () => {
    expect(complaints('draft', printed('draft', sample))).toEqual([]);
  });

  test('fill --columns --json is as described', () => {
    expect(complaints('columns', printed('columns', sample))).toEqual([]);
  });

  test('proofread --json is as described', () => {
    expect(complaints('proofread', printed('proofread', sample))).toEqual([]);
  });
});

test('the findings in a text carry where they stand, what is said and what should be', () => {
  const { claims, findings } = printed('proofread', 'luolong-2024') as ProofreadJson;
  expect(Object.keys(claims)).toEqual(['agree', 'rounding', 'disagree', 'unresolved']);
  const text = readFileSync(join(ROOT, 'samples/luolong-2024/narrative.txt'), 'utf8');
  for (const { quote, start, end } of findings) expect(text.slice(start, end)).toBe(quote);
  expect(findings).toContainEqual(
    expect.objectContaining({
      code: 'text/figure',
      severity: 'error',
      section: '9',
      said: '0.00',
      expected: '1.50',
      cells: [{ sheet: '公开09表 财政拨款“三公”经费支出决算表', address: 'I8' }],
    }),
  );
});

test('the findings carry codes, cells with roles, and both values', () => {
  const { forms, missing, outcomes, findings } = printed('check', 'luolong-2024') as CheckJson;
  expect(forms.map(({ id }) => id)).toEqual(['01', '02', '03', '04', '05', '06', '07', '08', '09']);
  expect(missing).toEqual([]);
  expect(outcomes).toMatchObject({ failed: 7, skipped: 10 });
  const sheet = '公开06表 一般公共预算财政拨款基本支出决算明细表';
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([
    expect.objectContaining({ form: '06', expected: '407.99', actual: '9.00' }),
    expect.objectContaining({ form: '06', expected: '407.99', actual: '9.00' }),
    expect.objectContaining({ form: '06', code: 'code/shifted', expected: '', actual: '399' }),
    expect.objectContaining({ form: '09', code: 'note/against-data' }),
    ...Array.from({ length: 3 }, (): unknown => expect.objectContaining({ form: '', code: 'performance/zero-score' })),
  ]);
  const cells = findings.find(({ code }) => code === '06/class-sum')?.cells ?? [];
  expect(cells[0]).toEqual({ sheet, address: 'F6', role: 'total' });
  expect(cells).toContainEqual({ sheet, address: 'F26', role: 'part' });
});

test('the spans of a draft carry their numbers, how they were made and from where', () => {
  const { sections, todo } = printed('draft', 'luolong-2024') as DraftJson;
  const spans = sections.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.spans));
  expect(spans).toContainEqual({
    text: '508.19',
    value: '508.19',
    unit: '万元',
    how: 'copied',
    sources: expect.arrayContaining([
      { sheet: '公开01表 收入支出决算总表', address: expect.stringMatching(/^[A-Z]+\d+$/) },
    ]),
  });
  expect(new Set(spans.map(({ how }) => how))).toEqual(new Set([undefined, 'copied', 'share', 'completion']));
  const open = spans.filter(({ text }) => text.startsWith('【待填：'));
  expect(new Set(open.map(({ text }) => text))).toEqual(new Set(todo.map(({ label }) => `【待填：${label}】`)));
});

describe('the description', () => {
  const blocks = [...readFileSync(join(ROOT, 'docs/json.md'), 'utf8').matchAll(/```json\n([\s\S]*?)```/g)];
  const examples = blocks.map(([, text]) => JSON.parse(String(text)) as unknown);

  test('shows an example of each command, and all keep to the schema', () => {
    expect(examples.length).toBe(4);
    expect(complaints('check', examples[0])).toEqual([]);
    expect(complaints('draft', examples[1])).toEqual([]);
    expect(complaints('proofread', examples[2])).toEqual([]);
    expect(complaints('columns', examples[3])).toEqual([]);
  });

  test('shows findings and spans that the program really prints', () => {
    const check = examples[0] as CheckJson;
    const draft = examples[1] as DraftJson;
    expect((printed('check', 'luolong-2024') as CheckJson).findings).toEqual(
      expect.arrayContaining([...check.findings]),
    );
    const section = (printed('draft', 'luolong-2024') as DraftJson).sections.find(
      ({ id }) => id === draft.sections[0]?.id,
    );
    const spans = draft.sections[0]?.paragraphs[0]?.spans ?? [];
    expect(section?.paragraphs[0]?.spans.slice(0, spans.length)).toEqual(spans);
    const { claims, findings } = examples[2] as ProofreadJson;
    const proofread = printed('proofread', 'luolong-2024') as ProofreadJson;
    expect(proofread.claims).toEqual(claims);
    expect(proofread.findings).toEqual(expect.arrayContaining([...findings]));
  });

  test('is strict: a field more, a field less or another word is a complaint', () => {
    const check = structuredClone(examples[0]) as CheckJson & Record<string, unknown>;
    expect(complaints('check', { ...check, more: 1 })).not.toEqual([]);
    expect(complaints('check', { ...check, missing: undefined })).not.toEqual([]);
    const [finding] = check.findings;
    expect(complaints('check', { ...check, findings: [{ ...finding, severity: 'fatal' }] })).not.toEqual([]);
    expect(complaints('draft', check)).not.toEqual([]);
    const ignored = { ...finding, reason: '已核实', changed: false };
    expect(complaints('check', { ...check, ignored: [ignored] })).toEqual([]);
    expect(complaints('check', { ...check, ignored: [{ ...ignored, reason: undefined }] })).not.toEqual([]);
    expect(complaints('check', { ...check, ignored: [{ ...ignored, more: 1 }] })).not.toEqual([]);
  });
});
