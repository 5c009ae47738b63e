import { describe, expect, it } from 'vitest';
import { changed, mergeDraft, noteSentence, rewritten, shownText } from '../../../src/draft/merge';
import type { MergedDraft, MergeNote } from '../../../src/model/mergedDraft';
import { draftOf, linesOf, marksOf, saved, type Facts, type Template } from './drafts';

/** One paragraph through a merge: what was drafted, what the person made of it, what is drafted now. */
function merged(template: Template, was: Facts, edit: (text: string) => string, now: Facts): MergedDraft {
  const [old, next] = [draftOf([template], was), draftOf([template], now)];
  return mergeDraft(saved(old, linesOf(old).map(edit)), next);
}

const notesOf = ({ paragraphs }: MergedDraft): readonly MergeNote[] => paragraphs.flatMap(({ notes }) => notes);

const CHANGE = '收、支总计均为{收支}万元。与上年度相比，收、支总计各{方向}{增减}万元，{率词}{率}，主要原因是{原因}。';
const LESS = { 收支: '508.19', 方向: '减少', 增减: '43.72', 率词: '下降', 率: '7.92%' };
const MORE = { 收支: '560.00', 方向: '增加', 增减: '8.09', 率词: '增长', 率: '1.47%' };

describe('numbers in an edited paragraph', () => {
  it('follow the workbook, words with them, and say what they were', () => {
    const result = merged(CHANGE, LESS, (text) => text.replace('【待填：原因】', '压减一般性支出'), MORE);
    expect(shownText(result)).toEqual([
      '收、支总计均为560.00万元。与上年度相比，收、支总计各增加8.09万元，增长1.47%，主要原因是压减一般性支出。',
    ]);
    expect(marksOf(result)).toEqual(['508.19→560.00', '减少→增加', '43.72→8.09', '下降→增长', '7.92%→1.47%']);
    expect(notesOf(result)).toEqual([]);
    expect(result.paragraphs[0]?.spans.find(({ text }) => text === '560.00')).toMatchObject({
      sources: [{ sheet: '公开01表' }],
    });
  });

  it('are found again where the person put them', () => {
    const result = merged(
      '收入{收入}万元，支出{支出}万元，结余{结余}万元。',
      { 收入: '10.00', 支出: '7.00', 结余: '3.00' },
      () => '本年结余3.00万元：收入10.00万元，支出7.00万元。',
      { 收入: '11.00', 支出: '7.00', 结余: '4.00' },
    );
    expect(shownText(result)).toEqual(['本年结余4.00万元：收入11.00万元，支出7.00万元。']);
    expect(marksOf(result)).toEqual(['3.00→4.00', '10.00→11.00']);
  });

  it('are doubted where they may be one or another, or the person’s own', () => {
    const result = merged(
      '收入{收入}万元，支出{支出}万元。',
      { 收入: '10.00', 支出: '10.00' },
      (text) => `${text}其中上级补助10.00万元。`,
      { 收入: '11.00', 支出: '12.00' },
    );
    expect(shownText(result)).toEqual(['收入11.00万元，支出12.00万元。其中上级补助10.00万元。']);
    expect(notesOf(result)).toEqual([{ kind: 'doubt', was: '10.00', now: ['11.00', '12.00'] }]);
  });

  it('that the person typed over stay, with a note once the drafted one moves', () => {
    const typed = (text: string): string => text.replace('10.00', '约10');
    const same = merged('收入{收入}万元。', { 收入: '10.00' }, typed, { 收入: '10.00' });
    expect([shownText(same), notesOf(same)]).toEqual([['收入约10万元。'], []]);
    const other = merged('收入{收入}万元。', { 收入: '10.00' }, typed, { 收入: '11.00' });
    expect(shownText(other)).toEqual(['收入约10万元。']);
    expect(notesOf(other)).toEqual([{ kind: 'clash', was: '10.00', yours: '约10', now: '11.00' }]);
  });

  it('are not taken for a part of a longer one', () => {
    const result = merged('共{辆}辆。', { 辆: '1' }, () => '共1辆，另有11辆待报废。', { 辆: '2' });
    expect(shownText(result)).toEqual(['共2辆，另有11辆待报废。']);
  });
});

