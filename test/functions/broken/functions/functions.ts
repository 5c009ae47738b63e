/**
 * Nothing.
 * @customfunction 没有 没有
 */
export function nothing(): number {
  return 0;
}
