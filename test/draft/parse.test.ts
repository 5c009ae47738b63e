import { describe, expect, it } from 'vitest';
import { parseWording } from '../../src/draft';
import { readWording } from '../../src/index';

const errorsOf = (source: string) =>
  parseWording(source).errors.map(({ line, column, message }) => `${line}:${column} ${message}`);
const nodesOf = (source: string) => {
  const { wording, errors } = parseWording(source);
  if (errors.length > 0) throw new Error(errors[0]?.message);
  return wording.nodes;
};

describe('a wording', () => {
  it('is text, slots and directives', () => {
    expect(nodesOf('共{合计}万元')).toMatchObject([
      { kind: 'text', text: '共' },
      { kind: 'slot', name: '合计', at: { line: 1, column: 2 } },
      { kind: 'text', text: '万元' },
    ]);
  });

  it('goes through a list with a joiner', () => {
    expect(nodesOf('〔每个 收入种类，用“；”连接〕{名称}〔完〕。')).toMatchObject([
      { kind: 'each', list: '收入种类', joiner: '；', body: [{ kind: 'slot', name: '名称' }] },
      { kind: 'text', text: '。' },
    ]);
  });

  it('takes the line break of a directive alone on its line with it', () => {
    expect(nodesOf('甲\n〔每个 项〕\n{名称}\n〔完〕\n乙')).toMatchObject([
      { text: '甲' },
      { text: '\n' },
      { kind: 'each', body: [{ kind: 'slot' }, { text: '\n' }] },
      { text: '乙' },
    ]);
  });

  it('chooses by a condition', () => {
    expect(nodesOf('〔如果 基金〕有〔否则〕没有〔完〕')).toMatchObject([
      { kind: 'if', condition: '基金', then: [{ text: '有' }], otherwise: [{ text: '没有' }] },
    ]);
  });
});

describe('a mistake in a wording is said with line and column', () => {
  it.each([
    ['甲{乙', '1:2', '没有配对'],
    ['甲\n乙}', '2:2', '没有配对'],
    ['{}', '1:1', '没有名称'],
    ['〔每个 项〕甲', '1:1', '没有结束'],
    ['甲〔完〕', '1:2', '请删去'],
    ['〔随便〕', '1:1', '看不懂'],
    ['〔每个 项〕甲〔否则〕乙〔完〕', '1:1', '应以“〔完〕”结束'],
  ])('%s', (source, place, message) => {
    const [first = ''] = errorsOf(source);
    expect(first.startsWith(`${place} `)).toBe(true);
    expect(first).toContain(message);
  });
});

describe('a wording with mistakes of several kinds', () => {
  const places = (source: string) => {
    const read = readWording(source);
    return 'errors' in read ? read.errors.map(({ line, column }) => `${line}:${column}`) : [];
  };

  it('tells all of them, each with its place, from the top down', () => {
    const source =
      '颜色：红\n---\n共{收支总记}万元。\n〔每个 收入种累〕{名称}〔完〕\n{}{收支总计.增减\n〔如果 三公经费〕有';
    expect(places(source)).toEqual(['1:1', '3:2', '4:1', '5:1', '5:3', '6:1']);
  });

  it('tells nothing that only follows from another mistake', () => {
    expect(places('〔每各 收入种类〕{名称}{金额}〔完〕')).toEqual(['1:1']);
  });
});
