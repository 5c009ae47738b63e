import {
  compare,
  convertInterval,
  exactly,
  explains,
  explainsExcess,
  isZero,
  negateInterval,
  slackOf,
  subtract,
  totalOf,
  UNIT_SIZE,
  unprinted,
  ZERO,
  type Exact,
  type Interval,
  type Unit,
} from '../model/amount';
import { isOfLater, splitRef, type BoundCell, type Disclosure } from '../model/binding';
import type { Equation, EquationTerm } from '../model/equation';
import { standardMark } from '../model/form';
import { doubtAbout } from './doubt';

/** What came of one equation. */
export type Judgement =
  | {
      readonly status: 'passed';
      readonly equation: Equation;
      /** As in the numbers below: a bound passes by it, and so do two printings in different units. */
      readonly difference: Exact;
      readonly unit: Unit;
    }
  | { readonly status: 'rounding'; readonly equation: Equation; readonly numbers: Numbers }
  | { readonly status: 'failed'; readonly equation: Equation; readonly numbers: Numbers }
  /** A cell that must not be blank: it stands alone on its side, against a value, or it is what a sum lacks. */
  | {
      readonly status: 'blank';
      readonly equation: Equation;
      readonly cell: BoundCell;
      readonly numbers: Numbers;
      /** Another such cell stands in the equation, so that it does not tell the value. */
      readonly isOpen?: boolean;
    }
  | { readonly status: 'skipped'; readonly equation: Equation; readonly reason: string };

/** Both sides as printed, in `unit`, and what rounding leaves open between them. */
export interface Numbers {
  /** Whether the difference is explained only if amounts printed as 0.00 are not truly zero. */
  readonly needsZeros: boolean;
  readonly left: Exact;
  readonly right: Exact;
  /** left − right. */
  readonly difference: Exact;
  /** The most that rounding can explain. */
  readonly slack: Exact;
  /** How many amounts other than zero are printed on the right. */
  readonly count: number;
  readonly unit: Unit;
  /** Blank cells of the sides, each taken for what its own equations leave for it. */
  readonly filled?: readonly { readonly cell: BoundCell; readonly value: Exact }[];
}

type Side = readonly Interval[];

const NOTHING = exactly(ZERO);

/** Judges one equation by intervals: it holds, rounding explains it, it fails, or it cannot be told. */
export function judge(equation: Equation, disclosure: Disclosure): Judgement {
  const { relation } = equation;
  const { unit, isMixed } = unitOf(equation);
  const left = sideOf(equation.left, unit, disclosure, relation !== 'atMost');
  if ('reason' in left) return { status: 'skipped', equation, reason: left.reason };
  const right = sideOf(equation.right, unit, disclosure, relation === 'same');
  if ('reason' in right) return { status: 'skipped', equation, reason: right.reason };
  const values = { left: totalOf(left), right: totalOf(right) };
  const difference = subtract(values.left, values.right);
  const holds = relation === 'atMost' ? compare(difference, ZERO) <= 0 : isZero(difference);
  if (holds) return { status: 'passed', equation, difference, unit };

  // Zeros are first taken as exactly zero: 26 empty classes printed as 0.00 would explain anything.
  const narrow = slackOf([...left, ...right].filter(({ value }) => !isZero(value)));
  const hidden = [assumedIn(equation, unit, disclosure), ...blankPartsOf(equation, unit, disclosure)];
  const wide = slackOf([...left, ...right, ...hidden]);
  const isExplained = relation === 'atMost' ? explainsExcess : explains;
  const explained = isExplained(wide, difference);
  const needsZeros = explained && !isExplained(narrow, difference);
  // A coarser unit prints the same amount with fewer digits.
  if (explained && relation !== 'sum' && isMixed) return { status: 'passed', equation, difference, unit };
  const count = right.filter(({ value }) => !isZero(value)).length;
  const numbers = { ...values, difference, slack: needsZeros ? wide : narrow, count, unit, needsZeros };
  const blank = relation === 'atMost' ? undefined : blankAlone(equation);
  // A blank total is not rounded away: it stands where a value must be printed.
  if (blank && !explained) return { status: 'blank', equation, cell: blank, numbers };
  if (explained) return { status: 'rounding', equation, numbers };
  const doubt = doubtAbout(equation, disclosure);
  return doubt === undefined ? { status: 'failed', equation, numbers } : { status: 'skipped', equation, reason: doubt };
}

/** What rounding may hide in the amounts that the equation takes for zero. */
export function assumedIn({ assumed = [] }: Equation, unit: Unit, disclosure: Disclosure): Interval {
  const known = assumed.map((term) => knownValue(term, unit, disclosure, false));
  return { value: ZERO, slack: slackOf(known.flatMap((it) => ('reason' in it ? [] : [it]))) };
}

/**
 * What the blank parts of a sum may hide, where something says that they do: no part is printed at all, and two amounts of
 * 40 元 add up to 0.01; or a subject is listed though none of its amounts is printed. Else a blank is zero: what 26 empty
 * classes may hide would explain anything.
 */
function blankPartsOf({ relation, right }: Equation, unit: Unit, disclosure: Disclosure): readonly Interval[] {
  if (relation !== 'sum') return [];
  const printsNone = right.every(({ found }) => !('cell' in found) || isNothing(found.cell));
  const telling = printsNone ? right : right.filter(({ ref }) => isBareSubject(ref, disclosure));
  return telling.map((term) => mayHide(term, unit, disclosure));
}

