import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readWorkbookFile } from '../../src/files/index';
import {
  draft,
  draftText,
  readDisclosure,
  readWording,
  type Disclosure,
  type Draft,
  type DraftInputs,
} from '../../src/index';
import { finalAccountsWordings } from '../../src/wordings';

/**
 * The published narratives are what a compiler wrote by hand from the same forms; inputs.json holds what they say beyond
 * the forms, as it would be typed into the working paper.
 */
const inputsOf = (sample: string): DraftInputs =>
  new Map(
    Object.entries(JSON.parse(readFileSync(`samples/${sample}/inputs.json`, 'utf8')) as Record<string, string>).map(
      ([slot, value]) => [slot, { value }],
    ),
  );

const disclosureOf = async (sample: string): Promise<Disclosure> =>
  readDisclosure(await readWorkbookFile(readFileSync(`samples/${sample}/workbook.xlsx`)));

const MAIN_HEADING = /^[一二三四五六七八九十]+、/u;

/** The main sections of a published narrative, in order. */
function publishedSections(sample: string): string[] {
  const sections: string[] = [];
  for (const line of readFileSync(`samples/${sample}/narrative.txt`, 'utf8').split('\n')) {
    if (MAIN_HEADING.test(line)) sections.push('');
    if (sections.length > 0) sections[sections.length - 1] += `${line}\n`;
  }
  return sections;
}

const NUMBER = /([\d,]+(?:\.\d+)?)\s*(万元|%|个|人次|辆|台)/gu;
const said = (digits: string, unit: string) =>
  unit === '万元' || unit === '%'
    ? `${Number(digits.replaceAll(',', '')).toFixed(2)}${unit}`
    : `${Number(digits)}${unit}`;

/** Every figure of a text, numbers as numbers: 6.1 is 6.10. "100 万元（含）以上" is a threshold, not a figure. */
const figuresIn = (text: string): string[] =>
  [...text.replaceAll(/100\s*万元（含）以上/gu, '').matchAll(NUMBER)].map(([, digits = '', unit = '']) =>
    said(digits, unit),
  );

function draftedSections(drafted: Draft): string[][] {
  const sections: string[][] = [];
  for (const { id, paragraphs } of drafted.sections) {
    const main = Number(id.split('.')[0]) - 1;
    const figures = paragraphs.flatMap(({ spans }) =>
      spans.flatMap(({ value, unit }) => (value === undefined || unit === undefined ? [] : [said(value, unit)])),
    );
    sections[main] = [...(sections[main] ?? []), ...figures];
  }
  return sections;
}

/** What of `wanted` does not stand in `text` in that order. */
function missingInOrder(wanted: readonly string[], text: readonly string[]): string[] {
  const missing: string[] = [];
  let at = 0;
  for (const figure of wanted) {
    const found = text.indexOf(figure, at);
    if (found < 0) missing.push(figure);
    else at = found + 1;
  }
  return missing;
}

