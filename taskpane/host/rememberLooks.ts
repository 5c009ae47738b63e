import { a1, addressKey, type CellEdit } from '../../src/index';
import type { Features } from './features';
import type { SheetWork } from './planWork';
import { commandStep, type Step } from './steps';

/** The looks and input rules of cells that a plan changes on sheets that exist, to put them back. */

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

const RULE = ['dataValidation/type', 'dataValidation/rule', 'dataValidation/prompt', 'dataValidation/errorAlert'];

interface QueuedLook {
  readonly sheet: string;
  readonly edit: CellEdit;
  readonly range: Excel.Range;
  readonly borders: readonly { readonly edge: (typeof EDGES)[number]; readonly border: Excel.RangeBorder }[];
}

/** Steps that put looks and input rules back, by the key of the cell. */
export type RememberedLooks = ReadonlyMap<string, Step>;

/** Queues the reading; what is returned gives, after the sync, the steps that put things back. */
export function rememberLooks(
  context: Excel.RequestContext,
  sheets: readonly SheetWork[],
  features: Features,
): () => RememberedLooks {
  const hasRule = ({ inputRule }: CellEdit) => features.inputRules && inputRule !== undefined;
  const queued = sheets.flatMap(({ name, edits }) =>
    edits
      .filter((edit) => edit.style !== undefined || hasRule(edit))
      .map((edit): QueuedLook => {
        const range = context.workbook.worksheets.getItem(name).getRange(a1(edit));
        const pattern = features.hiddenAndPatterns ? [PATTERN] : [];
        range.load([...(edit.style ? [...FORMAT, ...pattern] : []), ...(hasRule(edit) ? RULE : [])].join(','));
        const borders = (edit.style ? EDGES : []).map((edge) => ({
          edge,
          border: range.format.borders.getItem(edge).load('style,color,weight'),
        }));
        return { sheet: name, edit, range, borders };
      }),
  );
  return () =>
    new Map(
      queued.map(({ edit, ...look }) => {
        const steps = [
          ...(edit.style ? [putBackLook({ edit, ...look }, features.hiddenAndPatterns)] : []),
          ...(hasRule(edit) ? [putBackRule({ edit, ...look })] : []),
        ];
        return [addressKey(edit), joined(steps)];
      }),
    );
}

function joined(steps: readonly Step[]): Step {
  return {
    bytes: steps.reduce((bytes, step) => bytes + step.bytes, 0),
    queue: (context) => steps.forEach((step) => step.queue(context)),
  };
}

function putBackRule({ sheet, edit, range }: QueuedLook): Step {
  const { type, rule, prompt, errorAlert } = range.dataValidation;
  return commandStep(5, (context) => {
    const { dataValidation } = context.workbook.worksheets.getItem(sheet).getRange(a1(edit));
    dataValidation.clear();
    if (type === 'None') return;
    Object.assign(dataValidation, { rule, prompt, errorAlert });
  });
}

function putBackLook({ sheet, edit, range, borders }: QueuedLook, canReadPattern: boolean): Step {
  const { font, fill, horizontalAlignment, verticalAlignment, wrapText } = range.format;
  const { name, size, bold, color } = font;
  const fillColor = fill.color;
  const isFilled = canReadPattern ? fill.pattern !== 'None' : fillColor.toUpperCase() !== '#FFFFFF';
  const lines = borders.map(({ edge, border: { style, color: line, weight } }) => ({ edge, style, line, weight }));
  return commandStep(30, (context) => {
    const { format } = context.workbook.worksheets.getItem(sheet).getRange(a1(edit));
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