describe('numbers of the draft that stand in another paragraph', () => {
  const templates = ['收入合计{收入}万元，其中财政拨款{拨款}万元。', '支出合计{支出}万元，主要用于保障运转。'];
  const old = draftOf(templates, { 收入: '10.00', 拨款: '9.00', 支出: '8.00' });
  const next = draftOf(templates, { 收入: '11.00', 拨款: '9.50', 支出: '8.50' });
  const [income = '', spending = ''] = linesOf(old);

  it('follow the workbook where a paragraph was divided', () => {
    const result = mergeDraft(saved(old, ['收入合计10.00万元。', '其中财政拨款9.00万元。', spending]), next);
    expect(shownText(result)).toEqual([
      '收入合计11.00万元。',
      '其中财政拨款9.50万元。',
      '支出合计8.50万元，主要用于保障运转。',
    ]);
    expect(marksOf(result)).toEqual(['10.00→11.00', '9.00→9.50', '8.00→8.50']);
  });

  it('are doubted where two paragraphs were joined, or in a paragraph of the person’s own', () => {
    const joined = mergeDraft(saved(old, [`${income}${spending}`]), next);
    expect(shownText(joined)).toEqual([
      '收入合计11.00万元，其中财政拨款9.50万元。支出合计8.00万元，主要用于保障运转。',
    ]);
    expect(marksOf(joined)).toEqual(['10.00→11.00', '9.00→9.50', '8.00?8.50']);
    const own = mergeDraft(saved(old, [income, spending, '另：结转资金全部来自财政拨款9.00万元。']), next);
    expect(notesOf(own)).toEqual([{ kind: 'doubt', was: '9.00', now: ['9.50'] }]);
  });

  it('are no doubt where they are counts, which are too common', () => {
    const [was, now] = [draftOf(['共有车辆{车}辆。'], { 车: '3' }), draftOf(['共有车辆{车}辆。'], { 车: '4' })];
    expect(notesOf(mergeDraft(saved(was, [...linesOf(was), '另：下设3个科室。']), now))).toEqual([]);
  });

  it('stay one paragraph with the rest of it: accepted, restored and deleted as the person does with each', () => {
    const divided = mergeDraft(saved(old, ['收入合计10.00万元。', '其中财政拨款9.00万元。', spending]), next);
    const after = (change: Parameters<typeof changed>[1]): MergedDraft => mergeDraft(changed(divided, change), next);
    expect(marksOf(after({ kind: 'accept', at: 1 }))).toEqual(['8.00→8.50']);
    expect(shownText(after({ kind: 'restore', at: 0 }))).toEqual(linesOf(next));
    const own = mergeDraft(changed(divided, { kind: 'write', at: 1, text: '其中财政拨款9.50万元。\n另：无。' }), next);
    expect(shownText(mergeDraft(changed(own, { kind: 'restore', at: 0 }), next))).toEqual([
      linesOf(next)[0],
      '另：无。',
      linesOf(next)[1],
    ]);
    expect(shownText(after({ kind: 'write', at: 0, text: '' }))).toEqual([
      '其中财政拨款9.50万元。',
      '支出合计8.50万元，主要用于保障运转。',
    ]);
  });
});

it('is no move when another wording prints the same number with separators', () => {
  const result = merged('收入{收入}万元。', { 收入: '3,841.54' }, (text) => `${text}已核实。`, { 收入: '3841.54' });
  expect(shownText(result)).toEqual(['收入3841.54万元。已核实。']);
  expect(marksOf(result)).toEqual([]);
});

