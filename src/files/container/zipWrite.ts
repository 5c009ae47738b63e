import { deflateSync, strToU8 } from 'fflate';
import { crc32 } from './crc32';
import {
  CENTRAL_HEADER,
  CENTRAL_HEADER_BYTES,
  DEFLATED,
  END_OF_DIRECTORY,
  END_OF_DIRECTORY_BYTES,
  LOCAL_HEADER,
  LOCAL_HEADER_BYTES,
  type ZipArchive,
  type ZipEntry,
} from './zip';

/** A file's new content, or null to leave it out. */
export type ZipChanges = ReadonlyMap<string, Uint8Array | null>;

/** Names are UTF-8. */
const UTF8_FLAG = 0x0800;
/** 1980-01-01 00:00, the day zip time begins: what Excel itself writes, so that equal input gives equal bytes. */
const ZIP_EPOCH = { time: 0, date: 0x0021 };
/** Unpacking needs version 2.0 (deflate). */
const VERSION = 20;

/**
 * The archive with the changes made. Every file that is not named in them keeps its local record byte for byte, in its
 * old order; a changed file stays in its place, a new one comes last.
 */
export function writeZip(archive: ZipArchive, changes: ZipChanges): Uint8Array {
  const known = new Set(archive.entries.map((entry) => entry.name));
  const added = [...changes].filter(([name, content]) => !known.has(name) && content !== null);
  const local: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  const put = (record: Uint8Array, directoryRecord: Uint8Array) => {
    local.push(record);
    central.push(directoryRecord);
    offset += record.length;
  };
  for (const entry of [...archive.entries].sort((left, right) => left.start - right.start)) {
    const content = changes.get(entry.name);
    if (content === undefined) {
      put(archive.source.subarray(entry.start, entry.end), movedCentralRecord(archive.source, entry, offset));
    } else if (content !== null) {
      const record = newRecord(entry.name, content, offset);
      put(record.local, record.central);
    }
  }
  for (const [name, content] of added) {
    const record = newRecord(name, content as Uint8Array, offset);
    put(record.local, record.central);
  }
  return joined([...local, ...central, endRecord(central, offset, archive.comment)]);
}

/** The old record of the central directory, saying the new offset of its file. */
function movedCentralRecord(source: Uint8Array, entry: ZipEntry, offset: number): Uint8Array {
  const record = source.slice(entry.centralStart, entry.centralEnd);
  const view = new DataView(record.buffer);
  const at = entry.offsetAt - entry.centralStart;
  if (entry.offsetIsWide) view.setBigUint64(at, BigInt(offset), true);
  else view.setUint32(at, offset, true);
  return record;
}

function newRecord(name: string, content: Uint8Array, offset: number): { local: Uint8Array; central: Uint8Array } {
  const nameBytes = strToU8(name);
  const packed = deflateSync(content);
  const fields = { crc: crc32(content), packed: packed.length, bytes: content.length, name: nameBytes.length };

  const head = new Uint8Array(LOCAL_HEADER_BYTES);
  const headView = new DataView(head.buffer);
  headView.setUint32(0, LOCAL_HEADER, true);
  writeFields(headView, 4, fields);

  const central = new Uint8Array(CENTRAL_HEADER_BYTES);
  const centralView = new DataView(central.buffer);
  centralView.setUint32(0, CENTRAL_HEADER, true);
  centralView.setUint16(4, VERSION, true);
  writeFields(centralView, 6, fields);
  centralView.setUint32(42, offset, true);

  return { local: joined([head, nameBytes, packed]), central: joined([central, nameBytes]) };
}

interface RecordFields {
  readonly crc: number;
  readonly packed: number;
  readonly bytes: number;
  readonly name: number;
}

/** The 26 bytes that a local and a central record share, from "version needed" to "extra field length" (0). */
function writeFields(view: DataView, at: number, fields: RecordFields): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8_FLAG, true);
  view.setUint16(at + 4, DEFLATED, true);
  view.setUint16(at + 6, ZIP_EPOCH.time, true);
  view.setUint16(at + 8, ZIP_EPOCH.date, true);
  view.setUint32(at + 10, fields.crc, true);
  view.setUint32(at + 14, fields.packed, true);
  view.setUint32(at + 18, fields.bytes, true);
  view.setUint16(at + 22, fields.name, true);
}

function endRecord(central: readonly Uint8Array[], directoryStart: number, comment: Uint8Array): Uint8Array {
  const record = new Uint8Array(END_OF_DIRECTORY_BYTES);
  const view = new DataView(record.buffer);
  view.setUint32(0, END_OF_DIRECTORY, true);
  view.setUint16(8, central.length, true);
  view.setUint16(10, central.length, true);
  view.setUint32(
    12,
    central.reduce((sum, part) => sum + part.length, 0),
    true,
  );
  view.setUint32(16, directoryStart, true);
  view.setUint16(20, comment.length, true);
  return joined([record, comment]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
