import type { PublicationKind } from '../../src/index';
import type { WordingSource } from '../commands/ownWording';
import type { Tone } from '../views/tone';
import { TABS, type PaneState, type TabId } from './pane';

/** What of the pane is kept with a workbook. */
export interface KeptState {
  readonly tab?: TabId;
  /** The one level of findings that was shown. */
  readonly level?: Tone;
  /** Which publication was worked on, where the workbook holds both. */
  readonly kind?: PublicationKind;
  /** The wording that was imported, whole: the file may be gone by then. */
  readonly wording?: WordingSource;
}

const KINDS: readonly PublicationKind[] = ['finalAccounts', 'budget'];
const LEVELS: readonly Tone[] = ['error', 'warning', 'note', 'rounding'];

/** A wording that we ship has 10 000 characters; this is far from what a workbook or the browser refuses. */
const LONGEST_WORDING = 100_000;

/** Whether a wording is short enough to be kept. */
export function canKeep({ source }: WordingSource): boolean {
  return source.length <= LONGEST_WORDING;
}

export function keptOf({
  tab,
  level,
  kind,
  wording,
}: Pick<PaneState, 'tab' | 'level' | 'kind' | 'wording'>): KeptState {
  return {
    tab,
    ...(kind === undefined ? {} : { kind }),
    ...(level === undefined ? {} : { level }),
    ...(wording && canKeep(wording) ? { wording: { fileName: wording.fileName, source: wording.source } } : {}),
  };
}

/** What is understood of something kept, perhaps by another version of the pane. */
export function readKept(kept: unknown): KeptState {
  if (typeof kept !== 'object' || kept === null) return {};
  const read = kept as Partial<Record<keyof KeptState, unknown>>;
  const tab = TABS.find((known) => known === read.tab);
  const level = LEVELS.find((known) => known === read.level);
  const kind = KINDS.find((known) => known === read.kind);
  return {
    ...(tab ? { tab } : {}),
    ...(level ? { level } : {}),
    ...(kind ? { kind } : {}),
    ...(isWording(read.wording) ? { wording: read.wording } : {}),
  };
}

function isWording(read: unknown): read is WordingSource {
  if (typeof read !== 'object' || read === null) return false;
  const { fileName, source } = read as Partial<Record<keyof WordingSource, unknown>>;
  return typeof fileName === 'string' && typeof source === 'string';
}
