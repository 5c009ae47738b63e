import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { proofread, readDisclosure, type Claim, type Disclosure, type TextFinding } from '../../../src/index';
import { proofreadLines, type PieceView } from '../../../taskpane/views/proofreadLines';
import { proofreadView } from '../../../taskpane/views/proofreadView';
import { readSample } from '../../support/samples';

let luolong: Disclosure;
beforeAll(async () => {
  luolong = readDisclosure(await readSample('luolong-2024'));
});

const published = readFileSync(resolve(import.meta.dirname, '../../../samples/luolong-2024/narrative.txt'), 'utf8');

const textOf = (lines: readonly (readonly PieceView[])[]): string =>
  lines.map((pieces) => pieces.map(({ text }) => text).join('')).join('\n');

const claims = (lines: readonly (readonly PieceView[])[]): Extract<PieceView, { kind: 'claim' }>[] =>
  lines.flat().filter((piece) => piece.kind === 'claim');

describe('a published narrative', () => {
  test('is shown whole, every claim of it marked with its verdict', () => {
    const view = proofreadView(luolong, published);
    const report = proofread(luolong, published);
    expect(textOf(view.lines)).toBe(published);
    const counts = { agree: 0, rounding: 0, disagree: 0, unresolved: 0 };
    for (const { verdict } of claims(view.lines)) counts[verdict] += 1;
    expect(counts).toEqual(report.counts);
    expect(view.counts).toEqual(report.counts);
  });

  test('what was not checked is listed, and not counted among what was', () => {
    const { counts, checked, unresolved } = proofreadView(luolong, published);
    expect(unresolved).toHaveLength(counts.unresolved);
    expect(counts.unresolved).toBeGreaterThan(0);
    expect(checked).toBe(counts.agree + counts.rounding + counts.disagree);
  });

  test('every finding and every unchecked place leads to a piece of the text', () => {
    const { lines, findings, unresolved } = proofreadView(luolong, published);
    const anchors = new Set(
      lines.flat().flatMap((piece) => (piece.kind === 'words' ? [] : [`proofread-${piece.start}`])),
    );
    expect(findings.map(({ anchor }) => anchor).filter((anchor) => !anchors.has(anchor))).toEqual([]);
    expect(unresolved.map(({ anchor }) => anchor).filter((anchor) => !anchors.has(anchor))).toEqual([]);
    expect(findings.map(({ key }) => key)).toHaveLength(new Set(findings.map(({ key }) => key)).size);
  });
});

test.each(['luolong-2024', 'jiyuan-2022', 'chanhe-2025-budget'])(
  'the published narrative of %s is shown whole, and every finding leads into it',
  async (name) => {
    const text = readFileSync(resolve(import.meta.dirname, `../../../samples/${name}/narrative.txt`), 'utf8');
    const { lines, findings, unresolved } = proofreadView(readDisclosure(await readSample(name)), text);
    expect(textOf(lines)).toBe(text);
    const anchors = lines.flat().flatMap((piece) => (piece.kind === 'words' ? [] : [`proofread-${piece.start}`]));
    expect(anchors).toEqual(expect.arrayContaining([...findings, ...unresolved].map(({ anchor }) => anchor)));
    expect(anchors).toHaveLength(new Set(anchors).size);
  },
);

describe('a planted error', () => {
  const text = '前言\n三、支出决算情况说明\n2024年度，支出合计508.91万元，其中：基本支出259.93万元，占51.15%。';

  test('is a finding with its words, those before them, its sentence and its cell', () => {
    const { findings, counts } = proofreadView(luolong, text);
    expect(counts).toEqual({ agree: 3, rounding: 0, disagree: 1, unresolved: 0 });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      before: '2024年度，支出合计',
      quote: '508.91万元',
      tone: 'error',
      verdict: 'disagree',
      sentence: '支出合计写的是 508.91，应为 508.19。请核对后改正。',
      anchor: `proofread-${text.indexOf('508.91')}`,
    });
    expect(findings[0]?.cells).toEqual([
      expect.objectContaining({ label: '公开03表', address: 'C7', shown: '508.19', part: 'cell' }),
    ]);
  });

  test('is marked in the text, with what was found as its hint and its cell as its source', () => {
    const claim = claims(proofreadView(luolong, text).lines).find(({ verdict }) => verdict === 'disagree');
    expect(claim).toMatchObject({
      text: '508.91万元',
      hint: '不符：支出合计写的是 508.91，应为 508.19。请核对后改正。',
    });
    expect(claim?.sources.map(({ place }) => place)).toEqual(['公开03表 C7']);
  });
});

describe('the pieces of a line', () => {
  const claim = (start: number, end: number): Claim => ({
    start,
    end,
    quote: '',
    section: '',
    kind: 'final',
    subject: '',
    verdict: 'agree',
    said: '',
    expected: '',
    cells: [],
  });
  const finding = (start: number, end: number): TextFinding => ({
    code: 'text/omitted',
    kind: 'omitted',
    severity: 'warning',
    section: '6',
    quote: '',
    start,
    end,
    said: '',
    expected: '',
    cells: [],
    args: { what: '人员经费', said: '', expected: '津贴' },
  });
  const shapes = (text: string, all: readonly Claim[], found: readonly TextFinding[]): string[][] =>
    proofreadLines(text, all, found, () => []).map((pieces) => pieces.map((piece) => `${piece.kind} ${piece.text}`));

  test('a finding about a list marks the words between its claims', () => {
    expect(shapes('包括办公费、邮电费等', [claim(2, 5), claim(6, 9)], [finding(2, 9)])).toEqual([
      ['words 包括', 'claim 办公费', 'remark 、', 'claim 邮电费', 'words 等'],
    ]);
  });

  test('a finding without a claim is marked by itself, two of them one after the other', () => {
    expect(shapes('得分分，等级为', [], [finding(0, 3), finding(4, 7)])).toEqual([
      ['remark 得分分', 'words ，', 'remark 等级为'],
    ]);
  });

  test('empty lines and lines of Windows stay', () => {
    expect(shapes('甲\r\n\n乙1', [claim(5, 6)], [])).toEqual([['words 甲\r'], [], ['words 乙', 'claim 1']]);
  });
});
