/** The arguments of findings on heads, notes, printed numbers, subject codes and cells. Counts include the cell named. */
export interface FormFindingArguments {
  /** A head says something else than the heads of most forms. */
  readonly headDiffers: {
    readonly what: string;
    readonly shown: string;
    readonly others: string;
    readonly count: number;
  };
  readonly labelDiffers: { readonly shown: string; readonly others: string };
  /** "2023、2024". */
  readonly yearsDiffer: { readonly years: string };
  /** `assumed` is what the check takes for it, or "". */
  readonly headMissing: { readonly what: string; readonly isEverywhere: boolean; readonly assumed: string };
  /** The unit is none that forms are published in; `assumed` is what the check takes the amounts for. */
  readonly unitUnusual: { readonly shown: string; readonly isEverywhere: boolean; readonly assumed: string };
  readonly wrongMark: { readonly shown: string; readonly expected: string; readonly clash: string };
  readonly unusualMark: { readonly shown: string; readonly expected: string };

  readonly noteAgainstData: { readonly note: string; readonly what: string; readonly shown: string };
  readonly emptyWithoutNote: object;
  readonly remarkMissing: { readonly name: string; readonly count: number };

  /** 行次 or 栏次 does not go on from the one before it. */
  readonly numberJumps: { readonly what: string; readonly shown: string; readonly expected: string };
  readonly columnNumberMisplaced: { readonly shown: string };

  readonly rowWords: { readonly shown: string; readonly standard: string };
  readonly codeLength: { readonly code: string; readonly name: string; readonly lengths: string };
  /** `code` is the one that name and order leave. */
  readonly codeDigits: { readonly shown: string; readonly name: string; readonly code: string };
  readonly codeMissing: { readonly name: string; readonly code: string };
  /** A code stands as an amount; `address` is the code cell it belongs in. */
  readonly codeShifted: {
    readonly what: string;
    readonly code: string;
    readonly name: string;
    readonly address: string;
  };
  readonly parentMissing: { readonly parent: string; readonly children: string };
  readonly codeOrder: { readonly code: string; readonly previous: string };
  readonly codeDoubled: { readonly code: string; readonly count: number };
  readonly codesWithoutAmounts: { readonly rows: string };
  readonly nameDiffers: { readonly code: string; readonly shown: string; readonly others: string };
  readonly nameOfOther: {
    readonly code: string;
    readonly shown: string;
    readonly standard: string;
    readonly owner: string;
  };
  readonly nameNotStandard: { readonly code: string; readonly shown: string; readonly standard: string };
  readonly codesUnknown: { readonly codes: string };
  readonly headerMisprint: { readonly shown: string; readonly standard: string };
  readonly totalWithoutName: { readonly name: string };
  readonly unitMisplaced: { readonly code: string; readonly name: string };
  /** `classes` are those of the government that the subject's class falls to. */
  readonly secondUnlikely: {
    readonly code: string;
    readonly name: string;
    readonly second: string;
    readonly classes: string;
  };

  /** The first cell by name and what it shows, and how many there are. */
  readonly textAmounts: Sample;
  readonly fullWidth: Sample;
  readonly spaces: Sample;
  readonly decimalsShown: Sample & { readonly unit: string };
  readonly decimalsStored: Sample & { readonly stored: string };
  readonly uncalculated: Sample;
  readonly negative: Sample;
  readonly hiddenAmounts: Sample;
  readonly hiddenSheet: { readonly sheet: string };
  /** "留空 12 处、0.00 3 处". */
  readonly zeroStyles: { readonly styles: string };
  /** `expected` is the neighbours' formula as it would stand in this cell. */
  readonly formulaDiffers: { readonly what: string; readonly formula: string; readonly expected: string };
  readonly typedAmongFormulas: { readonly what: string; readonly shown: string; readonly expected: string };
}

interface Sample {
  readonly count: number;
  readonly what: string;
  readonly shown: string;
}
