import type { TermId } from '../../vocabulary';
import { column, cross, form, headers, labelled, row } from '../define';

const rows = [
  row('total', 'total'),
  row('abroad', 'abroad'),
  row('vehicles', 'vehicles'),
  row('vehiclePurchase', 'vehiclePurchase'),
  row('vehicleRunning', 'vehicleRunning'),
  row('reception', 'reception'),
] as const;

/** How the headers of an item read, apart from the half they stand in. */
const itemTokens: Readonly<Record<(typeof rows)[number]['key'], readonly (readonly TermId[])[]>> = {
  total: [['total']],
  abroad: [['abroad']],
  vehicles: [['vehicles', 'subtotal'], ['vehicles'], ['vehicles', 'total']],
  vehiclePurchase: [['vehicles', 'vehiclePurchase'], ['vehiclePurchase']],
  vehicleRunning: [['vehicles', 'vehicleRunning'], ['vehicleRunning']],
  reception: [['reception']],
};

/** A half of the form: 预算数 or 决算数 stands over or under the item's own words. */
function half<const K extends string>(key: K, amount: TermId) {
  return rows.map(({ key: item }) => ({
    ...column(key, amount, ...itemTokens[item].map((tokens) => [amount, ...tokens])),
    row: item,
  }));
}

/** 公开09表: the three public expenses, budget and final, usually in one row of amounts. */
export const form09 = form({
  id: '09',
  mark: '公开09表',
  title: '财政拨款“三公”经费支出决算表',
  titlePattern:
    /^(?:部门|单位)?(?:一般公共预算)?(?:财政拨款)?(?:安排的)?三公经费(?:财政拨款)?(?:支出)?(?:预)?决算(?:情况)?表$/u,
  headers: headers(
    'item',
    'rowNumber',
    'columnNumber',
    'budgetAmount',
    'finalAmount',
    'total',
    'subtotal',
    'abroad',
    'vehicles',
    'vehiclePurchase',
    'vehicleRunning',
    'reception',
  ),
  neutral: ['item'],
  blocks: [
    cross('cross', rows, [...half('budget', 'budgetAmount'), ...half('final', 'finalAmount')]),
    labelled('labelled', rows, [column('budget', 'budgetAmount'), column('final', 'finalAmount')]),
  ],
});
