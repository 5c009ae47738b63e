import type { Disclosure } from '../model/binding';
import type { DraftInput, DraftInputs } from '../model/inputs';
import { plain } from '../model/text';
import { cellAt } from '../model/workbook';
import type { WordingWords } from '../model/wording';
import { INPUT_COLUMN, paperRows, paperSheet, slotOf, typedText } from './paperLayout';
import { isOwnInput, openInputs, paperLines } from './paperLines';

/** What a person typed into the working paper of this workbook, by slot, with the cell it stands in. */
export function readPaper(disclosure: Disclosure, words: WordingWords): DraftInputs {
  const sheet = paperSheet(disclosure.workbook);
  const inputs = new Map<string, DraftInput>();
  if (!sheet) return inputs;
  const rows = paperRows(sheet);
  for (const line of paperLines(disclosure, words, () => true)) {
    if (line.kind === 'heading') continue;
    const row = rows.get(plain(line.name));
    if (row === undefined) continue;
    for (const kind of openInputs(line)) {
      const column = INPUT_COLUMN[kind];
      const value = typedText(cellAt(sheet, row, column), kind === '原因');
      if (value === undefined) continue;
      const source = { sheet: sheet.name, row, column };
      inputs.set(slotOf(line.quantity.key, kind, isOwnInput(line, kind)), { value, source });
    }
  }
  return inputs;
}
