import { levelOf, type FindingLevel } from '../../src/index';

/** How a finding is shown: its severity, with the notes that rounding explains set apart as 尾差. */
export type Tone = FindingLevel;

export const toneOf = levelOf;
