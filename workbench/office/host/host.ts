import type { GridBook } from '../grid';
import { REMOVE_REFERENCE, type RequestBody, type Response, type Wire } from '../wire';
import { runBatch } from './batch';
import type { BatchHost } from './batchHost';
import { changeEvents } from './changeEvents';
import { HostFailure, type FailureCode } from './failure';
import { references } from './references';

/** How the emulated Excel behaves; every setting may change while it runs. */
export interface HostSettings {
  /** The most bytes of a request and of a response; 5 MB in Excel on the web, Infinity on a desktop. */
  payloadLimit: number;
  /** The person is editing a cell: every request is refused. */
  isCellEditing: boolean;
  /** A failed batch leaves nothing behind; otherwise what ran before the failure stays, as real hosts do it. */
  isAtomic: boolean;
  /** Whether members of this ExcelApi version may be used; undefined: members of the floor. */
  supports: (since: string | undefined) => boolean;
  /** Makes the command at a location such as "Range.formulas" fail; undefined lets it run. */
  interfere: (location: string) => FailureCode | undefined;
  /** The year of dates typed without one. */
  thisYear: () => number;
  /** Comes before each answer: Excel's come in messages of their own, between which a page draws and hears the person. */
  beforeAnswer?: () => Promise<void>;
}

/** What crossed between pane and host. Clean-up that nobody waits for is not a round trip. */
export interface Traffic {
  roundTrips: number;
  requestBytes: number;
  responseBytes: number;
}

export interface EmulatedHost {
  readonly send: Wire;
  readonly settings: HostSettings;
  readonly traffic: Traffic;
  /** Takes what the host tells unasked; what is returned ends it. */
  onMessage(listener: (message: string) => void): () => void;
  dispose(): void;
}

/** The host half: it knows the grid, and of its clients only the messages. */
export function emulatedHost(book: GridBook, settings: HostSettings): EmulatedHost {
  const traffic: Traffic = { roundTrips: 0, requestBytes: 0, responseBytes: 0 };
  const held = references();
  let last: Promise<unknown> = Promise.resolve();
  const events = changeEvents(book, (tell) => void last.then(tell));

  async function answer(request: RequestBody, bytes: number): Promise<string> {
    if (settings.beforeAnswer) await settings.beforeAnswer();
    if (settings.isCellEditing) return refusal('InvalidOperationInCellEditMode');
    if (bytes > settings.payloadLimit) return refusal('RequestPayloadSizeLimitExceeded');
    const ran = await runBatch(batchHost(), request);
    const response = JSON.stringify({ ErrorCode: '', ErrorMessage: '', Body: ran.body } satisfies Response);
    if (utf8Bytes(response) <= settings.payloadLimit) return response;
    if (settings.isAtomic) ran.undo();
    return refusal('ResponsePayloadSizeLimitExceeded');
  }

  function batchHost(): BatchHost {
    const { supports, interfere, isAtomic } = settings;
    const thisYear = settings.thisYear();
    return { book, references: held, watch: events.watch, supports, interfere, isAtomic, thisYear };
  }

  return {
    settings,
    traffic,
    onMessage: events.onMessage,
    dispose: events.dispose,
    async send(text) {
      const request = JSON.parse(text) as RequestBody;
      const requestBytes = utf8Bytes(text);
      // One batch at a time: a second one starts when the first has been answered, however that ended.
      const answered = last.then(() => answer(request, requestBytes));
      last = answered.catch(() => undefined);
      const response = await answered;
      if (isCleanUp(request)) return response;
      traffic.roundTrips += 1;
      traffic.requestBytes += requestBytes;
      traffic.responseBytes += utf8Bytes(response);
      return response;
    },
  };
}

/** Nothing but the release of kept ranges, which a client sends after a run without waiting for it. */
function isCleanUp({ Actions }: RequestBody): boolean {
  const asked = Actions.filter((action) => action.Name !== '');
  return asked.length > 0 && asked.every((action) => action.Name === REMOVE_REFERENCE);
}

function refusal(code: FailureCode): string {
  const response: Response = { ErrorCode: code, ErrorMessage: new HostFailure(code).message, Body: null };
  return JSON.stringify(response);
}

function utf8Bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
