import { describe, expect, test } from 'vitest';
import { plainText, readTextFile } from '../../src/files/index';

const text = '一、收入\r\n508.19万元';
const utf8 = new TextEncoder().encode(text);
const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

describe('a text file', () => {
  test.each([
    ['UTF-8', utf8, text],
    ['UTF-8 with its mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]), text],
    ['UTF-16', utf16, text],
    ['UTF-16, the other way round', utf16.map((_, index) => utf16[index ^ 1] ?? 0), text],
    ['GBK', Uint8Array.from([0xd2, 0xbb, 0xa1, 0xa2, 0xca, 0xd5, 0xc8, 0xeb]), '一、收入'],
    ['GB 18030 beyond GBK', Uint8Array.from([0x95, 0x32, 0x82, 0x36]), '𠀀'],
    ['nothing', new Uint8Array(), ''],
  ])('is read from %s', (_, bytes, expected) => {
    expect(plainText(bytes, TextDecoder)).toBe(expected);
  });

  test.each([
    ['bytes of no encoding', Uint8Array.from([0xff, 0xff, 0xff])],
    ['a binary file that could be characters', Uint8Array.from([0x41, 0, 0x42])],
    ['a PDF', new TextEncoder().encode('%PDF-1.7\n1 0 obj')],
    ['a rich text file', new TextEncoder().encode('{\\rtf1\\ansi 508.19}')],
  ])('is not seen in %s', (_, bytes) => {
    expect(plainText(bytes, TextDecoder)).toBeUndefined();
  });

  test('a failure of the decoder that is not about the bytes is not taken for an answer', () => {
    const broken = class {
      decode(): string {
        throw new RangeError('out of memory');
      }
    };
    expect(() => plainText(utf8, broken)).toThrow(RangeError);
  });

  test('is read where a Word document could be too', async () => {
    expect(await readTextFile(utf8, TextDecoder)).toBe(text);
  });
});