/** A functional subject that a form lists without any amount. */
function isBareSubject(ref: string, { bound }: Disclosure): boolean {
  const { form: id, row } = splitRef(ref);
  const form = bound.get(id);
  if (!form?.spec.blocks.some((block) => block.kind === 'subjects' && block.codes === 'functional')) return false;
  return form.columns.every(({ key }) => {
    const cell = form.cells.get(`${row}/${key}`);
    return cell === undefined || isNothing(cell);
  });
}

/** What a blank may hide: an amount too small to print, unless it is sure to be zero. */
export function mayHide({ ref, found }: EquationTerm, unit: Unit, disclosure: Disclosure): Interval {
  if (!('cell' in found) || found.cell.content.kind === 'amount' || isUnlisted(ref, disclosure)) return NOTHING;
  return convertInterval(unprinted(found.cell.unit), found.cell.unit, unit);
}

/** A blank, a dash or 0.00. */
export const isNothing = (cell: BoundCell): boolean =>
  cell.content.kind === 'empty' || cell.content.kind === 'dash' || isPrintedZero(cell);

const isPrintedZero = ({ content }: BoundCell): boolean => content.kind === 'amount' && isZero(content.amount.value);

/** Amounts of forms in different units are compared in the coarser one. */
function unitOf({ left, right }: Equation): { readonly unit: Unit; readonly isMixed: boolean } {
  let unit: Unit | undefined;
  let isMixed = false;
  const look = ({ found }: EquationTerm) => {
    if (!('cell' in found) || found.cell.unit === unit) return;
    isMixed ||= unit !== undefined;
    if (unit === undefined || UNIT_SIZE[found.cell.unit] > UNIT_SIZE[unit]) ({ unit } = found.cell);
  };
  left.forEach(look);
  right.forEach(look);
  return { unit: unit ?? '元', isMixed };
}

function sideOf(
  terms: readonly EquationTerm[],
  unit: Unit,
  disclosure: Disclosure,
  isWhole: boolean,
): Side | { reason: string } {
  const side: Interval[] = [];
  for (const term of terms) {
    const known = knownValue(term, unit, disclosure, isWhole);
    if ('reason' in known) return known;
    side.push(term.sign > 0 ? known : negateInterval(known));
  }
  return side;
}

/**
 * The one place that says what a missing amount counts as. Blank and dash print nothing and count as zero: the standard
 * leaves zeros blank. A row that a form does not print has no such amount, nor has a form or column that did not exist yet. A
 * total whose place was not found is unknown.
 */
export function knownValue(
  term: EquationTerm,
  unit: Unit,
  disclosure: Disclosure,
  isWhole: boolean,
): Interval | { readonly reason: string } {
  const { found } = term;
  if ('cell' in found) {
    return isPrintedZero(found.cell) && isUnlisted(term.ref, disclosure) ? NOTHING : contentValue(found.cell, unit);
  }
  if (isOfLater(term.ref, disclosure)) return NOTHING;
  const { form: id, row } = splitRef(term.ref);
  const form = disclosure.bound.get(id);
  const mark = form?.spec.mark ?? standardMark(id);
  if (found.missing === 'no-form' || !form) return { reason: `没有找到${mark}` };
  if (!form.hasData || !isWhole) return NOTHING;
  if (found.missing === 'no-row') {
    return /^\d+/u.test(row) ? NOTHING : { reason: `${mark}没有找到“${rowWords(form.spec, row)}”这一行` };
  }
  return { reason: `${mark}没有找到“${columnWords(form.spec, splitRef(term.ref).column)}”这一列` };
}

/** A class that the form listing all classes with amounts does not have: its 0.00 or blank is exactly zero. */
function isUnlisted(ref: string, { bound }: Disclosure): boolean {
  const { form: id, row } = splitRef(ref);
  if (!/^\d+$/u.test(row)) return false;
  for (const block of bound.get(id)?.spec.blocks ?? []) {
    if (block.kind !== 'labelled' || block.listedIn === undefined) continue;
    const list = bound.get(block.listedIn);
    if (list?.hasData === true && block.rows.some(({ key }) => key === row)) {
      return !list.rows.some(({ key }) => key.startsWith(row));
    }
  }
  return false;
}

type Spec = NonNullable<ReturnType<Disclosure['bound']['get']>>['spec'];

const rowWords = (spec: Spec, key: string): string =>
  spec.blocks.flatMap(({ rows }) => rows).find((row) => row.key === key)?.name ?? key;

const columnWords = (spec: Spec, key: string): string =>
  spec.blocks.flatMap(({ columns }) => columns).find((column) => column.key === key)?.name ?? key;

function contentValue({ content, label, unit: own }: BoundCell, unit: Unit): Interval | { readonly reason: string } {
  switch (content.kind) {
    case 'empty':
    case 'dash':
      return NOTHING;
    case 'amount':
      return own === unit ? content.amount : convertInterval(content.amount, own, unit);
    case 'uncalculated':
      return { reason: `“${label}”的公式还没有计算结果，请在 Excel 中打开并保存后再核对` };
    case 'text':
    case 'error':
      return { reason: `“${label}”不是金额：${content.text}` };
  }
}

/** The one cell of a side when it is blank: the total of a sum, or either printing of a fact. */
function blankAlone(equation: Equation): BoundCell | undefined {
  const sides = equation.relation === 'same' ? [equation.left, equation.right] : [equation.left];
  for (const side of sides) {
    const [only, ...others] = side;
    if (!only || others.length > 0 || !('cell' in only.found)) continue;
    if (only.found.cell.content.kind === 'empty') return only.found.cell;
  }
  return undefined;
}
