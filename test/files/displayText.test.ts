import fc from 'fast-check';
import { format } from 'numfmt';
import { expect, test } from 'vitest';
import { displayTexts } from '../../src/files/read/displayText';

const textOf = displayTexts(false);
const asFormatted = (value: number): string => format('General', value, { locale: 'en-US' });

test.each([0, -0, 1, -7, 12.5, 0.1, 1234.56, 100000000, 999999999, 1e-7, 0.0000123, 1e21, 123456.789, 12345678901.5])(
  'General shows %d as the number format does',
  (value) => {
    expect(textOf(value, 'General')).toBe(asFormatted(value));
  },
);

test('General shows every number as the number format does', () => {
  const amounts = fc.integer({ min: -99999999, max: 99999999 }).map((cents) => cents / 100);
  fc.assert(
    fc.property(fc.oneof(amounts, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })), (value) => {
      expect(textOf(value, 'General')).toBe(asFormatted(value));
    }),
  );
});
