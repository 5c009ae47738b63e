import type { CellAddress } from '../model/address';
import type { Disclosure } from '../model/binding';
import type { DraftInput, DraftInputs } from '../model/inputs';
import { plain } from '../model/text';
import { cellAt } from '../model/workbook';
import type { WordingWords } from '../model/wording';
import { inputColumn, paperRows, paperSheet, slotOf, typedText } from './paperLayout';
import { isOwnInput, openInputs, paperLines } from './paperLines';
import { isLink } from './ownFormulas';
import { linkedInput } from './paperRates';

/** The input cells of the working paper of this workbook, by slot; none without a paper. */
export function paperCells(disclosure: Disclosure, words: WordingWords): ReadonlyMap<string, PaperCell> {
  const sheet = paperSheet(disclosure.workbook, words.layout);
  const cells = new Map<string, PaperCell>();
  if (!sheet) return cells;
  const rows = paperRows(sheet, words);
  for (const line of paperLines(disclosure, words, () => true)) {
    const row = line.kind === 'quantity' ? rows.get(plain(line.name)) : undefined;
    if (line.kind === 'heading' || row === undefined) continue;
    for (const kind of openInputs(line)) {
      const at = { sheet: sheet.name, row, column: inputColumn(words.layout, kind) };
      cells.set(slotOf(line.quantity.key, kind, isOwnInput(line, kind)), {
        at,
        isText: kind === '原因',
        isLinked: linkedInput(line, kind) !== undefined,
      });
    }
  }
  return cells;
}

interface PaperCell {
  readonly at: CellAddress;
  /** Whether words are typed there rather than a number. */
  readonly isText: boolean;
  /** Whether the paper links it to a form while nothing is typed. */
  readonly isLinked: boolean;
}

/** What a person typed into the working paper of this workbook, by slot, with the cell it stands in. */
export function readPaper(disclosure: Disclosure, words: WordingWords): DraftInputs {
  const sheet = paperSheet(disclosure.workbook, words.layout);
  const inputs = new Map<string, DraftInput>();
  if (!sheet) return inputs;
  for (const [slot, { at, isText, isLinked }] of paperCells(disclosure, words)) {
    const cell = cellAt(sheet, at.row, at.column);
    if (isLinked && isLink(cell.formula)) continue;
    const value = typedText(cell, isText);
    if (value !== undefined) inputs.set(slot, { value, source: at });
  }
  return inputs;
}
