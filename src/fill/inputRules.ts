import type { Accepted, InputMessage, InputRule } from '../model/inputRule';
import { plain } from '../model/text';
import type { InputKind, PaperLayout } from '../model/wording';
import type { QuantityLine } from './paperRates';

/** What the input cells of the working paper take, and what they say while they are selected. */

/** Far beyond any department's accounts: what is asked for is a number. */
const ANY_AMOUNT: Accepted = { kind: 'decimal', least: -1e9, most: 1e9 };
const ANY_COUNT: Accepted = { kind: 'wholeNumber', least: 0, most: 1e9 };
const POINTS: Accepted = { kind: 'decimal', least: 0, most: 100 };

/** @param heading of the cell's column: "上年决算数" */
export function inputRuleFor(layout: PaperLayout, line: QuantityLine, kind: InputKind, heading: string): InputRule {
  const accepts = acceptedBy(line, kind);
  return {
    accepts,
    hint: { title: line.what === 'text' ? '请填写文字' : heading, text: hintFor(layout, line, kind, accepts) },
    warning: warningFor(accepts),
  };
}

function acceptedBy({ what, unit, choices }: QuantityLine, kind: InputKind): Accepted {
  if (choices) return { kind: 'choice', of: choices };
  if (kind === '原因') return { kind: 'text' };
  if (what !== 'count') return ANY_AMOUNT;
  return unit === '分' ? POINTS : ANY_COUNT;
}

function hintFor(
  { sources }: PaperLayout,
  { name, what, unit }: QuantityLine,
  kind: InputKind,
  accepts: Accepted,
): string {
  const label = plain(name);
  if (accepts.kind === 'choice') return `${label}：从列表里选，也可以直接填写。`;
  if (what === 'text') return `${label}：照原样写进情况说明，句末不加句号。没有的留空。`;
  if (kind === '原因') return `${label}的主要原因，写成“主要原因是……”后面的话，句末不加句号，例如“项目支出减少”。`;
  return `${label}，单位：${what === 'count' ? unit : '万元'}。${sources[kind]}${what === 'count' ? '没有的填 0。' : ''}`;
}

function warningFor(accepts: Accepted): InputMessage {
  const isMeant = '确实要这样填，请选“是”。';
  switch (accepts.kind) {
    case 'choice':
      return { title: '不在列表里', text: `列表里有：${accepts.of.join('、')}。${isMeant}` };
    case 'wholeNumber':
      return { title: '这里应填整数', text: `请填写不小于 0 的整数，不带单位。${isMeant}` };
    case 'decimal':
      return accepts === POINTS
        ? { title: '这里应填得分', text: `请填写 0 到 100 的数字，不带单位。${isMeant}` }
        : { title: '这里应填数字', text: `请填写以万元为单位的数字，不带单位和文字。${isMeant}` };
    case 'text':
      return { title: '', text: '' };
  }
}
