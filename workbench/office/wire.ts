/**
 * The messages between an Office.js client library and its host, as Microsoft's own library (1.1.110) writes and reads
 * them: a batch is a list of actions on object paths, and everything crosses as JSON text. The client half of the
 * emulation (client/) speaks them, the host half (host/) answers them; Microsoft's library put in place of the client
 * half gets the same answers, which the tests hold.
 */

/** How an object is reached; the numbers are Microsoft's. */
export const PATH = { root: 1, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;

/** What is done with an object; the numbers are Microsoft's. */
export const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

/** Asks the host to remember the cells of a range across batches, and to forget them. */
export const KEEP_REFERENCE = '_KeepReference';
export const REMOVE_REFERENCE = '_RemoveReference';

/** Asks the host to tell of changed cells on any sheet, and to tell no more. */
export const WATCH_CHANGES = '_RegisterDataChangedEvent';
export const UNWATCH_CHANGES = '_UnregisterDataChangedEvent';

/** What tells a message of changed cells from others; the numbers are Microsoft's. */
export const CHANGED_EVENT = { messageCategory: 65536, messageType: 10, targetId: 'Workbook' } as const;

/** What the host tells unasked. */
export interface EventMessage {
  readonly entries: readonly {
    readonly messageCategory: number;
    readonly messageType: number;
    readonly targetId: string;
    /** The arguments of the event, as JSON. */
    readonly message: string;
  }[];
}

export interface ArgumentInfo {
  Arguments?: readonly unknown[];
  /** For each argument the id of its object path, or 0 when it is plain data; absent when all are. */
  ReferencedObjectPathIds?: readonly unknown[];
}

export interface ObjectPathInfo {
  readonly Id: number;
  ObjectPathType: number;
  /** Of a method or property: its name, capitalised. Of a reference: its id. */
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  /** "values", "format/fill/color", "*"; of a collection, properties of its items. */
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
}

export interface ActionInfo {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface RequestBody {
  readonly Actions: readonly ActionInfo[];
  readonly ObjectPaths: Readonly<Record<number, ObjectPathInfo>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface ResponseError {
  readonly Code: string;
  readonly Message: string;
  /** "WorksheetCollection.getItem". */
  readonly Location: string;
  /** Which action failed. */
  readonly ActionIndex: number;
}

export interface ResponseBody {
  readonly Results?: readonly ActionResult[];
  /** With an error: the results of the actions before it, where the host keeps them. */
  readonly ProcessedResults?: { readonly Results: readonly ActionResult[] };
  readonly Error?: ResponseError;
}

export interface Response {
  /** "" unless the batch was refused as a whole, before its first action or after its last. */
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
  readonly Body: ResponseBody | null;
}

/** One round trip: the text of a RequestBody in, the text of a Response out. */
export type Wire = (request: string) => Promise<string>;

/** "values" → "Values": members are camelCase in JavaScript and PascalCase on the wire. */
export function wireName(member: string): string {
  return member.charAt(0).toUpperCase() + member.slice(1);
}

export function memberName(wire: string): string {
  return wire.charAt(0).toLowerCase() + wire.slice(1);
}
