import { describe, expect, test } from 'vitest';
import type { ScalarsOf } from '../../../workbench/office/host/hostObject';
import type { EmulatedRange, EmulatedWorksheet, EmulatedWorksheetCollection } from '../../../workbench/office/subset';

/** Whether one type may stand where another is asked for; the compiler decides, `npm run typecheck` asks it. */
type Fits<T, Wanted> = [T] extends [Wanted] ? true : false;

/** A type with some members replaced. */
type With<T, Changes> = Omit<T, keyof Changes> & Changes;

describe('an emulation that differs from Office.js does not compile', () => {
  test('on the side of the client', () => {
    const fits = {
      itself: true satisfies Fits<EmulatedRange, EmulatedRange>,
      wrongArgument: false satisfies Fits<With<EmulatedRange, { getCell(row: string): EmulatedRange }>, EmulatedRange>,
      wrongResult: false satisfies Fits<With<EmulatedRange, { getCell(): EmulatedWorksheet }>, EmulatedRange>,
      wrongProperty: false satisfies Fits<With<EmulatedRange, { rowCount: string }>, EmulatedRange>,
      oneMatrixTooFlat: false satisfies Fits<With<EmulatedRange, { text: string[] }>, EmulatedRange>,
      missing: false satisfies Fits<Omit<EmulatedWorksheet, 'activate'>, EmulatedWorksheet>,
      moreArguments: false satisfies Fits<
        With<EmulatedWorksheetCollection, { add(name: string, after: string): EmulatedWorksheet }>,
        EmulatedWorksheetCollection
      >,
    };
    expect(fits).toMatchObject({ itself: true, wrongArgument: false });
  });

  test('on the side of the host', () => {
    type Scalars = ScalarsOf<Excel.Range, 'rowIndex' | 'text'>;
    interface Row {
      rowIndex: { get(): number };
    }
    const fits = {
      right: true satisfies Fits<Row & { text: { get(): string[][] } }, Scalars>,
      wrongType: false satisfies Fits<Row & { text: { get(): string } }, Scalars>,
      missing: false satisfies Fits<Row, Scalars>,
    };
    expect(fits).toMatchObject({ right: true, missing: false });
  });
});
