import type { Workbook } from '../../src/index';
import { randomLayout, type Layout } from './departments/layout';
import { randomLedger, randomProfile, RICH, type Ledger, type Profile } from './departments/ledger';
import { randomFrom } from './departments/random';
import { workbookFileOf, workbookOf } from './departments/workbook';

export { STANDARD_LAYOUT, type Layout } from './departments/layout';

/** A made-up department whose nine forms are right: postings in 分, each amount printed from its own true value. */
export interface Department {
  readonly seed: number;
  readonly ledger: Ledger;
  readonly layout: Layout;
  /** The forms as the engine reads them. */
  readonly workbook: Workbook;
  /** The forms as an .xlsx file. */
  file(): Promise<Uint8Array>;
}

interface Wishes {
  readonly profile?: Profile;
  readonly layout?: Partial<Layout>;
}

/** The same seed and wishes give the same department. */
export function randomDepartment(seed: number, wishes: Wishes = {}): Department {
  const random = randomFrom(seed);
  const layout = { ...randomLayout(random), ...wishes.layout };
  const ledger = randomLedger(random, wishes.profile ?? randomProfile(random));
  return {
    seed,
    ledger,
    layout,
    workbook: workbookOf(ledger, layout),
    file: () => workbookFileOf(ledger, layout),
  };
}

/** A department with every kind of activity, so that every form has amounts. */
export const richDepartment = (seed: number, layout: Partial<Layout> = {}): Department =>
  randomDepartment(seed, { profile: RICH, layout });
