import { formulaReference, type CellComment, type MarkComment } from '../../src/index';
import { commandStep, type Step } from './steps';

/** Comments on cells, and how the pane makes and deletes its own. */

/** A comment that was found, to be deleted within the same run. */
export interface FoundComment extends CellComment {
  readonly comment: Excel.Comment;
}

/** Every comment of the workbook. */
export async function commentsIn(context: Excel.RequestContext): Promise<FoundComment[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  return readComments(context, worksheets.items);
}

/** Reads every comment in two round trips: what there is, and where. */
export async function readComments(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<FoundComment[]> {
  const collections = sheets.map((sheet) => sheet.comments.load('items/content'));
  await context.sync();
  const queued = sheets.flatMap((sheet, at) =>
    (collections[at]?.items ?? []).map((comment) => ({
      sheet: sheet.name,
      comment,
      place: comment.getLocation().load('rowIndex,columnIndex'),
      answers: comment.replies.getCount(),
    })),
  );
  if (queued.length > 0) await context.sync();
  return queued.map(({ sheet, comment, place, answers }) => ({
    ...{ sheet, row: place.rowIndex, column: place.columnIndex },
    ...{ text: comment.content, isAnswered: answers.value > 0, comment },
  }));
}

export function addCommentSteps(comments: readonly MarkComment[]): Step[] {
  return comments.map((comment) =>
    commandStep(2 + Math.ceil(comment.text.length / 100), (context) => {
      context.workbook.worksheets.getItem(comment.sheet).comments.add(formulaReference(comment), comment.text);
    }),
  );
}

export function deleteCommentSteps(comments: readonly FoundComment[]): Step[] {
  return comments.map(({ comment }) => commandStep(1, () => comment.delete()));
}

/** What tells comments apart: where they stand and what they say. */
export function isSameComment(one: MarkComment, other: MarkComment): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.column === other.column && one.text === other.text;
}
