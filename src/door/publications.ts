/** The publications that the engine knows, and which of them a workbook's working paper and narrative are of. */
import type { Disclosure } from '../model/binding';
import type { PublicationKind } from '../model/form';
import { kindsIn, ofKind } from '../model/kinds';
import { whole, type Steps } from '../model/steps';
import type { Workbook } from '../model/workbook';
import { recogniser } from '../recognise';
import { publications } from '../rules/publications';
import { budgetWords } from '../wordings/budget/words';
import { finalAccountsClaims } from '../wordings/claims';
import { budgetClaims } from '../wordings/claims/budget';
import { finalAccountsWords } from '../wordings/words';

const readForms = recogniser(publications.flatMap(({ forms }) => forms));

/** Recognises the standard forms of a workbook. `forms` is empty when it holds none. */
export function readDisclosure(workbook: Workbook): Disclosure {
  return whole(disclosureSteps(workbook));
}

/** The same, a sheet at a time. */
export function disclosureSteps(workbook: Workbook): Steps<Disclosure> {
  return readForms(workbook);
}

/** The same where a person has chosen a publication: forms that may be of either are of that one. */
export function withKindChosen(disclosure: Disclosure, kind: PublicationKind | undefined): Disclosure {
  return kind === undefined || disclosure.unclear.length === 0
    ? disclosure
    : whole(readForms(disclosure.workbook, kind));
}

/** What the narrative of a publication is made of, by kind. */
export const NARRATIVES = {
  finalAccounts: { words: finalAccountsWords, language: finalAccountsClaims },
  budget: { words: budgetWords, language: budgetClaims },
} as const;

/** The kind that working paper and narrative are of: the only one of the workbook, else 决算. */
export function kindOf(disclosure: Disclosure): PublicationKind {
  return kindsIn(disclosure)[0] ?? 'finalAccounts';
}

/** The disclosure whose working paper and narrative are of that kind, where the workbook holds both. */
export function narrowed(disclosure: Disclosure, kind: PublicationKind): Disclosure {
  const settled = withKindChosen(disclosure, kind);
  return kindOf(settled) === kind ? settled : ofKind(settled, kind);
}

/** What the workbook's narrative is made of. */
export const narrativeData = (disclosure: Disclosure) => NARRATIVES[kindOf(disclosure)];
