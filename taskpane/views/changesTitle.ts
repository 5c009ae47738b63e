import { strings } from '../strings';
import type { ChangesView } from './draftChanges';

/** "您改过 2 段，3 处随工作簿变了，1 处请您核对"; "" where there is nothing to say. */
export function changesTitle({ edited, moved, notes, added, dropped }: ChangesView): string {
  const unsettled = notes.length + added.length + dropped.length;
  return [
    ...(edited > 0 ? [strings.text.edited(edited)] : []),
    ...(moved > 0 ? [strings.text.moved(moved)] : []),
    ...(unsettled > 0 ? [strings.text.unsettled(unsettled)] : []),
  ].join('，');
}
