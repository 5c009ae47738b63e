import type { Severity } from './finding';
import type { Subject } from './subject';

/**
 * A rule on what forms say around and in their amounts: heads, notes, printed numbers, subject codes, cells. It is data;
 * check/forms has one function a kind.
 */
export interface FormRuleParameters {
  /** A text of the head is the same on all forms. */
  readonly headAgrees: { readonly field: HeadField; readonly name: string };
  /** The label before the department's name is the same on all forms. */
  readonly departmentLabelAgrees: object;
  /** The head of a form names one year only. */
  readonly oneYear: object;
  /** The head states it; for the mark: where most forms print one. */
  readonly headStates: { readonly field: HeadField | 'mark'; readonly name: string };
  /** The unit that most forms state is one of these. */
  readonly unitUsual: { readonly units: readonly string[] };
  /** No two forms have one mark, and marks ascend over the forms whose order is the same everywhere. */
  readonly marksInOrder: { readonly inOrder: readonly string[] };
  /** Where every other form has the standard's mark, the last one has it too, though nothing contradicts it. */
  readonly markStandard: { readonly inOrder: readonly string[] };

  /** A note that the form has no data stands on no form with data. */
  readonly noteAgainstData: { readonly claim: RegExp; readonly conditional: RegExp };
  /** A form without data says so. */
  readonly emptyFormNoted: { readonly claim: RegExp };
  /** A remark that most forms make is made on every form with data. */
  readonly commonRemark: { readonly remark: RegExp; readonly name: string };

  /** 行次 runs on down each panel. */
  readonly rowNumbersRun: object;
  /** 栏次 runs on from left to right. */
  readonly columnNumbersRun: object;
  /** 栏次 stands over the amounts. */
  readonly columnNumbersPlaced: object;

  /** Row names have the standard's 和 or 与. */
  readonly rowWords: object;
  /** A subject's code has one of these lengths. */
  readonly codeLength: { readonly lengths: Readonly<Record<CodeKind, readonly number[]>> };
  /** A code is of digits only. */
  readonly codeDigits: object;
  /** A row with a subject's name has its code. */
  readonly codeStated: object;
  /** No code has slid into the amount at its left. */
  readonly codeInPlace: { readonly subjects: readonly Subject[] };
  /** The subject above is listed too, where the form lists its level. */
  readonly codeParent: object;
  readonly codesAscend: object;
  readonly codeOnce: object;
  /** A listed subject has an amount. */
  readonly codeHasAmount: { readonly codes: CodeKind };
  /** A code has the same name on all forms. */
  readonly oneName: object;
  /** A code does not have the name of its neighbour in the standard list. */
  readonly nameOfNoOther: { readonly subjects: readonly Subject[] };
  /** A code has the name of the standard list. */
  readonly nameStandard: { readonly subjects: readonly Subject[] };
  /** A code of that kind and length is in the standard list, which is complete for them. */
  readonly codeKnown: {
    readonly codes: CodeKind;
    readonly lengths: readonly number[];
    readonly subjects: readonly Subject[];
  };

  /** Headers have the standard's words, not these that are printed for them. */
  readonly headerWords: { readonly meant: Readonly<Record<string, string>> };
  /** The total of a list is called 合计. */
  readonly totalNamed: object;
  /** The code of a unit stands in the column for it, or where subjects have theirs. */
  readonly unitCodePlaced: object;
  /** The second subject of a row has the name of the standard list. */
  readonly secondNamed: { readonly subjects: readonly Subject[] };
  /** It belongs to one of the classes that the row's own class falls to. */
  readonly secondFits: { readonly classes: Readonly<Record<string, readonly string[]>> };

  /** An amount cell holds an amount, a dash or nothing. */
  readonly amountsOnly: object;
  /** No other cell of a form shows an error value. */
  readonly noErrorValues: object;
  readonly amountsAreNumbers: object;
  readonly halfWidth: object;
  readonly noSpaces: object;
  /** Amounts are shown with at most the published decimals. */
  readonly decimalsShown: object;
  /** Amounts are stored as they are shown. */
  readonly decimalsStored: object;
  readonly formulasCalculated: object;
  /** Amounts are not negative; rows and columns that may be are named by their keys. */
  readonly notNegative: { readonly mayBe: readonly string[] };
  /** No amount stands in a hidden row or column. */
  readonly amountsVisible: object;
  /** A form with data stands on a visible sheet. */
  readonly sheetVisible: object;
  readonly oneZeroStyle: object;
  /** A formula between two copies of one formula is the same formula. */
  readonly formulasAgree: object;
  /** Between copies of one formula no number is typed in. */
  readonly formulasComplete: object;
}

export type HeadField = 'department' | 'year' | 'unit';
export type CodeKind = 'functional' | 'economic';
export type FormRuleKind = keyof FormRuleParameters;

interface FormRuleBase {
  /** Stable: it stands in findings, reports and ignore lists for good. */
  readonly code: string;
  /** Of its findings. */
  readonly severity: Severity;
  /** What must hold, in Chinese. */
  readonly statement: string;
  /** Where that comes from. */
  readonly source: string;
}

export type FormRuleOf<K extends FormRuleKind> = FormRuleBase & { readonly kind: K } & FormRuleParameters[K];

export type FormRule = { [K in FormRuleKind]: FormRuleOf<K> }[FormRuleKind];
