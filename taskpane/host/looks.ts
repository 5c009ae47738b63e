import { LOOKS, type LookStyle } from '../../src/index';
import { blockSize } from './blocks';
import type { LookedBlock } from './planWork';
import { commandStep, rangeOf, type Step } from './steps';

type Edge = Parameters<Excel.RangeBorderCollection['getItem']>[0];

/** Every line around and inside a range of this size. */
function edgesOf({ rows, columns }: { rows: number; columns: number }): Edge[] {
  const outer: Edge[] = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'];
  return [
    ...outer,
    ...(rows > 1 ? ['InsideHorizontal' as const] : []),
    ...(columns > 1 ? ['InsideVertical' as const] : []),
  ];
}

/** The step that gives a block of cells its look. */
export function lookStep(sheet: string, { look, block }: LookedBlock): Step {
  return commandStep(24, (context) =>
    applyLook(rangeOf(context, sheet, block), LOOKS[look], edgesOf(blockSize(block))),
  );
}

function applyLook({ format }: Excel.Range, style: LookStyle, edges: readonly Edge[]): void {
  format.font.name = style.fontName;
  format.font.size = style.fontSize;
  format.font.bold = style.bold;
  format.font.color = style.fontColor;
  if (style.fillColor !== null) format.fill.color = style.fillColor;
  else format.fill.clear();
  format.horizontalAlignment = HORIZONTAL[style.horizontal];
  format.verticalAlignment = VERTICAL[style.vertical];
  format.wrapText = style.wrap;
  for (const edge of edges) {
    const border = format.borders.getItem(edge);
    border.style = style.borderColor === null ? 'None' : 'Continuous';
    if (style.borderColor !== null) border.color = style.borderColor;
  }
}

const HORIZONTAL = { general: 'General', left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { center: 'Center' } as const;
