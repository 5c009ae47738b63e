import { compare, convert, isUnit, shown, type Exact } from '../../model/amount';
import type { BoundCell } from '../../model/binding';
import type { Finding } from '../../model/finding';
import type { GoalIndicator, GoalRow } from '../../model/goals';
import type { PerformanceRule } from '../../model/performanceRule';

/** 成本指标 against the money that the project has: a cost is kept below a bound, and the bound is not above the money. */

export function costFindings({ name, amounts, indicators }: GoalRow, rule: PerformanceRule): Finding[] {
  const total = amounts.total && wanOf(amounts.total);
  if (!amounts.total || !total) return [];
  const { code, severity } = rule;
  const own = amounts.total;
  return indicators.flatMap((indicator): Finding[] => {
    const value = costOf(indicator);
    if (!value || !indicator.target) return [];
    const isFloor = indicator.target.comparator === '≥' || indicator.target.comparator === '>';
    if (!isFloor && compare(value, total) <= 0) return [];
    return [
      {
        code,
        kind: 'costTarget',
        severity,
        form: '',
        args: { project: name, indicator: indicator.name, shown: indicator.shown, amount: shown(total, 2), isFloor },
        cells: [
          { ...indicator.at, role: 'said', label: `${name} ${indicator.name}`, shown: indicator.shown },
          { ...own.address, role: 'right', label: own.label, shown: own.shown },
        ],
      },
    ];
  });
}

/** The target in 万元 of an indicator of cost; undefined where it is no sum of money: 元/人 is a price. */
function costOf({ group, target }: GoalIndicator): Exact | undefined {
  if (!target || !group.startsWith('成本') || !isUnit(target.unit)) return undefined;
  return convert(target.value, target.unit, '万元');
}

function wanOf({ content, unit }: BoundCell): Exact | undefined {
  return content.kind === 'amount' ? convert(content.amount.value, unit, '万元') : undefined;
}
