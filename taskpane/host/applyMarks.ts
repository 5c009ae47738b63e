import {
  groupBy,
  MARK_COLORS,
  markFormula,
  saidInComment,
  type Mark,
  type MarkArea,
  type MarkComment,
  type MarkedCell,
} from '../../src/index';
import type { RunExcel } from './applyPlan';
import { blocksOf, blockSize } from './blocks';
import { addCommentSteps, deleteCommentSteps, isSameComment, readComments, type FoundComment } from './comments';
import { HostError, type MarkChange } from './host';
import { asHostError, officeErrorCode, officeErrorLocation } from './officeErrors';
import { readFormats, type FoundFormat } from './readMarks';
import { commandStep, gatherRequests, sendRequests, type Step } from './steps';

/** What the Excel at hand can do with marks. */
export interface MarkFeatures {
  /** Tells where a mark on several areas lies (ExcelApi 1.9). */
  readonly canReadAreas: boolean;
  /** Has comments (ExcelApi 1.10). */
  readonly canComment: boolean;
}

/** The marks and comments as they were. */
interface Before {
  readonly formats: readonly FoundFormat[];
  readonly comments: readonly FoundComment[];
}

/**
 * Makes a change of marks whole, or not at all. The marks are read again first: those to be taken away must still be
 * there. After a failure in the middle, new ones are taken away and lost ones made again.
 * @throws HostError; the marks are as they were then, unless the sentence says otherwise
 */
export async function applyMarks(run: RunExcel, change: MarkChange, features: MarkFeatures): Promise<void> {
  const add = marksOf(change.add);
  const { comments } = change;
  const concernsComments = features.canComment && comments.add.length + comments.remove.length > 0;
  let before: Before | undefined;
  try {
    await run(async (context) => {
      const { formats, sheets } = await readFormats(context, features.canReadAreas);
      refuseSheets(change, sheets);
      const found = concernsComments ? await readComments(context, sheets) : [];
      const steps = [
        ...addSteps(add),
        ...deleteSteps(matching(change.remove, formats)),
        ...(concernsComments
          ? [...deleteCommentSteps(commentsMeant(comments.remove, found)), ...addCommentSteps(comments.add)]
          : []),
      ];
      before = { formats, comments: found };
      await sendRequests(context, gatherRequests(steps));
    });
  } catch (error) {
    const failure = failureOf(error);
    const wasThere = before;
    if (!wasThere || ranNothing(error)) throw failure;
    await run((context) => restore(context, wasThere, { add, concernsComments, features })).catch((lost: unknown) => {
      const sentence = '标记中途失败，也没能恢复原状。请点“清除标记”，再重新标记。';
      throw new HostError('refused', sentence, { cause: new AggregateError([failure, lost]) });
    });
    throw failure;
  }
}

/** Some cells take no comment, such as those with an old-style note, which cannot be told before. */
function failureOf(error: unknown): unknown {
  const isComment = officeErrorLocation(error)?.startsWith('Comment') ?? false;
  const sentence = 'Excel 没有接受批注（单元格上可能有旧式批注），没有标记。请取消“同时加批注”，再重试。';
  return isComment ? new HostError('refused', sentence, { cause: error }) : asHostError(error, SENTENCES);
}

const SENTENCES = { ItemNotFound: '工作表已改名或删除，没有改动标记。请重新校验。' };

function ranNothing(error: unknown): boolean {
  const code = officeErrorCode(error);
  return code === 'InvalidOperationInCellEditMode' || code === 'RequestPayloadSizeLimitExceeded';
}

function refuseSheets({ add, remove, comments }: MarkChange, sheets: readonly Excel.Worksheet[]): void {
  for (const name of new Set([...add, ...remove, ...comments.add, ...comments.remove].map(({ sheet }) => sheet))) {
    const sheet = sheets.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    if (!sheet) throw new HostError('sheet-missing', `工作表“${name}”已改名或删除，没有改动标记。请重新校验。`);
    if (sheet.protection.protected) {
      const sentence = `工作表“${name}”受保护，没有改动标记。请在“审阅”选项卡撤销工作表保护后重试。`;
      throw new HostError('protected-sheet', sentence);
    }
  }
}

/** The marks found that are meant, each once. */
function matching(meant: readonly Mark[], found: readonly FoundFormat[]): FoundFormat[] {
  const left = found.filter(({ level }) => level !== undefined);
  return meant.map((mark) => {
    const one = takeFirst(left, (candidate) => candidate.level === mark.level && isAt(candidate, mark));
    if (!one) throw new HostError('changed-since', '标记在读取之后有变化，没有改动。请再点一次。');
    return one;
  });
}

