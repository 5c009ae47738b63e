import { describe, expect, test } from 'vitest';
import { appendChildren, applySplices, insertInOrder, withAttribute } from '../../src/files/xml/patch';
import { decodeCellText, encodeCellText } from '../../src/files/xml/text';
import { child, parseXml, sourceOf, textOf, type XmlDocument } from '../../src/files/xml/xml';

function parsed(source: string): XmlDocument {
  const document = parseXml(source);
  if ('fault' in document) throw new Error(document.fault);
  return document;
}

describe('reading', () => {
  test('keeps where everything lies', () => {
    const document = parsed(
      '<?xml version="1.0"?>\n<a x=\'1 > 0\' y:z = "&lt;&#13;"><!-- <b> --><b/><p:c>t<![CDATA[<&]]>&amp;</p:c></a>\n',
    );
    const { root } = document;
    expect([root.name, [...root.attributes], root.children.map(({ prefix, name }) => prefix + name)]).toEqual([
      'a',
      [
        ['x', '1 > 0'],
        ['y:z', '<\r'],
      ],
      ['b', 'p:c'],
    ]);
    expect(root.children.map((element) => sourceOf(document, element))).toEqual([
      '<b/>',
      '<p:c>t<![CDATA[<&]]>&amp;</p:c>',
    ]);
    expect(textOf(document, child(root, 'c'))).toBe('t<&&');
    expect(textOf(document, child(root, 'none'))).toBe('');
  });

  test.each([
    '',
    'x',
    '<a>',
    '<a></b>',
    '</a>',
    '<a/><b/>',
    '<a x></a>',
    '<a x=1/>',
    '<a x="1/>',
    '<a',
    '<a><!-- </a>',
    '<!DOCTYPE a><a/>',
    '<a>< b/></a>',
    '<a x="<"/>',
  ])('refuses %j', (source) => {
    expect(parseXml(source)).toHaveProperty('fault');
  });
});

describe('patching', () => {
  const patched = (source: string, change: (document: XmlDocument) => Parameters<typeof applySplices>[1]) =>
    applySplices(source, change(parsed(source)));

  test('appends children, opening what is closed', () => {
    expect(patched('<a n="1"/>', (document) => appendChildren(document, document.root, '<b/>', { n: '2' }))).toBe(
      '<a n="2"><b/></a>',
    );
    expect(
      patched('<p:a n = "1" ><c/></p:a>', (document) => appendChildren(document, document.root, '<b/>', { m: '<' })),
    ).toBe('<p:a n = "1" m="&lt;"><c/><b/></p:a>');
  });

  test('inserts a child where the schema wants it', () => {
    const insert = (source: string) =>
      patched(source, (document) => insertInOrder(document, document.root, 'b', '<b/>', ['a', 'b', 'c', 'd']));
    expect(insert('<r><a/><d/></r>')).toBe('<r><a/><b/><d/></r>');
    expect(insert('<r><a/><other/></r>')).toBe('<r><a/><other/><b/></r>');
    expect(insert('<r/>')).toBe('<r><b/></r>');
  });

  test('sets an attribute in place', () => {
    expect(withAttribute('<c r="A1" s=\'3\' t="s"/>', 's', '4')).toBe('<c r="A1" s="4" t="s"/>');
    expect(withAttribute('<row spans="1:2" s="1">', 's', '4')).toBe('<row spans="1:2" s="4">');
  });
});

test.each([
  ['a\u0000b\u001f\ud800\uffff', 'a_x0000_b_x001F__xD800__xFFFF_'],
  ['_x0041_', '_x005F_x0041_'],
  ['a\r\nb\t', 'a_x000D_&#10;b&#9;'],
  ['😀', '😀'],
])('cell text %j', (text, encoded) => {
  expect(encodeCellText(text)).toBe(encoded);
  const document = parsed(`<t>${encoded}</t>`);
  expect(decodeCellText(textOf(document, document.root))).toBe(text);
});
