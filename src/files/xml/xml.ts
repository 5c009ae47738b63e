import { decodeText } from './text';

/**
 * A small XML reader that keeps where every element lies in its source, so that a change replaces exactly the
 * characters it means and leaves all others as they were. OOXML parts have no document type, so entities are the five
 * of XML and character references; names are told apart by their local part.
 */

/** An element. Offsets are into the document's source. */
export interface XmlElement {
  /** Local name: "c" for both `<c>` and `<x:c>`. */
  readonly name: string;
  /** "x:" for `<x:c>`, "" for `<c>`. */
  readonly prefix: string;
  /** By name as written ("r:id"), references decoded. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Of its "<". */
  readonly start: number;
  /** After the ">" of its start tag. */
  readonly openEnd: number;
  /** Of the "<" of its end tag; equal to `openEnd` and `end` when it is written `<c/>`. */
  readonly closeStart: number;
  /** After its last ">". */
  readonly end: number;
}

export interface XmlDocument {
  readonly source: string;
  readonly root: XmlElement;
}

/** The source is no well-formed document; the caller knows which part of the file it was. */
export type XmlFault = { readonly fault: string; readonly at: number };

/** An element whose end is not reached yet. */
type OpenElement = { -readonly [K in keyof XmlElement]: XmlElement[K] } & { children: XmlElement[] };

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
const QUOTE = 34;
const APOSTROPHE = 39;
const LESS = 60;
const GREATER = 62;
const SLASH = 47;

/** Reads a document, or says what is wrong and where. */
export function parseXml(source: string): XmlDocument | XmlFault {
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  let at = source.indexOf('<');
  const close = (element: OpenElement, closeStart: number, end: number): XmlFault | undefined => {
    element.closeStart = closeStart;
    element.end = end;
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else if (root) return { fault: 'a second root element', at: element.start };
    else root = element;
    return undefined;
  };
  while (at >= 0) {
    const next = source.charCodeAt(at + 1);
    if (next === 33 || next === 63) {
      const end = skipped(source, at);
      if (end === undefined) return { fault: 'a declaration that does not belong here or does not end', at };
      at = source.indexOf('<', end);
      continue;
    }
    const tagEnd = endOfTag(source, at + 1);
    if (tagEnd === undefined) return { fault: 'a tag that does not end', at };
    let fault: XmlFault | undefined;
    if (next === SLASH) {
      const element = open.pop();
      const name = source.slice(at + 2, tagEnd).trimEnd();
      if (!element || name !== element.prefix + element.name) return { fault: `an unexpected </${name}>`, at };
      fault = close(element, at, tagEnd + 1);
    } else {
      const element = startTag(source, at, tagEnd);
      if (element === undefined) return { fault: 'a malformed tag', at };
      if (source.charCodeAt(tagEnd - 1) === SLASH) fault = close(element, tagEnd + 1, tagEnd + 1);
      else open.push(element);
    }
    if (fault) return fault;
    at = source.indexOf('<', tagEnd + 1);
  }
  if (open.length > 0 || root === undefined) return { fault: 'the end comes too early', at: source.length };
  return { source, root };
}

/** After a comment, a CDATA section or a processing instruction; undefined for a document type or a loose end. */
function skipped(source: string, at: number): number | undefined {
  const close = source.startsWith('<!--', at) ? '-->' : source.startsWith('<![CDATA[', at) ? ']]>' : '?>';
  if (close === '?>' && source[at + 1] !== '?') return undefined;
  const end = source.indexOf(close, at + 2);
  return end < 0 ? undefined : end + close.length;
}

/** The ">" that ends the tag, skipping those inside quoted values. */
function endOfTag(source: string, from: number): number | undefined {
  let quote = 0;
  for (let at = from; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === GREATER) return at;
    else if (code === QUOTE || code === APOSTROPHE) quote = code;
    else if (code === LESS) return undefined;
  }
  return undefined;
}

const TAG_NAME = /([^\s/>:=]+:)?([^\s/>:=]+)/uy;
const ATTRIBUTE = /\s+([^\s=/>]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/uy;

function startTag(source: string, at: number, tagEnd: number): OpenElement | undefined {
  TAG_NAME.lastIndex = at + 1;
  const tag = TAG_NAME.exec(source);
  if (!tag) return undefined;
  const rest = at + 1 + tag[0].length;
  const last = source.charCodeAt(tagEnd - 1) === SLASH ? tagEnd - 1 : tagEnd;
  const attributes = rest === last ? NO_ATTRIBUTES : readAttributes(source, rest, last);
  if (attributes === undefined) return undefined;
  const openEnd = tagEnd + 1;
  const [, prefix = '', name = ''] = tag;
  return { name, prefix, attributes, children: [], start: at, openEnd, closeStart: openEnd, end: openEnd };
}

function readAttributes(source: string, from: number, last: number): ReadonlyMap<string, string> | undefined {
  const attributes = new Map<string, string>();
  let at = from;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(source);
    if (!match || match.index + match[0].length > last) break;
    attributes.set(match[1] as string, decodeText(match[2] ?? match[3] ?? ''));
    at = ATTRIBUTE.lastIndex;
  }
  return source.slice(at, last).trim() === '' ? attributes : undefined;
}

/** The first child of that local name. */
export function child(element: XmlElement, name: string): XmlElement | undefined {
  return element.children.find((candidate) => candidate.name === name);
}

/** Every child of that local name. */
export function childrenNamed(element: XmlElement, name: string): XmlElement[] {
  return element.children.filter((candidate) => candidate.name === name);
}

/** Whether an attribute of schema type boolean is set: "1" or "true". */
export function isTrue(element: XmlElement | undefined, attribute: string): boolean {
  const value = element?.attributes.get(attribute);
  return value === '1' || value === 'true';
}

/** The namespace that a root element's own prefix stands for. */
export function namespaceOf(root: XmlElement): string {
  return root.attributes.get(root.prefix === '' ? 'xmlns' : `xmlns:${root.prefix.slice(0, -1)}`) ?? '';
}

const CONTENT_PIECE = /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<[^>]*>|([^<]+)/gu;

/** The text directly in an element that holds no elements; "" when it is missing. */
export function textOf(document: XmlDocument, element: XmlElement | undefined): string {
  if (element === undefined) return '';
  const raw = document.source.slice(element.openEnd, element.closeStart);
  if (!raw.includes('<')) return decodeText(raw);
  let text = '';
  for (const [, literal, encoded] of raw.matchAll(CONTENT_PIECE)) text += literal ?? decodeText(encoded ?? '');
  return text;
}

/** The element as it stands in the source. */
export function sourceOf(document: XmlDocument, element: XmlElement): string {
  return document.source.slice(element.start, element.end);
}