describe('passages that both changed', () => {
  it('stay the person’s, with a note that says all three', () => {
    const reason = '主要原因是{原因}。';
    const result = merged(reason, { 原因: '人员减少' }, () => '主要原因是厉行节约。', { 原因: '项目减少' });
    expect(shownText(result)).toEqual(['主要原因是厉行节约。']);
    expect(notesOf(result)).toEqual([{ kind: 'clash', was: '人员减少', yours: '厉行节约', now: '项目减少' }]);
    expect(notesOf(result).map(noteSentence)).toEqual([
      '起草的文字由“人员减少”变为“项目减少”；您这一处写的是“厉行节约”，文中保留您的，请核对。',
    ]);
  });

  it('follow the draft where the person only wrote around it', () => {
    const [old, next] = [
      draftOf(['与上年度相比{方向}{增减}万元。'], { 方向: '减少', 增减: '43.72' }),
      draftOf(['与上年度相比{持平}。'], { 持平: '持平' }),
    ];
    const text = ['与上年度相比减少43.72万元（含上年结转）。'];
    expect(shownText(mergeDraft(saved(old, text), next))).toEqual(['与上年度相比持平（含上年结转）。']);
  });

  it('that the person deleted stay deleted', () => {
    const result = merged(CHANGE, LESS, (text) => text.replace(/，主要原因是.*$/u, '。'), { ...LESS, 原因: '节约' });
    expect(shownText(result)[0]).toMatch(/下降7\.92%。$/u);
    expect(notesOf(result)).toEqual([]);
  });
});

describe('gaps', () => {
  it('are filled without a mark, and the person’s reason in place of one stays', () => {
    const template = '年初预算{预算}万元，主要原因是{原因}。';
    const result = merged(template, {}, (text) => text.replace('【待填：原因】', '节约'), { 预算: '5.00' });
    expect(shownText(result)).toEqual(['年初预算5.00万元，主要原因是节约。']);
    expect([marksOf(result), notesOf(result)]).toEqual([[], []]);
  });

  it('come back marked where an input was taken away', () => {
    const result = merged('年初预算{预算}万元。', { 预算: '5.00' }, (text) => text, {});
    expect(marksOf(result)).toEqual(['5.00→【待填：预算】']);
  });
});

describe('paragraphs', () => {
  const item = (number: number, name: string, key: string): Template => [
    `${number}. 一般公共服务支出（类）${name}（项）。年初预算数为{${key}预算}万元，决算数{${key}}万元。`,
    key,
  ];
  const facts = { a: '1.00', b: '2.00', c: '3.00', a预算: '1.00', b预算: '2.00', c预算: '3.00' };

  it('that the draft lost are dropped when nobody edited them, and kept with a note when somebody did', () => {
    const old = draftOf([item(1, '行政运行', 'a'), item(2, '事业运行', 'b'), item(3, '其他', 'c')], facts);
    const next = draftOf([item(1, '行政运行', 'a')], facts);
    const text = linesOf(old).map((line, at) => (at === 2 ? `${line}原因是补发。` : line));
    const result = mergeDraft(saved(old, text), next);
    expect(result.paragraphs.map(({ kind }) => kind)).toEqual(['drafted', 'dropped', 'edited']);
    expect(notesOf(result)).toEqual([{ kind: 'kept' }]);
  });

  it('about one subject never become those about another that takes their place', () => {
    const old = draftOf([item(1, '行政运行', 'a')], facts);
    const next = draftOf([item(1, '事业运行', 'b')], facts);
    const [line = ''] = linesOf(old);
    const result = mergeDraft(saved(old, [`${line}原因是补发。`]), next);
    expect(shownText(result)).toEqual([`${line}原因是补发。`, ...linesOf(next)]);
  });

  it('that the person moved still follow the workbook, and their numbers too', () => {
    const templates = [
      '收入合计{收入}万元，主要是财政拨款。',
      '支出合计{支出}万元，主要用于保障运转。',
      '车辆{车}辆。',
    ];
    const old = draftOf(templates, { 收入: '1.00', 支出: '2.00', 车: '3' });
    const next = draftOf(templates, { 收入: '5.00', 支出: '6.00', 车: '3' });
    const [one = '', two = '', three = ''] = linesOf(old);
    expect(shownText(mergeDraft(saved(old, [three, two, one]), next))).toEqual([
      '车辆3辆。',
      '支出合计6.00万元，主要用于保障运转。',
      '收入合计5.00万元，主要是财政拨款。',
    ]);
  });
});

