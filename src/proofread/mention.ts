import type { ClaimBase, ClaimKind, ClaimLanguage } from '../model/claim';
import type { SaidNumber } from './lexer';
import type { Stretch } from './stretches';
import type { NameCheck, Subject } from './subject';
import type { Subjects } from './subjects';
import type { Line } from './text';

/** What a line states, before anything is compared. */
export interface Mention {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
  readonly kind: ClaimKind;
  readonly subject?: Subject;
  readonly number?: SaidNumber;
  /** What a change, rate or comparison is against. */
  readonly base?: ClaimBase;
  /** Of what a share is, when the text says so. */
  readonly of?: Subject;
  /** 增加, 大于: 1; 减少, 小于: −1; 等于: 0. */
  readonly sign?: 1 | 0 | -1;
  readonly isSame?: boolean;
  /** What the form calls the subject that stands here. */
  readonly names?: NameCheck;
  /** The words before an amount of the year that no label and no form knows. */
  readonly stray?: Stray;
  readonly year?: number;
  readonly isComparedYear?: boolean;
  readonly isFirmYear?: boolean;
  /** The mention of last year's number that this figure stands under. */
  readonly underYear?: Mention;
  /** Words of one comparison share a number: 增加 X，增长 P%. */
  readonly group: number;
  /** In reasons and other free words, where nothing can be checked. */
  readonly isFree: boolean;
}

export interface Stray {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

export interface ReadText {
  readonly mentions: Mention[];
  readonly listings: Stretch[];
  readonly uses: Stretch[];
}

export interface Reading {
  readonly subjects: Subjects;
  readonly language: ClaimLanguage;
  /** The year of the forms. */
  readonly year: number | undefined;
}
