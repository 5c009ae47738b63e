import { describe, expect, test } from 'vitest';
import { checkPublication } from '../../src/check';
import { conditionHolds } from '../../src/check/condition';
import { conditionsOf, expand, refsOf } from '../../src/check/expand';
import { classesOf } from '../../src/check/wildcards';
import { judge } from '../../src/check/judge';
import { addressKey, readDisclosure, type Disclosure, type Finding, type Workbook } from '../../src/index';
import {
  add,
  compare,
  exact,
  isZero,
  magnitude,
  multiply,
  negate,
  printed,
  slackOf,
  subtract,
  type Exact,
} from '../../src/model/amount';
import type { BoundCell } from '../../src/model/binding';
import type { Equation, EquationTerm } from '../../src/model/equation';
import type { Publication } from '../../src/model/publication';
import type { Rule } from '../../src/model/rule';
import { budget, finalAccounts } from '../../src/rules/publications';
import { retyped, withTyped } from '../support/cells';
import { randomDepartment, richDepartment, STANDARD_LAYOUT } from '../support/departments';
import { STANDARD } from '../support/layout/options';
import { transform } from '../support/layout/transform';
import { madeBudget } from '../support/budgets';
import { ELSEWHERE } from '../support/budgets/elsewhere';
import { thisYearAlone } from '../support/budgets/thisYearAlone';
import { BUDGET, FINAL_ACCOUNTS, readSample } from '../support/samples';

/**
 * Every rule is alive in every cell it names: the cell moved beyond what rounding explains, or emptied, the rule answers;
 * rules that do not name the cell stay silent. A rule that no workbook below can make answer fails the test.
 */

interface Case {
  readonly name: string;
  readonly disclosure: Disclosure;
}

interface Suite {
  readonly name: string;
  readonly publication: Publication;
  readonly cases: readonly Case[];
  /** Real publications, and one that is made up: for what takes a whole check a try. */
  readonly few: number;
}

const FULL = { ...STANDARD_LAYOUT, has08Flow: true, has06Total: true };
const APPROPRIATIONS_ONLY = {
  generalItems: 8,
  fundItems: 3,
  capitalItems: 2,
  hasOwnMoney: false,
  hasCarryovers: true,
  hasThreePublic: true,
  hasRareSubjects: false,
};

const APPROPRIATIONS = randomDepartment(3, { profile: APPROPRIATIONS_ONLY, layout: STANDARD_LAYOUT }).workbook;

const real = async (name: string): Promise<Case> => ({ name, disclosure: readDisclosure(await readSample(name)) });
const made = (name: string, workbook: Workbook): Case => ({ name, disclosure: readDisclosure(workbook) });

const suites: readonly Suite[] = [
  {
    name: 'final accounts',
    publication: finalAccounts,
    cases: [
      ...(await Promise.all(FINAL_ACCOUNTS.map(real))),
      made('made, everything', richDepartment(1, FULL).workbook),
      made('made, zeros shown', richDepartment(2, { ...FULL, zero: 'shown' }).workbook),
      made('made, appropriations only', randomDepartment(3, { profile: APPROPRIATIONS_ONLY, layout: FULL }).workbook),
      made('made, in 元', richDepartment(4, { ...FULL, unit: '元' }).workbook),
      made('made, as until 2018', transform(APPROPRIATIONS, { ...STANDARD, income: 'together' }).workbook),
    ],
    few: FINAL_ACCOUNTS.length + 1,
  },
  {
    name: 'a budget',
    publication: budget,
    cases: [
      await real(BUDGET),
      ...[...Array(24).keys()].map((seed) =>
        made(`made ${seed + 1}`, madeBudget(seed + 1, { columns: seed % 2 === 0 ? 'sample' : 'others' }).workbook),
      ),
      ...ELSEWHERE.flatMap((elsewhere, index) =>
        [index + 1, index + 101].map((seed) =>
          made(`made elsewhere ${index + 1}, ${seed}`, madeBudget(seed, { elsewhere }).workbook),
        ),
      ),
      made('made, without columns of what is carried over', thisYearAlone({ basic: 0, project: 0 })),
    ],
    few: 2,
  },
];

