import type { PublicationKind } from '../../src/index';
import type { Host } from '../host/host';

/** What a long command may use while it runs. */
export interface CommandContext {
  readonly host: Host;
  readonly signal: AbortSignal;
  /** Says what is being done now. */
  readonly onStep: (step: Step) => void;
  /** Which publication to work on, where the workbook holds both; the final accounts where nobody chose. */
  readonly kind?: PublicationKind;
  /** Hears which publications the workbook holds. */
  readonly onKinds?: (kinds: readonly PublicationKind[]) => void;
}

/** What a running command is doing. Only reading can be cancelled: a plan is applied whole. */
export type Step =
  | { readonly kind: 'starting' }
  | { readonly kind: 'reading'; readonly done: number; readonly total: number }
  | { readonly kind: 'working' }
  | { readonly kind: 'writing' };

/** The result of a command on a workbook that may not hold any 公开表. */
export type Answer<T> =
  | { readonly kind: 'found'; readonly view: T }
  /** Nothing was recognised; the sentence says what to do. */
  | { readonly kind: 'notRecognised'; readonly sentence: string };
