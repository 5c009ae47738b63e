import { isOwnTitle } from '../../src/index';
import type { RunExcel } from './applyPlan';

/**
 * Calls back after cells changed on any sheet that the pane did not make, whoever changed them. The event only says
 * when to look: a sheet of ours is known by its first cell, which takes one small round trip.
 * @param newContext a context of our own: what is registered is removed by the context that registered it
 * @returns what ends it
 */
export async function watchChanges(
  run: RunExcel,
  newContext: () => Excel.RequestContext,
  onChange: () => void,
): Promise<() => Promise<void>> {
  const context = newContext();
  const registered = context.workbook.worksheets.onChanged.add(async ({ worksheetId }) => {
    // Where Excel cannot be asked just now, it may have been any sheet: whoever is called looks for himself.
    const isOwn = await run((own) => isOwnSheet(own, worksheetId)).catch(() => false);
    if (!isOwn) onChange();
  });
  await context.sync();
  return async () => {
    registered.remove();
    await context.sync();
  };
}

async function isOwnSheet(context: Excel.RequestContext, id: string): Promise<boolean> {
  const title = context.workbook.worksheets.getItemOrNullObject(id).getRange('A1').load('values');
  await context.sync();
  if (title.isNullObject) return false;
  const values: unknown[][] = title.values;
  return isOwnTitle(values[0]?.[0]);
}
