import type { CellAddress } from '../model/address';
import type { Disclosure } from '../model/binding';
import type { DraftInput, DraftInputs } from '../model/inputs';
import { plain } from '../model/text';
import { cellAt } from '../model/workbook';
import type { WordingWords } from '../model/wording';
import { INPUT_COLUMN, paperRows, paperSheet, slotOf, typedText } from './paperLayout';
import { isOwnInput, openInputs, paperLines } from './paperLines';

/** The input cells of the working paper of this workbook, by slot; none without a paper. */
export function paperCells(disclosure: Disclosure, words: WordingWords): ReadonlyMap<string, PaperCell> {
  const sheet = paperSheet(disclosure.workbook);
  const cells = new Map<string, PaperCell>();
  if (!sheet) return cells;
  const rows = paperRows(sheet, words);
  for (const line of paperLines(disclosure, words, () => true)) {
    const row = line.kind === 'quantity' ? rows.get(plain(line.name)) : undefined;
    if (line.kind === 'heading' || row === undefined) continue;
    for (const kind of openInputs(line)) {
      const at = { sheet: sheet.name, row, column: INPUT_COLUMN[kind] };
      cells.set(slotOf(line.quantity.key, kind, isOwnInput(line, kind)), { at, isText: kind === '原因' });
    }
  }
  return cells;
}

interface PaperCell {
  readonly at: CellAddress;
  /** Whether words are typed there rather than a number. */
  readonly isText: boolean;
}

/** What a person typed into the working paper of this workbook, by slot, with the cell it stands in. */
export function readPaper(disclosure: Disclosure, words: WordingWords): DraftInputs {
  const sheet = paperSheet(disclosure.workbook);
  const inputs = new Map<string, DraftInput>();
  if (!sheet) return inputs;
  for (const [slot, { at, isText }] of paperCells(disclosure, words)) {
    const value = typedText(cellAt(sheet, at.row, at.column), isText);
    if (value !== undefined) inputs.set(slot, { value, source: at });
  }
  return inputs;
}
