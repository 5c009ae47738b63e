import type { Subject } from './subject';
import type { Line } from './text';

/** Where words of one kind stand, and whose: the listing after 主要包括, the use after 主要用于. */
export interface Stretch {
  readonly line: Line;
  readonly from: number;
  readonly to: number;
  readonly subject?: Subject;
}

/** Where the next amount with a list of its own begins: ，公用经费 3.07 万元，主要包括. Its clauses have figures; names have none. */
const NEXT_LISTED =
  /[，,](?=[^。；;，,、\d]*\d[^。；;，,、]*(?:[，,][^。；;，,、\d]*\d[^。；;，,、]*)*[，,]?(?:主要)?包括)/u;

/** A list ends with its sentence, at a semicolon, or where the next amount that has a list follows a comma. */
export const listingFrom = (line: Line, subject: Subject | undefined, from: number): Stretch =>
  stretch(line, subject, from, new RegExp(`[。；;]|${NEXT_LISTED.source}`, 'u'));

/** A use ends at a comma too, for it lists with 、. */
export const purposeFrom = (line: Line, subject: Subject | undefined, from: number): Stretch =>
  stretch(line, subject, from, /[。；;，]/u);

function stretch(line: Line, subject: Subject | undefined, from: number, ending: RegExp): Stretch {
  const end = line.text.slice(from).search(ending);
  const to = end < 0 ? line.text.length : from + end;
  return { line, from, to, ...(subject ? { subject } : {}) };
}
