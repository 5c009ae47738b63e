import { encodeText } from './text';
import type { XmlDocument, XmlElement } from './xml';

/** Changes to a document as replacements of stretches of its source: what no splice names stays as it was. */

export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The source with the splices made. They must not overlap; those at one place go in the order given. */
export function applySplices(source: string, splices: readonly Splice[]): string {
  const ordered = [...splices].sort((left, right) => left.start - right.start || left.end - right.end);
  let result = '';
  let at = 0;
  for (const splice of ordered) {
    result += source.slice(at, splice.start) + splice.text;
    at = splice.end;
  }
  return result + source.slice(at);
}

/** A start tag with an attribute set: replaced in place, or appended. `tag` is the whole tag, from "<" to ">". */
export function withAttribute(tag: string, name: string, value: string): string {
  const written = `${name}="${encodeText(value)}"`;
  const existing = new RegExp(`(\\s)${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'u');
  if (existing.test(tag)) return tag.replace(existing, (_, space: string) => space + written);
  return tag.replace(/\s*(\/?)>$/u, (_, slash: string) => ` ${written}${slash}>`);
}

/** A start tag without an attribute. */
export function withoutAttribute(tag: string, name: string): string {
  return tag.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'u'), '');
}

export function startTagOf(document: XmlDocument, element: XmlElement): string {
  return document.source.slice(element.start, element.openEnd);
}

/** A start tag made to hold content: `<row r="1"/>` → `<row r="1">`. */
export function openedTag(tag: string): string {
  return tag.replace(/\s*\/>$/u, '>');
}

/** Whether the element is written `<c/>`. */
export function isSelfClosed(element: XmlElement): boolean {
  return element.openEnd === element.end;
}

/**
 * Splices that append children to an element, opening it if it is written `<list/>`, and set attributes of its start
 * tag (a list's `count`).
 */
export function appendChildren(
  document: XmlDocument,
  element: XmlElement,
  content: string,
  attributes: Readonly<Record<string, string>> = {},
): Splice[] {
  const written = startTagOf(document, element);
  const tag = Object.entries(attributes).reduce((text, [name, value]) => withAttribute(text, name, value), written);
  if (isSelfClosed(element)) {
    const text = `${openedTag(tag)}${content}</${element.prefix}${element.name}>`;
    return [{ start: element.start, end: element.end, text }];
  }
  const appended = { start: element.closeStart, end: element.closeStart, text: content };
  return tag === written ? [appended] : [{ start: element.start, end: element.openEnd, text: tag }, appended];
}

/** A splice that inserts a child before the first one that the schema puts after it; `order` is the schema's sequence. */
export function insertInOrder(
  document: XmlDocument,
  parent: XmlElement,
  name: string,
  content: string,
  order: readonly string[],
): Splice[] {
  const later = new Set(order.slice(order.indexOf(name) + 1));
  const next = parent.children.find((candidate) => later.has(candidate.name));
  if (next) return [{ start: next.start, end: next.start, text: content }];
  return appendChildren(document, parent, content);
}
