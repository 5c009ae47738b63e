import type { CellAddress } from './address';
import type { Severity } from './finding';
import type { CountUnit, WordingItem } from './wording';

/** What a published narrative states, and what the vocabulary to read it is. */

/** The figure that another one is compared with: last year's, the budget of the year's start, the adjusted budget. */
export type ClaimBase = 'last' | 'budget' | 'adjusted';

/** What a claim says of its subject. */
export type ClaimKind =
  | 'final'
  | ClaimBase
  | 'change'
  | 'growth'
  | 'share'
  | 'completion'
  | 'count'
  | 'score'
  /** 增加 or 减少, 增长 or 下降. */
  | 'direction'
  /** 持平, 无差异, 存在差异. */
  | 'equality'
  /** 大于, 小于, 等于. */
  | 'order'
  | 'year'
  /** A subject listed under 主要包括. */
  | 'member'
  /** The name of a functional class, group or item. */
  | 'name'
  /** A figure whose subject or meaning was not understood. */
  | 'other';

/** 相符, 尾差, 不符, 未核对. An unresolved claim was not checked and never counts as right. */
export type Verdict = 'agree' | 'rounding' | 'disagree' | 'unresolved';

/** One statement of the text and what came of it. Offsets count UTF-16 units of the text as given, `end` excluded. */
export interface Claim {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  /** "1".."13"; "" before the first section. */
  readonly section: string;
  readonly kind: ClaimKind;
  /** What it is about: "收支总计"; "" when that was not understood. */
  readonly subject: string;
  readonly verdict: Verdict;
  readonly said: string;
  /** What should stand there; "" where nothing says. */
  readonly expected: string;
  readonly cells: readonly CellAddress[];
}

/** What findings of a proofread text need for their sentences. */
export interface TextFindingArguments {
  /** The subject and what is said of it: "收支总计 增减额". */
  readonly what: string;
  readonly said: string;
  readonly expected: string;
}

export type TextFindingKind =
  /** A functional subject has another name on the form. */
  | 'name'
  /** A functional subject with an amount that the form does not list. */
  | 'nameNotListed'
  | 'figure'
  | 'figureRounding'
  | 'rate'
  | 'rateRounding'
  | 'rateWithoutBase'
  | 'direction'
  | 'equality'
  | 'year'
  | 'yearElsewhere'
  | 'twice'
  | 'parts'
  | 'partsRounding'
  | 'partsShort'
  | 'partsBudget'
  | 'countAgainstAmount'
  | 'listedWithoutAmount'
  /** A name under 主要包括 that neither the form nor the standard list of subjects has. */
  | 'memberUnknown'
  | 'omitted'
  | 'unfilled'
  | 'numbering'
  | 'useOfOther'
  /** A count differs from what the self-evaluation table says was reached. */
  | 'indicator'
  /** A character stands twice where the text has it once elsewhere. */
  | 'doubled'
  /** A sentence without a stop at its end. */
  | 'noStop'
  /** Another department than the forms name. */
  | 'department'
  /** The digits are right, and the unit beside them is not: 508.19元. */
  | 'unit'
  | Slip['kind'];

/** A slip of the pen that the text shows without any figure. */
export interface Slip {
  readonly kind:
    | 'repeated'
    | 'punctuation'
    /** An amount without 万元, a rate without %. */
    | 'noUnit'
    /** 增加-43.72万元. */
    | 'signed';
  readonly severity: Severity;
  /** Global; what it matches is shown. */
  readonly pattern: RegExp;
}

export interface TextFinding {
  /** Stable: "text/figure". */
  readonly code: string;
  readonly kind: TextFindingKind;
  readonly severity: Severity;
  readonly section: string;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly said: string;
  readonly expected: string;
  readonly cells: readonly CellAddress[];
  readonly args: TextFindingArguments;
}

export interface ProofreadReport {
  readonly claims: readonly Claim[];
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly findings: readonly TextFinding[];
}

