import type { Position, Wording, WordingError, WordingNode, WordingWords } from '../model/wording';
import { itemNamed, listNamed } from '../model/quantity';
import { isEqualsCondition } from './conditions';
import { FIELDS } from './fields';
import { HEAD_SLOTS, splitSlot } from './scope';

/** Names that a list's rounds give, beside the fields. */
const ROUND_NAMES = new Set<string>(['名称', '类名', '序号', '类', '款', '项', ...FIELDS]);

/**
 * What a wording names that does not exist: with line and column, and what may stand there.
 * @param isBroken whether some of it could not be read: what names a list's round may then stand in a list all the same
 */
export function unknownNames(wording: Wording, words: WordingWords, isBroken = false): WordingError[] {
  return visit(wording.nodes, words, isBroken);
}

function visit(nodes: readonly WordingNode[], words: WordingWords, isInList: boolean): WordingError[] {
  return nodes.flatMap((node) => {
    switch (node.kind) {
      case 'text':
        return [];
      case 'slot':
        return isKnownSlot(node.name, words, isInList) ? [] : [unknown(node.at, `{${node.name}}`, words)];
      case 'each': {
        const inside = visit(node.body, words, true);
        return listNamed(words, node.list) ? inside : [unknown(node.at, `〔每个 ${node.list}〕`, words), ...inside];
      }
      case 'if': {
        const name = isEqualsCondition(node.condition) ?? node.condition;
        const inside = [...visit(node.then, words, isInList), ...visit(node.otherwise, words, isInList)];
        const isKnown = listNamed(words, name) !== undefined || isKnownSlot(name, words, false);
        return isKnown ? inside : [unknown(node.at, `〔如果 ${node.condition}〕`, words), ...inside];
      }
    }
  });
}

function isKnownSlot(name: string, words: WordingWords, isInList: boolean): boolean {
  if (HEAD_SLOTS.has(name) || (isInList && ROUND_NAMES.has(name))) return true;
  const { item, field } = splitSlot(name);
  return itemNamed(words, item) !== undefined && FIELDS.some((candidate) => candidate === field);
}

function unknown(at: Position, what: string, { items, lists }: WordingWords): WordingError {
  const known = what.startsWith('〔每个') ? lists.map(({ name }) => name) : items.map(({ name }) => name);
  return { ...at, message: `没有“${what}”这个名称。可以用：${known.slice(0, 8).join('、')}等，全部名称见说明文档。` };
}
