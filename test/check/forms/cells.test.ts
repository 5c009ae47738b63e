import { describe, expect, test } from 'vitest';
import { check, EMPTY_CELL, readDisclosure, sentence, type Workbook } from '../../../src/index';
import { addressOf, changed, cleanWorkbook, findingsOf, formOf, subjectAt, type Typed } from '../../support/changed';

/** Rules on how amounts and codes are stored and shown. */

const REF = '05/2010350/basic';
const AT = addressOf(cleanWorkbook, REF);
const typed = (content: Typed, ref = REF): Workbook =>
  changed(cleanWorkbook, [[addressOf(cleanWorkbook, ref), content]]);
const told = (workbook: Workbook, rule: string) =>
  findingsOf(workbook, rule).map((finding) => [finding.form, finding.severity, sentence(finding)]);

describe('cell/not-an-amount', () => {
  test('an error value asks to put the formula right', () => {
    expect(told(typed('#REF!'), 'cell/not-an-amount')).toEqual([
      [
        '05',
        'error',
        '公开05表 2010350 事业运行 基本支出 的公式出错，显示为“#REF!”。公式引用的单元格已被删除：请改正公式，或改填数字。',
      ],
    ]);
  });

  test('the same error value in several cells is one finding that holds all of them', () => {
    const workbook = typed('#REF!', '05/total/basic');
    const [finding, ...others] = findingsOf(changed(workbook, [[AT, '#REF!']]), 'cell/not-an-amount');
    expect(others).toEqual([]);
    expect(finding?.cells).toHaveLength(2);
    expect(finding && sentence(finding)).toMatch(/^公开05表 合计 基本支出 等 2 个单元格 的公式出错，显示为“#REF!”。/u);
  });

  test.each(['待核', '12万'])('%s is no amount', (text) => {
    expect(told(typed(text), 'cell/not-an-amount')).toEqual([
      ['05', 'error', `公开05表 2010350 事业运行 基本支出 应是金额，现在是“${text}”。请改为数字，没有金额请留空。`],
    ]);
  });

  test.each(['—', '-', '/', '', '11.68'])('%j may stand for one', (text) => {
    expect(told(typed(text), 'cell/not-an-amount')).toEqual([]);
  });

  test('counts as failed', () => {
    const before = check(readDisclosure(cleanWorkbook)).outcomes;
    const after = check(readDisclosure(typed('待核'))).outcomes;
    expect(after.failed).toBe(before.failed + 1);
  });
});

describe('cell/error-value', () => {
  /** 公开05表 with a column at its right, of which the row of 合计 holds a value. */
  const withColumn = (header: string, value: string): Workbook => ({
    sheets: cleanWorkbook.sheets.map((sheet) =>
      sheet.name === AT.sheet
        ? {
            ...sheet,
            cells: sheet.cells.map((row, index) => {
              const text = index === 4 ? header : index === 6 ? value : '';
              return [...row, { ...EMPTY_CELL, value: text === '' ? null : text, text }];
            }),
          }
        : sheet,
    ),
  });

  test.each(['增减率', '附加列'])(
    'an error value in a column %s beside the amounts is told, with what to do',
    (header) => {
      const workbook = withColumn(header, '#DIV/0!');
      expect(told(workbook, 'cell/error-value')).toEqual([
        [
          '05',
          'error',
          `公开05表 合计 ${header} 的公式出错，显示为“#DIV/0!”。除数是零或空白：请核对除数；没有基数、算不出的请留空。`,
        ],
      ]);
      expect(findingsOf(workbook, 'cell/not-an-amount')).toEqual([]);
    },
  );

  test('in the head of a form too, by its address', () => {
    const { department } = formOf(cleanWorkbook, '05').header;
    if (!department) throw new Error('form 05 names no department');
    expect(told(changed(cleanWorkbook, [[department.at, '#N/A']]), 'cell/error-value')).toEqual([
      ['05', 'error', '公开05表 A3 的公式出错，显示为“#N/A”。请改正公式，或改填数字。'],
    ]);
  });

  test.each(['—', '/', '', '-100.00%'])('%j is none', (value) => {
    expect(told(withColumn('增减率', value), 'cell/error-value')).toEqual([]);
  });
});

describe('cell/text-amount', () => {
  test('all of a form in one finding, which holds every cell', () => {
    const cells = [...formOf(cleanWorkbook, '09').cells.values()].filter(({ shown }) => shown !== '');
    const texts = changed(
      cleanWorkbook,
      cells.map(({ address, shown }) => [address, shown]),
    );
    const found = findingsOf(texts, 'cell/text-amount');
    expect(found.map(({ form, severity, cells: held }) => [form, severity, held.length])).toEqual([
      ['09', 'warning', cells.length],
    ]);
    expect(found.map(sentence)[0]).toMatch(/^\d+ 个金额存成了文本（如“合计 预算数”的 [\d,.]+），求和公式会漏掉它们。/u);
  });

  test('a number and a dash are no text amounts', () => {
    expect(told(typed(11.68), 'cell/text-amount')).toEqual([]);
    expect(told(typed('—'), 'cell/text-amount')).toEqual([]);
  });
});

describe('cell/full-width', () => {
  test('an amount and a code', () => {
    expect(told(typed('１１．６８'), 'cell/full-width')).toEqual([
      ['05', 'warning', '1 处数字用了全角字符（如“公开05表 2010350 事业运行 基本支出”的 １１．６８）。请改为半角。'],
    ]);
    expect(told(typed('１１．６８'), 'cell/text-amount')).toEqual([]);
    const { codeAt } = subjectAt(cleanWorkbook, '05', '2010350');
    expect(told(changed(cleanWorkbook, [[codeAt, '２010350']]), 'cell/full-width')).toEqual([
      ['05', 'warning', '1 处数字用了全角字符（如“公开05表 事业运行 科目编码”的 ２010350）。请改为半角。'],
    ]);
  });

  test('half-width text is not full-width', () => {
    expect(told(typed('11.68'), 'cell/full-width')).toEqual([]);
  });
});

describe('cell/spaces', () => {
  test.each([' 11.68', '11.68\u00a0', '1 234.00', '  '])('%j', (text) => {
    expect(findingsOf(typed(text), 'cell/spaces').map(({ form, severity }) => [form, severity])).toEqual([
      ['05', 'note'],
    ]);
  });

  test('a space in a code, but not the indent before it', () => {
    const { codeAt } = subjectAt(cleanWorkbook, '05', '2010350');
    expect(told(changed(cleanWorkbook, [[codeAt, '20103 50']]), 'cell/spaces')).toHaveLength(1);
    expect(told(changed(cleanWorkbook, [[codeAt, '    2010350']]), 'cell/spaces')).toEqual([]);
  });

  test('a blank cell is blank', () => {
    expect(told(typed(null), 'cell/spaces')).toEqual([]);
    expect(told(typed(''), 'cell/spaces')).toEqual([]);
  });
});

describe('cell/decimals-shown and cell/decimals-stored', () => {
  test('three decimals on show are a warning', () => {
    expect(told(typed({ value: 11.684, text: '11.684', numberFormat: 'General' }), 'cell/decimals-shown')).toEqual([
      [
        '05',
        'warning',
        '1 个金额显示的小数多于两位（如“2010350 事业运行 基本支出”的 11.684）。以万元公开的金额请保留两位小数。',
      ],
    ]);
  });

  test('three decimals behind two are a note', () => {
    const workbook = typed({ value: 11.684, text: '11.68', numberFormat: '0.00' });
    expect(told(workbook, 'cell/decimals-shown')).toEqual([]);
    expect(findingsOf(workbook, 'cell/decimals-stored').map(({ severity, args }) => [severity, args])).toEqual([
      ['note', { count: 1, what: '2010350 事业运行 基本支出', shown: '11.68', stored: '11.684' }],
    ]);
  });

  test('the binary noise of a formula and a scaling format hide no digits', () => {
    const noise = typed({ value: 0.1 + 0.2, text: '0.30', numberFormat: '0.00', formula: '=0.1+0.2' });
    expect(told(noise, 'cell/decimals-stored')).toEqual([]);
    expect(told(noise, 'cell/decimals-shown')).toEqual([]);
    const scaled = typed({ value: 116_800, text: '11.68', numberFormat: '0!.0000' });
    expect(told(scaled, 'cell/decimals-stored')).toEqual([]);
  });

  test('in 元 any number of decimals is exact', () => {
    const { unit } = formOf(cleanWorkbook, '05').header;
    if (!unit) throw new Error('no unit');
    const yuan = changed(cleanWorkbook, [
      [unit.at, '单位：元'],
      [AT, { value: 11.684, text: '11.684', numberFormat: 'General' }],
    ]);
    expect(told(yuan, 'cell/decimals-shown')).toEqual([]);
  });
});

describe('cell/uncalculated', () => {
  test('a formula without its result', () => {
    expect(told(typed({ value: null, text: '', formula: '=1+1' }), 'cell/uncalculated')).toEqual([
      [
        '05',
        'warning',
        '1 个公式没有计算结果（如“2010350 事业运行 基本支出”），有关的核对没有做。请在 Excel 中打开并保存，再核对。',
      ],
    ]);
  });

  test('a formula with its result, be it zero', () => {
    expect(told(typed({ value: 0, text: '0.00', formula: '=1-1' }), 'cell/uncalculated')).toEqual([]);
  });
});

describe('cell/negative', () => {
  test.each([
    ['05/2010350/basic', '05'],
    ['01/institutional/amount', '01'],
    ['09/reception/budget', '09'],
    ['06/30201/amount', '06'],
  ])('%s below zero', (ref, form) => {
    expect(findingsOf(typed(-3.2, ref), 'cell/negative').map((finding) => [finding.form, finding.severity])).toEqual([
      [form, 'warning'],
    ]);
  });

  test.each([
    '01/closingCarryover/amount',
    '01/surplusDistribution/amount',
    '04/openingFund/amount',
    '07/total/closing',
  ])('%s may be below zero', (ref) => {
    expect(told(typed(-3.2, ref), 'cell/negative')).toEqual([]);
  });
});

describe('cell/hidden and form/hidden', () => {
  const onSheet = (more: object): Workbook => ({
    sheets: cleanWorkbook.sheets.map((sheet) => (sheet.name === AT.sheet ? { ...sheet, ...more } : sheet)),
  });

  test('amounts in a hidden row, and in a hidden column', () => {
    const row = findingsOf(onSheet({ hiddenRows: new Set([AT.row]) }), 'cell/hidden');
    expect(row.map(({ form, severity, cells }) => [form, severity, new Set(cells.map((cell) => cell.row))])).toEqual([
      ['05', 'warning', new Set([AT.row])],
    ]);
    const column = findingsOf(onSheet({ hiddenColumns: new Set([AT.column]) }), 'cell/hidden');
    expect(column.map(({ cells }) => new Set(cells.map((cell) => cell.column)))).toEqual([new Set([AT.column])]);
  });

  test('a hidden row without amounts is a way of leaving out what is empty', () => {
    const blank = changed(
      onSheet({ hiddenRows: new Set([AT.row]) }),
      ['subtotal', 'basic', 'project'].map((column) => [addressOf(cleanWorkbook, `05/2010350/${column}`), null]),
    );
    expect(told(blank, 'cell/hidden')).toEqual([]);
  });

  test.each(['hidden', 'veryHidden'] as const)('a form with amounts on a %s sheet', (visibility) => {
    expect(told(onSheet({ visibility }), 'form/hidden')).toEqual([
      ['05', 'warning', `这张表在隐藏的工作表“${AT.sheet}”上，公开后看不到。请取消隐藏；若是旧表，请删去这张工作表。`],
    ]);
    expect(told(cleanWorkbook, 'form/hidden')).toEqual([]);
  });
});

describe('cell/zero-style', () => {
  const form = formOf(cleanWorkbook, '01');
  const blanks = [...form.cells.values()].filter(({ shown }) => shown === '');
  const with01 = (typedOf: (index: number) => Typed): Workbook =>
    changed(
      cleanWorkbook,
      blanks.map(({ address }, index) => [address, typedOf(index)]),
    );
  const on01 = (workbook: Workbook) =>
    findingsOf(workbook, 'cell/zero-style').filter((finding) => finding.form === '01');

  test('0.00 among blanks, a dash among 0.00: the rarer ones are shown', () => {
    const found = on01(with01((index) => (index < 2 ? 0 : null)));
    expect(found.map(({ severity, cells }) => [severity, cells.length])).toEqual([['note', 2]]);
    expect(found.map(sentence)).toEqual([
      `没有金额的单元格写法不一：留空 ${blanks.length - 2} 处、0.00 2 处。建议统一为一种；0.00 若是四舍五入后才为零，不必改。`,
    ]);
    expect(on01(with01((index) => (index === 0 ? '—' : 0)))).toHaveLength(1);
  });

  test('one way throughout is fine, and a row that is empty whole is another matter', () => {
    expect(on01(with01(() => null))).toEqual([]);
    expect(on01(with01(() => 0))).toEqual([]);
    expect(on01(with01(() => '—'))).toEqual([]);
    const total = ['subtotal', 'basic', 'project'].map((column) => `05/total/${column}`);
    const zeros = [...formOf(cleanWorkbook, '05').cells].filter(([, { shown }]) => shown === '');
    const missing = changed(cleanWorkbook, [
      ...zeros.map(([, { address }]) => [address, 0] as const),
      ...total.map((ref) => [addressOf(cleanWorkbook, ref), null] as const),
    ]);
    expect(findingsOf(missing, 'cell/zero-style').filter((finding) => finding.form === '05')).toEqual([]);
  });
});