/** What a rule answers on its equations alone. */
const answers = (equation: Equation, disclosure: Disclosure): boolean =>
  ['failed', 'blank'].includes(judge(equation, disclosure).status);

const termsOf = ({ left, right }: Equation): readonly EquationTerm[] => [...left, ...right];
const cellOf = ({ found }: EquationTerm): BoundCell | undefined => ('cell' in found ? found.cell : undefined);

/** The equation with something else in one of its cells. */
function retypedIn(equation: Equation, cell: BoundCell, text: string): Equation {
  const other = retyped(cell, text);
  const side = (terms: readonly EquationTerm[]) =>
    terms.map((term) => (cellOf(term) === cell ? { ...term, found: { cell: other } } : term));
  return { ...equation, left: side(equation.left), right: side(equation.right) };
}

const valueOf = (cell: BoundCell | undefined): Exact =>
  cell?.content.kind === 'amount' ? cell.content.amount.value : exact(0);

const sumOf = (terms: readonly EquationTerm[]): Exact =>
  terms.reduce((sum, term) => add(sum, multiply(exact(term.sign), valueOf(cellOf(term)))), exact(0));

/** Just more than rounding explains, whatever the cells print now. */
function beyondSlack({ left, right, assumed = [] }: Equation, cell: BoundCell): Exact {
  const amounts = [...left, ...right, ...assumed].flatMap((term) => {
    const content = cellOf(term)?.content;
    return content?.kind === 'amount' ? [content.amount] : [];
  });
  // The cell itself may be blank now and rounded then; and blanks may hide something where no part is printed.
  const isSilent = right.every((term) => isZero(valueOf(cellOf(term))));
  const blanks = isSilent ? right.filter((term) => cellOf(term)?.content.kind === 'empty').length : 0;
  const slack = add(slackOf(amounts), multiply(exact(1 + blanks), exact(cell.unit === '元' ? 0 : 0.005)));
  return add(multiply(slack, exact(2)), exact(0.01));
}

/** What blanks may hide once the cell is empty too and no part of the sum is printed. */
function hiddenIfEmptied({ right }: Equation, cell: BoundCell): Exact {
  const others = right.filter((term) => cellOf(term) !== cell);
  const isSilent = others.every((term) => isZero(valueOf(cellOf(term))));
  return isSilent ? multiply(exact(right.length), exact(cell.unit === '元' ? 0 : 0.005)) : exact(0);
}

/** What is typed into the cell so that the equation must answer: more and less, and nothing where that is far enough. */
function movesOf({ equation, term, cell }: Instance): readonly string[] {
  const far = beyondSlack(equation, cell);
  const now = valueOf(cell);
  const moved = (by: Exact) => printed(add(now, by), 2);
  if (equation.relation === 'atMost') {
    // A bound is passed only by more on its left or less on its right, and from where there is room up to it.
    const way = add(far, subtract(sumOf(equation.right), sumOf(equation.left)));
    return [moved(equation.left.includes(term) ? way : negate(way))];
  }
  // Zero is as good as nothing: far enough only beyond what blanks hide.
  const maySayNothing = compare(magnitude(now), add(far, hiddenIfEmptied(equation, cell))) >= 0;
  const moves = [moved(far), moved(negate(far)), ''];
  return moves.filter((text) => maySayNothing || Number(text) !== 0);
}

interface Instance {
  readonly rule: Rule;
  readonly equation: Equation;
  readonly term: EquationTerm;
  readonly cell: BoundCell;
}

/** Every cell of every equation that can be judged now; those that fail already say nothing new when moved. */
function instances(disclosure: Disclosure, { rules }: Publication): Instance[] {
  const classes = classesOf(disclosure);
  return rules
    .filter((rule) => conditionHolds(rule, disclosure) === true)
    .flatMap((rule) => expand(rule, disclosure, classes).equations.map((equation) => ({ rule, equation })))
    .filter(({ equation }) => ['passed', 'rounding'].includes(judge(equation, disclosure).status))
    .flatMap(({ rule, equation }) =>
      termsOf(equation).flatMap((term) => {
        const cell = cellOf(term);
        return cell ? [{ rule, equation, term, cell }] : [];
      }),
    );
}

