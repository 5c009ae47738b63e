import { markLevelOf, parseA1, type FindingLevel, type Mark, type MarkArea } from '../../src/index';

/** The marks in a workbook, read among the conditional formats of its sheets. */

/** A conditional format of the custom kind, as it is found; `format` is to be deleted within the same run. */
export interface FoundFormat extends Pick<Mark, 'sheet' | 'areas'> {
  readonly formula: string;
  /** Of a mark of ours; undefined for all others. */
  readonly level: FindingLevel | undefined;
  readonly format: Excel.ConditionalFormat;
}

export interface FoundFormats {
  readonly formats: readonly FoundFormat[];
  readonly sheets: readonly Excel.Worksheet[];
}

/**
 * Reads the conditional formats of the custom kind in three round trips: the sheets, their conditional formats, and
 * what those of that kind say; one more where a mark lies on several areas.
 * @param canReadAreas whether Excel tells of several areas (ExcelApi 1.9); without it such a format has none
 */
export async function readFormats(context: Excel.RequestContext, canReadAreas: boolean): Promise<FoundFormats> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/protection/protected');
  await context.sync();
  const collections = worksheets.items.map((sheet) => sheet.getRange().conditionalFormats.load('items/type'));
  await context.sync();
  const queued = worksheets.items.flatMap((sheet, at) =>
    (collections[at]?.items ?? []).filter(({ type }) => type === 'Custom').map((format) => queue(sheet, format)),
  );
  if (queued.length > 0) await context.sync();
  const scattered = canReadAreas ? queued.filter(({ range }) => range.isNullObject).map(queueAreas) : [];
  if (scattered.length > 0) await context.sync();
  const areas = new Map(scattered.map(({ format, ranges }) => [format, areasOf(ranges.address)]));
  const formats = queued.map(({ sheet, format, rule: { formula }, range }) => ({
    ...{ sheet: sheet.name, format, formula, level: markLevelOf(formula) },
    areas: areas.get(format) ?? rectangleOf(range),
  }));
  return { formats, sheets: worksheets.items };
}

/** Those among them that are marks. */
export function marksAmong(formats: readonly FoundFormat[]): Mark[] {
  return formats.flatMap(({ sheet, level, areas }) => (level === undefined ? [] : [{ sheet, level, areas }]));
}

interface Queued {
  readonly sheet: Excel.Worksheet;
  readonly format: Excel.ConditionalFormat;
  readonly rule: Excel.ConditionalFormatRule;
  readonly range: Excel.Range;
}

function queue(sheet: Excel.Worksheet, format: Excel.ConditionalFormat): Queued {
  const range = format.getRangeOrNullObject().load('rowIndex,columnIndex,rowCount,columnCount');
  return { sheet, format, rule: format.custom.rule.load('formula'), range };
}

function queueAreas({ format }: Queued) {
  return { format, ranges: format.getRanges().load('address') };
}

function rectangleOf(range: Excel.Range): MarkArea[] {
  if (range.isNullObject) return [];
  return [{ row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount }];
}

/** "表一!C7,'表 二'!C9:D10" as rectangles; areas of whole rows or columns are left out, for no mark of ours is one. */
export function areasOf(address: string): MarkArea[] {
  return [...address.matchAll(/(?:^|,)(?:'(?:[^']|'')*'!|[^'!,]*!)?([^,!]+)/gu)].flatMap(([, reference = '']) => {
    const [first, last = first] = reference.split(':').map(parseA1);
    if (!first || !last) return [];
    return [{ ...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1 }];
  });
}
