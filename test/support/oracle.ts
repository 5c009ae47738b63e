import { exact, multiply, toNumber } from '../../src/model/amount';
import type { Equation } from '../../src/model/equation';

/**
 * Decides by elimination of one unknown after the other (Fourier–Motzkin, in whole numbers) whether true amounts exist
 * that print as the cells of equations and make them all hold. Slow and sure: the measure for the joint check. What
 * prints as 0.00 may be too small to print, or with `zeros: 'exact'` may not.
 */
export function canHoldTogether(equations: readonly Equation[], zeros: 'open' | 'exact' = 'open'): boolean {
  const names = [...new Set(equations.flatMap(({ left, right }) => [...left, ...right].map(({ ref }) => ref)))];
  const inequalities: Inequality[] = [];
  const exactly = new Set<string>();
  for (const { left, right, relation } of equations) {
    const coefficients = names.map(() => 0);
    let rest = 0;
    for (const [side, sign] of [[left, 1] as const, [right, -1] as const]) {
      for (const term of side) {
        const at = names.indexOf(term.ref);
        coefficients[at] = (coefficients[at] ?? 0) + sign * term.sign;
        rest += sign * term.sign * halfHundredths(term);
        if (zeros === 'exact' && halfHundredths(term) === 0) exactly.add(term.ref);
      }
    }
    inequalities.push({ coefficients, most: -rest });
    if (relation !== 'atMost') inequalities.push({ coefficients: coefficients.map((it) => -it), most: rest });
  }
  names.forEach((name, index) => {
    const unit = names.map((_, at) => (at === index ? 1 : 0));
    const most = exactly.has(name) ? 0 : 1;
    inequalities.push({ coefficients: unit, most }, { coefficients: unit.map((it) => -it), most });
  });
  return names.reduce((left, _, index) => eliminate(left, index), inequalities).every(({ most }) => most >= 0);
}

/** Σ coefficient · deviation ≤ most, deviations in units of 0.005. */
interface Inequality {
  readonly coefficients: readonly number[];
  readonly most: number;
}

/** The printed amount in units of 0.005 万元: a whole number. */
function halfHundredths({ found }: Equation['left'][number]): number {
  if (!('cell' in found) || found.cell.content.kind !== 'amount') throw new Error('not an amount');
  return toNumber(multiply(found.cell.content.amount.value, exact(200)));
}

function eliminate(inequalities: readonly Inequality[], index: number): Inequality[] {
  const of = ({ coefficients }: Inequality) => coefficients[index] ?? 0;
  const free = inequalities.filter((it) => of(it) === 0);
  const [above, below] = [inequalities.filter((it) => of(it) > 0), inequalities.filter((it) => of(it) < 0)];
  const pairs = above.flatMap((up) => below.map((down) => combined(up, -of(down), down, of(up))));
  const seen = new Map<string, Inequality>();
  for (const it of [...free, ...pairs]) {
    const key = it.coefficients.join();
    const known = seen.get(key);
    if (!known || it.most < known.most) seen.set(key, it);
  }
  return [...seen.values()];
}

function combined(a: Inequality, byA: number, b: Inequality, byB: number): Inequality {
  const coefficients = a.coefficients.map((it, at) => it * byA + (b.coefficients[at] ?? 0) * byB);
  const most = a.most * byA + b.most * byB;
  const divisor = coefficients.reduce((d, it) => gcd(d, Math.abs(it)), Math.abs(most));
  return divisor > 1
    ? { coefficients: coefficients.map((it) => it / divisor), most: most / divisor }
    : { coefficients, most };
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
