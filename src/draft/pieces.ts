import type { Span } from '../model/span';

/** Words of the wording itself: no number, no cell, no gap, nothing a slot wrote. */
export const isPlain = (span: Span): boolean =>
  span.sources.length === 0 && span.value === undefined && span.openSlot === undefined && span.slot === undefined;

/**
 * Names what a slot wrote, so that the same piece is found again in a later draft whatever it says by then: the i-th of
 * n pieces of 收支总计.增减. Pieces of another number (持平 after 增加…，增长…) are others. Its words in between stay plain.
 */
export function pieces(slot: string, spans: readonly Span[]): Span[] {
  const count = spans.length;
  return spans.map((span, index) =>
    isPlain(span) && count > 1 ? span : { ...span, slot: `${slot}/${index + 1}/${count}` },
  );
}
