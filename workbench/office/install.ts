import { RequestContext } from './client/context';
import { OfficeError } from './client/error';
import { eventSource, type EventSource } from './client/events';
import type { GridBook } from './grid';
import { emulatedHost, type HostSettings, type Traffic } from './host/host';
import { officeNamespace, type OfficeOptions } from './officeNamespace';
import type { EmulatedRequestContext } from './subset';
import type { Wire } from './wire';

/** Excel on the web refuses larger requests and responses. */
const FIVE_MEGABYTES = 5 * 1024 * 1024;

export interface InstallOptions extends OfficeOptions {
  /** How the host behaves; every setting may also be changed later, on the handle. */
  readonly settings?: Partial<Omit<HostSettings, 'supports'>>;
}

/** The handle of an installed emulation. */
export interface EmulatedOffice {
  readonly settings: HostSettings;
  /** What crossed so far; round trips are counted as Excel would make them. */
  readonly traffic: Readonly<Traffic>;
  /** Sends a message as a client library does. */
  readonly send: Wire;
  /** Takes what the host tells unasked, as a client library does; what is returned ends it. */
  onMessage(listener: (message: string) => void): () => void;
  /** Takes `Office` and `Excel` away again. */
  uninstall(): void;
}

/**
 * Puts `Office`, `Excel` and `OfficeExtension` on a window, as office.js does in Excel: the pane loaded there works on
 * the book and cannot tell it from a workbook in Excel.
 * @param target the window of the pane; it must run no other office.js
 */
export function installOffice(target: object, book: GridBook, options: InstallOptions = {}): EmulatedOffice {
  const office = officeNamespace(options);
  const host = emulatedHost(book, {
    payloadLimit: FIVE_MEGABYTES,
    isCellEditing: false,
    isAtomic: true,
    interfere: () => undefined,
    thisYear: () => new Date().getFullYear(),
    ...options.settings,
    supports: (since) => since === undefined || office.context.requirements.isSetSupported('ExcelApi', since),
  });
  const globals = {
    Office: office,
    Excel: excelNamespace(host.send, eventSource(host.onMessage)),
    OfficeExtension: { Error: OfficeError },
  };
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(target, name, { value, configurable: true, enumerable: true, writable: true });
  }
  return {
    settings: host.settings,
    traffic: host.traffic,
    send: host.send,
    onMessage: host.onMessage,
    uninstall() {
      host.dispose();
      for (const name of Object.keys(globals)) Reflect.deleteProperty(target, name);
    },
  };
}

/** What `Excel` offers: run, and contexts for whoever manages them alone. */
interface ExcelNamespace {
  run<T>(batch: (context: EmulatedRequestContext) => Promise<T>): Promise<T>;
  RequestContext: new () => EmulatedRequestContext;
}

function excelNamespace(wire: Wire, events: EventSource): ExcelNamespace {
  class BoundContext extends RequestContext {
    constructor() {
      super(wire, events);
    }
  }
  return { run: (batch) => new BoundContext().run(batch), RequestContext: BoundContext };
}
