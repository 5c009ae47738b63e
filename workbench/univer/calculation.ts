import type { ICommandService } from '@univerjs/core';
import { SetRangeValuesMutation, type FormulaCalculationSessionService } from '@univerjs/preset-sheets-core';

/**
 * The spreadsheet gathers changes for a tenth of a second before it calculates; a change that leads to no calculation
 * within this time (milliseconds) leads to none.
 */
const NO_CALCULATION_AFTER = 1000;

/** Knows when the formulas are up to date with what was written. */
export interface Calculation {
  /** Resolves when every change made so far, by whomever, has been calculated. */
  settled(): Promise<void>;
  dispose(): void;
}

export function watchCalculation(commands: ICommandService, sessions: FormulaCalculationSessionService): Calculation {
  /** The calculation that was the latest when something last changed: a later one must end. */
  let changedDuring: number | undefined;
  const listener = commands.onCommandExecuted(({ id }, options) => {
    // Local ones are looks, and what follows from a change that was seen before.
    if (id !== SetRangeValuesMutation.id || options?.onlyLocal || options?.['applyFormulaCalculationResult']) return;
    changedDuring = sessions.state.id;
  });
  return {
    settled() {
      const before = changedDuring;
      if (before === undefined) return Promise.resolve();
      return new Promise((resolve) => {
        const finish = () => {
          clearTimeout(timer);
          queueMicrotask(() => subscription.unsubscribe());
          if (changedDuring === before) changedDuring = undefined;
          resolve();
        };
        const timer = setTimeout(() => sessions.state.id === before && finish(), NO_CALCULATION_AFTER);
        const subscription = sessions.state$.subscribe(({ id, completed, resultApplied }) => {
          if (id > before && completed && resultApplied) finish();
        });
      });
    },
    dispose: () => listener.dispose(),
  };
}