/** The comments found that are meant. */
function commentsMeant(comments: readonly MarkComment[], found: readonly FoundComment[]): FoundComment[] {
  return comments.map((comment) => {
    const one = found.find((candidate) => isSameComment(candidate, comment));
    if (!one) throw new HostError('changed-since', '批注在读取之后有变化，没有改动。请再点一次。');
    return one;
  });
}

interface Restoring {
  readonly add: readonly Mark[];
  readonly concernsComments: boolean;
  readonly features: MarkFeatures;
}

/**
 * Puts back what was there, with as little as that takes. A format that was begun but not named yet is known by where
 * it lies.
 */
async function restore(
  context: Excel.RequestContext,
  before: Before,
  { add, concernsComments, features }: Restoring,
): Promise<void> {
  const { formats, sheets } = await readFormats(context, features.canReadAreas);
  const missing = [...before.formats];
  const isOld = (format: FoundFormat) =>
    takeFirst(missing, (candidate) => candidate.formula === format.formula && isAt(candidate, format)) !== undefined;
  const surplus = formats
    .filter((format) => !isOld(format))
    .filter((format) => format.level !== undefined || add.some((mark) => isAt(mark, format)));
  const lost = missing.flatMap(({ level, ...rest }) => (level === undefined ? [] : [{ ...rest, level }]));
  const comments = concernsComments ? await restoredComments(context, sheets, before.comments) : [];
  await sendRequests(context, gatherRequests([...deleteSteps(surplus), ...addSteps(lost), ...comments]));
}

/** Only comments of ours were touched; whatever else came or went meanwhile is the person's. */
async function restoredComments(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  before: readonly FoundComment[],
): Promise<Step[]> {
  const isOurs = ({ text }: FoundComment) => saidInComment(text) !== undefined;
  const now = await readComments(context, sheets);
  const surplus = now.filter((comment) => isOurs(comment) && !before.some((old) => isSameComment(old, comment)));
  const lost = before.filter((old) => isOurs(old) && !now.some((comment) => isSameComment(comment, old)));
  return [...deleteCommentSteps(surplus), ...addCommentSteps(lost)];
}

/** Takes the first that fits out of a list. */
function takeFirst<T>(list: T[], fits: (one: T) => boolean): T | undefined {
  const at = list.findIndex(fits);
  return at < 0 ? undefined : list.splice(at, 1)[0];
}

/** Ids of conditional formats are not promised to outlast a request: where they lie tells them apart. */
function isAt(one: Pick<Mark, 'sheet' | 'areas'>, other: Pick<Mark, 'sheet' | 'areas'>): boolean {
  return placeOf(one) === placeOf(other);
}

function placeOf({ sheet, areas }: Pick<Mark, 'sheet' | 'areas'>): string {
  const places = areas.map(({ row, column, rows, columns }) => `${row},${column},${rows},${columns}`);
  return [sheet.toLowerCase(), ...places].join('|');
}

/** Cells beside each other share a mark. */
function marksOf(cells: readonly MarkedCell[]): Mark[] {
  const groups = groupBy(cells, ({ level, sheet }) => `${level} ${sheet}`);
  return [...groups.values()].flatMap((group) =>
    blocksOf(group).map((block) => ({
      sheet: group[0]?.sheet ?? '',
      level: group[0]?.level ?? 'note',
      areas: [{ row: block.row, column: block.column, ...blockSize(block) }],
    })),
  );
}

/** A new conditional format comes first of all: one that was there before does not cover it. */
function addSteps(marks: readonly Mark[]): Step[] {
  return marks.flatMap(({ sheet, level, areas }) =>
    areas.map((area) =>
      commandStep(5, (context) => {
        const { custom } = rangeAt(context, sheet, area).conditionalFormats.add('Custom');
        custom.rule.formula = markFormula(level);
        custom.format.fill.color = MARK_COLORS[level];
      }),
    ),
  );
}

/** From the last to the first, so that no deletion moves one that is still to be deleted. */
function deleteSteps(formats: readonly FoundFormat[]): Step[] {
  return [...formats].reverse().map(({ format }) => commandStep(1, () => format.delete()));
}

function rangeAt(context: Excel.RequestContext, sheet: string, area: MarkArea): Excel.Range {
  const { row, column, rows, columns } = area;
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
}