/** The words of the text that name a figure, as regular expressions over text without spaces and quotes. */
export interface ClaimLabel {
  readonly words: readonly string[];
  /** The item it names. */
  readonly item: string;
  /** Counts that may follow these words, by unit; then the label itself need not be a figure. */
  readonly units?: Readonly<Record<string, string>>;
}

export interface ClaimSection {
  readonly id: string;
  /** Matches the words of its heading, without ordinal. */
  readonly heading: RegExp;
  /** Labels that mean this only here; they come before the common ones. */
  readonly labels: readonly ClaimLabel[];
  /** The item a paragraph without any label speaks of. */
  readonly whole?: string;
  /** Where the amounts of functional classes and items named here stand. */
  readonly subjects?: { readonly form: string; readonly column: string; readonly shareOf: string };
  /** Whether 预算 without 年初 or 全年 is the adjusted one. */
  readonly budget: 'budget' | 'adjusted';
  /** Free words rather than prescribed ones: other years and figures are normal. */
  readonly isFree?: true;
  /** What stood at the end of the year before: 2024年期末 in a text of 2025. */
  readonly isFormerYearEnd?: true;
}

/** What a phrase means; the reader of claims works through a sequence of these. */
export type Phrase =
  | { readonly type: 'kind'; readonly kind: 'final' | ClaimBase | 'anyBudget' }
  /** The item has no amount: 没有使用政府性基金安排的支出. */
  | { readonly type: 'none'; readonly item: string }
  | { readonly type: 'completion'; readonly base: 'budget' | 'adjusted' | 'anyBudget' }
  | { readonly type: 'share' }
  | { readonly type: 'compare'; readonly base: ClaimBase | 'anyBudget' }
  | { readonly type: 'direction'; readonly sign: 1 | -1 }
  /** A change against the budget spoken of. */
  | { readonly type: 'deviation'; readonly sign: 1 | -1 }
  | { readonly type: 'equality'; readonly isSame: boolean }
  | { readonly type: 'order'; readonly sign: 1 | 0 | -1; readonly base: ClaimBase | 'anyBudget' }
  /** `use`: what the money is for, in free words up to the end of the sentence or the next comparison. */
  | { readonly type: 'from' | 'to' | 'reason' | 'use' | 'listed' | 'stop' | 'semicolon' };

/** Everything the reader knows of the language of narratives. */
export interface ClaimLanguage {
  readonly sections: readonly ClaimSection[];
  readonly common: readonly ClaimLabel[];
  /** Items beyond those that wordings name. */
  readonly items: readonly WordingItem[];
  /** In order of precedence: regular expressions without groups, over text without spaces and quotes. */
  readonly phrases: readonly { readonly pattern: string; readonly phrase: Phrase }[];
  /** A figure that is the sum of others, where the text states them all. */
  readonly sums: readonly {
    readonly whole: string;
    readonly parts: readonly string[];
    /** Parts that count only where a form prints an amount of them or the text states one. */
    readonly further?: readonly string[];
  }[];
  /** Counts that are zero when the amount is; and only then, unless it pays for more than them (`isWhole`). */
  readonly counted: readonly { readonly amount: string; readonly counts: readonly string[]; readonly isWhole?: true }[];
  /** What the money of some items is for: the words by which the use of each is known, and what `items` are together. */
  readonly uses: readonly { readonly items: readonly string[]; readonly name: string; readonly words: RegExp }[];
  /** What the year's own figure is called: 决算数. */
  readonly finalWords: string;
  /** Lists under 主要包括, by the item they belong to. */
  readonly members: readonly { readonly item: string; readonly list: string }[];
  /** What may stand between a subject and its figure. Any other words name something that the labels do not know. */
  readonly filler: RegExp;
  /** What an empty slot of a template looks like. */
  readonly unfilled: readonly RegExp[];
  readonly slips: readonly Slip[];
  readonly countUnits: Readonly<Record<string, CountUnit>>;
}
