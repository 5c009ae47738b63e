import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, runInContext } from 'node:vm';
import type { Wire } from '../../../workbench/office/wire';

/**
 * Microsoft's own client library, put in place of the client half of the emulation: it must get the same answers from
 * the host half. It is the library as Excel on the web loads it, and it runs in a world of its own without network.
 */

type ExcelNamespace = typeof Excel;

interface OfficeWorld {
  Excel: ExcelNamespace;
  OfficeExtension: {
    /** Microsoft's own doors for tests: how events get ready, and a message as the host sends it. */
    _testSetRichApiMessageReadyImpl(ready: () => Promise<void>): void;
    _testTriggerRichApiMessageEvent(message: unknown): void;
  };
}

/** How the library hands over a message, and what it expects back. */
interface RequestExecutor {
  executeAsync(customData: string, flags: number, message: { readonly Body: unknown }): Promise<unknown>;
}

const LIBRARY = createRequire(import.meta.url).resolve('@microsoft/office-js/dist/excel-web-16.00.debug.js');

let world: OfficeWorld | undefined;

/** `Excel` as Microsoft's library defines it, sending its messages over this wire. */
export function microsoftExcel(wire: Wire): ExcelNamespace {
  world ??= officeWorld();
  const library = world.Excel;
  const executor: RequestExecutor = {
    async executeAsync(_customData, _flags, { Body }) {
      return { HttpStatusCode: 200, Headers: {}, ...(JSON.parse(await wire(JSON.stringify(Body))) as object) };
    },
  };
  /** The library asks such an object where to send its messages, instead of looking for an Excel around it. */
  const session = {
    _resolveRequestUrlAndHeaderInfo: () => Promise.resolve({ url: '', headers: {} }),
    _createRequestExecutorOrNull: () => executor,
  };
  const run = library.run as unknown as (options: object, batch: unknown) => Promise<unknown>;
  return new Proxy(library, {
    get: (target, name) =>
      name === 'run'
        ? (batch: unknown) => run({ session }, batch)
        : name === 'RequestContext'
          ? function contextWithSession() {
              return new library.RequestContext(session);
            }
          : (Reflect.get(target, name) as unknown),
  });
}

/** Hands the library what the host tells unasked. */
export function tellMicrosoft(message: string): void {
  world?.OfficeExtension._testTriggerRichApiMessageEvent(JSON.parse(message));
}

function officeWorld(): OfficeWorld {
  const nothing = (): void => undefined;
  const globals: Record<string, unknown> = {
    setTimeout,
    clearTimeout,
    performance,
    addEventListener: nothing,
    navigator: { userAgent: '' },
    location: { href: 'https://localhost/', search: '', hash: '' },
    document: { getElementsByTagName: () => [], createElement: () => ({}), addEventListener: nothing },
  };
  Object.assign(globals, { window: globals, self: globals, top: globals, parent: globals });
  runInContext(readFileSync(LIBRARY, 'utf8'), createContext(globals), { filename: LIBRARY });
  const made = globals as unknown as OfficeWorld;
  made.OfficeExtension._testSetRichApiMessageReadyImpl(() => Promise.resolve());
  return made;
}
