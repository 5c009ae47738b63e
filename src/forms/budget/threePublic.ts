import type { TermId } from '../../vocabulary';
import { column, cross, form, headers, labelled, optional, row } from '../define';

const rows = [
  row('total', 'threePublicTotal', { required: true }),
  row('abroad', 'abroad'),
  row('vehicles', 'vehicles'),
  row('vehiclePurchase', 'vehiclePurchase'),
  row('vehicleRunning', 'vehicleRunning'),
  row('reception', 'reception'),
  // Some print it beside the three; it is no part of their sum.
  row('running', 'officeRunning'),
] as const;
type Item = (typeof rows)[number]['key'];

/** How the headers of an item read, apart from the year they stand under. */
const itemTokens: Readonly<Record<Item, readonly (readonly TermId[])[]>> = {
  total: [['threePublicTotal'], ['subtotal']],
  abroad: [['abroad']],
  vehicles: [['vehicles', 'subtotal'], ['vehicles'], ['vehicles', 'threePublicTotal']],
  vehiclePurchase: [['vehicles', 'vehiclePurchase'], ['vehiclePurchase']],
  vehicleRunning: [['vehicles', 'vehicleRunning'], ['vehicleRunning']],
  reception: [['reception']],
  running: [['officeRunning']],
};

/** The year's plan may stand under 本年预算数; last year's always stands under words of its own. */
const thisYear = rows.map(({ key }) => ({
  ...(key === 'running' ? ({ optional: true } as const) : {}),
  ...column('amount', 'plannedAmount', ...itemTokens[key].flatMap((own) => [own, ['plannedAmount', ...own] as const])),
  row: key,
}));
const lastYear = rows.map(({ key }) => ({
  ...optional(column('former', 'formerAmount', ...itemTokens[key].map((own) => ['formerAmount', ...own] as const))),
  row: key,
}));

/** 预算08表: the three public expenses planned, usually in one row of amounts. */
export const formB08 = form({
  id: 'b08',
  kind: 'budget',
  mark: '预算08表',
  title: '一般公共预算“三公”经费预算表',
  titlePattern:
    /^(?:部门|单位)?(?:一般公共预算)?(?:财政拨款|拨款)?(?:安排的?)?三公经费(?:(?:及|和|、)?(?:会议费|培训费|机关运行经费))*(?:财政拨款)?(?:支出)?(?:预算)?(?:情况)?(?:统计)?表$/u,
  headers: headers(
    'item',
    'rowNumber',
    'columnNumber',
    'remark',
    'plannedAmount',
    'formerAmount',
    'threePublicBanner',
    'threePublicTotal',
    'subtotal',
    'abroad',
    'vehicles',
    'vehiclePurchase',
    'vehicleRunning',
    'reception',
    'officeRunning',
  ),
  neutral: ['item', 'threePublicBanner'],
  blocks: [
    cross('cross', rows, [...thisYear, ...lastYear]),
    labelled('labelled', rows, [column('amount', 'plannedAmount'), optional(column('former', 'formerAmount'))], {
      insteadOf: 'cross',
    }),
  ],
});
