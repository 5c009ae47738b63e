import { beforeAll, describe, expect, test } from 'vitest';
import { readDisclosure, sentence, type Workbook } from '../../../src/index';
import { checkForms } from '../../../src/check/forms';
import { finalAccountsFormRules } from '../../../src/rules/finalAccounts';
import { changed } from '../../support/changed';
import type { Layout } from '../../support/layout/options';
import { variants } from '../../support/layout/variants';
import { FINAL_ACCOUNTS, readSample } from '../../support/samples';

/** No way of laying out a right publication raises an alarm: not an error, not a warning. */

/** The defects that the samples have, put right. */
function mended(sample: (typeof FINAL_ACCOUNTS)[number], workbook: Workbook): Workbook {
  if (sample !== 'luolong-2024') return workbook;
  const at = (form: string, row: number, column: number) => {
    const sheet = workbook.sheets.find(({ name }) => name.startsWith(form));
    if (!sheet) throw new Error(form);
    return { sheet: sheet.name, row, column };
  };
  return changed(workbook, [
    [at('公开04表', 2, 0), '部门：洛阳市洛龙区政务服务中心'],
    [at('公开06表', 25, 5), null],
    [at('公开06表', 25, 6), '399'],
    [at('公开09表', 9, 0), null],
  ]);
}

/** What a layout is made to show that deserves its warning. */
const deserved = ({ amounts, codesAs, hidden, notes }: Layout): readonly string[] => [
  ...(amounts === 'text' ? ['cell/text-amount'] : []),
  ...(codesAs === 'fullWidth' ? ['cell/full-width'] : []),
  ...(hidden ? ['form/hidden'] : []),
  ...(notes ? [] : ['note/empty-form']),
];

describe.each(FINAL_ACCOUNTS)('%s laid out anew', (sample) => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = mended(sample, await readSample(sample));
  });

  test.each(variants)('$name', ({ apply, layout }) => {
    const results = checkForms(readDisclosure(apply(workbook).workbook), finalAccountsFormRules);
    const alarms = results.flatMap(({ findings }) => findings).filter(({ severity }) => severity !== 'note');
    const undeserved = alarms.filter(({ code }) => !deserved(layout).includes(code));
    expect(undeserved.map((finding) => `${finding.form} ${finding.code} ${sentence(finding)}`)).toEqual([]);
    for (const code of deserved(layout)) expect(alarms.map((finding) => finding.code)).toContain(code);
  });
});
