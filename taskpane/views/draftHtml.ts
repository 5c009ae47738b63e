import type { SectionView, SpanView } from './narrative';

/**
 * The narrative as HTML for the clipboard: what Word needs to keep headings bold, paragraphs indented and open slots
 * highlighted, and nothing else, so that the text takes on the fonts of the document it is pasted into.
 */
export function draftHtml(sections: readonly SectionView[]): string {
  return sections.map(sectionHtml).join('\n');
}

function sectionHtml(section: SectionView): string {
  const paragraphs = section.paragraphs.map(
    ({ spans }) => `<p style="text-indent:2em">${spans.map(spanHtml).join('')}</p>`,
  );
  const title = section.title === '' ? [] : [`<p style="text-indent:2em"><b>${escaped(section.title)}</b></p>`];
  return [...title, ...paragraphs].join('\n');
}

function spanHtml(span: SpanView): string {
  return span.kind === 'open'
    ? `<span style="background:yellow;mso-highlight:yellow">${escaped(span.text)}</span>`
    : escaped(span.text);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
