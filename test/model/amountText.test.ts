import { expect, test } from 'vitest';
import { amountText } from '../../src/model/amountText';

test.each([
  ['0.00', '0.00'],
  ['999.99', '999.99'],
  ['3241.73', '3,241.73'],
  ['-3241.73', '−3,241.73'],
  ['1234567', '1,234,567'],
  ['-0.005', '−0.005'],
  ['0.12345', '0.12345'],
  ['3305.33～3305.34', '3,305.33～3,305.34'],
  ['-1234.5%', '−1,234.5%'],
  ['', ''],
  ['#REF!', '#REF!'],
  ['1e5', '1e5'],
])('%j is shown as %j', (printed, shown) => {
  expect(amountText(printed)).toBe(shown);
});
