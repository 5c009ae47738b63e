import type { Random } from './random';
import { CAPITAL_ITEMS, FUND_ITEMS, GENERAL_ITEMS } from './subjects';

/**
 * What a department truly did in a year, posting by posting, in 分. Every amount of the nine forms is a plain selection
 * of these postings, so that whatever the accounting rules say holds in it without anyone having added up a form.
 */

/** The three kinds of appropriations. */
export const APPROPRIATIONS = ['general', 'fund', 'capital'] as const;
export const OWN_INCOMES = ['superiorSubsidy', 'institutional', 'business', 'affiliate', 'otherIncome'] as const;
export const EXPENDITURE_KINDS = ['basic', 'project', 'remittance', 'businessExpenditure', 'affiliateSubsidy'] as const;

export type Appropriation = (typeof APPROPRIATIONS)[number];
export type Source = Appropriation | (typeof OWN_INCOMES)[number];
export type ExpenditureKind = (typeof EXPENDITURE_KINDS)[number];

export interface Income {
  readonly subject: string;
  readonly source: Source;
  /** 事业收入 that is 教育收费. */
  readonly isEducationFee?: true;
  readonly fen: number;
}

export interface Expenditure {
  readonly subject: string;
  /** Own money is not told apart any further. */
  readonly paidBy: Appropriation | 'own';
  readonly kind: ExpenditureKind;
  /** The economic subject, of basic expenditure from general-budget appropriations. */
  readonly economic?: string;
  readonly fen: number;
}

/** Money at the start of the year; what is left at its end follows. */
export interface Opening {
  readonly subject: string;
  readonly of: Appropriation | 'own';
  readonly fen: number;
}

export interface ThreePublic {
  readonly item: 'abroad' | 'vehiclePurchase' | 'vehicleRunning' | 'reception';
  readonly budget: number;
  readonly final: number;
}

export interface Ledger {
  readonly incomes: readonly Income[];
  readonly expenditures: readonly Expenditure[];
  readonly openings: readonly Opening[];
  /** 使用非财政拨款结余 and 结余分配. */
  readonly usedSurplus: number;
  readonly surplusDistribution: number;
  readonly threePublic: readonly ThreePublic[];
}

/** 1 元 = 100 分, 50 元 print as 0.01 万元, anything below as 0.00. */
const YUAN = 100;
const TINY = 50 * YUAN - 1;

/** An amount in 分: now and then too small to print, or just at the edge where rounding turns. */
export function randomFen(random: Random): number {
  const kind = random.int(1, 20);
  if (kind <= 2) return random.int(1, TINY);
  if (kind === 3) return random.int(0, 2000) * 100 * YUAN + 50 * YUAN - random.int(0, 1);
  if (kind <= 5) return random.int(1, 500) * 10_000 * YUAN;
  return random.int(1, 10 ** random.int(5, 9));
}

/** Cuts an amount into so many parts, none negative. */
function cut(random: Random, fen: number, parts: number): number[] {
  const cuts = Array.from({ length: parts - 1 }, () => random.int(0, fen)).sort((a, b) => a - b);
  return [...cuts, fen].map((end, index) => end - (cuts[index - 1] ?? 0));
}

/** The economic subjects that the ledger uses; 三公 ones bind 公开09表. */
const ECONOMIC = [
  ...[
    '30101',
    '30102',
    '30103',
    '30107',
    '30108',
    '30110',
    '30112',
    '30113',
    '30199',
    '30301',
    '30302',
    '30305',
    '30399',
  ],
  ...[
    '30201',
    '30202',
    '30205',
    '30206',
    '30207',
    '30211',
    '30212',
    '30213',
    '30216',
    '30217',
    '30226',
    '30228',
    '30229',
  ],
  ...['30231', '30239', '30299', '30701', '31002', '31003', '31013', '31099', '39908', '39999'],
];

/** Economic subjects that few departments use. */
const RARE_ECONOMIC = ['30902', '30999', '31199', '31204', '31299', '31302'];

const THREE_PUBLIC_SUBJECTS = {
  abroad: '30212',
  vehiclePurchase: '31013',
  vehicleRunning: '30231',
  reception: '30217',
} as const;

/** Which kinds of activity a department has. */
export interface Profile {
  readonly generalItems: number;
  readonly fundItems: number;
  readonly capitalItems: number;
  readonly hasOwnMoney: boolean;
  readonly hasCarryovers: boolean;
  readonly hasThreePublic: boolean;
  /** Whether basic expenditure goes to capital construction and enterprises too. */
  readonly hasRareSubjects: boolean;
}

export function randomProfile(random: Random): Profile {
  return {
    generalItems: random.pick([1, 2, 3, 4, 6, 8, 12, 20, 31]),
    fundItems: random.chance(0.4) ? random.int(1, FUND_ITEMS.length) : 0,
    capitalItems: random.chance(0.25) ? random.int(1, CAPITAL_ITEMS.length) : 0,
    hasOwnMoney: random.chance(0.5),
    hasCarryovers: random.chance(0.6),
    hasThreePublic: random.chance(0.75),
    hasRareSubjects: random.chance(0.1),
  };
}

/** Everything a department can have, for tests that need every kind of cell filled. */
export const RICH: Profile = {
  generalItems: GENERAL_ITEMS.length,
  fundItems: FUND_ITEMS.length,
  capitalItems: CAPITAL_ITEMS.length,
  hasOwnMoney: true,
  hasCarryovers: true,
  hasThreePublic: true,
  hasRareSubjects: true,
};

