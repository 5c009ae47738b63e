import { Ajv2020 } from 'ajv/dist/2020';
import { describe, expect, test } from 'vitest';
import {
  check,
  checkHtml,
  checkSarif,
  readDisclosure,
  sentence,
  type CheckReport,
  type Finding,
} from '../../src/index';
import { FINAL_ACCOUNTS, readSample } from '../support/samples';

const NASTY = `<script>alert("1")</script>&'\u0000`;

const nasty: Finding = {
  code: 'form/unknown-row',
  kind: 'unknownRow',
  severity: 'warning',
  form: '06',
  args: { shown: NASTY },
  cells: [{ sheet: NASTY, row: 4, column: 0, role: 'cell', label: NASTY, shown: NASTY }],
};

const report: CheckReport = {
  forms: [
    { id: '06', mark: '公开06表', sheet: NASTY, title: NASTY, at: { sheet: NASTY, row: 0, column: 0 }, isEmpty: false },
    { id: '08', mark: '公开08表', sheet: '八', title: '表', at: { sheet: '八', row: 0, column: 0 }, isEmpty: true },
  ],
  missing: ['公开07表 三公经费支出决算表'],
  outcomes: { passed: 1, rounding: 0, failed: 0, skipped: 1 },
  findings: [nasty],
  ignored: [{ finding: { ...nasty, code: 'form/other' }, reason: NASTY, isChanged: true }],
  skipped: [{ code: '06/a', form: '06', statement: NASTY, reason: NASTY }],
};

