import type { ClaimBase, ClaimLabel, ClaimSection } from '../model/claim';
import type { Mention, Reading, Stray } from './mention';
import type { Subject } from './subject';
import type { Line } from './text';

/** What has been said in a line up to where it is read: of whom, of which figure, compared with what. */
export interface State {
  subject: Subject | undefined;
  counts: ClaimLabel | undefined;
  /** The words that took the subject away. */
  stray: Stray | undefined;
  /** Units of numbers since the label. */
  used: string[];
  kind: 'final' | ClaimBase | undefined;
  base: ClaimBase | undefined;
  direction: 1 | -1 | undefined;
  completion: ClaimBase | undefined;
  isShare: boolean;
  of: Subject | undefined;
  isReason: boolean;
  /** Free words that say what the money is for; a comparison ends them. */
  isUse: boolean;
  /** The kind of budget spoken of last: 预算 alone means the same again. */
  budget: 'budget' | 'adjusted' | undefined;
  underYear: Mention | undefined;
  group: number;
}

export function initialState({ subjects }: Reading, { section }: Line, group: number): State {
  return {
    subject: section?.whole === undefined ? undefined : subjects.named(section.whole),
    counts: undefined,
    stray: undefined,
    used: [],
    kind: undefined,
    base: undefined,
    direction: undefined,
    completion: undefined,
    isShare: false,
    of: undefined,
    isReason: false,
    isUse: false,
    budget: undefined,
    underYear: undefined,
    // Unique over the text: a line has fewer groups than characters.
    group: group * 1000,
  };
}

export function setSubject(state: State, subject: Subject | undefined, label: ClaimLabel | undefined): void {
  if (state.isReason) return;
  if (state.isShare) {
    state.of = subject;
    return;
  }
  state.subject = subject;
  state.counts = label?.units ? label : undefined;
  state.used = [];
  state.stray = undefined;
  state.kind = undefined;
  state.direction = undefined;
  state.group += 1;
}

/** 预算 alone: as it was called before, else as the section calls it. */
export function budgetOf(state: State, section: ClaimSection | undefined, base: ClaimBase | 'anyBudget'): ClaimBase {
  if (base === 'anyBudget') return state.budget ?? section?.budget ?? 'budget';
  if (base !== 'last') state.budget = base;
  return base;
}

/** 收入100.00万元，支出80.00万元: of one subject's income, the other figure is not. */
export function forgetOther(state: State, words: string): void {
  const name = state.subject?.name ?? '';
  const isOther = (own: string, other: string): boolean =>
    name.endsWith(own) && words.includes(other) && !words.includes(own);
  if (isOther('收入', '支出') || isOther('支出', '收入')) state.subject = undefined;
}

/** 共有车辆1辆，其中：其他车0辆: the second number is not what the label counts. */
export function withoutUsed({ counts, used }: State): ClaimLabel | undefined {
  if (!counts?.units) return undefined;
  return {
    ...counts,
    units: Object.fromEntries(Object.entries(counts.units).filter(([unit]) => !used.includes(unit))),
  };
}

/** …主要用于公务接待支出，与2024年相比: what follows is said of the subject again. */
export function endUse(state: State): void {
  if (state.isUse) Object.assign(state, { isReason: false, isUse: false });
}

export function endClause(state: State): void {
  Object.assign(state, { kind: undefined, direction: undefined, completion: undefined, isShare: false, of: undefined });
  state.group += 1;
}

/** 比上年增加X万元，同比增长P%: the same comparison goes on. */
export function compareWith(state: State, base: ClaimBase): void {
  if (state.base !== base) state.group += 1;
  Object.assign(state, { base, kind: undefined });
}
