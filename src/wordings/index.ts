import { henan2022 } from './henan2022';
import { henan2023 } from './henan2023';
import { henan2024 } from './henan2024';

/** The wordings that ship, by the year of the forms they were prescribed for. */
export const finalAccountsWordings: readonly { readonly year: number; readonly source: string }[] = [
  { year: 2022, source: henan2022 },
  { year: 2023, source: henan2023 },
  { year: 2024, source: henan2024 },
];

/** The wording of that year, else of the year nearest before it, else the oldest. */
export function wordingFor(year: number): string {
  const fitting = finalAccountsWordings.filter((wording) => wording.year <= year);
  return (fitting.at(-1) ?? finalAccountsWordings[0])?.source ?? henan2024;
}
