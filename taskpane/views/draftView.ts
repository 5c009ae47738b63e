import {
  draftText,
  draftTitle,
  narrativeDraft,
  narrativeSections,
  noteSentence,
  noticeSentence,
  type Disclosure,
  type MergedDraft,
  type MergedSpan,
  type OpenedDraft,
  type ShownParagraph,
} from '../../src/index';
import { draftChanges, isMarked, paragraphText, type ChangesView } from './draftChanges';
import { draftHtml } from './draftHtml';
import type { ParagraphView, SectionView, SpanView } from './narrative';
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
  /** What it was made from, to change it by. */
  readonly merged: MergedDraft;
  readonly changes: ChangesView;
  /** What to know about where the text comes from. */
  readonly notices: readonly string[];
}

export function draftView({ merged, notices }: OpenedDraft, disclosure: Disclosure): DraftView {
  const draft = narrativeDraft(merged);
  const places: OpenPlace[] = [];
  const paragraphView = paragraphViews(disclosure, places);
  const sections = narrativeSections(merged).map(({ id, heading, paragraphs }): SectionView => ({
    key: id,
    title: heading ? paragraphText(heading) : '',
    heading: heading && paragraphView(id, heading),
    level: id.includes('.') ? 3 : 2,
    paragraphs: paragraphs.map((paragraph) => paragraphView(id, paragraph)),
  }));
  const open = openGroups(places, draft);
  return {
    title: draftTitle(disclosure),
    sections,
    open,
    openCount: open.reduce((count, group) => count + group.slots.length, 0),
    text: draftText(draft),
    html: draftHtml(sections),
    merged,
    changes: draftChanges(merged),
    notices: notices.map(noticeSentence),
  };
}

/** @param places takes up the gaps of the paragraphs, in reading order */
function paragraphViews(disclosure: Disclosure, places: OpenPlace[]) {
  const sourcesOf = sourceViews(disclosure);
  const spanView = (section: string, span: MergedSpan): SpanView => {
    const { text, from, doubt, openSlot, how, sources } = span;
    if (openSlot !== undefined) {
      const anchor = `open-slot-${places.length + 1}`;
      places.push({ anchor, slot: openSlot, section });
      return { kind: 'open', text, anchor, from };
    }
    if (doubt !== undefined) return { kind: 'doubt', text, now: doubt.join('、') };
    return sources.length === 0
      ? { kind: 'words', text }
      : { kind: 'sourced', text, how, sources: sourcesOf(sources), from };
  };
  return (section: string, paragraph: ShownParagraph): ParagraphView => ({
    at: paragraph.at,
    text: paragraphText(paragraph),
    spans: paragraph.spans.map((span) => spanView(section, span)),
    isEdited: paragraph.kind === 'edited' || paragraph.kind === 'own',
    isMarked: isMarked(paragraph),
    canRestore: paragraph.kind === 'edited' && paragraph.next !== undefined,
    notes: paragraph.notes.map(noteSentence),
  });
}
