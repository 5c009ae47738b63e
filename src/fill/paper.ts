import type { Disclosure } from '../model/binding';
import type { CellEdit, EditPlan, NewSheet } from '../model/edit';
import type { FormulaStyle } from '../model/formulaStyle';
import type { DraftInputs } from '../model/inputs';
import { ofKind } from '../model/kinds';
import { sheetNamed } from '../model/workbook';
import type { PaperLayout, WordingWords } from '../model/wording';
import { layOut, type Wanted } from './paperCells';
import { FIRST_ROW, INPUT_KINDS, paperSheet } from './paperLayout';
import { paperLines } from './paperLines';
import { readPaper } from './readPaper';
import { remakeEdits } from './remake';

/** The styles whose cells hold formulas. */
const FORMULAS: readonly FormulaStyle[] = ['native', 'custom'];

const newSheet = (name: string, { sheet, columns }: PaperLayout): NewSheet => ({
  name,
  ...(name !== sheet && { beside: sheet }),
  columnWidths: columns.map(({ width }) => width),
  frozenRows: FIRST_ROW,
  print: { orientation: 'landscape', repeatedRows: FIRST_ROW },
});

/**
 * Plans the working paper: made where there is none, made anew over an old one without losing what was typed. `more`
 * holds inputs found elsewhere (last year's workbook); what a person typed comes before them. What was computed in
 * another style is written anew in this one.
 */
export function planPaper(
  disclosure: Disclosure,
  words: WordingWords,
  more: DraftInputs,
  style: FormulaStyle,
): EditPlan {
  const { layout } = words;
  const existing = paperSheet(disclosure.workbook, layout);
  const inputs = new Map([...more, ...readPaper(disclosure, words)]);
  const kept = (key: string) => INPUT_KINDS.some((kind) => inputs.has(`${key}.${kind}`));
  const lines = paperLines(disclosure, words, kept);
  if (ofKind(disclosure, words.kind).forms.length === 0) return { newSheets: [], edits: [] };
  const wanted = layOut(layout, lines, inputs, style);
  if (existing) {
    const everyLine = paperLines(disclosure, words, () => true);
    const own = FORMULAS.flatMap((each) => layOut(layout, lines, inputs, each)).map(({ content }) => content);
    return { newSheets: [], edits: remakeEdits(layout, existing, wanted, everyLine, own) };
  }
  const name = freeName(disclosure, layout);
  return { newSheets: [newSheet(name, layout)], edits: wanted.map((cell) => newCell(name, cell)) };
}

function freeName({ workbook }: Disclosure, { sheet }: PaperLayout): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? sheet : `${sheet} ${number}`;
    if (!sheetNamed(workbook, name)) return name;
  }
}

function newCell(sheet: string, { row, column, content, look, purpose, ...more }: Wanted): CellEdit {
  return { sheet, row, column, before: null, after: content, style: look, purpose, ...more };
}
