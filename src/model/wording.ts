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
  readonly nodes: readonly WordingNode[];
}

/** A mistake in a wording: where, and what to do. */
export interface WordingError extends Position {
  readonly message: string;
}

/** An amount that wordings may name, and the cells that print it, best first. */
export interface WordingItem {
  readonly name: string;
  readonly refs: readonly string[];
  /** Cells whose sum it is, where none of `refs` prints it. */
  readonly orSumOf?: readonly string[];
  /** The item its {…占比} is a share of. */
  readonly shareOf?: string;
}

/** A list that wordings may go through. */
export type WordingList =
  /** Named columns of one row: the kinds of income. */
  | { readonly name: string; readonly kind: 'columns'; readonly refs: readonly string[]; readonly shareOf: string }
  /** The functional classes with an amount in a column. */
  | {
      readonly name: string;
      readonly kind: 'classes';
      readonly form: string;
      readonly column: string;
      readonly shareOf: string;
    }
  /** The functional items (seven digits) with an amount in a column, with their class and group. */
  | { readonly name: string; readonly kind: 'items'; readonly form: string; readonly column: string }
  /** The economic items with an amount whose codes begin so. */
  | {
      readonly name: string;
      readonly kind: 'economic';
      readonly form: string;
      readonly column: string;
      readonly prefixes: readonly string[];
    };

/** Everything a wording may name. */
export interface WordingWords {
  readonly items: readonly WordingItem[];
  readonly lists: readonly WordingList[];
}
