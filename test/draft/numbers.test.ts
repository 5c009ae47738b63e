import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeSpans, completionSpan, shareSpan } from '../../src/draft/numbers';
import { exact } from '../../src/model/amount';

const figure = (value: string) => ({ value: exact(value), sources: [] });
const style = { thousandsSeparators: false };
const said = (spans: readonly { text: string }[]) => spans.map(({ text }) => text).join('');

describe('growth', () => {
  it('follows the sign in words and number', () => {
    expect(said(changeSpans(figure('508.19'), figure('551.91'), style))).toBe('减少43.72万元，下降7.92%');
    expect(said(changeSpans(figure('259.93'), figure('201.47'), style))).toBe('增加58.46万元，增长29.02%');
  });

  it('says 持平 for equal figures', () => {
    expect(said(changeSpans(figure('1.5'), figure('1.50'), style))).toBe('持平');
  });

  it('has no rate on a zero base and says so', () => {
    expect(said(changeSpans(figure('5'), figure('0'), style))).toBe('增加5.00万元（上年为零，没有增长率）');
  });

  it('never lets direction and sign disagree', () => {
    const cents = fc.integer({ min: -1_000_000, max: 1_000_000 });
    fc.assert(
      fc.property(cents, cents, (current, former) => {
        const text = said(changeSpans(figure(String(current / 100)), figure(String(former / 100)), style));
        expect(text.startsWith('持平')).toBe(current === former);
        expect(text.startsWith('增加')).toBe(current > former);
        expect(text.startsWith('减少')).toBe(current < former);
        expect(text).not.toMatch(/-|NaN|Infinity/u);
      }),
    );
  });

  it('groups thousands when the wording wants it', () => {
    expect(said(changeSpans(figure('3841.54'), figure('1669.02'), { thousandsSeparators: true }))).toBe(
      '增加2,172.52万元，增长130.17%',
    );
  });
});

describe('rates', () => {
  it('are of their own base, half up to two decimals', () => {
    expect(shareSpan(figure('18.28'), figure('508.19')).text).toBe('3.60%');
    expect(completionSpan(figure('448.64'), figure('765.29')).text).toBe('58.62%');
    expect(shareSpan(figure('1'), figure('800')).text).toBe('0.13%');
  });

  it('are words, not a number, on a zero base', () => {
    expect(shareSpan(figure('0'), figure('0'))).toMatchObject({ text: '（合计为零，没有占比）' });
    expect(completionSpan(figure('3'), figure('0')).value).toBeUndefined();
  });
});
