import { isShown, noteSentence, type MergedDraft, type MergedParagraph } from '../../src/index';

/** What became of the draft in the person's hands, and what of it is to be looked at. */
export interface ChangesView {
  /** Paragraphs that the person wrote, edited or deleted. */
  readonly edited: number;
  /** Numbers that the workbook has changed. */
  readonly moved: number;
  /** What the person has to decide on, with the place of the paragraph. */
  readonly notes: readonly { readonly at: number; readonly sentence: string }[];
  /** Paragraphs that only the new draft has. */
  readonly added: readonly PlacedText[];
  /** Paragraphs that are no part of the text: deleted by the person, or gone from the draft. */
  readonly deleted: readonly PlacedText[];
  readonly dropped: readonly PlacedText[];
  /** Whether anything is marked. */
  readonly isMarked: boolean;
}

export interface PlacedText {
  readonly at: number;
  readonly text: string;
}

const EDITED: readonly MergedParagraph['kind'][] = ['edited', 'own', 'deleted'];

export function draftChanges({ paragraphs }: MergedDraft): ChangesView {
  const placed = paragraphs.map((paragraph, at) => ({ paragraph, at }));
  const textsOf = (kind: MergedParagraph['kind']): PlacedText[] =>
    placed.flatMap(({ paragraph, at }) => (paragraph.kind === kind ? [{ at, text: paragraphText(paragraph) }] : []));
  const moved = placed.flatMap(({ paragraph }) => paragraph.spans.filter(({ from }) => from !== undefined)).length;
  return {
    edited: paragraphs.filter(({ kind }) => EDITED.includes(kind)).length,
    moved,
    notes: placed.flatMap(({ paragraph, at }) => paragraph.notes.map((note) => ({ at, sentence: noteSentence(note) }))),
    added: textsOf('added'),
    deleted: textsOf('deleted'),
    dropped: textsOf('dropped'),
    isMarked: paragraphs.some(isMarked),
  };
}

/** Whether something about a paragraph is new to the person. */
export function isMarked(paragraph: MergedParagraph): boolean {
  const { kind, notes, spans } = paragraph;
  if (!isShown(paragraph)) return kind === 'dropped';
  const hasMark = spans.some(({ from, doubt }) => from !== undefined || doubt !== undefined);
  return kind === 'added' || notes.length > 0 || hasMark;
}

export const paragraphText = ({ spans }: MergedParagraph): string => spans.map(({ text }) => text).join('');
