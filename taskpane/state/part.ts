import { strings } from '../strings';
import { PartError } from './failure';
import { fetchMissingStyles } from './missingStyles';

/** A part of the pane's program that is loaded when it is first needed. */
export interface Part<T> {
  /** What was loaded; undefined before. */
  readonly now: () => T | undefined;
  /**
   * Loads it, at most once; after a failure again.
   * @throws PartError (as a rejection) when it does not come
   */
  readonly load: () => Promise<T>;
}

export function part<T>(fetch: () => Promise<T>): Part<T> {
  let loaded: T | undefined;
  let loading: Promise<T> | undefined;
  const loadNow = async (): Promise<T> => {
    try {
      await fetchMissingStyles();
      loaded = await fetch();
      return loaded;
    } catch (cause) {
      loading = undefined;
      throw new PartError(strings.failure.partNotLoaded, { cause });
    }
  };
  return { now: () => loaded, load: () => (loading ??= loadNow()) };
}
