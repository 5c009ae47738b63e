import { describe, expect, test } from 'vitest';
import { check, readDisclosure, sentence, type Workbook } from '../../../src/index';
import type { BoundForm } from '../../../src/model/binding';
import { FINAL_ACCOUNTS, readSample } from '../../support/samples';
import { changed, cleanWorkbook, findingsOf, formOf, type Typed } from '../../support/changed';

/** Rules on 注 and 说明. */

/** The clean workbook with another text for the note of a form. */
function noted(id: string, text: Typed, workbook = cleanWorkbook): Workbook {
  const [note] = formOf(cleanWorkbook, id).notes;
  if (!note) throw new Error(`form ${id} has no note`);
  return changed(workbook, [[note.at, text]]);
}

/** The clean workbook with every amount of a form replaced. */
const filled = (form: BoundForm, typed: Typed, workbook = cleanWorkbook): Workbook =>
  changed(
    workbook,
    [...form.cells.values()].map(({ address }) => [address, typed] as const),
  );

const NO_DATA = '说明：本部门没有使用国有资本经营预算安排的支出，故本表无数据。';

describe('note/against-data', () => {
  test.each([
    NO_DATA,
    '说明：本表为空。',
    '注：我单位无此项经费，此表无数据',
    '注：本单位没有政府性基金，本表为空表。',
  ])('%s over amounts is an error', (text) => {
    const found = findingsOf(noted('09', text), 'note/against-data');
    expect(found.map(({ form, severity }) => [form, severity])).toEqual([['09', 'error']]);
    expect(found[0]?.cells.map(({ role }) => role)).toEqual(['said', 'cell']);
  });

  test('the sentence quotes the note and names an amount', () => {
    expect(findingsOf(noted('09', NO_DATA), 'note/against-data').map(sentence)[0]).toMatch(
      /^表下写着“本表无数据”，表内却有金额（合计 预算数 [\d,.]+）。请删去这句说明，或核对表内金额。$/u,
    );
  });

  test.each([
    '注：本表反映部门本年度财政拨款“三公”经费支出预决算情况。',
    '注：本表金额转换为万元时，因四舍五入可能存在尾差。',
    '说明：如本部门没有此项经费，则本表无数据。',
    '注：没有此项支出的，本表为空。',
    '说明：本部门没有因公出国（境）费支出。',
  ])('%s says nothing against amounts', (text) => {
    expect(findingsOf(noted('09', text), 'note/against-data')).toEqual([]);
  });

  test('the claim on an empty form is right', () => {
    const empty = noted('08', NO_DATA, filled(formOf(cleanWorkbook, '08'), null));
    expect(findingsOf(empty, 'note/against-data')).toEqual([]);
    expect(findingsOf(empty, 'note/empty-form')).toEqual([]);
  });
});

/** The forms that the report says have no data. */
const emptyForms = (workbook: Workbook): string[] =>
  check(readDisclosure(workbook))
    .forms.filter(({ isEmpty }) => isEmpty)
    .map(({ id }) => id);

describe('a form without data', () => {
  test('is stated, noted or not, and nothing else of it is told where its note says so', () => {
    const empty = noted('08', NO_DATA, filled(formOf(cleanWorkbook, '08'), null));
    expect(emptyForms(cleanWorkbook)).toEqual([]);
    expect(emptyForms(empty)).toEqual(['08']);
    expect(emptyForms(filled(formOf(cleanWorkbook, '08'), '—'))).toEqual(['08']);
  });

  test.each(FINAL_ACCOUNTS)('is stated of %s', async (sample) => {
    expect(emptyForms(await readSample(sample))).toEqual(sample === 'luolong-2024' ? ['07', '08'] : ['08']);
  });
});

describe('note/empty-form', () => {
  const form = formOf(cleanWorkbook, '08');

  test.each([
    ['blank', null],
    ['zero', 0],
    ['a dash', '—'],
  ] as const)('a form of which every amount is %s needs its note; a general 注 is none', (_, typed) => {
    const found = findingsOf(filled(form, typed), 'note/empty-form');
    expect(found.map(({ severity, cells: [first] }) => [severity, first?.row])).toEqual([
      ['warning', form.recognised.at.row],
    ]);
  });

  test('a note that says so in other words will do', () => {
    expect(
      findingsOf(noted('08', '说明：本单位不涉及国有资本经营预算。', filled(form, null)), 'note/empty-form'),
    ).toEqual([]);
  });

  test('one amount is enough to need none', () => {
    const [first] = form.cells.values();
    if (!first) throw new Error('no cell');
    expect(findingsOf(changed(filled(form, null), [[first.address, 0.01]]), 'note/empty-form')).toEqual([]);
  });

  test('a form whose formulas are not calculated is not known to be empty', () => {
    const uncalculated = { value: null, text: '', formula: '=1+1' };
    expect(findingsOf(filled(form, uncalculated), 'note/empty-form')).toEqual([]);
    expect(emptyForms(filled(form, uncalculated))).toEqual([]);
  });

  test('a form that lists nothing but its headers needs its note like any other', () => {
    const texts = form.rows.flatMap(({ codeAt, nameAt }) => [nameAt, ...(codeAt ? [codeAt] : [])]);
    const bare = changed(
      filled(form, null),
      texts.map((at) => [at, null] as const),
    );
    expect(emptyForms(bare)).toEqual(['08']);
    expect(findingsOf(bare, 'note/empty-form')).toHaveLength(1);
  });
});

describe('note/rounding', () => {
  const silent = '注：本表反映部门本年度支出情况。';

  test('a form with amounts that lacks what most others say', () => {
    expect(findingsOf(noted('07', silent), 'note/rounding')).toEqual([
      expect.objectContaining({ form: '07', severity: 'note', args: { name: '四舍五入尾差的说明', count: 8 } }),
    ]);
  });

  test('a form without amounts has no 尾差, and where few say it nobody needs to', () => {
    expect(findingsOf(noted('07', silent, filled(formOf(cleanWorkbook, '07'), null)), 'note/rounding')).toEqual([]);
    const few = ['01', '02', '03', '04', '05'].reduce((workbook, id) => noted(id, silent, workbook), cleanWorkbook);
    expect(findingsOf(few, 'note/rounding')).toEqual([]);
  });
});
