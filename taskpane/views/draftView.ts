import type { Disclosure, Draft, Section, Span } from '../../src/index';
import { draftText, draftTitle } from '../../src/index';
import { draftHtml } from './draftHtml';
import type { SectionView, SpanView } from './narrative';
import { openGroups, type OpenGroupView, type OpenPlace } from './openSlots';
import { sourceViews } from './sources';

/** A drafted narrative as the pane shows it, with both copies of it ready, so that copying happens within the click. */
export interface DraftView {
  /** What a document that holds it is called. */
  readonly title: string;
  readonly sections: readonly SectionView[];
  /** What waits to be filled in, by section, and how many inputs that is. */
  readonly open: readonly OpenGroupView[];
  readonly openCount: number;
  readonly text: string;
  readonly html: string;
}

export function draftView(draft: Draft, disclosure: Disclosure): DraftView {
  const sourcesOf = sourceViews(disclosure);
  const places: OpenPlace[] = [];
  const spanView = (section: Section, span: Span): SpanView => {
    if (span.openSlot !== undefined) {
      const anchor = `open-slot-${places.length + 1}`;
      places.push({ anchor, slot: span.openSlot, section: section.id });
      return { kind: 'open', text: span.text, anchor };
    }
    if (span.sources.length === 0) return { kind: 'words', text: span.text };
    return { kind: 'sourced', text: span.text, how: span.how, sources: sourcesOf(span.sources) };
  };
  const sections = draft.sections.map((section): SectionView => ({
    key: section.id,
    title: section.title,
    level: section.id.includes('.') ? 3 : 2,
    paragraphs: section.paragraphs.map((paragraph) => paragraph.spans.map((span) => spanView(section, span))),
  }));
  const open = openGroups(places, draft);
  return {
    title: draftTitle(disclosure),
    sections,
    open,
    openCount: open.reduce((count, group) => count + group.slots.length, 0),
    text: draftText(draft),
    html: draftHtml(sections),
  };
}
