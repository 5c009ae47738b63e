import { describe, expect, test } from 'vitest';
import { proofread, readDisclosure } from '../../src/index';
import { BUDGET, FINAL_ACCOUNTS, readSample } from '../support/samples';

/** Headings are numbered on; whatever begins again, or is numbered in another style, is no jump. */

const disclosures = await Promise.all(
  [BUDGET, ...FINAL_ACCOUNTS].map(async (name) => [name, readDisclosure(await readSample(name))] as const),
);

describe.each(disclosures)('numbers of headings in a text of %s', (_, disclosure) => {
  const jumps = (text: string) =>
    proofread(disclosure, text).findings.flatMap(({ code, args }) =>
      code === 'text/numbering' && 'said' in args ? [args.said] : [],
    );

  test('that jump are told where they do', () => {
    expect(jumps('一、职责\n二、机构\n四、人员')).toEqual(['四、']);
    expect(jumps('一、职责\n（一）甲\n（三）乙\n二、机构')).toEqual(['(三)']);
  });

  test.each([
    ['begin again with each part', '第一部分\n一、职责\n二、机构\n第二部分\n一、职责\n二、机构\n三、人员'],
    ['begin again below each heading', '一、职责\n（一）甲\n（二）乙\n二、机构\n（一）甲\n（二）乙'],
    ['begin again in the next list', '一、职责\n1.甲\n2.乙\n3.丙\n1.丁\n2.戊'],
    ['are of different styles', '一、职责\n1.甲\n2、乙\n（1）丙\n（2）丁\n①戊\n②己\n二、机构'],
    ['begin in the middle', '三、职责\n四、机构\n五、人员'],
  ])('that %s are not', (_case, text) => {
    expect(jumps(text)).toEqual([]);
  });
});