describe('the draft of luolong-2024', () => {
  let disclosure: Disclosure;
  const inputs = inputsOf('luolong-2024');
  const published = publishedSections('luolong-2024');
  beforeAll(async () => {
    disclosure = await disclosureOf('luolong-2024');
  });

  it('says every number of the published sections one to six, in order, to the digit', () => {
    expect(draftedSections(draft(disclosure, inputs)).slice(0, 6)).toEqual(published.slice(0, 6).map(figuresIn));
  });

  it('says the right numbers of the sections behind them, and none of the published contradictions', () => {
    const drafted = draftedSections(draft(disclosure, inputs));
    // Section nine says 0.00 for vehicles whose form prints 1.50, and rates of zero (known errors 000-E02 to E06); and
    // a vehicle "含调配使用车辆 1 辆" that the wording does not ask for.
    const right = figuresIn(published[8] ?? '').filter((figure) => !/^(?:0\.00|100\.00)/u.test(figure));
    expect(missingInOrder(right, drafted[8] ?? [])).toEqual(['1辆']);
    expect(drafted[8]).toContain('1.50万元');
    expect(drafted[10]).toEqual(figuresIn(published[10] ?? '').filter((figure) => figure !== '0.00%'));
    expect(drafted[11]).toEqual(figuresIn(published[11] ?? ''));
  });

  it('gives every number the cells it was made from, and how', () => {
    const spans = draft(disclosure).sections.flatMap(({ paragraphs }) => paragraphs.flatMap((p) => p.spans));
    const forms = new Set(disclosure.forms.map(({ sheet }) => sheet));
    for (const span of spans.filter(({ value }) => value !== undefined)) {
      expect(span.sources.length, span.text).toBeGreaterThan(0);
      for (const { sheet } of span.sources) expect(forms).toContain(sheet);
      expect(span.unit === '%' ? ['share', 'completion'] : ['copied', 'sum']).toContain(span.how);
    }
    const share = spans.find(({ value }) => value === '51.15');
    expect(share?.sources.map(({ row, column }) => [row, column])).toEqual([
      [6, 3],
      [6, 2],
    ]);
  });

  it('says from the forms alone every published number of sections one to six that they hold, and no other', () => {
    const amounts = [
      '508.19',
      '259.93',
      '248.26',
      '448.64',
      '24.74',
      '18.28',
      '16.53',
      '4.33',
      '20.41',
      '250.93',
      '9.00',
    ];
    const shares = ['100.00', '0.00', '51.15', '48.85', '88.28', '4.87', '3.60', '3.25'];
    const held = new Set(['0.00万元', ...amounts.map((n) => `${n}万元`), ...shares.map((n) => `${n}%`)]);
    const fromForms = draftedSections(draft(disclosure)).slice(0, 6);
    expect(new Set(fromForms.flat())).toEqual(held);
    fromForms.forEach((figures, index) =>
      expect(missingInOrder(figures, figuresIn(published[index] ?? ''))).toEqual([]),
    );
  });

  it('marks what neither forms nor working paper hold as 【待填】 and asks for it once', () => {
    const drafted = draft(disclosure);
    const slots = drafted.todo.map(({ slot }) => slot);
    expect(new Set(slots).size).toBe(slots.length);
    for (const slot of ['收支总计.上年', '2010350.年初预算', '公务用车保有量', '重点绩效评价结果'])
      expect(slots).toContain(slot);
    for (const { label } of drafted.todo) expect(draftText(drafted)).toContain(`【待填：${label}】`);
  });

  it('waits only for the performance texts once the working paper holds the rest', () => {
    expect(draft(disclosure, inputs).todo.map(({ slot }) => slot)).toEqual([
      '绩效评价工作开展情况',
      '部门整体绩效自评得分',
      '部门整体绩效评价等级',
      '项目绩效自评结果',
      '重点绩效评价结果',
    ]);
  });

  it('has the thirteen headings of the published text', () => {
    const headings = draft(disclosure).sections.flatMap(({ id, title }) => (id.includes('.') ? [] : [title]));
    expect(headings).toEqual(published.map((section) => section.split('\n')[0]?.trim()));
  });
});

describe('the draft of jiyuan-2022', () => {
  let disclosure: Disclosure;
  const inputs = inputsOf('jiyuan-2022');
  beforeAll(async () => {
    disclosure = await disclosureOf('jiyuan-2022');
  });

  it('says every number of the published sections one to twelve but the one that the forms contradict', () => {
    const drafted = draftedSections(draft(disclosure, inputs));
    const missing = publishedSections('jiyuan-2022')
      .slice(0, 12)
      .flatMap((section, index) => missingInOrder(figuresIn(section), drafted[index] ?? []));
    // "智慧城市建设项目4个" stands in reasons. The forms print 3,241.73; the narrative added up 2,744.21 and 497.53.
    expect(missing.filter((figure) => figure !== '4个')).toEqual(['3241.74万元']);
  });

  it('writes in the dialect of its year: thousands separators, no kinds that are zero', () => {
    const text = draftText(draft(disclosure, inputs));
    expect(text).toContain(
      '2022年度收入合计3,841.54万元，其中：财政拨款收入3,841.51万元，占100.00%；其他收入0.04万元，占0.00%。',
    );
    expect(text).toContain('收、支总计各增加2,172.52万元，增长130.17%');
    expect(text).toContain('决算数与预算数持平');
  });

  it('never reads a blank total as zero: another form prints it, or the parts add up to it', () => {
    const spans = draft(disclosure).sections.flatMap(({ paragraphs }) => paragraphs.flatMap((p) => p.spans));
    const general = spans.find(({ value, how }) => value === '3305.34' && how === 'copied');
    expect(general?.sources[0]?.sheet).toBe('财政拨款收入支出决算总表');
    const basic = spans.find(({ value, how }) => value === '561.13' && how === 'sum');
    expect(basic?.sources).toHaveLength(2);
  });
});

describe('the wordings that ship', () => {
  it.each(finalAccountsWordings.map(({ year, source }) => [year, source] as const))(
    '%i reads without a mistake',
    (_, source) => {
      expect(readWording(source)).toHaveProperty('wording');
    },
  );

  it('say where an unknown name stands and what may stand there', () => {
    expect(readWording('一、收入\n共{收入总和}万元。')).toEqual({
      errors: [{ line: 2, column: 2, message: expect.stringContaining('没有“{收入总和}”这个名称。可以用：收支总计') }],
    });
  });
});
