import { describe, expect, test } from 'vitest';
import {
  changeNarrative,
  mergeNarrative,
  openNarrative,
  readDisclosure,
  type Draft,
  type Span,
  type Workbook,
} from '../../../src/index';
import { draftView } from '../../../taskpane/views/draftView';

const words = (text: string): Span => ({ text, sources: [] });
const open = (slot: string): Span => ({ text: `【待填：${slot}】`, sources: [], openSlot: slot });

const cell = { value: 508.19, text: '508.19', numberFormat: '0.00' };
const workbook: Workbook = {
  sheets: [
    {
      name: '底稿',
      visibility: 'visible',
      isProtected: false,
      firstRow: 4,
      firstColumn: 2,
      cells: [[cell]],
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
    },
  ],
};

const draft: Draft = {
  sections: [
    {
      id: '1',
      title: '一、总体 <情况>',
      paragraphs: [
        {
          spans: [
            words('收入'),
            { text: '508.19', value: '508.19', how: 'copied', sources: [{ sheet: '底稿', row: 4, column: 2 }] },
            words('万元，占'),
            {
              text: '100%',
              how: 'share',
              sources: [
                { sheet: '底稿', row: 4, column: 2 },
                { sheet: '已删', row: 0, column: 0 },
              ],
            },
            open('上年'),
          ],
        },
      ],
    },
    { id: '5', title: '五、支出', paragraphs: [] },
    { id: '5.1', title: '（一）总体', paragraphs: [{ spans: [open('原因'), open('上年'), open('原因')] }] },
  ],
  todo: [
    { slot: '上年', label: '上年收入' },
    { slot: '原因', label: '支出的原因' },
  ],
};

const disclosure = readDisclosure(workbook);
const view = draftView(openNarrative(disclosure, draft), disclosure);

describe('the text', () => {
  test('keeps headings by level', () => {
    expect(view.sections.map(({ title, level }) => [title, level])).toEqual([
      ['一、总体 <情况>', 2],
      ['五、支出', 2],
      ['（一）总体', 3],
    ]);
  });

  test('tells words, numbers with their cells, and open slots apart', () => {
    expect(view.sections[0]?.paragraphs[0]?.spans).toEqual([
      { kind: 'words', text: '收入' },
      {
        kind: 'sourced',
        text: '508.19',
        how: 'copied',
        from: undefined,
        sources: [
          { key: '0|4,2,底稿', target: { sheet: '底稿', row: 4, column: 2 }, place: '底稿 C5', shown: '508.19' },
        ],
      },
      { kind: 'words', text: '万元，占' },
      {
        kind: 'sourced',
        text: '100%',
        how: 'share',
        from: undefined,
        sources: [
          { key: '0|4,2,底稿', target: { sheet: '底稿', row: 4, column: 2 }, place: '底稿 C5', shown: '508.19' },
          { key: '1|0,0,已删', target: { sheet: '已删', row: 0, column: 0 }, place: '已删 A1', shown: '' },
        ],
      },
      { kind: 'open', text: '【待填：上年】', anchor: 'open-slot-1', from: undefined },
    ]);
  });
});

describe('what waits to be filled in', () => {
  test('is listed once per input under the section that needs it first, with all its places', () => {
    expect(view.openCount).toBe(2);
    expect(view.open).toEqual([
      {
        key: '1',
        title: '一、总体 <情况>',
        slots: [{ slot: '上年', label: '上年收入', anchors: ['open-slot-1', 'open-slot-3'] }],
      },
      {
        // Sections are numbered as they stand.
        key: '2',
        title: '五、支出',
        slots: [{ slot: '原因', label: '支出的原因', anchors: ['open-slot-2', 'open-slot-4'] }],
      },
    ]);
  });
});

describe('the copies', () => {
  test('in HTML escape the text, keep headings bold and open slots highlighted', () => {
    expect(view.html.split('\n')).toEqual([
      '<p style="text-indent:2em"><b>一、总体 &lt;情况&gt;</b></p>',
      '<p style="text-indent:2em">收入508.19万元，占100%' +
        '<span style="background:yellow;mso-highlight:yellow">【待填：上年】</span></p>',
      '<p style="text-indent:2em"><b>五、支出</b></p>',
      '<p style="text-indent:2em"><b>（一）总体</b></p>',
      expect.stringMatching(/^<p style="text-indent:2em">(<span [^>]+>【待填：[^】]+】<\/span>){3}<\/p>$/),
    ]);
  });

  test('in plain text hold every word of the draft', () => {
    expect(view.text.split('\n')).toEqual([
      '一、总体 <情况>',
      '收入508.19万元，占100%【待填：上年】',
      '五、支出',
      '（一）总体',
      '【待填：原因】【待填：上年】【待填：原因】',
    ]);
  });
});

describe('what became of a draft', () => {
  const number = (text: string): Span => ({
    text,
    how: 'copied',
    sources: [{ sheet: '底稿', row: 4, column: 2 }],
    slot: '收入/1/1',
  });
  const draftOf = (...paragraphs: readonly (readonly Span[])[]): Draft => ({
    sections: [{ id: '1', title: '一、总体', paragraphs: paragraphs.map((spans) => ({ spans })) }],
    todo: [],
  });
  const before = openNarrative(
    disclosure,
    draftOf([words('收入合计'), number('1.00'), words('万元。')], [words('照此公开。')]),
  );
  const edited = changeNarrative(before.merged, { kind: 'write', at: 1, text: '收入合计1.00万元，补助1.00万元。' });
  const next = draftOf([words('收入合计'), number('2.00'), words('万元。')], [words('另有说明如下。')]);
  const shown = draftView({ merged: mergeNarrative(edited, next), notices: [{ kind: 'sheetEdited' }] }, disclosure);

  test('is counted, and told with its place', () => {
    expect(shown.changes).toEqual({
      edited: 1,
      moved: 1,
      notes: [{ at: 1, sentence: expect.stringContaining('现在是“2.00”') }],
      added: [{ at: 3, text: '另有说明如下。' }],
      deleted: [],
      dropped: [{ at: 2, text: '照此公开。' }],
      isMarked: true,
    });
    expect(shown.notices).toEqual([expect.stringContaining('改过')]);
  });

  test('is marked in the text, which is copied without the marks', () => {
    const [first, second] = shown.sections[0]?.paragraphs ?? [];
    expect(first).toMatchObject({ at: 1, isEdited: true, isMarked: true, canRestore: true });
    expect(first?.spans.map(({ kind, text }) => [kind, text])).toEqual([
      ['words', '收入合计'],
      ['sourced', '2.00'],
      ['words', '万元，补助'],
      ['doubt', '1.00'],
      ['words', '万元。'],
    ]);
    expect(first?.spans[1]).toMatchObject({ from: '1.00', sources: [{ place: '底稿 C5' }] });
    expect(second).toMatchObject({ at: 3, isEdited: false, isMarked: true, canRestore: false });
    expect(shown.text).toBe('一、总体\n收入合计2.00万元，补助1.00万元。\n另有说明如下。');
  });
});
