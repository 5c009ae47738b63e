import { inflateSync, strFromU8 } from 'fflate';
import { refusals } from '../refusals';
import { crc32 } from './crc32';

/**
 * Reading a zip archive (APPNOTE 6.3) by its central directory, keeping where each record lies, so that the writer can
 * copy what it does not change byte for byte.
 */

/** One file of the archive. Offsets are into the archive's bytes. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly compressedBytes: number;
  readonly bytes: number;
  /** The local record: header, data, descriptor, and whatever lies before the next record. */
  readonly start: number;
  readonly end: number;
  /** The record in the central directory. */
  readonly centralStart: number;
  readonly centralEnd: number;
  /** Where the central record says `start`, and whether as a 64-bit number. */
  readonly offsetAt: number;
  readonly offsetIsWide: boolean;
}

export interface ZipArchive {
  readonly source: Uint8Array;
  readonly entries: readonly ZipEntry[];
  /** The comment that closes the archive. */
  readonly comment: Uint8Array;
}

/** Record signatures. */
export const LOCAL_HEADER = 0x04034b50;
export const CENTRAL_HEADER = 0x02014b50;
export const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;

export const LOCAL_HEADER_BYTES = 30;
export const CENTRAL_HEADER_BYTES = 46;
export const END_OF_DIRECTORY_BYTES = 22;
/** A 32-bit field that says "see the 64-bit extra field". */
const WIDE = 0xffffffff;
const WIDE_EXTRA = 0x0001;
/** Deflate cannot compress better than this: a larger claim is a lie, and not worth the memory. */
const MOST_DEFLATE_RATIO = 1032;

const STORED = 0;
export const DEFLATED = 8;
const ENCRYPTED_FLAG = 0x0001;

/** @throws FileError 'damaged' when the archive is cut off or its directory is broken, 'encrypted' when it is locked. */
export function readZip(source: Uint8Array): ZipArchive {
  const view = new DataView(source.buffer, source.byteOffset, source.byteLength);
  const end = endOfDirectory(view);
  const directory = directoryPlace(view, end);
  const entries: ZipEntry[] = [];
  let at = directory.start;
  for (let index = 0; index < directory.count; index++) {
    const entry = centralRecord(source, view, at, directory.start);
    entries.push(entry);
    at = entry.centralEnd;
  }
  return {
    source,
    entries: withRecordEnds(entries, directory.start),
    comment: source.subarray(end + END_OF_DIRECTORY_BYTES),
  };
}

/** The file's content. @throws FileError 'damaged' when it does not unpack to what the directory promises. */
export function unpack(archive: ZipArchive, entry: ZipEntry): Uint8Array {
  const { source } = archive;
  const view = new DataView(source.buffer, source.byteOffset, source.byteLength);
  if (entry.start + LOCAL_HEADER_BYTES > entry.end || view.getUint32(entry.start, true) !== LOCAL_HEADER) {
    throw refusals.damaged(entry.name);
  }
  const headBytes =
    LOCAL_HEADER_BYTES + view.getUint16(entry.start + 26, true) + view.getUint16(entry.start + 28, true);
  const start = entry.start + headBytes;
  if (start + entry.compressedBytes > entry.end) throw refusals.damaged(entry.name);
  const packed = source.subarray(start, start + entry.compressedBytes);
  const content = entry.method === STORED ? packed : inflate(packed, entry);
  if (content.length !== entry.bytes || crc32(content) !== entry.crc) throw refusals.damaged(entry.name);
  return content;
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.method !== DEFLATED || entry.bytes > packed.length * MOST_DEFLATE_RATIO) throw refusals.damaged(entry.name);
  try {
    return inflateSync(packed, { out: new Uint8Array(entry.bytes) });
  } catch (cause) {
    throw refusals.damaged(entry.name, cause);
  }
}

/** Searched backwards, because a comment of up to 65,535 bytes may follow. */
function endOfDirectory(view: DataView): number {
  const last = view.byteLength - END_OF_DIRECTORY_BYTES;
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw refusals.cutOff();
}

function directoryPlace(view: DataView, end: number): { start: number; count: number } {
  const place = { start: view.getUint32(end + 16, true), count: view.getUint16(end + 10, true) };
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === LOCATOR_64) {
    const wideEnd = Number(view.getBigUint64(locator + 8, true));
    if (wideEnd + 56 > view.byteLength || view.getUint32(wideEnd, true) !== END_OF_DIRECTORY_64)
      throw refusals.cutOff();
    place.start = Number(view.getBigUint64(wideEnd + 48, true));
    place.count = Number(view.getBigUint64(wideEnd + 32, true));
  }
  if (place.start > end) throw refusals.cutOff();
  return place;
}

function centralRecord(source: Uint8Array, view: DataView, at: number, directoryStart: number): ZipEntry {
  if (at + CENTRAL_HEADER_BYTES > source.length || view.getUint32(at, true) !== CENTRAL_HEADER) throw refusals.cutOff();
  const nameEnd = at + CENTRAL_HEADER_BYTES + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const centralEnd = extraEnd + view.getUint16(at + 32, true);
  if (centralEnd > source.length) throw refusals.cutOff();
  if (view.getUint16(at + 8, true) & ENCRYPTED_FLAG) throw refusals.encrypted();
  const wide = wideFields(view, nameEnd, extraEnd);
  const bytes = wide(at + 24);
  const compressedBytes = wide(at + 20);
  const start = wide(at + 42);
  if (start.value >= directoryStart) throw refusals.cutOff();
  return {
    name: strFromU8(source.subarray(at + CENTRAL_HEADER_BYTES, nameEnd)).replaceAll('\\', '/'),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    compressedBytes: compressedBytes.value,
    bytes: bytes.value,
    start: start.value,
    end: directoryStart,
    centralStart: at,
    centralEnd,
    offsetAt: start.at,
    offsetIsWide: start.isWide,
  };
}

/**
 * Reads the size and offset fields of a central record in the order of the zip64 extra field, which holds those (and
 * only those) whose 32-bit field is full.
 */
function wideFields(view: DataView, extraStart: number, extraEnd: number) {
  let next = extraEnd;
  for (let at = extraStart; at + 4 <= extraEnd; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === WIDE_EXTRA) {
      next = at + 4;
      break;
    }
  }
  return (at: number): { value: number; at: number; isWide: boolean } => {
    const narrow = view.getUint32(at, true);
    if (narrow !== WIDE || next + 8 > extraEnd) return { value: narrow, at, isWide: false };
    const wideAt = next;
    next += 8;
    return { value: Number(view.getBigUint64(wideAt, true)), at: wideAt, isWide: true };
  };
}

/** A record reaches to the next one: so descriptors and padding are copied without being understood. */
function withRecordEnds(entries: readonly ZipEntry[], directoryStart: number): ZipEntry[] {
  const starts = [...new Set(entries.map((entry) => entry.start))].sort((left, right) => left - right);
  const ends = new Map(starts.map((start, index) => [start, starts[index + 1] ?? directoryStart]));
  return entries.map((entry) => ({ ...entry, end: ends.get(entry.start) ?? directoryStart }));
}
