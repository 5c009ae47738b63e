import { addressKey } from '../../model/address';
import type { Finding } from '../../model/finding';
import { commentText, saidInComment, type CellComment, type MarkComment } from '../../model/markComment';
import { sheetNamed, type Workbook } from '../../model/workbook';

/** Comments that say what was found, a comment for the first cell of each finding. */
export interface CommentPlan {
  readonly add: readonly MarkComment[];
  readonly remove: readonly MarkComment[];
  /** Cells that cannot get one, because somebody else's stands there. */
  readonly occupied: number;
}

interface Commenting {
  readonly findings: readonly Finding[];
  /** Those that get a comment; none where no comments are wanted. */
  readonly chosen: readonly Finding[];
  readonly present: readonly CellComment[];
  readonly said: (finding: Finding) => string;
}

/**
 * Plans the comments: those of the chosen findings are made or brought up to date, ours whose findings are gone are
 * taken away, and whatever somebody wrote, changed or answered stays.
 */
export function planComments(workbook: Workbook, { findings, chosen, present, said }: Commenting): CommentPlan {
  const isOpen = ({ sheet }: MarkComment) => !(sheetNamed(workbook, sheet)?.isProtected ?? false);
  const standing = sentencesByCell(findings, said);
  const wanted = sentencesByCell(chosen, said);
  const isOurs = ({ text, isAnswered }: CellComment) => !isAnswered && saidInComment(text) !== undefined;
  const isRight = (comment: CellComment): boolean => {
    const asked = wanted.get(addressKey(comment));
    if (asked) return comment.text === asked.text;
    const stands = standing.get(addressKey(comment))?.sentences;
    return (saidInComment(comment.text) ?? []).every((sentence) => stands?.includes(sentence));
  };
  const foreign = new Set(present.filter((comment) => !isOurs(comment)).map(addressKey));
  const right = new Set(present.filter((comment) => isOurs(comment) && isRight(comment)).map(addressKey));
  const open = [...wanted.values()].filter((comment) => isOpen(comment) && !right.has(addressKey(comment)));
  return {
    add: open
      .filter((comment) => !foreign.has(addressKey(comment)))
      .map(({ sheet, row, column, text }) => ({ sheet, row, column, text })),
    remove: present.filter((comment) => isOurs(comment) && !isRight(comment) && isOpen(comment)).map(bare),
    occupied: open.filter((comment) => foreign.has(addressKey(comment))).length,
  };
}

/** Plans to take ours away that nobody changed or answered. */
export function planUncommenting(workbook: Workbook, present: readonly CellComment[]): CommentPlan {
  return planComments(workbook, { findings: [], chosen: [], present, said: () => '' });
}

interface Said extends MarkComment {
  readonly sentences: readonly string[];
}

function sentencesByCell(findings: readonly Finding[], said: (finding: Finding) => string): Map<string, Said> {
  const cells = new Map<string, Said>();
  for (const finding of findings) {
    const [first] = finding.cells;
    if (!first) continue;
    const { sheet, row, column } = first;
    const sentences = [...(cells.get(addressKey(first))?.sentences ?? []), said(finding)];
    cells.set(addressKey(first), { sheet, row, column, sentences, text: commentText(sentences) });
  }
  return cells;
}

const bare = ({ sheet, row, column, text }: CellComment): MarkComment => ({ sheet, row, column, text });
