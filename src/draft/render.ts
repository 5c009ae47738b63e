import type { Disclosure } from '../model/binding';
import type { DraftInputs } from '../model/inputs';
import type { Draft, Span } from '../model/span';
import type { Wording, WordingNode, WordingWords } from '../model/wording';
import { conditionHolds } from './conditions';
import { openSpan } from './openSlots';
import { textOf, toParagraphs, toSections, type Rendered } from './paragraphs';
import { listRounds, slotSpans, type Context, type Round } from './scope';

/** Renders a wording over a recognised workbook: every number a span that knows its cells, every gap a 【待填：…】. */
export function renderDraft(
  disclosure: Disclosure,
  wording: Wording,
  words: WordingWords,
  inputs: DraftInputs = new Map(),
): Draft {
  const context: Context = { disclosure, words, inputs, style: wording.options, open: new Map() };
  const paragraphs = toParagraphs(renderNodes(context, NO_ROUND, wording.nodes));
  const sections = toSections(paragraphs).map(({ id, heading, paragraphs: below }) => ({
    id,
    title: heading ? textOf(heading) : '',
    paragraphs: below,
  }));
  return { sections, todo: [...context.open.values()] };
}

const NO_ROUND: Round = { key: '', scope: new Map() };

function renderNodes(context: Context, round: Round, nodes: readonly WordingNode[]): Rendered[] {
  return nodes.flatMap((node) => renderNode(context, round, node));
}

function renderNode(context: Context, round: Round, node: WordingNode): readonly Rendered[] {
  const rendered = (span: Span): Rendered => ({ span, round: round.key });
  const gap = (name: string): Rendered => rendered(openSpan(context.open, name, name));
  switch (node.kind) {
    case 'text':
      return [rendered({ text: node.text, sources: [] })];
    case 'slot':
      return slotSpans(context, round.scope, node.name)?.map(rendered) ?? [gap(node.name)];
    case 'each': {
      const rounds = listRounds(context, node.list);
      if (!rounds) return [gap(node.list)];
      return rounds.flatMap(({ key, scope }, index) => {
        const inner = { key, scope: new Map([...round.scope, ...scope]) };
        const one = renderNodes(context, inner, node.body);
        return index > 0 && node.joiner !== '' ? [rendered({ text: node.joiner, sources: [] }), ...one] : one;
      });
    }
    case 'if': {
      return renderNodes(context, round, conditionHolds(context, node.condition) ? node.then : node.otherwise);
    }
  }
}

/** The draft as plain text, one paragraph a line. */
export function draftLines(draft: Draft): string[] {
  return draft.sections.flatMap(({ title, paragraphs }) => [
    ...(title === '' ? [] : [title]),
    ...paragraphs.map(textOf),
  ]);
}
