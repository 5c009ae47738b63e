import { ACTION, KEEP_REFERENCE, wireName } from '../wire';
import { invalidRequestContext, propertyNotLoaded, valueNotLoaded } from './error';
import type { EventSource } from './events';
import { queryInfo } from './loadOptions';
import { pathFrom, type ObjectPath, type PathStep } from './objectPath';
import type { Identity, PendingRequest } from './request';

/** What an object needs of the context it was made in. */
export interface ClientContext {
  nextId(): number;
  /** The request that the next sync sends. */
  pending(): PendingRequest;
  /** While answers are being read, objects are made without asking the host for them. */
  readonly isReading: boolean;
  readonly events: EventSource;
  /** In a run, ranges are kept until it ends; otherwise they last one request. */
  readonly isRunning: boolean;
  /** A range to be released when the run ends. */
  track(path: ObjectPath, reference: () => string | undefined): void;
}

/**
 * A proxy for T. It holds nothing but how its object is reached and what was loaded: setting and calling queue
 * commands, and reading what was not loaded throws PropertyNotLoaded.
 */
export abstract class ClientObject<T = unknown> {
  /** "Range", as errors name it. */
  protected abstract readonly typeName: string;
  readonly #loaded = new Map<string, unknown>();
  readonly #parts = new Map<string, ClientObject>();
  readonly #path: ObjectPath;
  #isNull: boolean | undefined;
  #reference: string | undefined;

  constructor(
    readonly context: ClientContext,
    path: ObjectPath,
    isKept = false,
  ) {
    this.#path = path;
    if (context.isReading) return;
    const identify = (identity: Identity) => this.#identify(identity);
    context.pending().instantiate(path, identify);
    if (!isKept || !context.isRunning) return;
    context.pending().add(path, { ActionType: ACTION.method, Name: KEEP_REFERENCE, ArgumentInfo: { Arguments: [] } });
    context.pending().instantiate(path, identify);
    context.track(path, () => this.#reference);
  }

  /** Whether the object does not exist; known after a sync. */
  get isNullObject(): boolean {
    if (this.#isNull === undefined) throw propertyNotLoaded(this.typeName, 'isNullObject');
    return this.#isNull;
  }

  load(options?: string | string[] | object): this {
    const action = { ActionType: ACTION.query, Name: '', QueryInfo: queryInfo(options) };
    this.context.pending().add(this.#path, action, (value) => this.receive(value as Record<string, unknown> | null));
    return this;
  }

  /** Takes in what the host answered to a load. */
  receive(answer: Readonly<Record<string, unknown>> | null): void {
    this.#isNull = answer === null;
    for (const [name, value] of Object.entries(answer ?? {})) {
      const part = this.partNamed(name);
      if (part) part.receive(value as Record<string, unknown> | null);
      else this.#loaded.set(name, value);
    }
  }

  /** @throws OfficeError InvalidRequestContext for an object of another context */
  static of(context: ClientContext, object: object): ClientObject {
    if (!(object instanceof ClientObject) || object.context !== context) throw invalidRequestContext();
    return object;
  }

  /** The part that an answer speaks of, where a name leads to one. */
  protected partNamed(_wireName: string): ClientObject | undefined {
    return undefined;
  }

  protected read<K extends keyof T & string>(member: K): T[K] {
    const value = this.#loaded.get(wireName(member));
    if (value === undefined && this.#isNull !== true) throw propertyNotLoaded(this.typeName, member);
    return value as T[K];
  }

  protected write<K extends keyof T & string>(member: K, value: T[K]): void {
    this.#loaded.set(wireName(member), value);
    const action = { ActionType: ACTION.setProperty, Name: wireName(member), ArgumentInfo: { Arguments: [value] } };
    this.context.pending().add(this.#path, action);
  }

  protected invoke<R>(method: keyof T & string, args: readonly unknown[] = []): ClientResult<R> {
    const result = new ClientResult<R>();
    const action = { ActionType: ACTION.method, Name: wireName(method), ArgumentInfo: { Arguments: args } };
    this.context.pending().add(this.#path, action, (value) => result.receive(value));
    return result;
  }

  /** Queues a command that Office.js has for itself, and says when the host has done it. */
  protected command(name: string, onDone: () => void): void {
    const action = { ActionType: ACTION.method, Name: name, ArgumentInfo: { Arguments: [] } };
    this.context.pending().add(this.#path, action, onDone);
  }

  /** The path of a member of this object. */
  protected reach(step: PathStep): ObjectPath {
    return pathFrom(this.#path, this.context.nextId(), step);
  }

  /** A part is made once, when it is first asked for. */
  protected part<P extends ClientObject>(member: string, make: (path: ObjectPath) => P): P {
    const known = this.#parts.get(member) as P | undefined;
    if (known) return known;
    const part = make(this.reach({ property: wireName(member) }));
    this.#parts.set(member, part);
    return part;
  }

  #identify(identity: Identity): void {
    const { Id, _ReferenceId } = identity ?? {};
    this.#isNull = identity === null;
    this.#reference = _ReferenceId;
    if (Id !== undefined) this.#loaded.set('Id', Id);
  }
}

/** OfficeExtension.ClientResult: what a method answers, known after a sync. */
export class ClientResult<T> {
  #received: { readonly value: T } | undefined;

  get value(): T {
    if (!this.#received) throw valueNotLoaded();
    return this.#received.value;
  }

  receive(value: unknown): void {
    const isNull = typeof value === 'object' && value !== null && '_IsNull' in value;
    this.#received = { value: (isNull ? undefined : value) as T };
  }
}
