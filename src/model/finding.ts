import type { CellAddress } from './address';
import type { FormFindingArguments } from './formFinding';

/**
 * Results of a check. A finding is a code, typed arguments and cells; sentences are made at the edge from messages.ts
 * and nothing ever parses them back.
 */

export type Severity = 'error' | 'warning' | 'note';

/** What a cell does in the finding it belongs to. */
export type CellRole = 'total' | 'part' | 'left' | 'right' | 'said' | 'cell';

/** A cell a finding is about: where it is, what it is called on its form, what it shows. */
export interface FindingCell extends CellAddress {
  readonly role: CellRole;
  /** The amount's name on its form: "公开06表 30226 劳务费 决算数". */
  readonly label: string;
  /** What the cell shows; "" when it is blank. */
  readonly shown: string;
  /** In a sum: "−" when the part is subtracted. */
  readonly sign?: '-';
}

/** Why a side of an equation prints no amount, which counts as none: its cells are blank or dashes, or it has no row. */
export interface Unprinted {
  readonly how: 'blank' | 'dash' | 'absent';
  /** The cell by its name where it is one; the form that has no such row; "" where there are several, blank or dashes. */
  readonly what: string;
}

/** Blank totals of an equation, each with the value that its own equations leave for it, which counts there. */
export type Filled = readonly { readonly what: string; readonly value: string }[];

/** The arguments of every kind of message. Amounts are printed texts without separators, e.g. "407.99". */
export interface FindingArguments extends FormFindingArguments {
  /** A total differs from the sum of its parts, beyond or within what rounding explains. */
  readonly sum: {
    /** What must hold, in Chinese: "302 商品和服务支出 = 所属款级科目之和". */
    readonly statement: string;
    readonly total: string;
    readonly parts: string;
    readonly difference: string;
    /** The most that rounding can explain. */
    readonly slack: string;
    /** How many amounts other than zero are added up. */
    readonly count: number;
    /** Explained only if amounts printed as 0.00 are not truly zero. */
    readonly needsZeros: boolean;
    readonly filled?: Filled;
    readonly totalIs?: Unprinted;
    readonly partsAre?: Unprinted;
  };
  /** Two printings of one fact differ. */
  readonly same: {
    readonly statement: string;
    readonly left: string;
    readonly right: string;
    readonly difference: string;
    readonly leftIs?: Unprinted;
    readonly rightIs?: Unprinted;
  };
  /** A figure exceeds its upper bound. */
  readonly atMost: {
    readonly statement: string;
    readonly left: string;
    readonly right: string;
    readonly difference: string;
    readonly slack: string;
    readonly filled?: Filled;
    readonly leftIs?: Unprinted;
    readonly rightIs?: Unprinted;
  };
  /** A total is blank though the equations it stands in give it a value. */
  readonly blankTotal: {
    /** "公开05表 合计 小计". */
    readonly what: string;
    /** The one printed value that every equation allows, or a range "3305.33～3305.34", or "" when they disagree. */
    readonly value: string;
    readonly equations: readonly string[];
  };
  /** Equations that rounding explains one by one cannot hold together. */
  readonly conflict: {
    /** A smallest such set: without any one of them the others can hold. */
    readonly equations: readonly { readonly form: string; readonly statement: string }[];
    /** Added up with their signs, so that what they share cancels, they say left = right. */
    readonly left: string;
    readonly right: string;
    readonly difference: string;
    /** The most that rounding can explain of the difference. */
    readonly slack: string;
    /** They can hold together if what is blank or prints as 0.00 is not truly zero. */
    readonly needsZeros: boolean;
  };
  /** A cell that must hold an amount holds words. */
  readonly notAnAmount: { readonly what: string; readonly shown: string };
  /** Cells of a form show the error value `shown`; `what` is the first one. */
  readonly errorValues: { readonly what: string; readonly shown: string; readonly count: number };
  /** A standard form is not in the workbook. */
  readonly missingForm: { readonly title: string };
  /** A standard form stands in the workbook more than once. */
  readonly doubledForm: {
    readonly title: string;
    readonly count: number;
    /** The sheet of the one that is checked. */
    readonly sheet: string;
  };
  /** Another table has the headers and rows of a form that is bound, under a title of its own. */
  readonly alikeForm: {
    /** Of the standard form. */
    readonly form: string;
    /** As it stands over the other table. */
    readonly title: string;
    readonly sheet: string;
    /** The sheet of the one that is checked. */
    readonly checked: string;
  };
  /** A table whose title says neither 决算 nor 预算, and nothing else tells which. */
  readonly unclearKind: {
    /** As it stands over the table. */
    readonly title: string;
    /** The form that it was taken for, and the one that it may be as well. */
    readonly taken: string;
    readonly other: string;
  };
  /** A column header or a row label of a recognised form that the form does not know; "" where there is none. */
  readonly unknownColumn: { readonly shown: string };
  readonly unknownRow: { readonly shown: string };
  /** An amount of a recognised form that no row and column names. */
  readonly strayAmount: { readonly shown: string };
  /** A column or a row that the form must have was not found. */
  readonly missingColumn: { readonly what: string };
  readonly missingRow: { readonly what: string };
  /** The header of a form lost the column `lost`: what it prints stands under the next header, `under`. */
  readonly columnsMisfit: { readonly lost: string; readonly under: string; readonly shown: string };
  /** The head of a form states the unit `shown`; `count` equations with other forms hold in `unit` only. */
  readonly unitMisfit: { readonly shown: string; readonly unit: string; readonly count: number };
  /** A printed rate, in percent, that its printed operands cannot give. */
  readonly rate: {
    readonly what: string;
    readonly shown: string;
    readonly expected: string;
    /** "1.30 ÷ 5.00". */
    readonly formula: string;
  };
  /** An indicator got no points though it shows no deviation and no reason. */
  readonly zeroScore: { readonly what: string; readonly weight: string };
  /** A project is written otherwise in 绩效目标 than in the form that lists projects. */
  readonly projectName: { readonly shown: string; readonly other: string; readonly form: string };
  /** A project of one table is not in the other, which `form` names. */
  readonly projectMissing: { readonly name: string; readonly form: string };
  /** A target of cost that is no upper bound, or above the project's money, in 万元. */
  readonly costTarget: {
    readonly project: string;
    readonly indicator: string;
    readonly shown: string;
    readonly amount: string;
    readonly isFloor: boolean;
  };
}

