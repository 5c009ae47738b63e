import { part } from '../state/part';
import type { Host } from './host';
import { supportsFunctions } from './supportsFunctions';

/** Everything that is done in Excel; nothing of it is needed before the first command. */
export const hostPart = part(() => import('./excelHost'));

/** The pane's host, whose program is loaded when it is first asked for something. */
export function lazyHost(): Host {
  const excel = async (): Promise<Host> => (await hostPart.load()).createExcelHost();
  return {
    readWorkbook: async (options) => (await excel()).readWorkbook(options),
    apply: async (plan) => (await excel()).apply(plan),
    watchChanges: async (onChange) => (await excel()).watchChanges(onChange),
    select: async (address) => (await excel()).select(address),
    selection: async () => (await excel()).selection(),
    supportsFunctions,
    readMarks: async () => (await excel()).readMarks(),
    readComments: async () => (await excel()).readComments(),
    applyMarks: async (change) => (await excel()).applyMarks(change),
  };
}
