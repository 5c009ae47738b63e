import type { GridArea, GridBook, GridSheet } from '../grid';
import type { Edits } from './edits';
import { HostFailure } from './failure';

/**
 * An object of the host as a batch sees it: what can be loaded from it, set on it, reached from it and called on it.
 * Members are named as in Office.js; the batch translates the capitalised names of the wire.
 */
export interface HostObject {
  /** "Range": the first part of an error's location. */
  readonly type: string;
  /** The requirement set that brought it, where that is above ExcelApi 1.7, our floor. */
  readonly since?: string;
  /** Throws ItemNotFound when the object is gone, e.g. its sheet was deleted earlier in the batch. */
  readonly ensureAlive?: () => void;
  /** What instantiating it tells the client: the id that finds it again. */
  readonly identity?: () => { readonly Id: string };
  /** The cells it stands for, when the client may keep it over several batches. */
  readonly kept?: HeldRange;
  readonly scalars: Readonly<Record<string, Scalar<unknown>>>;
  readonly parts: Readonly<Record<string, () => HostObject>>;
  readonly methods: Readonly<Record<string, Method>>;
  /** Of a collection: its items, and the item of a key. */
  readonly items?: () => readonly HostObject[];
  readonly item?: (key: unknown) => HostObject;
}

export interface HeldRange {
  readonly sheet: GridSheet;
  readonly area: GridArea;
  /** Of several areas: all of them. */
  readonly areas?: readonly GridArea[];
}

export interface Scalar<T> {
  /** The requirement set that brought it, where that is above ExcelApi 1.7, our floor. */
  readonly since?: string;
  readonly get?: () => T;
  set?(value: T): void;
}

/** Ties scalars to the property types of Office.js: a name or a type that Excel does not have does not compile. */
export type ScalarsOf<T, K extends keyof T> = { readonly [P in K]: Scalar<T[P]> };

export interface Method {
  readonly since?: string;
  /** Gives another object (null for a null object), or data for a ClientResult. */
  call(args: readonly unknown[]): Reached | Data;
}

export interface Reached {
  readonly object: HostObject | null;
}
export interface Data {
  readonly data: unknown;
}

/** A method that answers with nothing. */
export function does(action: (args: readonly unknown[]) => void): Method {
  return {
    call(args) {
      action(args);
      return { data: null };
    },
  };
}

/** A method that leads to another object. */
export function reaches(find: (args: readonly unknown[]) => HostObject | null): Method {
  return { call: (args) => ({ object: find(args) }) };
}

/** What host objects share during one batch. */
export interface Session {
  readonly book: GridBook;
  readonly edits: Edits;
  readonly thisYear: number;
  /** A client asks to be told of changes, or no longer. */
  readonly watch: (isWatching: boolean) => void;
}

/** Arguments come from the wire as anything; these say what they must be. */
export function text(value: unknown): string {
  if (typeof value !== 'string') throw new HostFailure('InvalidArgument');
  return value;
}

export function number(value: unknown): number {
  if (typeof value !== 'number') throw new HostFailure('InvalidArgument');
  return value;
}

export function truth(value: unknown): boolean {
  if (typeof value !== 'boolean') throw new HostFailure('InvalidArgument');
  return value;
}

export function oneOf<T extends string>(value: unknown, known: readonly T[]): T {
  const found = known.find((candidate) => candidate === value);
  if (found === undefined) throw new HostFailure('InvalidArgument');
  return found;
}
