import { isZero } from '../../model/amount';
import type { BoundCell, BoundForm, Disclosure } from '../../model/binding';
import type { FormRuleOf } from '../../model/formRule';
import { groupBy } from '../../model/groups';
import { findingCell } from '../compose';
import { about, onEachForm, type FormChecks, type FormResult } from './result';

/** How a form writes that there is no amount: blank, a dash, 0, 0.00. One way is enough. */
export const zeroChecks = { oneZeroStyle } satisfies Partial<FormChecks>;

const BLANK = '留空';

function oneZeroStyle(rule: FormRuleOf<'oneZeroStyle'>, disclosure: Disclosure): FormResult[] {
  return onEachForm(disclosure, (form) => {
    const styles = groupBy(rowsWithAmounts(form).flat(), styleOf);
    if (styles.size === 0) return undefined;
    if (styles.size === 1) return [];
    const byCount = [...styles].sort(([, a], [, b]) => b.length - a.length);
    const said = byCount.map(([style, cells]) => `${style} ${cells.length} 处`).join('、');
    const fewer = byCount.slice(1).flatMap(([, cells]) => cells);
    const cells = fewer.map((cell) => findingCell(cell, form.spec.mark, 'cell'));
    return [{ ...about(rule, form), kind: 'zeroStyles', args: { styles: said }, cells }];
  });
}

/** A row that prints nothing at all is left out whole: it is empty, or its totals are missing, which is said elsewhere. */
function rowsWithAmounts({ cells }: BoundForm): BoundCell[][] {
  const rows = groupBy(cells, ([key]) => key.slice(0, key.indexOf('/')));
  return [...rows.values()]
    .map((row) => row.map(([, cell]) => cell))
    .filter((row) => row.length === 1 || row.some(({ content }) => content.kind !== 'empty'));
}

function styleOf({ content, shown }: BoundCell): string | undefined {
  if (content.kind === 'empty') return BLANK;
  if (content.kind === 'dash') return content.text;
  if (content.kind !== 'amount' || !isZero(content.amount.value)) return undefined;
  return shown.trim() === '' ? BLANK : shown.trim();
}
