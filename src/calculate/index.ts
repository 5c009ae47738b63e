/** Calculations on cells' values, for whoever types formulas: exact decimals, rounded half up as published. */
export { change, growth, inTenThousands, ratio } from './rates';
export { footing, roundingRange } from './footing';
export { inCapitals } from './capitals';
export { isRefused, onNumbers, type Outcome, type Refusal } from './operand';
export { spread, type Range } from './spread';
