import { HostFailure } from './failure';
import { text } from './hostObject';

/**
 * The one value that all entries have. Excel gives null where they differ, though its types do not say so.
 */
export function uniform<T>(values: readonly T[]): T {
  const [first] = values;
  return values.every((value) => value === first) ? (first as T) : (null as T);
}

/** "#RRGGBB" in capitals; the number sign may be missing. */
export function color(value: unknown): string {
  const match = /^#?([0-9a-f]{6})$/i.exec(text(value));
  if (!match) throw new HostFailure('InvalidArgument');
  return `#${(match[1] as string).toUpperCase()}`;
}
