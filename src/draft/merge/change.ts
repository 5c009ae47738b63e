import type {
  BaseParagraph,
  DraftChange,
  MergedDraft,
  MergedKind,
  MergedParagraph,
  SavedDraft,
  SavedLine,
} from '../../model/mergedDraft';
import { lineFrom, linesOf } from './lines';
import { baseOf } from './merge';
import { textOf } from './tokens';

const LEFT_OUT: readonly MergedKind[] = ['deleted', 'dropped'];

/** Whether a paragraph is part of the text. */
export const isShown = ({ kind }: MergedParagraph): boolean => !LEFT_OUT.includes(kind);

/** The text that a merge shows, a paragraph or heading each. */
export const shownText = ({ paragraphs }: MergedDraft): string[] =>
  paragraphs.filter(isShown).map(({ spans }) => textOf(spans));

/**
 * What is saved after a change. The paragraph that it touches is then one of the new draft, so that its marks are gone;
 * all others keep theirs, until somebody has looked at them.
 * @throws RangeError when there is no such paragraph
 */
export function changed(merged: MergedDraft, change: DraftChange): SavedDraft {
  if (change.kind === 'acceptAll') return allAccepted(merged);
  const target = merged.paragraphs[change.at];
  if (!target) throw new RangeError(`There is no paragraph ${change.at}`);
  const { base, now, placeOf } = rebased(merged, target);
  const restored = change.kind === 'restore' ? newTexts(merged, target, change).join('') : '';
  const lines = merged.paragraphs.flatMap((paragraph): readonly SavedLine[] => {
    if (paragraph === target) return newTexts(merged, target, change).map((text) => lineFrom(text, now));
    if (isOfOne(paragraph, target)) return otherPart(paragraph, now, restored);
    const line = paragraph.line === undefined ? undefined : merged.saved.lines[paragraph.line];
    // Not yet what the merge made of it.
    return line ? [lineFrom(line.text, line.base === undefined ? undefined : placeOf(line.base))] : [];
  });
  return { base, lines };
}

function allAccepted({ paragraphs, next }: MergedDraft): SavedDraft {
  const lines = paragraphs.filter(isShown).map(({ spans, next: from }) => lineFrom(textOf(spans), from));
  return { base: next.map(baseOf), lines };
}

/** Whether two paragraphs were made from one of the draft, which was divided. */
const isOfOne = (one: MergedParagraph, other: MergedParagraph): boolean =>
  isShown(one) && one.base !== undefined && one.base === other.base;

/**
 * What becomes of another part of a divided paragraph. It is as the merge has it; what is restored takes the place of what
 * was drafted of it, and the person's own stands by itself.
 */
function otherPart(part: MergedParagraph, now: number | undefined, restored: string): SavedLine[] {
  const text = textOf(part.spans);
  if (restored === '') return [lineFrom(text, now)];
  return restored.includes(text) ? [] : [lineFrom(text, undefined)];
}

function newTexts({ next }: MergedDraft, target: MergedParagraph, change: DraftChange): readonly string[] {
  switch (change.kind) {
    case 'write':
      return linesOf(change.text);
    case 'restore': {
      const drafted = target.next === undefined ? undefined : next[target.next];
      return drafted ? [textOf(drafted.spans)] : [];
    }
    default:
      return isShown(target) ? [textOf(target.spans)] : [];
  }
}

interface Rebased {
  readonly base: readonly BaseParagraph[];
  /** The place of the touched paragraph; undefined where no draft has it. */
  readonly now: number | undefined;
  /** The new place of an old paragraph. */
  readonly placeOf: (base: number) => number;
}

/** The remembered draft with the touched paragraph as the new draft has it. */
function rebased({ saved, paragraphs, next }: MergedDraft, target: MergedParagraph): Rebased {
  const drafted = target.next === undefined ? undefined : next[target.next];
  const fresh = drafted ? [baseOf(drafted)] : [];
  const removed = target.base === undefined ? 0 : 1;
  const at = target.base ?? placeBehind(paragraphs, target.next ?? -1);
  return {
    base: [...saved.base.slice(0, at), ...fresh, ...saved.base.slice(at + removed)],
    now: drafted ? at : undefined,
    placeOf: (base) => (base < at ? base : base + fresh.length - removed),
  };
}

/** The place in the old draft where a paragraph that only the new one has belongs. */
function placeBehind(paragraphs: readonly MergedParagraph[], next: number): number {
  const earlier = paragraphs.flatMap((other) =>
    other.next !== undefined && other.next < next && other.base !== undefined ? [other.base + 1] : [],
  );
  return Math.max(0, ...earlier);
}