export function randomLedger(random: Random, profile: Profile): Ledger {
  const economic = profile.hasRareSubjects ? [...ECONOMIC, ...RARE_ECONOMIC] : ECONOMIC;
  const expenditures = [
    ...appropriated(random, 'general', random.some(GENERAL_ITEMS, profile.generalItems), economic),
    ...appropriated(random, 'fund', random.some(FUND_ITEMS, profile.fundItems), economic),
    ...appropriated(random, 'capital', random.some(CAPITAL_ITEMS, profile.capitalItems), economic),
    ...(profile.hasOwnMoney ? ownExpenditures(random) : []),
  ];
  const openings = profile.hasCarryovers ? randomOpenings(random, expenditures) : [];
  return {
    expenditures,
    openings,
    incomes: [
      ...appropriationIncomes(random, expenditures, openings),
      ...(profile.hasOwnMoney ? ownIncomes(random) : []),
    ],
    usedSurplus: profile.hasOwnMoney && random.chance(0.4) ? randomFen(random) : 0,
    surplusDistribution: profile.hasOwnMoney && random.chance(0.3) ? randomFen(random) : 0,
    threePublic: profile.hasThreePublic ? randomThreePublic(random, expenditures) : threePublicOf(expenditures),
  };
}

function appropriated(
  random: Random,
  paidBy: Appropriation,
  subjects: readonly { readonly code: string }[],
  economicSubjects: readonly string[],
): Expenditure[] {
  return subjects.flatMap(({ code }, index): Expenditure[] => {
    const kinds = random.pick([['basic'], ['project'], ['basic', 'project']] as const);
    return kinds.flatMap((kind): Expenditure[] => {
      // A fund whose only amounts are below 50 元 would print as a form without data.
      const fen = randomFen(random) + (index === 0 ? 100 * YUAN : 0);
      if (kind === 'project' || paidBy !== 'general') return [{ subject: code, paidBy, kind, fen }];
      const economic = random.some(economicSubjects, random.int(1, 6));
      return cut(random, fen, economic.length).map((part, at) => ({
        subject: code,
        paidBy,
        kind,
        economic: economic[at] ?? '',
        fen: part,
      }));
    });
  });
}

function ownExpenditures(random: Random): Expenditure[] {
  return random
    .some(GENERAL_ITEMS, random.int(1, 8))
    .flatMap(({ code }) =>
      random
        .some(EXPENDITURE_KINDS, random.int(1, 3))
        .map((kind) => ({ subject: code, paidBy: 'own' as const, kind, fen: randomFen(random) })),
    );
}

function randomOpenings(random: Random, expenditures: readonly Expenditure[]): Opening[] {
  const openings = new Map<string, Opening>();
  for (const { subject, paidBy } of expenditures) {
    if (!random.chance(0.4)) continue;
    // An overspent account starts the year below zero.
    const sign = random.chance(0.1) ? -1 : 1;
    openings.set(`${paidBy} ${subject}`, { subject, of: paidBy, fen: sign * randomFen(random) });
  }
  return [...openings.values()];
}

/** Appropriations mostly equal what was spent; else something is left, or last year's money was used. */
function appropriationIncomes(
  random: Random,
  expenditures: readonly Expenditure[],
  openings: readonly Opening[],
): Income[] {
  return APPROPRIATIONS.flatMap((source) => {
    const spent = expenditures.filter(({ paidBy }) => paidBy === source);
    return [...new Set(spent.map(({ subject }) => subject))].flatMap((subject): Income[] => {
      const total = add(spent.filter((posting) => posting.subject === subject));
      const opening = add(openings.filter((posting) => posting.of === source && posting.subject === subject));
      const left =
        opening !== 0 && random.chance(0.5) ? random.pick([0, randomFen(random), -random.int(0, 10_000)]) : opening;
      return [{ subject, source, fen: Math.max(0, total + left - opening) }];
    });
  });
}

function ownIncomes(random: Random): Income[] {
  return random.some(OWN_INCOMES, random.int(1, OWN_INCOMES.length)).flatMap((source) =>
    random.some(GENERAL_ITEMS, random.int(1, 4)).flatMap(({ code }): Income[] => {
      const income: Income = { subject: code, source, fen: randomFen(random) };
      if (source !== 'institutional' || !random.chance(0.5)) return [income];
      return [income, { ...income, isEducationFee: true, fen: randomFen(random) }];
    }),
  );
}

/** 公开09表 covers all appropriations, so at least what 公开06表 shows of basic expenditure. */
function threePublicOf(expenditures: readonly Expenditure[]): ThreePublic[] {
  return (Object.keys(THREE_PUBLIC_SUBJECTS) as (keyof typeof THREE_PUBLIC_SUBJECTS)[]).map((item) => {
    const final = add(expenditures.filter(({ economic }) => economic === THREE_PUBLIC_SUBJECTS[item]));
    return { item, budget: final, final };
  });
}

function randomThreePublic(random: Random, expenditures: readonly Expenditure[]): ThreePublic[] {
  return threePublicOf(expenditures).map(({ item, final }) => {
    const all = final + (random.chance(0.3) ? randomFen(random) : 0);
    return { item, final: all, budget: random.chance(0.5) ? all : all + randomFen(random) };
  });
}

/** The sum of postings, in 分. */
export const add = (postings: readonly { readonly fen: number }[]): number =>
  postings.reduce((total, { fen }) => total + fen, 0);
