import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { readWorkbookFile } from '../../src/files/index';
import { draft, draftText, readDisclosure, type Disclosure, type Draft, type DraftInputs } from '../../src/index';

/** The published narrative of luolong-2024, sections 一 to 六: what a compiler wrote by hand from the same forms. */
const published = readFileSync('samples/luolong-2024/narrative.txt', 'utf8').split('\n');
const sections = published.slice(
  published.findIndex((line) => line.startsWith('一、')),
  published.findIndex((line) => line.startsWith('七、')),
);

/** What the forms do not hold, taken from the published text: last year's figures and the budget at the year's start. */
const inputs: DraftInputs = new Map(
  Object.entries({
    '收支总计.上年': '551.91',
    '收支总计.原因': '财政资金紧张',
    '财政拨款收支总计.上年': '551.91',
    '财政拨款收支总计.原因': '财政资金紧张',
    '一般公共预算支出.上年': '551.91',
    '一般公共预算支出.原因': '财政资金紧张',
    '一般公共预算支出.年初预算': '827.29',
    '一般公共预算基本支出.上年': '201.47',
    '人员经费.上年': '194.94',
    '公用经费.上年': '6.53',
    '2010350.年初预算': '765.29',
    '2010350.原因': '严控支出',
    '2080502.年初预算': '6.1',
    '2080502.原因': '财政收入减少',
    '2080505.年初预算': '20.41',
    '2101102.年初预算': '18.96',
    '2101102.原因': '财政收入减少',
    '2210201.年初预算': '16.53',
  }).map(([slot, value]) => [slot, { value }]),
);

const NUMBER = /([\d,]+(?:\.\d+)?)\s*(万元|%)/gu;

/** Every amount and percentage of a text, as numbers with two decimals: "508.19万元". */
const numbersIn = (text: string): string[] =>
  [...text.matchAll(NUMBER)].map(([, digits = '', unit]) => `${Number(digits.replaceAll(',', '')).toFixed(2)}${unit}`);

const numbersOf = (drafted: Draft): string[] =>
  drafted.sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ spans }) =>
      spans.flatMap(({ value, unit }) => (value === undefined ? [] : [`${value}${unit}`])),
    ),
  );

async function disclosureOf(sample: string): Promise<Disclosure> {
  return readDisclosure(await readWorkbookFile(readFileSync(`samples/${sample}/workbook.xlsx`)));
}

describe('the draft of luolong-2024', () => {
  let disclosure: Disclosure;
  beforeAll(async () => {
    disclosure = await disclosureOf('luolong-2024');
  });

  it('says every number of the published sections one to six, in order, to the digit', () => {
    expect(numbersOf(draft(disclosure, inputs))).toEqual(numbersIn(sections.join('\n')));
    expect(draft(disclosure, inputs).todo).toEqual([]);
  });

  it('says from the forms alone every published number that the forms hold, and no other', () => {
    const held = new Set([
      '100%',
      '100.00%',
      '0.00%',
      '0.00万元',
      ...['508.19', '259.93', '248.26'].map((n) => `${n}万元`),
    ]);
    for (const n of ['448.64', '24.74', '18.28', '16.53', '4.33', '20.41', '250.93', '9.00']) held.add(`${n}万元`);
    for (const n of ['51.15', '48.85', '88.28', '4.87', '3.60', '3.25']) held.add(`${n}%`);
    const fromForms = numbersOf(draft(disclosure));
    expect(new Set(fromForms)).toEqual(new Set([...held].filter((number) => number !== '100%')));
    const said = numbersIn(sections.join('\n'));
    let at = 0;
    for (const number of fromForms) {
      at = said.indexOf(number, at) + 1;
      expect(at, `${number} in the order of the published text`).toBeGreaterThan(0);
    }
  });

  it('gives every number the cells it was made from, and how', () => {
    const spans = draft(disclosure, inputs).sections.flatMap(({ paragraphs }) => paragraphs.flatMap((p) => p.spans));
    const forms = new Set(disclosure.forms.map(({ sheet }) => sheet));
    for (const span of spans.filter(({ value }) => value !== undefined)) {
      const fromInput = ['827.29', '765.29', '6.10', '20.41', '18.96', '16.53'].includes(span.value ?? '');
      if (!fromInput) expect(span.sources.length, span.text).toBeGreaterThan(0);
      for (const { sheet } of span.sources) expect(forms).toContain(sheet);
      expect(span.unit === '%' ? ['share', 'growth', 'completion'] : ['copied', 'change', 'sum']).toContain(span.how);
    }
    const share = spans.find(({ value }) => value === '51.15');
    expect(share?.sources.map(({ row, column }) => [row, column])).toEqual([
      [6, 3],
      [6, 2],
    ]);
  });

  it('marks what the forms do not hold as 【待填】 and asks for it once', () => {
    const drafted = draft(disclosure);
    const slots = drafted.todo.map(({ slot }) => slot);
    expect(new Set(slots).size).toBe(slots.length);
    expect(slots.toSorted()).toEqual(
      [...inputs.keys(), '2080505.原因', '2210201.原因'].filter((slot) => !/^\d+\.原因$/u.test(slot)).toSorted(),
    );
    for (const { label } of drafted.todo) expect(draftText(drafted)).toContain(`【待填：${label}】`);
  });

  it('has the headings of the published text', () => {
    const headings = draft(disclosure).sections.map(({ id, title }) => `${id} ${title}`);
    expect(headings).toEqual([
      '1 一、收入支出决算总体情况说明',
      '2 二、收入决算情况说明',
      '3 三、支出决算情况说明',
      '4 四、财政拨款收入支出决算总体情况说明',
      '5 五、一般公共预算财政拨款支出决算情况说明',
      '5.1 （一）总体情况',
      '5.2 （二）结构情况',
      '5.3 （三）具体情况',
      '6 六、一般公共预算财政拨款基本支出决算情况说明',
    ]);
  });
});

describe('the draft of jiyuan-2022', () => {
  it('never reads a blank total as zero: another form prints it, or the parts add up to it', async () => {
    const disclosure = await disclosureOf('jiyuan-2022');
    const spans = draft(disclosure).sections.flatMap(({ paragraphs }) => paragraphs.flatMap((p) => p.spans));
    const general = spans.find(({ value, how }) => value === '3305.34' && how === 'copied');
    expect(general?.sources[0]?.sheet).toBe('财政拨款收入支出决算总表');
    const basic = spans.find(({ value, how }) => value === '561.13' && how === 'sum');
    expect(basic?.sources).toHaveLength(2);
  });
});
