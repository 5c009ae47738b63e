import type { MergedDraft, MergedParagraph, MergedSpan } from '../../model/mergedDraft';
import type { Draft } from '../../model/span';
import { textOf, toSections } from '../paragraphs';
import { isShown } from './change';

/** The merged text as a draft of its own, for everything that is made from one: its gaps are those that still stand in it. */
export function finishedDraft({ paragraphs, todo }: MergedDraft): Draft {
  const slotOf = new Map(todo.map(({ label, slot }) => [label, slot]));
  const withSlot = (span: MergedSpan): MergedSpan =>
    span.openSlot !== undefined && span.slot === undefined
      ? { ...span, openSlot: slotOf.get(span.openSlot) ?? span.openSlot }
      : span;
  const shown = paragraphs
    .filter(isShown)
    .map((paragraph): MergedParagraph => ({ ...paragraph, spans: paragraph.spans.map(withSlot) }));
  const waiting = new Set(shown.flatMap(({ spans }) => spans.map(({ openSlot }) => openSlot)));
  return {
    sections: toSections(shown).map(({ id, heading, paragraphs: below }) => ({
      id,
      title: heading ? textOf(heading) : '',
      paragraphs: below,
    })),
    todo: todo.filter(({ slot }) => waiting.has(slot)),
  };
}
