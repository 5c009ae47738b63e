import { strFromU8 } from 'fflate';
import { refusals } from '../refusals';
import { compoundFileNames, isCompoundFile } from './compoundFile';

/** Refuses every file that is not a zip archive, saying what it is instead. */
export function refuseUnlessZip(bytes: Uint8Array): void {
  if (bytes.length === 0) throw refusals.empty();
  if (isCompoundFile(bytes)) throw refuseCompoundFile(bytes);
  if (isBareBiff(bytes)) throw refusals.legacyXls();
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] ?? 0) < 0x20) return;
  const kind = textKind(bytes);
  if (kind === 'markup') throw refusals.webPage();
  throw kind === 'text' ? refusals.text() : refusals.unknown();
}

/** Whether the bytes are a workbook in a binary format before Excel 2007: .xls, or WPS's .et. */
export function isLegacyWorkbook(bytes: Uint8Array): boolean {
  if (isBareBiff(bytes)) return true;
  if (!isCompoundFile(bytes)) return false;
  const names = compoundFileNames(bytes);
  return !isEncrypted(names) && isWorkbook(names);
}

const isEncrypted = (names: ReadonlySet<string>) => names.has('EncryptedPackage') || names.has('EncryptionInfo');
const isWorkbook = (names: ReadonlySet<string>) => names.has('Workbook') || names.has('Book');

function refuseCompoundFile(bytes: Uint8Array): Error {
  const names = compoundFileNames(bytes);
  if (names.size === 0) return refusals.cutOff();
  if (isEncrypted(names)) return refusals.encrypted();
  if (isWorkbook(names)) return refusals.legacyXls();
  return names.has('WordDocument') || names.has('PowerPoint Document') ? refusals.document() : refusals.unknown();
}

/** Excel 2–4 and some exporters write the BIFF stream without a compound file around it: it opens with a BOF record. */
function isBareBiff(bytes: Uint8Array): boolean {
  return bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? 0xff) && bytes[3] === 0x00;
}

/** What a file of text holds; undefined for binary data. Any text encoding: only its control characters tell. */
function textKind(bytes: Uint8Array): 'markup' | 'text' | undefined {
  const head = bytes.subarray(0, 4096);
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (isUtf16) return 'text';
  const isBinary = head.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c);
  if (isBinary) return undefined;
  return /^(?:ï»¿)?\s*</u.test(strFromU8(head, true)) ? 'markup' : 'text';
}
