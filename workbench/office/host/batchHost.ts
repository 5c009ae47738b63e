import type { GridBook } from '../grid';
import type { FailureCode } from './failure';
import type { References } from './references';

/** What a batch needs of the host it runs in. */
export interface BatchHost {
  readonly book: GridBook;
  readonly thisYear: number;
  readonly references: References;
  readonly watch: (isWatching: boolean) => void;
  /** Whether a member of this requirement set may be used; undefined: a member of the floor. */
  readonly supports: (since: string | undefined) => boolean;
  /** Makes the command at a location fail, for tests of what follows; undefined lets it run. */
  readonly interfere: (location: string) => FailureCode | undefined;
  /** A failed batch leaves nothing behind; otherwise what ran before the failure stays, as real hosts do it. */
  readonly isAtomic: boolean;
}
