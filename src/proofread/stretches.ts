import type { Subject } from './subject';
import type { Line } from './text';

/** Where words of one kind stand, and whose: the listing after 主要包括, the use after 主要用于. */
export interface Stretch {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
  readonly subject?: Subject;
}

/** A list ends with its sentence or at a semicolon. */
export const listingFrom = (line: Line, subject: Subject | undefined, from: number): Stretch =>
  stretch(line, subject, from, /[。；;]/u);

/** A use ends at a comma too, for it lists with 、. */
export const purposeFrom = (line: Line, subject: Subject | undefined, from: number): Stretch =>
  stretch(line, subject, from, /[。；;，]/u);

function stretch(line: Line, subject: Subject | undefined, from: number, ending: RegExp): Stretch {
  const end = line.text.slice(from).search(ending);
  const to = end < 0 ? line.text.length : from + end;
  return { line, from, to, ...(subject ? { subject } : {}) };
}
