import { describe, expect, test } from 'vitest';
import { sentence, type Workbook } from '../../../src/index';
import { changed, cleanWorkbook, findingsOf, formOf, subjectAt } from '../../support/changed';

/** Rules on the names of subjects and rows. */

const renamed = (id: string, subject: string, name: string, workbook = cleanWorkbook): Workbook =>
  changed(workbook, [[subjectAt(cleanWorkbook, id, subject).nameAt, name]]);
const told = (workbook: Workbook, rule: string) => findingsOf(workbook, rule).map(({ form, args }) => [form, args]);

describe('code/one-name', () => {
  test('a name that other forms print otherwise', () => {
    const found = findingsOf(renamed('05', '2010350', '事业单位运行'), 'code/one-name');
    expect(found.map((finding) => [finding.form, finding.severity, sentence(finding)])).toEqual([
      ['05', 'warning', '科目 2010350 的名称写的是“事业单位运行”，其他表写的是“事业运行”。请改为一致。'],
    ]);
  });

  test.each(['政府办公厅(室)及相关机构事务', '  政府办公厅（室）及相关机构事务', '政府办公厅（室）及相关\n机构事务'])(
    'spaces, width and line breaks make no other name: %j',
    (name) => {
      expect(told(renamed('05', '20103', name), 'code/one-name')).toEqual([]);
    },
  );

  test('a row without a name says nothing of it', () => {
    expect(told(renamed('05', '2010350', ''), 'code/one-name')).toEqual([]);
  });
});

describe('code/name-standard', () => {
  test('a name that the list has otherwise is a note', () => {
    const workbook = renamed('06', '31001', '房屋建筑物购置');
    expect(findingsOf(workbook, 'code/name-standard').map((finding) => [finding.severity, sentence(finding)])).toEqual([
      ['note', '科目 31001 的名称“房屋建筑物购置”与政府收支分类科目的“房屋建筑物购建”不同。请核对名称。'],
    ]);
  });

  test('former names are fine, and so is a subject that the list does not have', () => {
    expect(told(renamed('05', '20805', '行政事业单位离退休'), 'code/name-standard')).toEqual([]);
    expect(told(renamed('05', '2060404', '科技成果转化和扩散'), 'code/name-standard')).toEqual([]);
    expect(told(cleanWorkbook, 'code/name-standard')).toEqual([]);
  });
});

describe('code/name-of-other', () => {
  test("its neighbour's name is told as such, and not as a misspelling", () => {
    const workbook = renamed('05', '2080505', '机关事业单位职业年金缴费支出');
    expect(told(workbook, 'code/name-of-other')).toEqual([
      [
        '05',
        {
          code: '2080505',
          shown: '机关事业单位职业年金缴费支出',
          standard: '机关事业单位基本养老保险缴费支出',
          owner: '2080506',
        },
      ],
    ]);
    expect(told(workbook, 'code/name-standard')).toEqual([]);
  });

  test('行政运行 is the name of many subjects, each under its own group', () => {
    expect(told(cleanWorkbook, 'code/name-of-other')).toEqual([]);
    expect(told(renamed('05', '2010350', '人大会议'), 'code/name-of-other')).toEqual([]);
  });
});

describe('code/known-class and code/known-economic', () => {
  const recoded = (id: string, subject: string, code: string) =>
    changed(cleanWorkbook, [[subjectAt(cleanWorkbook, id, subject).codeAt, code]]);

  test('a code that the list does not have is a note', () => {
    expect(
      findingsOf(recoded('03', '229', '239'), 'code/known-class').map(({ form, severity }) => [form, severity]),
    ).toEqual([['03', 'note']]);
    expect(told(recoded('06', '30199', '30198'), 'code/known-economic')).toEqual([
      ['06', { codes: '30198 其他工资福利支出' }],
    ]);
  });

  test('groups and items are not judged, the list of them is not complete', () => {
    expect(told(recoded('03', '2060404', '2060409'), 'code/known-class')).toEqual([]);
    expect(told(recoded('06', '31099', '31299'), 'code/known-economic')).toEqual([]);
    expect(told(cleanWorkbook, 'code/known-class')).toEqual([]);
    expect(told(cleanWorkbook, 'code/known-economic')).toEqual([]);
  });
});

describe('row/words', () => {
  const row = (key: string) => {
    const found = formOf(cleanWorkbook, '01').rows.find((candidate) => candidate.key === key);
    if (!found) throw new Error(`no row ${key}`);
    return found.nameAt;
  };

  test('与 where the standard has 和', () => {
    const workbook = changed(cleanWorkbook, [[row('closingCarryover'), '年末结转与结余']]);
    expect(findingsOf(workbook, 'row/words')).toEqual([
      expect.objectContaining({ form: '01', severity: 'note', expected: '年末结转和结余', actual: '年末结转与结余' }),
    ]);
  });

  test('other words for the same row are another matter', () => {
    const workbook = changed(cleanWorkbook, [
      [row('closingCarryover'), '年末结转'],
      [row('incomeGrandTotal'), '收入总计'],
    ]);
    expect(findingsOf(workbook, 'row/words')).toEqual([]);
    expect(findingsOf(cleanWorkbook, 'row/words')).toEqual([]);
  });
});
