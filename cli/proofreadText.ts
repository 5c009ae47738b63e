import { a1, textSentence, type ProofreadReport, type Severity, type TextFinding } from '../src/index';

const LEVELS: Readonly<Record<Severity, string>> = { error: '错误', warning: '提醒', note: '提示' };

/** The result of proofreading as a person reads it in a terminal: how many statements, then findings by place. */
export function proofreadText(file: string, text: string, { counts, findings }: ProofreadReport): string {
  const { agree, rounding, disagree, unresolved } = counts;
  const lines = [
    `${file}：核对 ${agree + rounding + disagree} 处说法：相符 ${agree}，尾差 ${rounding}，不符 ${disagree}；未核对 ${unresolved} 处（不等于相符）。`,
    ...findings.flatMap((finding) => findingLines(text, finding)),
  ];
  return `${lines.join('\n')}\n`;
}

function findingLines(text: string, finding: TextFinding): string[] {
  const { start, end, severity, cells } = finding;
  const line = text.slice(0, start).split('\n').length;
  const before = text.slice(Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 20), start);
  const places = cells.length > 4 ? [...cells.slice(0, 4).map(place), '…'] : cells.map(place);
  return [
    '',
    `第 ${line} 行  ${before}【${text.slice(start, end).trim()}】`,
    `  [${LEVELS[severity]}] ${textSentence(finding)}`,
    ...(places.length > 0 ? [`         ${places.join('，')}`] : []),
  ];
}

const place = (cell: TextFinding['cells'][number]): string => `${cell.sheet}!${a1(cell)}`;
