import { amount, PUBLISHED_DECIMALS } from '../model/amount';
import type { Disclosure } from '../model/binding';
import type { Equation, EquationTerm } from '../model/equation';
import { judge, type Judgement, type Numbers } from './judge';

type Filled = NonNullable<Numbers['filled']>;

/** What would come of an equation with those values in some of its cells. */
export function judgedWith(equation: Equation, filled: Filled, disclosure: Disclosure): Judgement {
  const valued = (term: EquationTerm): EquationTerm => {
    const { found } = term;
    const known = 'cell' in found ? filled.find(({ cell }) => cell === found.cell) : undefined;
    if (!known) return term;
    const { cell, value } = known;
    const content = {
      kind: 'amount',
      amount: amount(value, PUBLISHED_DECIMALS, cell.unit),
      storedAs: 'number',
      storesMore: false,
    } as const;
    return { ...term, found: { cell: { ...cell, content } } };
  };
  const made = judge({ ...equation, left: equation.left.map(valued), right: equation.right.map(valued) }, disclosure);
  return 'numbers' in made ? { ...made, equation, numbers: { ...made.numbers, filled } } : { ...made, equation };
}
