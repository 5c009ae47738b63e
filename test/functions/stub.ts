/** What Excel gives a page for custom functions, as far as ours use it. */

type Associated = (...values: readonly unknown[]) => unknown;

/** CustomFunctions.Error as Excel shows it: it takes a message with #VALUE! and #N/A only. */
export interface StubbedError {
  readonly code: string;
  readonly message?: string | undefined;
}

export function customFunctionsStub() {
  const associated = new Map<string, Associated>();
  const CustomFunctions = {
    associate: (id: string, implementation: Associated) => associated.set(id, implementation),
    Error: class implements StubbedError {
      readonly message?: string | undefined;
      constructor(
        readonly code: string,
        message?: string,
      ) {
        this.message = code === '#VALUE!' || code === '#N/A' ? message : undefined;
      }
    },
    ErrorCode: {
      invalidValue: '#VALUE!',
      notAvailable: '#N/A',
      divisionByZero: '#DIV/0!',
    },
  };
  return { CustomFunctions, associated };
}
