import { beforeAll, describe, expect, test } from 'vitest';
import { proofread, readDisclosure, textSentence, type CellAddress, type Disclosure } from '../../src/index';
import { changed } from '../support/changed';
import { book } from '../support/literals';
import { readSample } from '../support/samples';

/** 主要包括 against a 公开06表 that lists only the subjects with an amount. */

let compact: Disclosure;
beforeAll(async () => {
  const workbook = await readSample('jiyuan-2022');
  const form = readDisclosure(workbook).bound.get('06');
  const unused = (form?.rows ?? []).flatMap(({ key, code, codeAt, nameAt }): CellAddress[] => {
    const cell = form?.cells.get(`${key}/amount`);
    const isUsed = cell?.content.kind === 'amount' && cell.content.amount.value.toString() !== '0';
    return code !== undefined && !isUsed && cell && codeAt ? [codeAt, nameAt, cell.address] : [];
  });
  compact = readDisclosure(
    changed(
      workbook,
      unused.map((at) => [at, null]),
    ),
  );
});

const SECTION = '六、一般公共预算财政拨款基本支出决算情况说明\n';
const run = (listed: string) => proofread(compact, `${SECTION}公用经费27.40万元，主要包括：${listed}等。`, new Map());
const told = (listed: string): string[] =>
  run(listed).findings.map(({ severity, code, said, expected }) => `${severity} ${code} ${said} ${expected}`);
const verdicts = (listed: string): string[] =>
  run(listed)
    .claims.filter(({ kind }) => kind === 'member')
    .map(({ said, verdict }) => `${said} ${verdict}`);

test('the form has no row of 会议费, and its own still', () => {
  const names = compact.bound.get('06')?.rows.map(({ name }) => name) ?? [];
  expect(names).not.toContain('会议费');
  expect(names).toContain('办公费');
});

describe('what the text lists', () => {
  test('is right where the form lists it with an amount', () => {
    expect(verdicts('办公费、印刷费')).toEqual(['办公费 agree', '印刷费 agree']);
    expect(told('办公费、印刷费')).toEqual([]);
  });

  test('has no amount where it is a subject that the form does not list', () => {
    expect(verdicts('办公费、会议费')).toEqual(['办公费 agree', '会议费 disagree']);
    expect(told('办公费、会议费')).toEqual(['warning text/listed-without-amount 会议费 ']);
  });

  test('is told to be misspelt where one character differs from a subject of the form', () => {
    expect(verdicts('办公费、公务接呆费')).toEqual(['办公费 agree', '公务接呆费 disagree']);
    expect(told('办公费、公务接呆费')).toEqual(['warning text/name 公务接呆费 公务接待费']);
  });

  test('stays 未核对 where it is no subject at all, and the reason is said', () => {
    expect(verdicts('办公费、某种花费')).toEqual(['办公费 agree', '某种花费 unresolved']);
    expect(run('办公费、某种花费').findings.map(textSentence)).toEqual([
      '“主要包括”里的 某种花费 不是公开06表里的科目名称，也不是通用的科目名称，所以没有核对。请核对名称。',
    ]);
  });
});

describe('公开06表 with the columns 人员经费 and 公用经费, and none of both', () => {
  const listed = readDisclosure(
    book({
      六: [
        ['一般公共预算财政拨款基本支出决算表'],
        ['单位名称：某区图书馆', '', '', '', '单位：万元'],
        ['项目', '', '', '一般公共预算财政拨款基本支出', ''],
        ['经济分类科目编码', '', '经济分类科目名称', '人员经费', '公用经费'],
        ['类', '款', '', '', ''],
        ['301', '', '工资福利支出', 90, ''],
        ['301', '01', '基本工资', 90, ''],
        ['302', '', '商品和服务支出', '', 10],
        ['302', '01', '办公费', '', 10],
        ['合计', '', '', 90, 10],
      ],
    }),
  );

  test('is checked against the column that is there', () => {
    const { claims, findings } = proofread(
      listed,
      `${SECTION}人员经费90.00万元，主要包括：基本工资；公用经费10.00万元，主要包括：办公费、会议费。`,
      new Map(),
    );
    const members = claims.filter(({ kind }) => kind === 'member');
    expect(members.map(({ said, verdict }) => `${said} ${verdict}`)).toEqual([
      '基本工资 agree',
      '办公费 agree',
      '会议费 disagree',
    ]);
    expect(findings.map(({ code, said }) => `${code} ${said}`)).toEqual(['text/listed-without-amount 会议费']);
  });
});

describe('a list that a comma parts from the next one', () => {
  const text = (personnel: string, operating: string, stop: string) =>
    `${SECTION}其中：人员经费533.73万元，主要包括：${personnel}${stop}公用经费27.40万元，占4.88%，主要包括：${operating}等。`;
  const against = (narrative: string) =>
    proofread(compact, narrative, new Map()).findings.map(({ code, said }) => `${code} ${said}`);

  test.each(['，', ',', '；'])('ends before the amount of the next after “%s”', (stop) => {
    expect(against(text('基本工资、津贴补贴等', '办公费、印刷费', stop))).toEqual([]);
    expect(against(text('基本工资、津贴补贴等', '办公费、会议费', stop))).toEqual([
      'text/listed-without-amount 会议费',
    ]);
  });

  test('goes on over commas between its names', () => {
    expect(against(text('基本工资，津贴补贴，会议费等', '办公费、印刷费', '，'))).toEqual([
      'text/listed-without-amount 会议费',
    ]);
  });
});
