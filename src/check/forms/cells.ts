import {
  decimalsOf,
  exact,
  isNegative,
  isZero,
  PUBLISHED_DECIMALS,
  shown as digits,
  type Exact,
} from '../../model/amount';
import { a1 } from '../../model/address';
import type { BoundCell, BoundForm, Disclosure } from '../../model/binding';
import type { Finding, FindingCell } from '../../model/finding';
import type { FormRule, FormRuleOf } from '../../model/formRule';
import { sheetNamed } from '../../model/workbook';
import { findingCell } from '../compose';
import { codedRows } from './rows';
import { about, onEachForm, saidCell, type FormChecks, type FormResult } from './result';

/** Rules on single cells: how amounts and codes are stored and shown. One finding a form names the first and holds all. */
export const cellChecks = {
  amountsOnly,
  noErrorValues,
  amountsAreNumbers: (rule, disclosure) =>
    sampled(rule, disclosure, isTextAmount, (cells) => ({ kind: 'textAmounts', args: sampleOf(cells) })),
  halfWidth,
  noSpaces,
  decimalsShown: (rule, disclosure) =>
    sampled(rule, disclosure, showsTooManyDecimals, (cells) => ({
      kind: 'decimalsShown',
      args: { ...sampleOf(cells), unit: cells[0].unit },
    })),
  decimalsStored: (rule, disclosure) =>
    sampled(
      rule,
      disclosure,
      (cell) => hiddenDigits(cell) !== undefined,
      (cells) => ({
        kind: 'decimalsStored',
        args: { ...sampleOf(cells), stored: hiddenDigits(cells[0]) ?? '' },
      }),
    ),
  formulasCalculated: (rule, disclosure) =>
    onEachForm(disclosure, (form) => {
      const cells = cellsOf(form);
      if (cells.every(({ stored }) => stored.formula === undefined)) return undefined;
      return sampleFinding(
        rule,
        form,
        cells.filter(({ content }) => content.kind === 'uncalculated'),
        (some) => ({
          kind: 'uncalculated',
          args: sampleOf(some),
        }),
      );
    }),
  notNegative,
  amountsVisible: (rule, disclosure) =>
    sampled(
      rule,
      disclosure,
      (cell) => cell.isHidden && amountIn(cell, isNonZero),
      (cells) => ({
        kind: 'hiddenAmounts',
        args: sampleOf(cells),
      }),
    ),
  sheetVisible: (rule, disclosure) =>
    onEachForm(disclosure, (form) => {
      const { at, title, sheet } = form.recognised;
      if (!form.hasData) return undefined;
      if (sheetNamed(disclosure.workbook, sheet)?.visibility === 'visible') return [];
      return [{ ...about(rule, form), kind: 'hiddenSheet', args: { sheet }, cells: [saidCell(form, at, title)] }];
    }),
} satisfies Partial<FormChecks>;

export const cellsOf = ({ cells }: BoundForm): readonly BoundCell[] => [...cells.values()];

type Some<T> = readonly [T, ...T[]];
type Told = { [K in Finding['kind']]: Pick<Extract<Finding, { kind: K }>, 'kind' | 'args'> }[Finding['kind']];

/** What the finding says of its cells: the first one, and how many there are. */
const sampleOf = (cells: Some<BoundCell>) => ({ count: cells.length, what: cells[0].label, shown: cells[0].shown });

const isSome = <T>(list: readonly T[]): list is Some<T> => list.length > 0;

function sampleFinding(
  rule: FormRule,
  form: BoundForm,
  offending: readonly BoundCell[],
  tell: (cells: Some<BoundCell>) => Told,
): Finding[] {
  if (!isSome(offending)) return [];
  const cells = offending.map((cell) => findingCell(cell, form.spec.mark, 'cell'));
  return [{ ...about(rule, form), ...tell(offending), cells }];
}

function sampled(
  rule: FormRule,
  disclosure: Disclosure,
  offends: (cell: BoundCell) => boolean,
  tell: (cells: Some<BoundCell>) => Told,
): FormResult[] {
  return onEachForm(disclosure, (form) => {
    const offending: BoundCell[] = [];
    for (const cell of form.cells.values()) if (offends(cell)) offending.push(cell);
    return sampleFinding(rule, form, offending, tell);
  });
}

const amountIn = ({ content }: BoundCell, holds: (value: Exact) => boolean): boolean =>
  content.kind === 'amount' && holds(content.amount.value);

const isNonZero = (value: Exact): boolean => !isZero(value);

