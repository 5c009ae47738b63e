import type { Disclosure } from '../model/binding';
import type { DraftInputs } from '../model/inputs';
import type { Draft, Paragraph, Section, Span } from '../model/span';
import type { Wording, WordingNode, WordingWords } from '../model/wording';
import { conditionHolds } from './conditions';
import { listScopes, openSpan, slotSpans, type Context, type Scope } from './scope';

/** Renders a wording over a recognised workbook: every number a span that knows its cells, every gap a 【待填：…】. */
export function renderDraft(
  disclosure: Disclosure,
  wording: Wording,
  words: WordingWords,
  inputs: DraftInputs = new Map(),
): Draft {
  const context: Context = { disclosure, words, inputs, style: wording.options, open: new Map() };
  const paragraphs = toParagraphs(renderNodes(context, new Map(), wording.nodes));
  return { sections: toSections(paragraphs), todo: [...context.open.values()] };
}

function renderNodes(context: Context, scope: Scope, nodes: readonly WordingNode[]): Span[] {
  return nodes.flatMap((node) => renderNode(context, scope, node));
}

function renderNode(context: Context, scope: Scope, node: WordingNode): readonly Span[] {
  switch (node.kind) {
    case 'text':
      return [{ text: node.text, sources: [] }];
    case 'slot':
      return slotSpans(context, scope, node.name) ?? [openSpan(context, node.name, node.name)];
    case 'each': {
      const scopes = listScopes(context, node.list);
      if (!scopes) return [openSpan(context, node.list, node.list)];
      return scopes.flatMap((round, index) => {
        const spans = renderNodes(context, new Map([...scope, ...round]), node.body);
        return index > 0 && node.joiner !== '' ? [{ text: node.joiner, sources: [] }, ...spans] : spans;
      });
    }
    case 'if': {
      return renderNodes(context, scope, conditionHolds(context, node.condition) ? node.then : node.otherwise);
    }
  }
}

/** Cuts the spans at line breaks and joins plain words that touch. */
function toParagraphs(spans: readonly Span[]): Paragraph[] {
  const lines: Span[][] = [[]];
  for (const span of spans) {
    span.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...span, text });
    });
  }
  return lines.filter((line) => line.length > 0).map((line) => ({ spans: joinPlain(line) }));
}

const isPlain = (span: Span): boolean =>
  span.sources.length === 0 && span.value === undefined && span.openSlot === undefined;

function joinPlain(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && isPlain(last) && isPlain(span))
      joined[joined.length - 1] = { text: last.text + span.text, sources: [] };
    else joined.push(span);
  }
  return joined;
}

const HEADING = /^[一二三四五六七八九十]+、/u;
const SUB_HEADING = /^（[一二三四五六七八九十]+）/u;

/** Sections by their headings: 一、 opens "1", （一） below 五 opens "5.1". */
function toSections(paragraphs: readonly Paragraph[]): Section[] {
  const sections: { id: string; title: string; paragraphs: Paragraph[] }[] = [];
  let main = 0;
  let sub = 0;
  for (const paragraph of paragraphs) {
    const [only, ...others] = paragraph.spans;
    const title = only && others.length === 0 && isPlain(only) ? only.text : '';
    if (HEADING.test(title)) {
      main += 1;
      sub = 0;
      sections.push({ id: String(main), title, paragraphs: [] });
    } else if (SUB_HEADING.test(title)) {
      sub += 1;
      sections.push({ id: `${main}.${sub}`, title, paragraphs: [] });
    } else {
      sections.at(-1)?.paragraphs.push(paragraph);
    }
  }
  return sections;
}

/** The draft as plain text, one paragraph a line. */
export function draftLines(draft: Draft): string[] {
  return draft.sections.flatMap(({ title, paragraphs }) => [
    title,
    ...paragraphs.map(({ spans }) => spans.map(({ text }) => text).join('')),
  ]);
}