/** The references a rule names, conditions apart, as patterns of concrete ones. */
function patternsOf(rule: Rule): readonly { readonly ref: string; readonly pattern: RegExp }[] {
  const conditions = new Set(conditionsOf(rule));
  const refs = new Set(refsOf(rule).filter((ref) => !conditions.has(ref)));
  if (rule.kind === 'leaves') refs.add(`${rule.form}/*/${rule.column}`);
  return [...refs].map((ref) => ({
    ref,
    pattern: new RegExp(
      `^${ref
        .replace('*', '[^/]+')
        .replace('{code}', '\\d+(?:@[^/]+)?')
        // A class that a form does not list stands for its subjects.
        .replace(/\{class(?:es)?\}/u, '2\\d\\d(?:\\d{4}(?:@[^/]+)?)?')}$`,
      'u',
    ),
  }));
}

describe.each(suites)('each rule of $name by itself', ({ cases, publication }) => {
  test('answers when any cell it names is moved just beyond its slack, either way, or emptied', () => {
    const silent: string[] = [];
    let tried = 0;
    for (const { name, disclosure } of cases) {
      for (const instance of instances(disclosure, publication)) {
        const { rule, equation, term, cell } = instance;
        for (const text of movesOf(instance)) {
          tried += 1;
          if (!answers(retypedIn(equation, cell, text), disclosure)) {
            silent.push(`${name} ${rule.code} ${term.ref} “${text}”`);
          }
        }
      }
    }
    expect(silent).toEqual([]);
    expect(tried).toBeGreaterThan(10_000);
  }, 60_000);

  test('each of its references stands in an equation of some workbook', () => {
    const refs = new Map<Rule, Set<string>>();
    for (const { disclosure } of cases) {
      for (const { rule, term } of instances(disclosure, publication))
        refs.set(rule, (refs.get(rule) ?? new Set()).add(term.ref));
    }
    const dead = publication.rules.flatMap((rule) =>
      patternsOf(rule)
        .filter(({ pattern }) => ![...(refs.get(rule) ?? [])].some((ref) => pattern.test(ref)))
        .map(({ ref }) => `${rule.code}: ${ref}`),
    );
    expect(dead).toEqual([]);
  }, 60_000);
});

describe.each(suites)('the whole check of $name', ({ cases, publication, few }) => {
  const found = (disclosure: Disclosure) => checkPublication(disclosure, { ...publication, formRules: [] }).findings;
  const keyOf = ({ code, args, cells }: Finding) => JSON.stringify([code, args, cells.map(addressKey)]);

  /** A blank cell answers once for all its equations, and names them. */
  const isOf = (finding: Finding, { rule, equation }: Instance) =>
    finding.severity === 'error' &&
    (finding.code === rule.code ||
      (finding.kind === 'blankTotal' && finding.args.equations.includes(equation.statement)));

  test('a moved cell is named by every new finding, and an error of its rule is among them', () => {
    const wrong: string[] = [];
    for (const { name, disclosure } of cases.slice(0, few)) {
      const before = new Set(found(disclosure).map(keyOf));
      const tried = new Set<string>();
      for (const instance of instances(disclosure, publication)) {
        const { rule, term, cell } = instance;
        const pattern = patternsOf(rule).find((it) => it.pattern.test(term.ref))?.ref ?? '';
        const key = `${name} ${rule.code} ${pattern}`;
        if (tried.has(key)) continue;
        tried.add(key);
        const [text = ''] = movesOf(instance);
        const fresh = found(withTyped(disclosure, term.ref, text)).filter((finding) => !before.has(keyOf(finding)));
        const unrelated = fresh.filter(({ cells }) => !cells.some((it) => addressKey(it) === addressKey(cell.address)));
        for (const { code } of unrelated) wrong.push(`${key}: ${code} does not name the cell`);
        if (!fresh.some((finding) => isOf(finding, instance))) wrong.push(`${key}: silent`);
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});
