import { strFromU8, strToU8 } from 'fflate';
import { readZip, unpack, type ZipEntry } from '../container/zip';
import { writeZip } from '../container/zipWrite';
import { refusals } from '../refusals';
import { parseXml, type XmlDocument } from '../xml/xml';

/**
 * An Office package ([ECMA-376-2]): parts in a zip archive, bound by relationships. Part names are written without
 * their leading slash ("xl/workbook.xml") and compared without case.
 */
export interface OfficePackage {
  has(name: string): boolean;
  /** @throws FileError 'damaged' when the part is missing, does not unpack, or is no XML in UTF-8. */
  xml(name: string): XmlDocument;
  /** The same, or undefined when the part is missing. */
  optionalXml(name: string): XmlDocument | undefined;
  /** Sets the text of a part, new or old. */
  put(name: string, text: string): void;
  remove(name: string): void;
  /** The package as it is now; parts never put or removed are the same bytes, compressed as they were. */
  bytes(): Uint8Array;
}

const BYTE_ORDER_MARK = '\ufeff';

/** @throws FileError 'damaged' or 'encrypted'. */
export function openPackage(source: Uint8Array): OfficePackage {
  const archive = readZip(source);
  const entries = new Map<string, ZipEntry>(archive.entries.map((entry) => [partKey(entry.name), entry]));
  const changed = new Map<string, string | null>();
  const parsed = new Map<string, XmlDocument>();
  const names = new Map<string, string>();

  const text = (name: string): string | undefined => {
    const now = changed.get(partKey(name));
    if (now !== undefined) return now ?? undefined;
    const entry = entries.get(partKey(name));
    return entry && decodeUtf8(unpack(archive, entry), name);
  };
  const optionalXml = (name: string): XmlDocument | undefined => {
    const known = parsed.get(partKey(name));
    if (known) return known;
    const content = text(name);
    if (content === undefined) return undefined;
    const document = parseXml(content);
    if ('fault' in document) throw refusals.damaged(name, document);
    parsed.set(partKey(name), document);
    return document;
  };
  const set = (name: string, content: string | null) => {
    changed.set(partKey(name), content);
    names.set(partKey(name), entries.get(partKey(name))?.name ?? name);
    parsed.delete(partKey(name));
  };

  return {
    has: (name) => {
      const now = changed.get(partKey(name));
      return now === undefined ? entries.has(partKey(name)) : now !== null;
    },
    xml: (name) => {
      const document = optionalXml(name);
      if (document === undefined) throw refusals.damaged(name);
      return document;
    },
    optionalXml,
    put: (name, content) => set(name, content),
    remove: (name) => set(name, null),
    bytes: () =>
      writeZip(
        archive,
        new Map(
          [...changed].map(([key, content]) => [names.get(key) ?? key, content === null ? null : strToU8(content)]),
        ),
      ),
  };
}

function partKey(name: string): string {
  return name.replace(/^\//u, '').toLowerCase();
}

/** Refuses what would not come back as the same bytes: a part in another encoding must not be rewritten half-read. */
function decodeUtf8(bytes: Uint8Array, name: string): string {
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = (hasMark ? BYTE_ORDER_MARK : '') + strFromU8(hasMark ? bytes.subarray(3) : bytes);
  const isLossy = text.includes('\ufffd') || text.includes('\u0000');
  if (isLossy && !sameBytes(strToU8(text), bytes)) throw refusals.damaged(name);
  return text;
}

function sameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, at) => byte === right[at]);
}
