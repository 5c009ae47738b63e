import { exact, printed, PUBLISHED_DECIMALS, ZERO, type Exact } from '../model/amount';
import { changeSpans } from './numbers';

/**
 * The change between two amounts of 万元 in the words of the narrative: 增加37.46万元，增长64.59%. Amounts that are
 * published alike are 持平.
 */
export function changeText(current: Exact = ZERO, former: Exact = ZERO): string {
  const isAlike = printed(current, PUBLISHED_DECIMALS) === printed(former, PUBLISHED_DECIMALS);
  const figure = (value: Exact) => ({
    value: isAlike ? exact(printed(value, PUBLISHED_DECIMALS)) : value,
    sources: [],
  });
  return changeSpans(figure(current), figure(former), { thousandsSeparators: false })
    .map(({ text }) => text)
    .join('');
}
