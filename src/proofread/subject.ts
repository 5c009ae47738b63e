import type { CellAddress } from '../model/address';
import type { BoundCell } from '../model/binding';
import type { OtherCells } from '../model/quantity';
import type { CountUnit } from '../model/wording';

/** What claims are about. */
export interface Subject {
  /** As inputs name it: "收支总计", "2010350". */
  readonly key: string;
  readonly name: string;
  readonly unit?: CountUnit;
  /** Key of the subject it is usually a share of. */
  readonly shareOf?: string;
  /** Its amount of the year. */
  readonly cells: readonly BoundCell[];
  /** The cells that print its other figures. */
  readonly printed?: OtherCells;
  /** Whether a form lists such subjects; then one that is not listed has no amount. */
  readonly isKnown: boolean;
}

/** 一般公共服务支出(类)政府办公厅(款)行政运行(项), as far down as the text names it. */
export interface CodedPath {
  readonly className: string;
  readonly groupName?: string;
  readonly itemName?: string;
}

/** A functional class or item that the text names, with what its form calls it. */
export interface NamedSubject {
  readonly subject: Subject;
  /** Absent where the form does not go down to the level named, or where several rows have the name. */
  readonly names?: NameCheck;
}

export interface NameCheck {
  /** "公开05表". */
  readonly form: string;
  readonly path: CodedPath;
  /** Where the form names it; empty where it lists no such subject. */
  readonly cells: readonly CellAddress[];
  /** Whether all of the form was read, so that what it does not list has no amount. */
  readonly isWhole: boolean;
  /** Parts of the path that the form names otherwise. */
  readonly wrong: readonly WrongName[];
}

export interface WrongName {
  readonly said: string;
  /** As the form has it. */
  readonly expected: string;
  readonly cells: readonly CellAddress[];
  /** What is said is the name of another subject, not this one misspelt. */
  readonly isOther: boolean;
}
