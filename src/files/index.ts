/**
 * Workbook files: .xlsx bytes into the engine's workbook model, and a plan of edits back into the same file.
 * Runs in the browser and in Node alike; nothing is read or written but the bytes given.
 */
import type { EditPlan } from '../model/edit';
import type { Mark } from '../model/mark';
import type { Workbook } from '../model/workbook';
import { isLegacyWorkbook } from './container/sniff';
import { plainText, type TextDecoding } from './read/plainText';
import { readDocument } from './read/readDocument';
import { readInputRules, type RuledCell } from './read/readInputRules';
import { readMarks } from './read/readMarks';
import { readWorkbook } from './read/readWorkbook';
import { writeMarks } from './write/writeMarks';
import { writeWorkbook } from './write/writeWorkbook';

export { displayTexts, type DisplayText } from './read/displayText';
export { plainText } from './read/plainText';
export type { RuledCell } from './read/readInputRules';
export { FileError, type FileErrorCode } from './refusals';

/**
 * Reads an .xlsx (or .xlsm, .xltx) file: its worksheets in tab order with values, displayed texts, formulas, number
 * formats, hidden rows and columns, visibility and protection.
 * @throws FileError (as a rejection) when the bytes are no readable workbook: 'not-xlsx', 'encrypted', 'legacy-xls',
 * 'damaged', 'empty'. A workbook whose sheets are all empty is readable.
 */
export async function readWorkbookFile(bytes: Uint8Array): Promise<Workbook> {
  return readWorkbook(plainBytes(bytes));
}

/**
 * The same, and workbooks in the binary formats of old (.xls, .et), which can only be read: writing refuses them.
 * @param Decoder the runtime's TextDecoder
 * @throws FileError (as a rejection) like `readWorkbookFile`
 */
export async function readAnyWorkbookFile(bytes: Uint8Array, Decoder: TextDecoding): Promise<Workbook> {
  const plain = plainBytes(bytes);
  if (!isLegacyWorkbook(plain)) return readWorkbook(plain);
  const { readLegacyWorkbook } = await import('./legacy/readLegacy');
  return readLegacyWorkbook(plain, Decoder);
}

/**
 * The file with the plan carried out, whole or not at all; `bytes` stays as it is. Every part that the plan does not
 * concern, and in edited sheets every cell that it does not name, stays the same bytes. Excel calculates all formulas
 * when it opens the result; a formula written without the plan's `result` shows nothing until then.
 * @throws FileError (as a rejection) for the reasons of reading, and 'protected-sheet', 'changed-since',
 * 'sheet-exists', 'sheet-missing', 'not-writable' when the plan does not fit the file.
 */
export async function writeWorkbookFile(bytes: Uint8Array, plan: EditPlan): Promise<Uint8Array> {
  return writeWorkbook(plainBytes(bytes), plan);
}

/**
 * What the sheets of an .xlsx file say of their input cells, by the names of the sheets.
 * @throws FileError (as a rejection) for the reasons of reading
 */
export async function readInputRulesOfFile(bytes: Uint8Array): Promise<ReadonlyMap<string, readonly RuledCell[]>> {
  return readInputRules(plainBytes(bytes));
}

/**
 * The marks on the cells of an .xlsx file, the uppermost of each sheet first.
 * @throws FileError (as a rejection) for the reasons of reading
 */
export async function readMarksOfFile(bytes: Uint8Array): Promise<readonly Mark[]> {
  return readMarks(plainBytes(bytes));
}

/**
 * The file with exactly these marks on its cells; whatever else it holds stays the same bytes.
 * @throws FileError (as a rejection) for the reasons of reading
 */
export async function writeMarksOfFile(bytes: Uint8Array, marks: readonly Mark[]): Promise<Uint8Array> {
  return writeMarks(plainBytes(bytes), marks);
}

/**
 * The text of a .docx file, a line for each paragraph; undefined when the bytes are another kind of package.
 * @throws FileError (as a rejection) 'damaged' when they are no readable package
 */
export async function readDocumentFile(bytes: Uint8Array): Promise<string | undefined> {
  return readDocument(plainBytes(bytes));
}

/**
 * The text that a person wrote, out of a Word document (.docx) or a plain text file in whatever encoding Windows and WPS
 * save it (UTF-8, UTF-16, GB 18030); undefined when the bytes are neither.
 * @param Decoder the runtime's TextDecoder
 * @throws FileError (as a rejection) 'damaged' when they are a broken or encrypted package
 */
export async function readTextFile(bytes: Uint8Array, Decoder: TextDecoding): Promise<string | undefined> {
  const isPackage = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isPackage ? readDocumentFile(bytes) : plainText(bytes, Decoder);
}

/** Node's Buffer is a Uint8Array whose `slice` shares memory: a plain view of the same bytes copies as the type says. */
function plainBytes(bytes: Uint8Array): Uint8Array {
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
