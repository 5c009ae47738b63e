import type { TermId } from '../../vocabulary';
import { column, cross, form, headers, labelled, optional, row } from '../define';

const rows = [
  row('total', 'threePublicTotal', { required: true }),
  row('abroad', 'abroad'),
  row('vehicles', 'vehicles'),
  row('vehiclePurchase', 'vehiclePurchase'),
  row('vehicleRunning', 'vehicleRunning'),
  row('reception', 'reception'),
  row('meetings', 'meetings'),
  row('training', 'training'),
] as const;
type Item = (typeof rows)[number]['key'];

/** What lists print besides: parts of the reception, and counts, which are no amounts. */
const listedRows = [
  ...rows,
  row('domesticReception', 'domesticReception'),
  row('foreignReception', 'foreignReception'),
  row('heading', 'threePublicHeading', { holdsNoAmounts: true }),
  row('counts', 'threePublicCounts', { holdsNoAmounts: true }),
] as const;

/** How the headers of an item read, apart from the half they stand in. */
const itemTokens: Readonly<Record<Item, readonly (readonly TermId[])[]>> = {
  total: [['threePublicTotal'], ['subtotal']],
  abroad: [['abroad']],
  vehicles: [['vehicles', 'subtotal'], ['vehicles'], ['vehicles', 'threePublicTotal']],
  vehiclePurchase: [['vehicles', 'vehiclePurchase'], ['vehiclePurchase']],
  vehicleRunning: [['vehicles', 'vehicleRunning'], ['vehicleRunning']],
  reception: [['reception']],
  meetings: [['meetings']],
  training: [['training']],
};

/** Some provinces print 会议费 and 培训费 beside the three; they are no part of their total. */
const isBeside = (item: Item): boolean => item === 'meetings' || item === 'training';

/** A half of the form: 预算数 or 决算数 stands over or under the item's own words. */
function half<const K extends string>(key: K, amount: TermId) {
  return rows.map(({ key: item }) => {
    const spec = column(key, amount, ...itemTokens[item].map((tokens) => [amount, ...tokens]));
    return { ...(isBeside(item) ? optional(spec) : spec), row: item };
  });
}

/** The items as columns, where 预算数 and 决算数 are rows. */
const itemColumns = rows.map(({ key, name }) => {
  const spec = { key, name, tokens: itemTokens[key] };
  return isBeside(key) ? optional(spec) : spec;
});

/** 公开09表: the three public expenses, budget and final, usually in one row of amounts. */
export const form09 = form({
  id: '09',
  kind: 'finalAccounts',
  mark: '公开09表',
  title: '财政拨款“三公”经费支出决算表',
  titlePattern:
    /^(?:部门|单位)?(?:一般公共预算)?(?:财政拨款)?(?:安排的?)?三公经费(?:(?:及|和|、)?(?:会议费|培训费|机关运行经费))*(?:财政拨款)?(?:支出)?(?:预?决算)?(?:情况)?(?:统计)?表$/u,
  headers: headers(
    'item',
    'rowNumber',
    'columnNumber',
    'remark',
    'budgetAmount',
    'finalAmount',
    'threePublicBanner',
    'threePublicTotal',
    'subtotal',
    'abroad',
    'vehicles',
    'vehiclePurchase',
    'vehicleRunning',
    'reception',
    'meetings',
    'training',
  ),
  neutral: ['item', 'threePublicBanner'],
  blocks: [
    cross('cross', rows, [...half('budget', 'budgetAmount'), ...half('final', 'finalAmount')]),
    labelled('labelled', listedRows, [column('budget', 'budgetAmount'), column('final', 'finalAmount')], {
      insteadOf: 'cross',
    }),
    labelled('transposed', [row('budget', 'budgetAmount'), row('final', 'finalAmount')], itemColumns, {
      insteadOf: 'cross',
      isTransposed: true,
    }),
  ],
});
