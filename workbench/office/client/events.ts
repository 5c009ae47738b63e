import { CHANGED_EVENT, type EventMessage } from '../wire';

/** How a client hears what the host tells unasked. */
export interface EventSource {
  /** Calls back with the arguments of each change of cells; what is returned ends it. */
  onChanged(listener: (args: ChangedArgs) => void): () => void;
}

/** Of Excel.WorksheetChangedEventArgs what is known without asking. */
export type ChangedArgs = Pick<
  Excel.WorksheetChangedEventArgs,
  'type' | 'address' | 'changeType' | 'source' | 'worksheetId'
>;

/** @param onMessage takes what the host tells; what is returned ends it */
export function eventSource(onMessage: (listener: (message: string) => void) => () => void): EventSource {
  return {
    onChanged: (listener) =>
      onMessage((text) => {
        for (const { messageType, message } of (JSON.parse(text) as EventMessage).entries) {
          if (messageType === CHANGED_EVENT.messageType) listener(argsOf(message));
        }
      }),
  };
}

function argsOf(message: string): ChangedArgs {
  const { worksheetId, address, changeType, source } = JSON.parse(message) as Omit<ChangedArgs, 'type'>;
  return { type: 'WorksheetChanged', worksheetId, address, changeType, source };
}

/** What registering and unregistering queue, with what follows once the host has done it. */
export interface EventCommands {
  register(onDone: () => void): void;
  unregister(onDone: () => void): void;
}

/** OfficeExtension.EventHandlers of one event: a handler hears it from the sync that follows its adding. */
export class EventHandlers<C> {
  readonly #context: C;
  readonly #commands: EventCommands;
  readonly #source: EventSource;
  readonly #ends = new Map<Handler, () => void>();

  constructor(context: C, commands: EventCommands, source: EventSource) {
    this.#context = context;
    this.#commands = commands;
    this.#source = source;
  }

  add(handler: Handler): { readonly context: C; remove(): void } {
    this.#commands.register(() =>
      this.#ends.set(
        handler,
        this.#source.onChanged((args) => void handler(args)),
      ),
    );
    return { context: this.#context, remove: () => this.remove(handler) };
  }

  remove(handler: Handler): void {
    this.#commands.unregister(() => {
      this.#ends.get(handler)?.();
      this.#ends.delete(handler);
    });
  }
}

type Handler = (args: ChangedArgs) => Promise<unknown>;
