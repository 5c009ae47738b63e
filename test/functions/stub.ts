/** What Excel gives a page for custom functions, as far as ours use it. */

type Associated = (...values: readonly unknown[]) => unknown;

/** CustomFunctions.Error of Office.js: a code and a message, no Error. */
export interface StubbedError {
  readonly code: string;
  readonly message?: string | undefined;
}

export function customFunctionsStub() {
  const associated = new Map<string, Associated>();
  const CustomFunctions = {
    associate: (id: string, implementation: Associated) => associated.set(id, implementation),
    Error: class implements StubbedError {
      constructor(
        readonly code: string,
        readonly message?: string,
      ) {}
    },
    ErrorCode: {
      invalidValue: '#VALUE!',
      notAvailable: '#N/A',
      divisionByZero: '#DIV/0!',
      invalidNumber: '#NUM!',
    },
  };
  return { CustomFunctions, associated };
}