function amountsOnly(rule: FormRuleOf<'amountsOnly'>, disclosure: Disclosure): FormResult[] {
  return onEachForm(disclosure, (form) => {
    const { mark } = form.spec;
    const words = cellsOf(form).flatMap((cell): Finding[] => {
      const { content, label } = cell;
      if (content.kind !== 'text') return [];
      const args = { what: `${mark} ${label}`, shown: content.text };
      return [{ ...about(rule, form), kind: 'notAnAmount', args, cells: [findingCell(cell, mark, 'cell')] }];
    });
    const errors = cellsOf(form).flatMap((cell) =>
      cell.content.kind === 'error' ? [{ shown: cell.content.text, cell: findingCell(cell, mark, 'cell') }] : [],
    );
    return [...words, ...errorFindings(rule, form, errors)];
  });
}

function noErrorValues(rule: FormRuleOf<'noErrorValues'>, disclosure: Disclosure): FormResult[] {
  return onEachForm(disclosure, (form) =>
    errorFindings(
      rule,
      form,
      form.errors.map(({ at, text, name }) => ({ shown: text, cell: saidCell(form, at, text, name || a1(at)) })),
    ),
  );
}

/** One finding for all cells with the same error value: they mostly come from one. */
function errorFindings(
  rule: FormRule,
  form: BoundForm,
  errors: readonly { readonly shown: string; readonly cell: FindingCell }[],
): Finding[] {
  return [...new Set(errors.map(({ shown }) => shown))].flatMap((shown): Finding[] => {
    const cells = errors.filter((error) => error.shown === shown).map(({ cell }) => cell);
    const [first] = cells;
    if (!first) return [];
    const args = { what: first.label, shown, count: cells.length };
    return [{ ...about(rule, form), kind: 'errorValues', args, cells }];
  });
}

const textOf = ({ stored: { value } }: BoundCell): string => (typeof value === 'string' ? value : '');

const FULL_WIDTH = /[０-９．，－＋]/u;

const isTextAmount = (cell: BoundCell): boolean =>
  cell.content.kind === 'amount' && cell.content.storedAs === 'text' && !FULL_WIDTH.test(textOf(cell));

/** Amounts, and the codes beside them. */
function halfWidth(rule: FormRuleOf<'halfWidth'>, disclosure: Disclosure): FormResult[] {
  return onEachForm(disclosure, (form) => {
    const amounts = cellsOf(form).filter((cell) => amountIn(cell, () => true) && FULL_WIDTH.test(textOf(cell)));
    return writtenBadly(rule, form, 'fullWidth', amounts, (code) => FULL_WIDTH.test(code));
  });
}

/** Spaces in or around an amount, in a code, or alone in a cell that looks blank. */
function noSpaces(rule: FormRuleOf<'noSpaces'>, disclosure: Disclosure): FormResult[] {
  return onEachForm(disclosure, (form) => {
    const amounts = cellsOf(form).filter(
      (cell) => /\s/u.test(textOf(cell)) && (cell.content.kind === 'amount' || cell.content.kind === 'empty'),
    );
    return writtenBadly(rule, form, 'spaces', amounts, (code) => /\s/u.test(code));
  });
}

function writtenBadly(
  rule: FormRule,
  form: BoundForm,
  kind: 'fullWidth' | 'spaces',
  amounts: readonly BoundCell[],
  isBadCode: (code: string) => boolean,
): Finding[] {
  const codes = codedRows(form).flatMap(({ codeAt, codeShown = '', name }): FindingCell[] =>
    codeAt && isBadCode(codeShown) ? [saidCell(form, codeAt, codeShown, `${name} 科目编码`)] : [],
  );
  const cells = [...amounts.map((cell) => findingCell(cell, form.spec.mark, 'cell')), ...codes];
  const [first] = cells;
  if (!first) return [];
  return [{ ...about(rule, form), kind, args: { count: cells.length, what: first.label, shown: first.shown }, cells }];
}

/** In 元 nothing was rounded, so nothing says how many decimals there should be. */
const showsTooManyDecimals = ({ content, unit }: BoundCell): boolean =>
  unit !== '元' && content.kind === 'amount' && content.amount.decimals > PUBLISHED_DECIMALS;

/** The stored number where it has more decimals than the cell shows: 508.194 behind 508.19. */
function hiddenDigits({ content, stored: { value } }: BoundCell): string | undefined {
  if (content.kind !== 'amount' || !content.storesMore || typeof value !== 'number') return undefined;
  // Fifteen significant digits are what Excel keeps; the rest is binary noise.
  const number = exact(Number(value.toPrecision(15)));
  return decimalsOf(number) > content.amount.decimals ? digits(number, content.amount.decimals) : undefined;
}

function notNegative(rule: FormRuleOf<'notNegative'>, disclosure: Disclosure): FormResult[] {
  return onEachForm(disclosure, (form) => {
    const offending: BoundCell[] = [];
    for (const [key, cell] of form.cells) {
      const isNamed = () => key.split('/').some((name) => rule.mayBe.includes(name));
      if (amountIn(cell, isNegative) && !isNamed()) offending.push(cell);
    }
    return sampleFinding(rule, form, offending, (cells) => ({ kind: 'negative', args: sampleOf(cells) }));
  });
}
