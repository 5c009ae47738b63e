import { EMPTY_CELL, type Cell } from '../../../src/index';
import type { Unit } from '../../../src/model/amount';
import { numberCell, textCell } from './grid';
import type { Layout } from './options';

/** An amount as a layout prints it: its unit, whether it is a number or a text, and how zeros look. */

/** How many of the unit make one 万元, in which the samples are printed. */
const PER_WAN: Readonly<Record<Unit, number>> = { 亿元: 0.0001, 万元: 1, 千元: 10, 元: 10000 };

export function printedAmount(cell: Cell | undefined, layout: Layout): Cell {
  const value = cell?.value ?? null;
  if (value === null || value === 0) return zero(cell, layout);
  if (typeof value !== 'number') return cell ?? EMPTY_CELL;
  if (layout.unit === '万元' && layout.amounts === 'number') return cell ?? EMPTY_CELL;
  const converted = Number((value * PER_WAN[layout.unit]).toFixed(2));
  const text = withCommas(converted.toFixed(2));
  return layout.amounts === 'text' ? textCell(text) : { value: converted, text, numberFormat: '#,##0.00' };
}

function zero(cell: Cell | undefined, { zeros }: Layout): Cell {
  switch (zeros) {
    case 'asIs':
      return cell ?? EMPTY_CELL;
    case 'blank':
      return EMPTY_CELL;
    case '0':
      return numberCell(0);
    case '0.00':
      return { value: 0, text: '0.00', numberFormat: '0.00' };
    case '-':
    case '—':
      return textCell(zeros);
  }
}

const withCommas = (text: string): string => text.replace(/\B(?=(\d{3})+\.)/gu, ',');
