/** What the Excel at hand can do beyond ExcelApi 1.7, our floor. */
export interface Features {
  /** ExcelApi 1.8. Without it input cells say nothing while they are selected; they take the same. */
  readonly inputRules: boolean;
  /** ExcelApi 1.9: hidden rows and columns, fill patterns and ranges of several areas can be read. */
  readonly hiddenAndPatterns: boolean;
  /** ExcelApi 1.9. Without it a new sheet prints as Excel prints any new sheet. */
  readonly pageLayout: boolean;
}
