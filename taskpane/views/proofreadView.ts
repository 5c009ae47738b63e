import { proofread, textSentence, type Claim, type Disclosure, type TextFinding, type Verdict } from '../../src/index';
import type { CellView } from './checkView';
import type { SourceView } from './narrative';
import { anchorOf } from './proofreadAnchor';
import { proofreadLines, type PieceView } from './proofreadLines';
import { sourceViews } from './sources';
import type { Tone } from './tone';

/** A proofread text as the pane shows it: made once, so that rendering only lays it out. */
export interface ProofreadView {
  readonly counts: Readonly<Record<Verdict, number>>;
  /** Statements that were checked. Those that were not are never among them. */
  readonly checked: number;
  readonly lines: readonly (readonly PieceView[])[];
  /** By place in the text. */
  readonly findings: readonly TextFindingView[];
  readonly unresolved: readonly PlaceView[];
}

/** A place in the text: its words with those before them, and the id of the element that shows it. */
export interface PlaceView {
  readonly anchor: string;
  readonly before: string;
  readonly quote: string;
}

export interface TextFindingView extends PlaceView {
  readonly key: string;
  readonly tone: Tone;
  /** What came of the statement that it is about. */
  readonly verdict: Verdict;
  readonly sentence: string;
  readonly cells: readonly CellView[];
}

export function proofreadView(disclosure: Disclosure, text: string): ProofreadView {
  const { claims, counts, findings } = proofread(disclosure, text);
  const sourcesOf = sourceViews(disclosure);
  const inOrder = [...findings].sort((a, b) => a.start - b.start);
  const claimAt = (start: number): Claim | undefined =>
    claims.find((claim) => claim.start <= start && start < claim.end);
  return {
    counts,
    checked: counts.agree + counts.rounding + counts.disagree,
    lines: proofreadLines(text, claims, inOrder, sourcesOf),
    findings: inOrder.map((finding, index) => findingView(text, finding, index, claimAt(finding.start), sourcesOf)),
    unresolved: claims.filter(({ verdict }) => verdict === 'unresolved').map((claim) => placeView(text, claim)),
  };
}

function findingView(
  text: string,
  finding: TextFinding,
  index: number,
  claim: Claim | undefined,
  sourcesOf: ReturnType<typeof sourceViews>,
): TextFindingView {
  const isRounding = finding.kind.endsWith('Rounding');
  return {
    ...placeView(text, finding, claim?.start),
    key: `${index}|${finding.code}|${finding.start}`,
    // A copied figure should agree with its form to the last digit: that stays something to act on.
    tone: isRounding && finding.severity === 'note' ? 'rounding' : finding.severity,
    verdict: claim?.verdict ?? (isRounding ? 'rounding' : 'disagree'),
    sentence: textSentence(finding),
    cells: sourcesOf(finding.cells).map(cellView),
  };
}

/** Under a finding of a text a cell is listed with its sheet: they come from all over the workbook. */
function cellView({ key, target, place, shown }: SourceView): CellView {
  const space = place.lastIndexOf(' ');
  return { key, target, part: 'cell', label: place.slice(0, space), address: place.slice(space + 1), shown };
}

/** So many characters before a quotation tell where it stands; a longer one is cut. */
const BEFORE = 16;
const QUOTE = 30;

function placeView(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  anchoredAt = start,
): PlaceView {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const from = Math.max(lineStart, start - BEFORE);
  const quote = text.slice(start, end).trim();
  return {
    anchor: anchorOf(anchoredAt),
    before: `${from > lineStart ? '…' : ''}${text.slice(from, start).trimStart()}`,
    quote: quote.length > QUOTE ? `${quote.slice(0, QUOTE)}…` : quote,
  };
}
