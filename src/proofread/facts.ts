import { exact, exactly, halfUnit, isZero, multiply, PUBLISHED_DECIMALS, type Interval } from '../model/amount';
import type { CellAddress } from '../model/address';
import type { SaidNumber } from './lexer';
import type { Mention } from './mention';
import type { Subject } from './subject';
import type { Figure, FigureKind, Subjects } from './subjects';

/** What is known of figures: from forms and working paper first, else from what the text itself states. */
export interface Facts {
  /** What forms or the working paper say. */
  known(subject: Subject, kind: FigureKind): Figure | undefined;
  /** The same, else what the text states nearest before `near`, else first after it. */
  given(subject: Subject, kind: FigureKind, near: Mention): Given | undefined;
  /** Every statement of a figure, in order. */
  stated(subject: Subject, kind: FigureKind): readonly Mention[];
}

export interface Given extends Interval {
  readonly cells: readonly CellAddress[];
  /** The statement it rests on, when only the text gives it. */
  readonly by?: Mention;
}

const FIGURE_KINDS: readonly string[] = ['final', 'last', 'budget', 'adjusted', 'count'];

export const figureKindOf = ({ kind }: Mention): FigureKind | undefined =>
  FIGURE_KINDS.includes(kind) ? ((kind === 'count' ? 'final' : kind) as FigureKind) : undefined;

const keyOf = (subject: Subject, kind: FigureKind): string => `${subject.key}|${kind}`;

export function factsOf(subjects: Subjects, mentions: readonly Mention[]): Facts {
  const statements = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const kind = figureKindOf(mention);
    if (!kind || !mention.subject || !mention.number || mention.underYear) continue;
    const key = keyOf(mention.subject, kind);
    const list = statements.get(key);
    if (list) list.push(mention);
    else statements.set(key, [mention]);
  }
  const stated = (subject: Subject, kind: FigureKind): readonly Mention[] => statements.get(keyOf(subject, kind)) ?? [];
  const known = (subject: Subject, kind: FigureKind): Figure | undefined => {
    const figure = subjects.figure(subject, kind);
    return figure?.isDoubtful ? undefined : figure;
  };
  return {
    known,
    stated,
    given: (subject, kind, near) => {
      const figure = known(subject, kind);
      if (figure) return figure;
      const list = stated(subject, kind);
      const by = nearest(list, near);
      return by?.number && { ...saidInterval(by.number), cells: [], by };
    },
  };
}

/** The last statement before, else the first after. */
function nearest(list: readonly Mention[], near: Mention): Mention | undefined {
  const after = list.findIndex((mention) => !isBefore(mention, near));
  return list[after < 0 ? list.length - 1 : Math.max(after - 1, 0)];
}

const isBefore = (a: Mention, b: Mention): boolean =>
  a.line.index < b.line.index || (a.line.index === b.line.index && a.from < b.from);

/** What a stated number stands for. A stated zero is zero; 1.5万元 is taken as 1.50, for trailing zeros are often dropped. */
export function saidInterval({ value, decimals, unit, scale }: SaidNumber): Interval {
  if (isZero(value) || (unit !== '万元' && unit !== '%')) return exactly(value);
  const digits = scale === 1 ? Math.max(decimals, PUBLISHED_DECIMALS) : decimals;
  return { value, slack: multiply(halfUnit(digits), exact(scale)) };
}
