import type { Paragraph, Span } from '../model/span';
import { isPlain } from './pieces';

/** A rendered span, and the round of a list it was written in. */
export interface Rendered {
  readonly span: Span;
  /** "" outside of lists. */
  readonly round: string;
}

/** Cuts what was rendered at line breaks and joins plain words that touch. */
export function toParagraphs(rendered: readonly Rendered[]): Paragraph[] {
  const lines: Rendered[][] = [[]];
  for (const { span, round } of rendered) {
    span.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ span: { ...span, text }, round });
    });
  }
  return lines.filter((line) => line.length > 0).map(toParagraph);
}

function toParagraph(line: readonly Rendered[]): Paragraph {
  const spans = joinPlain(line.map(({ span }) => span));
  const [about = '', another] = new Set(line.map(({ round }) => round));
  return another === undefined && about !== '' ? { spans, about } : { spans };
}

export function joinPlain(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && isPlain(last) && isPlain(span))
      joined[joined.length - 1] = { text: last.text + span.text, sources: [] };
    else joined.push(span);
  }
  return joined;
}

export const textOf = ({ spans }: Paragraph): string => spans.map(({ text }) => text).join('');

const HEADING = /^[一二三四五六七八九十]+、/u;
const SUB_HEADING = /^（[一二三四五六七八九十]+）/u;

/** A section with the paragraph that is its heading; only what stands before the first heading has none. */
export interface Sectioned<P> {
  /** Stable id: "1".."13", sub-sections "5.1"; "0" before the first heading. */
  readonly id: string;
  readonly heading: P | undefined;
  readonly paragraphs: readonly P[];
}

/** Sections by their headings: 一、 opens "1", （一） below 五 opens "5.1". */
export function toSections<P extends Paragraph>(paragraphs: readonly P[]): Sectioned<P>[] {
  const sections: { id: string; heading: P | undefined; paragraphs: P[] }[] = [];
  let main = 0;
  let sub = 0;
  for (const paragraph of paragraphs) {
    const title = headingText(paragraph);
    if (HEADING.test(title)) {
      main += 1;
      sub = 0;
      sections.push({ id: String(main), heading: paragraph, paragraphs: [] });
    } else if (SUB_HEADING.test(title)) {
      sub += 1;
      sections.push({ id: `${main}.${sub}`, heading: paragraph, paragraphs: [] });
    } else {
      const last = sections.at(-1);
      if (last) last.paragraphs.push(paragraph);
      else sections.push({ id: '0', heading: undefined, paragraphs: [paragraph] });
    }
  }
  return sections;
}

/** The text of a paragraph of plain words, which may be a heading. */
function headingText({ spans: [only, ...others] }: Paragraph): string {
  return only && others.length === 0 && isPlain(only) ? only.text : '';
}
