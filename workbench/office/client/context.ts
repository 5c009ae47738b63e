import type { EmulatedRequestContext } from '../subset';
import { ACTION, REMOVE_REFERENCE, type Response, type ResponseBody, type Wire } from '../wire';
import { ClientObject, type ClientContext } from './clientObject';
import { OfficeError } from './error';
import type { EventSource } from './events';
import { rootPath, type ObjectPath } from './objectPath';
import { pendingRequest, type PendingRequest } from './request';
import { Workbook } from './workbook';

/** Excel.RequestContext: collects commands, and sends them when synced. */
export class RequestContext implements EmulatedRequestContext, ClientContext {
  readonly workbook: Workbook;
  readonly #wire: Wire;
  readonly #root: ObjectPath;
  readonly #tracked = new Map<ObjectPath, () => string | undefined>();
  #lastId = 0;
  #pending: PendingRequest;
  #isReading = false;
  #isRunning = false;

  constructor(
    wire: Wire,
    readonly events: EventSource,
  ) {
    this.#wire = wire;
    this.#pending = this.#freshRequest();
    this.#root = rootPath(this.nextId());
    this.workbook = new Workbook(this, this.#root);
    // Bound, because callers hand it on: `.then(context.sync)`.
    this.sync = this.sync.bind(this);
  }

  get isReading(): boolean {
    return this.#isReading;
  }
  get isRunning(): boolean {
    return this.#isRunning;
  }

  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  pending(): PendingRequest {
    return this.#pending;
  }

  track(path: ObjectPath, reference: () => string | undefined): void {
    this.#tracked.set(path, reference);
  }

  load(object: object, options?: string | string[] | object): void {
    ClientObject.of(this, object).load(options);
  }

  /**
   * Sends what is queued; nothing queued, nothing sent. The first sync of a context always asks for the workbook.
   * Loaded properties are readable afterwards.
   * @throws OfficeError with the code and place of the command that failed; later commands did not run
   */
  async sync<T>(passThroughValue?: T): Promise<T> {
    const request = this.#pending;
    this.#pending = this.#freshRequest();
    if (!request.isEmpty()) await this.#exchange(request);
    return passThroughValue as T;
  }

  /** Runs a batch function, syncs once more, and releases what was kept for it. */
  async run<T>(batch: (context: RequestContext) => Promise<T>): Promise<T> {
    this.#isRunning = true;
    try {
      const running: unknown = batch(this);
      if (!isPromise(running)) {
        throw new OfficeError(
          'RunMustReturnPromise',
          'The batch function passed to the ".run" method didn\'t return a promise.',
        );
      }
      const result = (await running) as T;
      return await this.sync(result);
    } finally {
      this.#isRunning = false;
      await this.#release();
    }
  }

  async #exchange(request: PendingRequest): Promise<void> {
    const answer = JSON.parse(await this.#wire(JSON.stringify(request.take()))) as Response;
    if (answer.Body) this.#read(request, answer.Body);
    if (answer.ErrorCode !== '') throw new OfficeError(answer.ErrorCode, answer.ErrorMessage);
    const failure = answer.Body?.Error;
    if (failure) throw new OfficeError(failure.Code, failure.Message, failure.Location);
  }

  #read(request: PendingRequest, body: ResponseBody): void {
    this.#isReading = true;
    try {
      request.handle(body.Results ?? body.ProcessedResults?.Results ?? []);
    } finally {
      this.#isReading = false;
    }
  }

  /** The end of a run: kept ranges lead nowhere from now on, and the host may forget them. */
  async #release(): Promise<void> {
    const request = this.#freshRequest();
    for (const [path, reference] of this.#tracked) {
      path.isValid = false;
      const name = reference();
      if (name === undefined) continue;
      const ArgumentInfo = { Arguments: [name] };
      request.add(this.#root, { ActionType: ACTION.method, Name: REMOVE_REFERENCE, ArgumentInfo });
    }
    this.#tracked.clear();
    // The outcome of the run does not depend on the clean-up: a host that refuses it keeps a few names too many.
    if (!request.isEmpty()) await Promise.allSettled([this.#exchange(request)]);
  }

  #freshRequest(): PendingRequest {
    return pendingRequest(() => this.nextId());
  }
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