export type MessageKind = keyof FindingArguments;

/** A finding of one message kind. */
export interface FindingOf<K extends MessageKind> {
  /** The stable code of the rule that made it: "06/class-sum". */
  readonly code: string;
  readonly kind: K;
  readonly severity: Severity;
  /** The form it is listed under; "" when it concerns the workbook. */
  readonly form: string;
  readonly args: FindingArguments[K];
  /** Every cell involved; the first is where a click goes. */
  readonly cells: readonly FindingCell[];
  readonly expected?: string;
  readonly actual?: string;
  /** What to write where, when there is one way to put it right and no other. */
  readonly fix?: Fix;
  /** The one cell by which this and other equations fail. */
  readonly cause?: Cause;
}

/** A cell that, changed alone, makes several equations hold that fail now; no other one does. */
export interface Cause {
  readonly cell: FindingCell;
  /** What it would have to be, or a range "3305.33～3305.34". */
  readonly value: string;
  /** How many equations fail by it, this one included. */
  readonly count: number;
}

/** The content that a cell must have. */
export interface Fix extends CellAddress {
  readonly value: string | number;
}

export type Finding = { [K in MessageKind]: FindingOf<K> }[MessageKind];

export type OutcomeStatus = 'passed' | 'rounding' | 'failed' | 'skipped';

/** A rule, or one instance of it, that could not be checked, and why. Never counted as passed. */
export interface SkippedCheck {
  readonly code: string;
  readonly form: string;
  /** What must hold, in Chinese. */
  readonly statement: string;
  /** Why it was not checked, in Chinese. */
  readonly reason: string;
}

/** A form found in the workbook. */
export interface RecognisedForm {
  readonly id: string;
  /** "公开05表". */
  readonly mark: string;
  readonly sheet: string;
  /** The title as it stands in the sheet. */
  readonly title: string;
  readonly at: CellAddress;
  /** It prints no amount other than zero, and nothing in it is unread. */
  readonly isEmpty: boolean;
}

/** A finding that a person set aside, and why. */
export interface IgnoredFinding {
  readonly finding: Finding;
  readonly reason: string;
  /** Whether it says something else now than when it was set aside. */
  readonly isChanged: boolean;
}

export interface CheckReport {
  readonly forms: readonly RecognisedForm[];
  /** Standard titles of the forms that were not found. */
  readonly missing: readonly string[];
  /** Findings set aside count here like all others. */
  readonly outcomes: Readonly<Record<OutcomeStatus, number>>;
  readonly findings: readonly Finding[];
  readonly ignored: readonly IgnoredFinding[];
  readonly skipped: readonly SkippedCheck[];
}
