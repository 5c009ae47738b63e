import { a1 } from '../../src/index';
import type { SheetWork } from './planWork';
import { commandStep, type Step } from './steps';

/** The looks of cells that a plan restyles on sheets that exist, to put them back after a failure. */

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

const FORMAT = [
  'format/font/name',
  'format/font/size',
  'format/font/bold',
  'format/font/color',
  'format/fill/color',
  'format/horizontalAlignment',
  'format/verticalAlignment',
  'format/wrapText',
];

/** Tells a white fill from none; Excel before ExcelApi 1.9 cannot. */
const PATTERN = 'format/fill/pattern';

interface QueuedLook {
  readonly sheet: string;
  readonly address: string;
  readonly range: Excel.Range;
  readonly borders: readonly { readonly edge: (typeof EDGES)[number]; readonly border: Excel.RangeBorder }[];
}

/** Queues the reading; what is returned gives, after the sync, the steps that put the looks back. */
export function rememberLooks(
  context: Excel.RequestContext,
  sheets: readonly SheetWork[],
  canReadPattern: boolean,
): () => Step[] {
  const queued = sheets.flatMap(({ name, edits }) =>
    edits
      .filter(({ style }) => style !== undefined)
      .map(({ row, column }): QueuedLook => {
        const address = a1({ row, column });
        const range = context.workbook.worksheets.getItem(name).getRange(address);
        range.load([...FORMAT, ...(canReadPattern ? [PATTERN] : [])].join(','));
        const borders = EDGES.map((edge) => ({
          edge,
          border: range.format.borders.getItem(edge).load('style,color,weight'),
        }));
        return { sheet: name, address, range, borders };
      }),
  );
  return () => queued.map((look) => putBackLook(look, canReadPattern));
}

function putBackLook({ sheet, address, range, borders }: QueuedLook, canReadPattern: boolean): Step {
  const { font, fill, horizontalAlignment, verticalAlignment, wrapText } = range.format;
  const { name, size, bold, color } = font;
  const fillColor = fill.color;
  const isFilled = canReadPattern ? fill.pattern !== 'None' : fillColor.toUpperCase() !== '#FFFFFF';
  const lines = borders.map(({ edge, border: { style, color: line, weight } }) => ({ edge, style, line, weight }));
  return commandStep(30, (context) => {
    const { format } = context.workbook.worksheets.getItem(sheet).getRange(address);
    Object.assign(format.font, given({ name, size, bold, color }));
    if (isFilled) format.fill.color = fillColor;
    else format.fill.clear();
    Object.assign(format, given({ horizontalAlignment, verticalAlignment, wrapText }));
    for (const { edge, style, line, weight } of lines) {
      const border = format.borders.getItem(edge);
      border.style = style;
      // Naming a colour or a weight would draw a line where there was none.
      if (style !== 'None') Object.assign(border, { color: line, weight });
    }
  });
}

/** Without the properties that Excel reads as null, because they differ within the cell and cannot be set so. */
function given(properties: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
}
