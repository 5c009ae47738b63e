import type { MergedDraft, MergedParagraph, MergedSpan } from '../../model/mergedDraft';
import type { Draft } from '../../model/span';
import { textOf, toSections, type Sectioned } from '../paragraphs';
import { isShown } from './change';

/** A paragraph of the text, and its place in the merge. */
export interface ShownParagraph extends MergedParagraph {
  readonly at: number;
}

/** The merged text by its sections. A gap that the person typed is known by what it asks for. */
export function shownSections({ paragraphs, todo }: MergedDraft): Sectioned<ShownParagraph>[] {
  const slotOf = new Map(todo.map(({ label, slot }) => [label, slot]));
  const withSlot = (span: MergedSpan): MergedSpan =>
    span.openSlot !== undefined && span.slot === undefined
      ? { ...span, openSlot: slotOf.get(span.openSlot) ?? span.openSlot }
      : span;
  const placed = paragraphs.map((paragraph, at) => ({ ...paragraph, at, spans: paragraph.spans.map(withSlot) }));
  return toSections(placed.filter(isShown));
}

/** The merged text as a draft of its own, for everything that is made from one: its gaps are those that still stand in it. */
export function finishedDraft(merged: MergedDraft): Draft {
  const sections = shownSections(merged);
  const waiting = new Set(
    sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ spans }) => spans.map(({ openSlot }) => openSlot))),
  );
  return {
    sections: sections.map(({ id, heading, paragraphs }) => ({
      id,
      title: heading ? textOf(heading) : '',
      paragraphs,
    })),
    todo: merged.todo.filter(({ slot }) => waiting.has(slot)),
  };
}
