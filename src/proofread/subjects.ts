import {
  amount,
  convertInterval,
  exact,
  exactly,
  halfUnit,
  isZero,
  PUBLISHED_DECIMALS,
  slackOf,
  totalOf,
  ZERO,
  type Interval,
} from '../model/amount';
import type { CellAddress } from '../model/address';
import type { BoundCell, Disclosure } from '../model/binding';
import type { ClaimBase, ClaimLanguage, ClaimSection } from '../model/claim';
import type { DraftInputs } from '../model/inputs';
import { itemQuantity, type OtherCells } from '../model/quantity';
import type { CountUnit, WordingItem, WordingWords } from '../model/wording';
import { codedSubject, listedSubject, otherSubjects } from './namedSubjects';
import type { CodedPath, NameCheck, NamedSubject, Subject } from './subject';

/** What the forms and the working paper say of what claims are about. */

/** A figure with where it comes from. Amounts in 万元, counts in their unit. */
export interface Figure extends Interval {
  readonly cells: readonly CellAddress[];
  /** It may be another figure of the same subject: agreement counts, disagreement says nothing. */
  readonly isDoubtful?: true;
}

export type FigureKind = 'final' | ClaimBase;

const INPUT: Readonly<Record<ClaimBase, string>> = { last: '上年', budget: '年初预算', adjusted: '全年预算' };

export interface Subjects {
  named(name: string): Subject | undefined;
  /** A functional class or item by the words of the text; a subject without cells where no form lists it. */
  coded(section: ClaimSection, path: CodedPath): NamedSubject | undefined;
  /** An item that the section's form lists, by its name, its code or both; undefined where it lists no such one. */
  listed(section: ClaimSection, words: string): NamedSubject | undefined;
  /** Every subject of the form on the level of the names, as it would be named. */
  others(section: ClaimSection, names: NameCheck): readonly NamedSubject[];
  figure(subject: Subject, kind: FigureKind): Figure | undefined;
}

export function subjectsOf(
  disclosure: Disclosure,
  words: WordingWords,
  language: ClaimLanguage,
  inputs: DraftInputs,
): Subjects {
  const items = new Map<string, WordingItem>([...words.items, ...language.items].map((item) => [item.name, item]));
  const found = new Map<string, Subject>();
  const named = (name: string): Subject | undefined => {
    const made = found.get(name);
    const item = items.get(name);
    if (made || !item || item.kind === 'text') return made;
    const subject = itemSubject(disclosure, item);
    found.set(name, subject);
    return subject;
  };
  return {
    named,
    coded: (section, path) => codedSubject(disclosure, words, section, path),
    listed: (section, name) => listedSubject(disclosure, words, section, name),
    others: (section, names) => otherSubjects(disclosure, words, section, names),
    figure: (subject, kind) => figureOf(subject, kind, inputs),
  };
}

function itemSubject(disclosure: Disclosure, item: WordingItem): Subject {
  const { key, cells, printed } = itemQuantity(disclosure, item);
  return {
    key,
    name: item.name,
    cells,
    printed,
    isKnown: true,
    ...(item.unit === undefined ? {} : { unit: item.unit }),
    ...(item.shareOf === undefined ? {} : { shareOf: item.shareOf }),
  };
}

function figureOf(subject: Subject, kind: FigureKind, inputs: DraftInputs): Figure | undefined {
  const typed = (slot: string) => {
    const input = inputs.get(slot);
    return input && inputFigure(input.value, input.source, subject.unit);
  };
  if (kind === 'final') return cellsFigure(subject.cells) ?? typed(subject.key);
  const input = typed(`${subject.key}.${INPUT[kind]}`);
  const printed = (other: keyof OtherCells) => subject.printed?.[other] && cellsFigure([subject.printed[other]]);
  if (kind === 'last') return input ?? printed('上年');
  const adjusted = printed('全年预算');
  if (kind === 'adjusted') return adjusted ?? input;
  const initial = input ?? printed('年初预算');
  return initial ?? (adjusted && { ...adjusted, isDoubtful: true });
}

function inputFigure(value: string, source: CellAddress | undefined, unit: CountUnit | undefined): Figure {
  const cells = source ? [source] : [];
  const number = exact(value);
  if (unit !== undefined) return { ...exactly(number), cells };
  return { value: number, slack: isZero(number) ? ZERO : halfUnit(PUBLISHED_DECIMALS), cells };
}

/** Blank and dash print nothing and are zero; a cell with words or an error value says nothing. */
function cellsFigure(cells: readonly BoundCell[]): Figure | undefined {
  if (cells.length === 0) return undefined;
  const intervals: Interval[] = [];
  for (const { content, unit } of cells) {
    if (content.kind === 'empty' || content.kind === 'dash') intervals.push(exactly(ZERO));
    else if (content.kind !== 'amount') return undefined;
    else if (isZero(content.amount.value)) intervals.push(exactly(ZERO));
    else intervals.push(convertInterval(amount(content.amount.value, content.amount.decimals, unit), unit, '万元'));
  }
  return { value: totalOf(intervals), slack: slackOf(intervals), cells: cells.map(({ address }) => address) };
}
