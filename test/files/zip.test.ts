import { unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { crc32 } from '../../src/files/container/crc32';
import { readZip, unpack } from '../../src/files/container/zip';
import { writeZip } from '../../src/files/container/zipWrite';

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (bytes: Uint8Array) => {
  const archive = readZip(bytes);
  return Object.fromEntries(
    archive.entries.map((entry) => [entry.name, new TextDecoder().decode(unpack(archive, entry))]),
  );
};

const FILES = { 'a.xml': utf8('<a/>'.repeat(500)), 'dir/b.xml': utf8('b'), '空.txt': utf8('') };
const plain = zipSync(FILES, { mtime: new Date(1990, 5, 5) });

test('the checksum is that of the standard', () => {
  expect(crc32(utf8('123456789'))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array())).toBe(0);
});

test('reads what another library wrote', () => {
  expect(read(plain)).toEqual({ 'a.xml': '<a/>'.repeat(500), 'dir/b.xml': 'b', '空.txt': '' });
  expect(read(zipSync(FILES, { level: 0, mtime: new Date(1990, 5, 5) }))).toEqual(read(plain));
});

test('no change is the same archive; a change touches its own file', () => {
  const archive = readZip(plain);
  expect(Buffer.from(writeZip(archive, new Map())).equals(Buffer.from(plain))).toBe(true);
  const changed = writeZip(
    archive,
    new Map([
      ['dir/b.xml', utf8('新')],
      ['c', utf8('c')],
      ['空.txt', null],
      ['d', null],
    ]),
  );
  expect(Object.keys(unzipSync(changed))).toEqual(['a.xml', 'dir/b.xml', 'c']);
  expect(read(changed)).toEqual({ 'a.xml': '<a/>'.repeat(500), 'dir/b.xml': '新', c: 'c' });
  const [first] = archive.entries;
  expect(Buffer.from(changed.subarray(0, first?.end)).equals(Buffer.from(plain.subarray(0, first?.end)))).toBe(true);
});

/**
 * An archive as streaming writers make it: sizes in a descriptor after the data and, when `wide`, every number of the
 * central directory in its 64-bit extra field, with the 64-bit end record.
 */
function streamed(name: string, content: Uint8Array, wide: boolean, comment = ''): Uint8Array {
  const [nameBytes, crc] = [utf8(name), crc32(content)];
  const numbers = (...fields: readonly (readonly [16 | 32 | 64, number])[]) => {
    const bytes = new Uint8Array(fields.reduce((sum, [bits]) => sum + bits / 8, 0));
    const view = new DataView(bytes.buffer);
    let at = 0;
    for (const [bits, value] of fields) {
      if (bits === 16) view.setUint16(at, value, true);
      else if (bits === 32) view.setUint32(at, value, true);
      else view.setBigUint64(at, BigInt(value), true);
      at += bits / 8;
    }
    return [...bytes];
  };
  const local = [
    ...numbers(
      [32, 0x04034b50],
      [16, 45],
      [16, 0x0808],
      [16, 0],
      [16, 0],
      [16, 0x21],
      [32, 0],
      [32, 0],
      [32, 0],
      [16, nameBytes.length],
      [16, 0],
    ),
    ...nameBytes,
    ...content,
    ...numbers([32, 0x08074b50], [32, crc], [32, content.length], [32, content.length]),
  ];
  const full = 0xffffffff;
  const size: readonly [32, number] = [32, wide ? full : content.length];
  const extra = wide
    ? numbers([16, 0x9999], [16, 2], [16, 7], [16, 1], [16, 24], [64, content.length], [64, content.length], [64, 0])
    : [];
  const central = [
    ...numbers([32, 0x02014b50], [16, 45], [16, 45], [16, 0x0808], [16, 0], [16, 0], [16, 0x21], [32, crc], size, size),
    ...numbers([16, nameBytes.length], [16, extra.length], [16, 0], [16, 0], [16, 0], [32, 0], [32, wide ? full : 0]),
    ...nameBytes,
    ...extra,
  ];
  const end = local.length + central.length;
  const wideEnd = wide
    ? [
        ...numbers(
          [32, 0x06064b50],
          [64, 44],
          [16, 45],
          [16, 45],
          [32, 0],
          [32, 0],
          [64, 1],
          [64, 1],
          [64, central.length],
          [64, local.length],
        ),
        ...numbers([32, 0x07064b50], [32, 0], [64, end], [32, 1]),
      ]
    : [];
  const closing = numbers(
    [32, 0x06054b50],
    [16, 0],
    [16, 0],
    [16, wide ? 0xffff : 1],
    [16, wide ? 0xffff : 1],
    [32, wide ? full : central.length],
    [32, wide ? full : local.length],
    [16, comment.length],
  );
  return Uint8Array.from([...local, ...central, ...wideEnd, ...closing, ...utf8(comment)]);
}

describe.each([false, true])('an archive written as a stream, 64-bit numbers: %s', (wide) => {
  const bytes = streamed('x/a.xml', utf8('<a/>'), wide, 'a comment');

  test('is read', () => {
    expect(read(bytes)).toEqual({ 'x/a.xml': '<a/>' });
  });

  test('keeps its files and its comment when others are added', () => {
    const written = writeZip(readZip(bytes), new Map([['b', utf8('b')]]));
    expect(read(written)).toEqual({ 'x/a.xml': '<a/>', b: 'b' });
    const again = writeZip(readZip(written), new Map([['b', null]]));
    expect(read(again)).toEqual({ 'x/a.xml': '<a/>' });
    expect(new TextDecoder().decode(again.slice(-9))).toBe('a comment');
  });
});

test('names with backslashes are read as folders', () => {
  expect(read(streamed('xl\\workbook.xml', utf8('w'), false))).toEqual({ 'xl/workbook.xml': 'w' });
});

test('a locked file needs a password', () => {
  const locked = streamed('a', utf8('a'), false);
  const central = Buffer.from(locked).indexOf(Uint8Array.of(0x50, 0x4b, 1, 2));
  locked[central + 8] = 0x09;
  expect(() => readZip(locked)).toThrow(expect.objectContaining({ code: 'encrypted' }) as Error);
});

test('a size that cannot be true is not believed', () => {
  const bytes = plain.slice();
  const central = Buffer.from(bytes).indexOf(Uint8Array.of(0x50, 0x4b, 1, 2));
  new DataView(bytes.buffer).setUint32(central + 24, 0xfffffff0, true);
  const archive = readZip(bytes);
  expect(() => archive.entries.map((entry) => unpack(archive, entry))).toThrow(
    expect.objectContaining({ code: 'damaged' }) as Error,
  );
});
