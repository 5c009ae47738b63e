import type { PublicationKind } from './form';

/**
 * A wording is the prescribed text of a narrative with named slots, written by accountants: plain lines, {slots}, and
 * 〔directives〕. It is parsed once; draft/ renders it.
 *
 *     {年度}年度，收入合计{收入合计}万元，其中：〔每个 收入种类，用“；”连接〕{名称}{金额}万元，占{占比}〔完〕。
 */
export type WordingNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'slot'; readonly name: string; readonly at: Position }
  | {
      readonly kind: 'each';
      readonly list: string;
      readonly joiner: string;
      readonly body: readonly WordingNode[];
      readonly at: Position;
    }
  | {
      readonly kind: 'if';
      readonly condition: string;
      readonly then: readonly WordingNode[];
      readonly otherwise: readonly WordingNode[];
      readonly at: Position;
    };

/** 1-based, as editors count. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface Wording {
  /** "河南省 2024 年度部门决算". */
  readonly title: string;
  readonly options: WordingOptions;
  readonly nodes: readonly WordingNode[];
}

export interface WordingOptions {
  readonly thousandsSeparators: boolean;
  /** What is said of two equal figures: 无差异, 持平, 不存在差异. */
  readonly equalWords: string;
}

/** A mistake in a wording: where, and what to do. */
export interface WordingError extends Position {
  readonly message: string;
}

/** What of an item the forms do not hold, so that a person types it into the working paper. */
export type InputKind = '本年' | '上年' | '年初预算' | '全年预算' | '原因';

/** A figure or text that wordings may name and the working paper has a row for, and the cells that print it. */
export interface WordingItem {
  /** Its name in wordings and inputs: "收支总计". */
  readonly name: string;
  /** The cells that print it, best first; none where only the working paper holds it. */
  readonly refs: readonly string[];
  /** Cells whose sum it is, where none of `refs` prints it. */
  readonly orSumOf?: readonly string[];
  /** The cells that print last year's figure, best first. */
  readonly formerRefs?: readonly string[];
  /** The cells of the budget's forms, in the same workbook, that print its budget of the year's start, best first. */
  readonly initialRefs?: readonly string[];
  /** The cells that print its budget after adjustment. */
  readonly budgetRefs?: readonly string[];
  /** The item its {…占比} is a share of. */
  readonly shareOf?: string;
  /** A part, not a total: blank in a form with data it is zero, where a blank total is unknown. */
  readonly isPart?: true;
  /** Amounts are in 万元; counts in their own unit; a text has neither. */
  readonly kind: 'amount' | 'count' | 'text';
  /** The unit of a count: "辆". */
  readonly unit?: CountUnit;
  /** What of the workbook's tables it counts, where nobody types it. */
  readonly counts?: 'goalProjects';
  /** What a text usually is, where that is one of a few: offered as a list, not enforced. */
  readonly choices?: readonly string[];
  readonly inputs: readonly InputKind[];
}

export type CountUnit = '个' | '人次' | '批次' | '辆' | '台' | '分';

/** A list that wordings may go through. */
export type WordingList =
  /** Named columns of one row: the kinds of income. */
  | {
      readonly name: string;
      readonly kind: 'columns';
      readonly refs: readonly string[];
      /** What the text calls them, where that is not the column's name. */
      readonly names?: Readonly<Record<string, string>>;
      readonly shareOf: string;
      /** Kinds without an amount are left out: all of them, or these. */
      readonly omitZero?: true | readonly string[];
      /** Kinds that stand only where another column is not printed: 财政拨款收入, where no column splits it. */
      readonly unless?: Readonly<Record<string, string>>;
    }
  /** The functional classes with an amount in a column. */
  | (SubjectList & { readonly kind: 'classes'; readonly shareOf: string })
  /** The functional items (seven digits) with an amount in a column, with their class and group. */
  | (SubjectList & { readonly kind: 'items' })
  /** The economic items with an amount whose codes begin so. */
  | (SubjectList & { readonly kind: 'economic'; readonly prefixes: readonly string[] });

interface SubjectList {
  readonly name: string;
  readonly form: string;
  readonly column: string;
  /** The form of the budget and its column that print the budget of each subject. */
  readonly initialFrom?: { readonly form: string; readonly column: string };
  readonly inputs: readonly InputKind[];
}

/** A part of the working paper: its heading and its rows, each an item or all rounds of a list. */
export interface PaperGroup {
  readonly title: string;
  readonly rows: readonly ({ readonly item: string } | { readonly list: string })[];
}

/** A column of the working paper. */
export type PaperColumn =
  'name' | 'current' | 'former' | 'change' | 'growth' | 'budget' | 'adjustedBudget' | 'completion' | 'share' | 'reason';

/** How the working paper is laid out, and what it is known by. */
export interface PaperLayout {
  /** The name its sheet is given. */
  readonly sheet: string;
  /** What its first cell says. */
  readonly title: string;
  /** From the left; `name` is the first. */
  readonly columns: readonly { readonly id: PaperColumn; readonly heading: string; readonly width: number }[];
  /** Where a person finds what is typed. */
  readonly sources: Readonly<Record<Exclude<InputKind, '原因'>, string>>;
}

/** The sheets of a narrative: its text, and what is remembered of how it was made. */
export interface NarrativeSheets {
  /** The name its sheet is given. */
  readonly sheet: string;
  /** What its first cell says. */
  readonly title: string;
  /** What others may have called theirs. */
  readonly also: readonly string[];
  readonly store: string;
  readonly storeTitle: string;
}

/** Everything a wording may name, and how the working paper lays it out. */
export interface WordingWords {
  readonly kind: PublicationKind;
  readonly layout: PaperLayout;
  readonly narrative: NarrativeSheets;
  readonly items: readonly WordingItem[];
  readonly lists: readonly WordingList[];
  readonly paper: readonly PaperGroup[];
}
