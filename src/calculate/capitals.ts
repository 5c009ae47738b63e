import { compare, exact, isNegative, magnitude, printed, ZERO } from '../model/amount';
import { onNumbers, refuse } from './operand';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const GROUPS = ['', '万', '亿', '万亿'];
const GROUP_SIZE = 4;
const LIMIT = exact('1e15');

/**
 * An amount of 元 in the characters of vouchers, rounded half up to 分: 1409.50 → 壹仟肆佰零玖元伍角整.
 * After 元 or 角 comes 整, after 分 nothing.
 * Source: 中国人民银行《正确填写票据和结算凭证的基本规定》.
 */
export const inCapitals = onNumbers((yuan = ZERO) => {
  if (compare(magnitude(yuan), LIMIT) >= 0) return refuse('tooLarge');
  const [whole = '0', fraction = '00'] = printed(magnitude(yuan), 2).split('.');
  const words = wholeWords(whole) + fractionWords(fraction, whole !== '0');
  if (words === '') return '零元整';
  return (isNegative(yuan) ? '负' : '') + words + (fraction.endsWith('0') ? '整' : '');
});

function wholeWords(whole: string): string {
  if (whole === '0') return '';
  const groups: string[] = [];
  for (let end = whole.length; end > 0; end -= GROUP_SIZE) groups.push(whole.slice(Math.max(0, end - GROUP_SIZE), end));
  let words = '';
  let hasGap = false;
  for (let index = groups.length - 1; index >= 0; index -= 1) {
    const group = groups[index] ?? '';
    if (Number(group) === 0) {
      hasGap = true;
      continue;
    }
    if (words !== '' && (hasGap || group.startsWith('0'))) words += '零';
    words += groupWords(group) + groupName(groups, index);
    hasGap = false;
  }
  return `${words}元`;
}

/** 万亿 says its 亿 only when no 亿 follow: 壹万贰仟亿, but 壹万亿. */
function groupName(groups: readonly string[], index: number): string {
  const isAboveHundredMillions = index === 3 && Number(groups[2]) !== 0;
  return isAboveHundredMillions ? '万' : (GROUPS[index] ?? '');
}

/** Up to four digits; zeros between digits are said once, at the end not at all. */
function groupWords(group: string): string {
  let words = '';
  let hasGap = false;
  [...group].forEach((digit, index) => {
    if (digit === '0') {
      hasGap = true;
      return;
    }
    if (hasGap && words !== '') words += '零';
    words += (DIGITS[Number(digit)] ?? '') + (PLACES[group.length - 1 - index] ?? '');
    hasGap = false;
  });
  return words;
}

function fractionWords(fraction: string, hasWhole: boolean): string {
  const [tenths = '0', hundredths = '0'] = fraction;
  const jiao = tenths === '0' ? '' : `${DIGITS[Number(tenths)] ?? ''}角`;
  const fen = hundredths === '0' ? '' : `${DIGITS[Number(hundredths)] ?? ''}分`;
  const gap = jiao === '' && fen !== '' && hasWhole ? '零' : '';
  return jiao + gap + fen;
}
