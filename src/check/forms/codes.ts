import { isZero } from '../../model/amount';
import type { BoundForm, Disclosure } from '../../model/binding';
import type { Finding } from '../../model/finding';
import type { FormRuleOf } from '../../model/formRule';
import { groupBy } from '../../model/groups';
import { about, type FormChecks, type FormResult } from './result';
import { codeCells, codeKindOf, onEachCodedForm, type CodedRow } from './rows';
import { isShifted } from './shifted';

/** Rules on the subject codes of a form: how they read, and how they stand to each other. */
export const codeChecks = {
  codeLength,
  codeDigits: (rule, disclosure) =>
    onEachCodedForm(disclosure, (form, rows) =>
      lost(rows)
        .filter(({ codeShown }) => codeShown !== '')
        .map((row) => ({
          ...about(rule, form),
          kind: 'codeDigits',
          args: { shown: row.codeShown ?? '', name: row.name, code: row.code },
          cells: codeCells(form, row),
          expected: row.code,
          actual: row.codeShown ?? '',
          ...fixOf(row),
        })),
    ),
  codeStated: (rule, disclosure) =>
    onEachCodedForm(disclosure, (form, rows) =>
      lost(rows)
        // A code that slid into the amount at its left has its own finding.
        .filter((row) => row.codeShown === '' && !isShifted(form, row))
        .map((row) => ({
          ...about(rule, form),
          kind: 'codeMissing',
          args: { name: row.name, code: row.code },
          cells: codeCells(form, row),
          expected: row.code,
          actual: '',
          ...fixOf(row),
        })),
    ),
  codeParent,
  codesAscend,
  codeOnce,
  codeHasAmount,
} satisfies Partial<FormChecks>;

/** Name and order leave one code only: it belongs in the code cell. */
const fixOf = ({ codeAt, code }: CodedRow) => (codeAt ? { fix: { ...codeAt, value: code } } : {});

const lost = (rows: readonly CodedRow[]): readonly CodedRow[] => rows.filter(({ codeFromName }) => codeFromName);

const LEVELS = [5, 3] as const;

function codeLength(rule: FormRuleOf<'codeLength'>, disclosure: Disclosure): FormResult[] {
  return onEachCodedForm(disclosure, (form, rows) =>
    rows.flatMap((row): Finding[] => {
      const kind = codeKindOf(form, row);
      const lengths = kind === 'functional' || kind === 'economic' ? rule.lengths[kind] : [];
      if (lengths.length === 0 || lengths.includes(row.code.length)) return [];
      const args = { code: row.code, name: row.name, lengths: lengths.join('、') };
      return [{ ...about(rule, form), kind: 'codeLength', args, cells: codeCells(form, row) }];
    }),
  );
}

/** A form that lists no classes, or no groups, at all has them not as its layout: only a gap in a listed level is told. */
function codeParent(rule: FormRuleOf<'codeParent'>, disclosure: Disclosure): FormResult[] {
  return onEachCodedForm(disclosure, (form, rows) => {
    const codes = new Set(rows.map(({ code }) => code));
    const levels = LEVELS.filter((length) => rows.some(({ code }) => code.length === length));
    const orphans = groupBy(rows, ({ code }) => {
      const level = levels.find((length) => length < code.length);
      const parent = level === undefined ? undefined : code.slice(0, level);
      return parent !== undefined && !codes.has(parent) ? parent : undefined;
    });
    return [...orphans].map(([parent, children]): Finding => ({
      ...about(rule, form),
      kind: 'parentMissing',
      args: { parent, children: children.map(({ code }) => code).join('、') },
      cells: children.flatMap((row) => codeCells(form, row).slice(0, 1)),
      expected: parent,
    }));
  });
}

function codesAscend(rule: FormRuleOf<'codesAscend'>, disclosure: Disclosure): FormResult[] {
  return onEachCodedForm(disclosure, (form, rows) =>
    rows.flatMap((row, index): Finding[] => {
      const previous = rows[index - 1];
      if (!previous || previous.panel !== row.panel || previous.code <= row.code) return [];
      const cells = [...codeCells(form, row).slice(0, 1), ...codeCells(form, previous).slice(0, 1)];
      return [{ ...about(rule, form), kind: 'codeOrder', args: { code: row.code, previous: previous.code }, cells }];
    }),
  );
}

function codeOnce(rule: FormRuleOf<'codeOnce'>, disclosure: Disclosure): FormResult[] {
  return onEachCodedForm(disclosure, (form, rows) => {
    return [...groupBy(rows, ({ key }) => key).values()].flatMap((same): Finding[] => {
      const [first] = same;
      if (!first || same.length < 2) return [];
      const { code } = first;
      return [
        {
          ...about(rule, form),
          kind: 'codeDoubled',
          args: { code, count: same.length },
          cells: same.flatMap((row) => codeCells(form, row).slice(0, 1)),
        },
      ];
    });
  });
}

/** Subjects of a form with data that have no amount in any column; one finding names them all. */
function codeHasAmount(rule: FormRuleOf<'codeHasAmount'>, disclosure: Disclosure): FormResult[] {
  return onEachCodedForm(disclosure, (form, rows) => {
    const own = rows.filter((row) => codeKindOf(form, row) === rule.codes);
    if (!form.hasData || own.length === 0) return undefined;
    // On a form that leaves zeros blank, a printed 0.00 is an amount too small to print.
    const leavesZerosBlank = [...form.cells.values()].some(({ content }) => content.kind === 'empty');
    const bare = own.filter(({ key }) => hasNothing(form, key, !leavesZerosBlank));
    if (bare.length === 0) return [];
    return [
      {
        ...about(rule, form),
        kind: 'codesWithoutAmounts',
        args: { rows: bare.map(({ code, name }) => `${code} ${name}`.trim()).join('、') },
        cells: bare.flatMap((row) => codeCells(form, row).slice(0, 1)),
      },
    ];
  });
}

/** Whether every amount of the row is known to be blank, a dash or, where that means nothing, zero. */
function hasNothing({ cells, columns }: BoundForm, row: string, isZeroNothing: boolean): boolean {
  return columns.every(({ key }) => {
    const content = cells.get(`${row}/${key}`)?.content;
    if (content === undefined) return true;
    if (content.kind === 'amount') return isZeroNothing && isZero(content.amount.value);
    return content.kind === 'empty' || content.kind === 'dash';
  });
}
