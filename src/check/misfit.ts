import { isZero } from '../model/amount';
import { lookup, type BoundCell, type BoundColumn, type BoundForm, type Disclosure } from '../model/binding';
import type { Equation } from '../model/equation';
import type { Finding } from '../model/finding';
import type { ColumnSpec } from '../model/form';
import type { Rule } from '../model/rule';
import { findingCell } from './compose';
import { conditionHolds } from './condition';
import { expand, refsOf } from './expand';
import { judge, type Judgement } from './judge';
import { classesOf } from './wildcards';

/**
 * A header lost a column, so that the words after it stand one column too far to the left: 289.81 of 一般公共预算 falls
 * under 政府性基金. No number is wrong then. It is told by the form alone: its rows do not add up as the headers stand, its
 * columns do, and everything does with the lost column put back.
 */
export interface Misfit {
  readonly form: BoundForm;
  /** The column that the header lost. */
  readonly lost: ColumnSpec;
  /** Keys of the columns whose amounts stand beside their headers. */
  readonly columns: ReadonlySet<string>;
  /** The first amount that stands under another column's header. */
  readonly first: BoundCell;
}

/** @param judgements what came of the rules as the headers stand */
export function misfitsIn(
  disclosure: Disclosure,
  rules: readonly Rule[],
  judgements: readonly Judgement[],
): readonly Misfit[] {
  const broken = new Set(judgements.filter((it) => !isGood(it)).map(({ equation }) => equation.code));
  return [...disclosure.bound.values()].flatMap((form) => misfitOf(form, disclosure, rules, broken) ?? []);
}

const isGood = ({ status }: Judgement): boolean => status === 'passed' || status === 'rounding';

/** @param broken the codes of rules that do not hold as the headers stand */
function misfitOf(
  form: BoundForm,
  disclosure: Disclosure,
  rules: readonly Rule[],
  broken: ReadonlySet<string>,
): Misfit | undefined {
  const { id } = form.spec;
  const byRow = rules.filter((rule) => rule.kind !== 'tree' && refsOf(rule).every((ref) => ref.startsWith(`${id}/*/`)));
  const byColumn = rules.filter((rule) => rule.kind === 'tree' && rule.form === id);
  const isBroken = ({ code }: Rule) => broken.has(code);
  if (!byRow.some(isBroken) || byColumn.some(isBroken)) return undefined;
  for (const block of form.spec.blocks) {
    const bound = form.columns.filter((column) => column.block === block.id).sort((a, b) => a.column - b.column);
    const keys = block.columns.map(({ key }) => key);
    const lacking = block.columns.filter(({ key }) => !bound.some((column) => column.key === key));
    for (const lost of lacking) {
      const from = bound.findIndex(({ key }) => keys.indexOf(key) > keys.indexOf(lost.key));
      const moved = from < 0 ? [] : bound.slice(from);
      const [first, second] = amountsIn(form, moved[0]);
      // One amount alone may well be typed by mistake.
      if (!first || !second) continue;
      if (!holds(byRow, withColumn(disclosure, form, lost, moved), endsOpen(form, moved))) continue;
      return { form, lost, columns: new Set(moved.map(({ key }) => key)), first };
    }
  }
  return undefined;
}

/** Whether the last header's amounts stand in a column that has no header: they cannot be told then. */
const endsOpen = ({ unrecognised }: BoundForm, moved: readonly BoundColumn[]): boolean =>
  unrecognised.some(
    ({ what, at, hasAmounts }) => what === 'column' && hasAmounts && at.column === (moved.at(-1)?.column ?? NaN) + 1,
  );

/** Whether all equations of the rules that apply hold, or are explained; or, with `orOpen`, cannot be told. */
function holds(rules: readonly Rule[], disclosure: Disclosure, orOpen: boolean): boolean {
  const classes = classesOf(disclosure);
  return rules
    .filter((rule) => conditionHolds(rule, disclosure) === true)
    .flatMap((rule) => expand(rule, disclosure, classes).equations)
    .map((equation) => judge(equation, disclosure))
    .every((judgement) => isGood(judgement) || (orOpen && judgement.status === 'skipped'));
}

function amountsIn({ cells, rows }: BoundForm, column: BoundColumn | undefined): readonly BoundCell[] {
  const own = rows.flatMap(({ key }) => cells.get(`${key}/${column?.key}`) ?? []);
  return own.filter(({ content }) => content.kind === 'amount' && !isZero(content.amount.value));
}

/** The form as it reads with the lost column put back: each header after it names the amounts at its right. */
function withColumn(
  disclosure: Disclosure,
  form: BoundForm,
  lost: ColumnSpec,
  moved: readonly BoundColumn[],
): Disclosure {
  const cells = new Map(form.cells);
  for (const { key: row } of form.rows) {
    const amounts = moved.map(({ key }) => form.cells.get(`${row}/${key}`));
    [lost, ...moved].forEach(({ key }, index) => {
      const cell = amounts[index];
      if (cell) cells.set(`${row}/${key}`, cell);
      else cells.delete(`${row}/${key}`);
    });
  }
  const [first] = moved;
  const columns = first ? [...form.columns, { ...first, key: lost.key, name: lost.name }] : form.columns;
  const bound = new Map(disclosure.bound).set(form.spec.id, { ...form, cells, columns });
  return { ...disclosure, bound, at: (ref) => lookup(bound, ref) };
}

/** Why an equation is not judged: it has an amount of a column that stands beside its header. */
export function misfitReason({ left, right }: Equation, misfits: readonly Misfit[]): string | undefined {
  const misfit = misfits.find(({ form, columns }) =>
    [...left, ...right].some(({ ref }) => {
      const [id, , column = ''] = ref.split('/');
      return id === form.spec.id && columns.has(column);
    }),
  );
  return misfit && `${misfit.form.spec.mark}的表头与金额错开了一列，不能确定金额属于哪一栏`;
}

export function misfitFinding({ form, lost, first }: Misfit): Finding {
  return {
    code: 'form/columns-misfit',
    kind: 'columnsMisfit',
    severity: 'warning',
    form: form.spec.id,
    args: { lost: lost.name, under: first.columnName, shown: first.shown },
    cells: [findingCell(first, form.spec.mark, 'cell')],
  };
}
