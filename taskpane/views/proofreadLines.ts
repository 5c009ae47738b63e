import { textSentence, type CellAddress, type Claim, type TextFinding, type Verdict } from '../../src/index';
import { strings } from '../strings';
import type { SourceView } from './narrative';

/** The proofread text cut into pieces: plain words, claims with their verdicts, and words that a finding is about. */
export type PieceView =
  | { readonly kind: 'words'; readonly text: string }
  | {
      readonly kind: 'claim';
      readonly text: string;
      readonly start: number;
      readonly verdict: Verdict;
      /** What was found out about it, in words. */
      readonly hint: string;
      readonly sources: readonly SourceView[];
    }
  /** Words without a claim that a finding is about: an empty slot, a number out of order, a list. */
  | { readonly kind: 'remark'; readonly text: string; readonly start: number; readonly hint: string };

interface Area {
  readonly start: number;
  readonly end: number;
}

/**
 * The text line by line, nothing of it left out.
 * @param findings by place
 */
export function proofreadLines(
  text: string,
  claims: readonly Claim[],
  findings: readonly TextFinding[],
  sourcesOf: (cells: readonly CellAddress[]) => readonly SourceView[],
): readonly (readonly PieceView[])[] {
  const byPlace = [...claims].sort((a, b) => a.start - b.start);
  const isOnClaim = (finding: TextFinding): boolean =>
    byPlace.some(({ start, end }) => start <= finding.start && finding.end <= end);
  const remarks = findings.filter((finding) => !isOnClaim(finding));
  let position = 0;
  return linesOf(text).map((line) => {
    position = Math.max(position, line.start);
    const pieces: PieceView[] = [];
    for (const claim of byPlace.filter(({ start }) => start >= position && start < line.end)) {
      // Claims do not overlap; should they ever, the first one stands.
      if (claim.start < position) continue;
      pieces.push(...wordPieces(text, { start: position, end: claim.start }, remarks));
      pieces.push(claimPiece(text, claim, findings, sourcesOf));
      position = claim.end;
    }
    pieces.push(...wordPieces(text, { start: position, end: line.end }, remarks));
    return pieces;
  });
}

function linesOf(text: string): Area[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const area = { start, end: start + line.length };
    start = area.end + 1;
    return area;
  });
}

/** Words between claims; where a finding is about some of them, these stand for themselves. */
function wordPieces(text: string, area: Area, remarks: readonly TextFinding[]): PieceView[] {
  const pieces: PieceView[] = [];
  let { start } = area;
  for (const remark of remarks) {
    const from = Math.max(remark.start, start);
    const to = Math.min(remark.end, area.end);
    if (from >= to) continue;
    if (from > start) pieces.push({ kind: 'words', text: text.slice(start, from) });
    pieces.push({ kind: 'remark', text: text.slice(from, to), start: from, hint: textSentence(remark) });
    start = to;
  }
  if (start < area.end) pieces.push({ kind: 'words', text: text.slice(start, area.end) });
  return pieces;
}

function claimPiece(
  text: string,
  claim: Claim,
  findings: readonly TextFinding[],
  sourcesOf: (cells: readonly CellAddress[]) => readonly SourceView[],
): PieceView {
  const { start, end, verdict } = claim;
  const said = findings.filter((finding) => start <= finding.start && finding.start < end).map(textSentence);
  const hint = [strings.verdicts[verdict], ...said].join('：');
  return { kind: 'claim', text: text.slice(start, end), start, verdict, hint, sources: sourcesOf(claim.cells) };
}
