import { groupBy, type CellAddress, type Draft, type OpenSlot } from '../../src/index';

/** The open slots of one section of the text. */
export interface OpenGroupView {
  readonly key: string;
  readonly title: string;
  readonly slots: readonly OpenSlotView[];
}

/** An input that is missing, with every place in the text that waits for it. */
export interface OpenSlotView {
  readonly slot: string;
  readonly label: string;
  /** The cell of the working paper to type it into, when there is one. */
  readonly at?: CellAddress;
  /** Element ids of its places in the text, in reading order; at least one. */
  readonly anchors: readonly string[];
}

/** One 【待填：…】 in the text. */
export interface OpenPlace {
  readonly anchor: string;
  readonly slot: string;
  readonly section: string;
}

/** The missing inputs under the section where each is first needed, in reading order. */
export function openGroups(places: readonly OpenPlace[], draft: Draft): OpenGroupView[] {
  const todo = new Map(draft.todo.map((open) => [open.slot, open]));
  const titles = new Map(draft.sections.map((section) => [section.id, section.title]));
  const slots = [...groupBy(places, ({ slot }) => slot)].map(([slot, members]) => ({
    section: mainSection(members[0]?.section ?? ''),
    view: slotView(slot, todo.get(slot), members),
  }));
  return [...groupBy(slots, ({ section }) => section)].map(([section, members]) => ({
    key: section,
    title: titles.get(section) ?? '',
    slots: members.map(({ view }) => view),
  }));
}

function slotView(slot: string, open: OpenSlot | undefined, places: readonly OpenPlace[]): OpenSlotView {
  const anchors = places.map(({ anchor }) => anchor);
  return { slot, label: open?.label ?? slot, anchors, ...(open?.at ? { at: open.at } : {}) };
}

/** The id of the section that a sub-section belongs to: "5.1" → "5". */
function mainSection(id: string): string {
  return id.split('.')[0] ?? id;
}
