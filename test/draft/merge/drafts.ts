import fc from 'fast-check';
import type { MergedDraft, SavedDraft } from '../../../src/model/mergedDraft';
import type { Draft, Paragraph, Span } from '../../../src/model/span';
import { linked, untouched } from '../../../src/draft/merge';

/** Drafts of made paragraphs: words, and slots in braces that say numbers, words or gaps. */

export type Facts = Readonly<Record<string, string>>;

const cell = { sheet: '公开01表', row: 0, column: 0 };

function spansOf(template: string, facts: Facts): Span[] {
  return template.split(/(?<=\})|(?=\{)/u).map((piece) => {
    const slot = /^\{(.+)\}$/u.exec(piece)?.[1];
    if (slot === undefined) return { text: piece, sources: [] };
    const text = facts[slot];
    if (text === undefined) return { text: `【待填：${slot}】`, sources: [], slot, openSlot: slot };
    return { text, sources: [cell], slot };
  });
}

/** A paragraph is a template, or a template with the list entry it is about. */
export type Template = string | readonly [template: string, about: string];

export function paragraphOf(template: Template, facts: Facts): Paragraph {
  if (typeof template === 'string') return { spans: spansOf(template, facts) };
  return { spans: spansOf(template[0], facts), about: template[1] };
}

export function draftOf(templates: readonly Template[], facts: Facts): Draft {
  const paragraphs = templates.map((template) => paragraphOf(template, facts));
  return { sections: [{ id: '0', title: '', paragraphs }], todo: [] };
}

export const linesOf = (draft: Draft): string[] => untouched(draft).lines.map(({ text }) => text);

export function saved(draft: Draft, text: readonly string[]): SavedDraft {
  const { base } = untouched(draft);
  return { base, lines: linked(base, text) };
}

export const marksOf = ({ paragraphs }: MergedDraft): string[] =>
  paragraphs.flatMap(({ spans }) =>
    spans.flatMap(({ text, from, doubt }) => [
      ...(from === undefined ? [] : [`${from}→${text}`]),
      ...(doubt === undefined ? [] : [`${text}?${doubt.join('|')}`]),
    ]),
  );

/** Sentences that share words, so that nothing is found by being unlike everything else. */
export const TEMPLATES: readonly Template[] = [
  '收、支总计均为{收支}万元。与上年度相比，收、支总计各{收支方向}{收支增减}万元，{收支率词}{收支率}，主要原因是{收支原因}。',
  '收入合计{收入}万元，其中：财政拨款收入{拨款}万元，占{拨款占比}；其他收入{其他}万元，占{其他占比}。',
  '支出合计{支出}万元，其中：基本支出{基本}万元，占{基本占比}；项目支出{项目}万元，占{项目占比}。',
  ['1. 一般公共服务支出（类）事业运行（项）。年初预算数为{甲预算}万元，决算数{甲}万元，完成{甲率}。', '2010350'],
  ['2. 社会保障和就业支出（类）离退休（项）。年初预算数为{乙预算}万元，决算数{乙}万元，完成{乙率}。', '2080502'],
  ['3. 卫生健康支出（类）事业单位医疗（项）。年初预算数为{丙预算}万元，决算数{丙}万元，完成{丙率}。', '2101102'],
  '机关运行经费支出{机关}万元，与上年度相比{机关方向}{机关增减}万元，主要原因是{机关原因}。',
  '车辆合计{车辆}辆，其中：应急保障用车{应急}辆、其他用车{其他车}辆。',
  '{绩效}',
];

const amount = fc.integer({ min: 0, max: 99_999 }).map((cents) => (cents / 100).toFixed(2));
const WORDS = ['增加', '减少'] as const;
const slots = [
  ...new Set(TEMPLATES.flatMap((it) => [...String(it).matchAll(/\{([^}]+)\}/gu)].map(([, slot]) => slot ?? ''))),
];

const factOf = (slot: string): fc.Arbitrary<string | undefined> => {
  if (slot.endsWith('方向')) return fc.constantFrom(...WORDS);
  if (slot.endsWith('率词')) return fc.constantFrom('增长', '下降');
  if (slot.endsWith('原因') || slot === '绩效')
    return fc.constantFrom(undefined, '财政资金紧张', '人员增加', '项目减少，节约开支');
  if (slot.endsWith('率') || slot.endsWith('占比')) return amount.map((value) => `${value}%`);
  return fc.option(amount, { nil: undefined, freq: 8 });
};

/** What a workbook says at one time. */
export const factsArbitrary: fc.Arbitrary<Facts> = fc
  .record(Object.fromEntries(slots.map((slot) => [slot, factOf(slot)])))
  .map((facts) =>
    Object.fromEntries(Object.entries(facts).flatMap(([slot, said]) => (said === undefined ? [] : [[slot, said]]))),
  );

/** Some of the paragraphs, in order. */
export const templatesArbitrary: fc.Arbitrary<readonly Template[]> = fc.subarray([...TEMPLATES], { minLength: 1 });

export const draftArbitrary: fc.Arbitrary<Draft> = fc
  .tuple(templatesArbitrary, factsArbitrary)
  .map(([templates, facts]) => draftOf(templates, facts));

/** What a person may type: words, numbers, punctuation, gaps; never blank. */
export const typedArbitrary = fc
  .array(
    fc.constantFrom(
      '的',
      '主要',
      '，',
      '。',
      '508.19',
      '0.00',
      '万元',
      '1',
      '【待填：甲】',
      '增加',
      '公车 ',
      'A股',
      '我们认为',
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((words) => words.join('').trim())
  .filter((text) => text !== '');