describe('the report as HTML', () => {
  test('no text of the workbook becomes markup', () => {
    const html = checkHtml(report, NASTY);
    expect(html).not.toContain('<script');
    expect(html).not.toContain('\u0000');
    const written = html.replaceAll(/<style>[\s\S]*?<\/style>/g, '');
    expect(written.match(/&lt;script&gt;alert\(&quot;1&quot;\)&lt;\/script&gt;&amp;&#39;/g)?.length).toBeGreaterThan(7);
    const elements = new Set(Array.from(written.matchAll(/<\/?([a-z][a-z0-9]*)/g), ([, name]) => name));
    expect(elements).toEqual(
      new Set('b body div h1 h2 head html li main meta p section table tbody td th thead title tr ul'.split(' ')),
    );
  });

  test('loads nothing and runs nothing, and says so to the browser', () => {
    const html = checkHtml(report, 'a.xlsx');
    expect(html).toContain(
      `content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"`,
    );
    expect(html).not.toMatch(/https?:|url\(|@import|\b(src|href|on\w+)=/i);
  });

  test('tells what is set aside with its reason, what was not checked, what is missing and what is empty', () => {
    const html = checkHtml({ ...report, ignored: [{ finding: nasty, reason: '已核实', isChanged: true }] }, 'a.xlsx');
    for (const text of [
      '已忽略：已核实（忽略之后内容有变化',
      '未核对（不等于通过）',
      '没有找到：公开07表',
      '没有数据：公开08表 表。',
    ])
      expect(html).toContain(text);
  });

  test.each(FINAL_ACCOUNTS)('holds every sentence of %s, and is the same each time', async (sample) => {
    const found = check(readDisclosure(await readSample(sample)));
    const html = checkHtml(found, 'workbook.xlsx');
    const unescaped = html.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>');
    for (const finding of found.findings) expect(unescaped).toContain(sentence(finding));
    expect(checkHtml(found, 'workbook.xlsx')).toBe(html);
  });
});

/**
 * What the published schema of SARIF 2.1.0 says of the objects that occur here: which properties there are, which must
 * be there, and the values they may have.
 */
const object = (required: readonly string[], properties: object) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});
const list = (items: object, minItems = 0) => ({ type: 'array', minItems, items });
const text = { type: 'string', minLength: 1 };
const index = { type: 'integer', minimum: 0 };
const message = object(['text'], { text });
const artifactLocation = object([], { uri: { type: 'string', pattern: '^[^\\s<>"{}|\\\\^`/:?#]+$' }, index });
const location = object([], {
  id: { type: 'integer', minimum: 0 },
  physicalLocation: object(['artifactLocation'], { artifactLocation }),
  logicalLocations: list(object([], { name: text, fullyQualifiedName: text, kind: text })),
  message,
});
const result = object(['message'], {
  ruleId: text,
  ruleIndex: index,
  kind: { enum: ['notApplicable', 'pass', 'fail', 'review', 'open', 'informational'] },
  level: { enum: ['none', 'note', 'warning', 'error'] },
  message,
  locations: list(location),
  relatedLocations: list(location),
  partialFingerprints: { type: 'object', additionalProperties: { type: 'string' } },
  suppressions: list(
    object(['kind'], {
      kind: { enum: ['inSource', 'external'] },
      status: { enum: ['accepted', 'underReview', 'rejected'] },
      justification: { type: 'string' },
    }),
  ),
});
const run = object(['tool'], {
  tool: object(['driver'], {
    driver: object(['name'], { name: text, version: text, rules: list(object(['id'], { id: text })) }),
  }),
  language: { type: 'string', pattern: '^[a-z]{2}(-[A-Z]{2})?$' },
  columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
  artifacts: list(object([], { location: artifactLocation }), 1),
  results: list(result),
});
const validate = new Ajv2020({ strict: true }).compile(
  object(['version', 'runs'], { $schema: text, version: { const: '2.1.0' }, runs: list(run, 1) }),
);

describe('the report as SARIF', () => {
  test.each(FINAL_ACCOUNTS)('of %s is valid, every result of a rule that is listed once', async (sample) => {
    const log = checkSarif(check(readDisclosure(await readSample(sample))), {
      name: '公开表 1.xlsx',
      version: '0.1.0',
    });
    validate(log);
    expect(validate.errors ?? []).toEqual([]);
    const [only] = log.runs;
    const rules = only?.tool.driver.rules.map(({ id }) => id) ?? [];
    expect(new Set(rules).size).toBe(rules.length);
    for (const { ruleId, ruleIndex } of only?.results ?? []) expect(rules[ruleIndex]).toBe(ruleId);
  });

  test('a broken sum is an error at its cell, with its other cells beside it', async () => {
    const found = check(readDisclosure(await readSample('luolong-2024')));
    const log = checkSarif(found, { name: 'a.xlsx', version: '0.1.0' });
    const broken = log.runs[0]?.results.find(({ ruleId, level }) => ruleId === '06/class-sum' && level === 'error');
    expect(broken).toMatchObject({
      kind: 'fail',
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: 'a.xlsx', index: 0 } },
          logicalLocations: [{ name: 'F6', fullyQualifiedName: '公开06表 一般公共预算财政拨款基本支出决算明细表!F6' }],
        },
      ],
      partialFingerprints: {
        'gongkaiIdentity/v1': '06/class-sum|06|302 商品和服务支出 决算数 = 所属款级科目之和',
      },
    });
    expect(broken?.relatedLocations).toHaveLength(8);
    expect(broken?.suppressions).toBeUndefined();
  });

  test('what is set aside is suppressed with its reason; what was not checked is open; the file name is a URI', () => {
    const log = checkSarif(report, { name: '表 #1?.xlsx', version: '0.1.0' });
    validate(log);
    expect(validate.errors ?? []).toEqual([]);
    const [found, ignored, open] = log.runs[0]?.results ?? [];
    expect(found?.suppressions).toBeUndefined();
    expect(ignored?.suppressions).toEqual([{ kind: 'external', status: 'accepted', justification: NASTY }]);
    expect(open).toMatchObject({ kind: 'open', level: 'none', ruleId: '06/a' });
    expect(decodeURIComponent(log.runs[0]?.artifacts[0]?.location.uri ?? '')).toBe('表 #1?.xlsx');
  });
});