describe('what a person does with a paragraph', () => {
  const templates = ['收入合计{收入}万元。', '机关运行经费{机关}万元，与上年持平。', '共有车辆{车}辆。'];
  const old = draftOf(templates, { 收入: '1.00', 机关: '2.00', 车: '3' });
  const next = draftOf(templates, { 收入: '5.00', 机关: '6.00', 车: '4' });
  const again = (result: MergedDraft, change: Parameters<typeof changed>[1]): MergedDraft =>
    mergeDraft(changed(result, change), next);
  const start = mergeDraft(saved(old, linesOf(old)), next);

  it('takes the marks of that paragraph away, and of no other', () => {
    expect(marksOf(again(start, { kind: 'accept', at: 1 }))).toEqual(['1.00→5.00', '3→4']);
    expect(marksOf(again(start, { kind: 'write', at: 0, text: '收入5.00万元。' }))).toEqual(['2.00→6.00', '3→4']);
    expect(marksOf(again(start, { kind: 'acceptAll' }))).toEqual([]);
  });

  it('writes several paragraphs in place of one, or none', () => {
    const more = again(start, { kind: 'write', at: 1, text: '机关运行经费6.00万元。\n\n　另：无。' });
    expect(shownText(more)).toEqual(['收入合计5.00万元。', '机关运行经费6.00万元。', '另：无。', '共有车辆4辆。']);
    const none = again(start, { kind: 'write', at: 1, text: ' \n' });
    expect(shownText(none)).toEqual(['收入合计5.00万元。', '共有车辆4辆。']);
    expect(none.paragraphs.map(({ kind }) => kind)).toEqual(['drafted', 'deleted', 'drafted']);
    expect(shownText(again(none, { kind: 'restore', at: 1 }))).toEqual(linesOf(next));
  });

  it('restores what is drafted', () => {
    const edited = again(start, { kind: 'write', at: 1, text: '机关运行经费见附件。' });
    expect(edited.paragraphs[1]?.kind).toBe('edited');
    expect(shownText(again(edited, { kind: 'restore', at: 1 }))).toEqual(linesOf(next));
  });

  it('is refused for a paragraph that is not there', () => {
    expect(() => changed(start, { kind: 'accept', at: 9 })).toThrow(RangeError);
  });

  it('may be done in another place: what the lines were made from is found out again', () => {
    const { lines } = rewritten(changed(start, { kind: 'acceptAll' }), [
      '收入合计5.00万元（含结转）。',
      '共有车辆4辆。',
    ]);
    expect(lines).toEqual([
      { text: '收入合计5.00万元（含结转）。', base: 0 },
      { text: '共有车辆4辆。', base: 2 },
    ]);
  });
});

describe('the sentence of a note', () => {
  it.each<[MergeNote, string]>([
    [{ kind: 'clash', was: '', yours: '甲', now: '乙' }, '起草的文字在这里新加了“乙”；您这一处写的是“甲”'],
    [{ kind: 'clash', was: '丙', yours: '甲', now: '' }, '起草的文字里已没有“丙”'],
    [{ kind: 'clash', was: '丙', yours: '', now: '乙' }, '您删去了这一处'],
    [{ kind: 'doubt', was: '1.00', now: ['2.00', '3.00'] }, '那个数字现在是“2.00”或“3.00”，请核对'],
    [{ kind: 'kept' }, '不需要时请删去'],
  ])('says what to do: %j', (note, part) => expect(noteSentence(note)).toContain(part));
});
