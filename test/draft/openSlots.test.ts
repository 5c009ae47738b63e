import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readWorkbookFile } from '../../src/files/index';
import { draft, draftText, readDisclosure, readWording, type Disclosure, type DraftInputs } from '../../src/index';

const disclosureOf = async (sample: string): Promise<Disclosure> =>
  readDisclosure(await readWorkbookFile(readFileSync(`samples/${sample}/workbook.xlsx`)));

const wordingOf = (text: string) => {
  const read = readWording(`---\n一、总体\n${text}`);
  if ('wording' in read) return read.wording;
  throw new Error(JSON.stringify(read.errors));
};

/** A column of the working paper, a unit, or a text that is named by what it tells. */
const WHAT_TO_TYPE =
  / (?:本年决算数|上年决算数|年初预算数|全年预算数|主要原因)$|（[辆个台分]）$|(?:人次|得分|用途|情况|结果|等级|说明)$/u;

describe.each(['luolong-2024', 'jiyuan-2022'])('every gap in the draft of %s without inputs', (sample) => {
  it('says what is to be typed', async () => {
    const labels = draft(await disclosureOf(sample)).todo.map(({ label }) => label);
    expect(labels.length).toBeGreaterThan(40);
    expect(labels.filter((label) => !WHAT_TO_TYPE.test(label))).toEqual([]);
  });

  it('is asked in the place that waits for it', async () => {
    const text = draftText(draft(await disclosureOf(sample)));
    expect(text).toContain(
      '机关运行经费支出【待填：机关运行经费 本年决算数】万元，与上年度相比【待填：机关运行经费 上年决算数】，主要原因是【待填：机关运行经费 主要原因】。',
    );
    expect(text).toContain('占政府采购支出总额的【待填：政府采购支出总额 本年决算数】');
    expect(text).toContain('累计【待填：因公出国（境）人次】人次');
  });
});

describe('a gap', () => {
  const said = async (text: string, inputs: DraftInputs = new Map()) => {
    const { sections, todo } = draft(await disclosureOf('luolong-2024'), inputs, wordingOf(text));
    const line = sections[0]?.paragraphs.flatMap(({ spans }) => spans.map((span) => span.text)).join('');
    return [line, todo.map(({ slot }) => slot)];
  };

  it('asks for every figure that a number waits for, where the text asks for none of them elsewhere', async () => {
    expect(await said('与上年相比{机关运行经费.增减}。')).toEqual([
      '与上年相比【待填：机关运行经费 本年决算数】【待填：机关运行经费 上年决算数】。',
      ['机关运行经费', '机关运行经费.上年'],
    ]);
  });

  it('asks for the one that is left', async () => {
    const typed = new Map([['机关运行经费.上年', { value: '9.00' }]]);
    expect(await said('{机关运行经费}万元，上年{机关运行经费.上年}万元，{机关运行经费.增减}。', typed)).toEqual([
      '【待填：机关运行经费 本年决算数】万元，上年9.00万元，【待填：机关运行经费 本年决算数】。',
      ['机关运行经费'],
    ]);
  });

  it('has no share where nothing says of what', async () => {
    expect(await said('占{收支总计.占比}。')).toEqual(['占【待填：收支总计 占比】。', ['收支总计.占比']]);
  });
});

describe('what stands before the first heading', () => {
  it('is part of the draft', async () => {
    const read = readWording('现将{年度}年度决算说明如下：\n一、收入\n共{收入合计}万元。');
    if (!('wording' in read)) throw new Error('not read');
    const drafted = draft(await disclosureOf('luolong-2024'), new Map(), read.wording);
    expect(draftText(drafted)).toBe('现将2024年度决算说明如下：\n一、收入\n共508.19万元。');
  });
});
