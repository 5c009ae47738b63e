import { amountText, type Finding } from '../../src/index';
import { strings } from '../strings';

/** A number of a finding with its short name: 差 −398.99. */
export interface Figure {
  readonly label: string;
  readonly value: string;
}

/** The numbers of a finding that stand outside its sentence, where an eye that runs down the list finds them. */
export interface FiguresView {
  /** By how much it is wrong, or what is missing. */
  readonly key?: Figure;
  /** The sum of the parts, under the list of the cells that it adds up. */
  readonly sum?: Figure;
  /** The equations that give a missing value, in words. */
  readonly equations: readonly string[];
}

export function figuresOf(finding: Finding): FiguresView {
  const { difference, excess, partsSum, expected } = strings.check;
  switch (finding.kind) {
    case 'sum':
      return {
        key: figure(difference, finding.args.difference),
        sum: figure(partsSum, finding.args.parts),
        equations: [],
      };
    case 'same':
    case 'conflict':
      return { key: figure(difference, finding.args.difference), equations: [] };
    case 'atMost':
      return { key: figure(excess, finding.args.difference), equations: [] };
    case 'blankTotal': {
      const { value, equations } = finding.args;
      return value === '' ? { equations } : { key: figure(expected, value), equations };
    }
    default:
      return { equations: [] };
  }
}

function figure(label: string, printed: string): Figure {
  return { label, value: amountText(printed) };
}
