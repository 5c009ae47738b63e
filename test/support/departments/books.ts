import { add, APPROPRIATIONS, EXPENDITURE_KINDS, OWN_INCOMES, type Appropriation, type Ledger } from './ledger';

export const ALL_MONEY = [...APPROPRIATIONS, 'own'] as const;

export const below = (prefix: string) => (posting: { readonly subject: string }) => posting.subject.startsWith(prefix);

/** What the ledger says, by kind of money and subject prefix; "" is every subject. */
export function books({ incomes, expenditures, openings, usedSurplus, surplusDistribution }: Ledger) {
  const income = (source: string, prefix = '') =>
    add(incomes.filter((posting) => posting.source === source && below(prefix)(posting)));
  const spent = (paidBy: readonly string[], kinds: readonly string[], prefix = '') =>
    add(
      expenditures.filter(
        (posting) => paidBy.includes(posting.paidBy) && kinds.includes(posting.kind) && below(prefix)(posting),
      ),
    );
  const opening = (of: string, prefix = '') =>
    add(openings.filter((posting) => posting.of === of && below(prefix)(posting)));
  const closing = (of: Appropriation, prefix = '') =>
    opening(of, prefix) + income(of, prefix) - spent([of], EXPENDITURE_KINDS, prefix);
  const own = OWN_INCOMES.reduce((total, source) => total + income(source), 0);
  const ownClosing = opening('own') + own + usedSurplus - surplusDistribution - spent(['own'], EXPENDITURE_KINDS);
  return { income, spent, opening, closing, ownClosing };
}
