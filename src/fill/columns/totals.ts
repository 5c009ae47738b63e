import { a1 } from '../../model/address';
import { exact, printed, PUBLISHED_DECIMALS, sum, toNumber } from '../../model/amount';
import { readNumber } from '../../model/content';
import { marked, type FormulaStyle } from '../../model/formulaStyle';
import type { TotalCell } from '../../model/performance';
import type { Written } from './formulas';

/** 总分 as the sum of the points above it: blank until every line has its points. */
export function writtenTotal({ parts }: TotalCell, style: FormulaStyle): Written {
  const numberFormat = 'General';
  const values = parts.flatMap(({ cell: { value } }) => (typeof value === 'number' ? [exact(value)] : []));
  const isComplete = parts.length > 0 && values.length === parts.length;
  const result = isComplete ? toNumber(exact(printed(sum(values), PUBLISHED_DECIMALS))) : '';
  if (style === 'values') return { content: result === '' ? null : result, result, numberFormat: marked(numberFormat) };
  const ranges = rangesOf(parts).join(',');
  // Points kept as text would be left out of the sum without a word.
  const areNumbers = parts.every(({ cell: { value } }) => typeof value !== 'string' || readNumber(value) === undefined);
  const formula = `=IF(COUNT(${ranges})<${parts.length},"",ROUND(SUM(${ranges}),${PUBLISHED_DECIMALS}))`;
  return { content: parts.length > 0 && areNumbers ? formula : null, result, numberFormat };
}

/** "I4,G9:G12": cells below one another as one range. */
function rangesOf(parts: TotalCell['parts']): string[] {
  const ranges: { column: number; first: number; last: number }[] = [];
  for (const { at } of parts) {
    const range = ranges.at(-1);
    if (range?.column === at.column && range.last === at.row - 1) range.last = at.row;
    else ranges.push({ column: at.column, first: at.row, last: at.row });
  }
  return ranges.map(({ column, first, last }) => {
    const [start, end] = [a1({ row: first, column }), a1({ row: last, column })];
    return first === last ? start : `${start}:${end}`;
  });
}
