import type { Disclosure } from './binding';

/** The department or year that most forms print in their heads; undefined where none prints it. */
export function headText(disclosure: Disclosure, what: 'department' | 'year'): string | undefined {
  const counts = new Map<string, number>();
  for (const { header } of disclosure.bound.values()) {
    const text = header[what]?.text;
    if (text !== undefined) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}
