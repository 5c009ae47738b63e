import { a1, readDisclosure, type Disclosure, type Workbook } from '../../src/index';

/** What recognition made of a workbook, as tests compare it. */

/** From "form/row/column" to what the cell shows; "" for a blank one. */
export function amountsOf(workbook: Workbook): Record<string, string> {
  const { bound } = readDisclosure(workbook);
  return Object.fromEntries(
    [...bound.values()].flatMap(({ spec, cells }) =>
      [...cells].map(([ref, { shown }]) => [`${spec.id}/${ref}`, shown] as const),
    ),
  );
}

/** "column B3 预备数": what was not understood and where, those with amounts marked by "!". */
export function unknownIn({ bound }: Disclosure): string[] {
  return [...bound.values()].flatMap(({ unrecognised }) =>
    unrecognised.map(({ what, at, text, hasAmounts }) => `${what} ${a1(at)} ${text}${hasAmounts ? '!' : ''}`),
  );
}

/** "row 合计": what must be there and is not. */
export function missingIn({ bound }: Disclosure): string[] {
  return [...bound.values()].flatMap(({ missing }) => missing.map(({ what, name }) => `${what} ${name}`));
}
