import { checkCommands } from '../commands/parts';
import type { Host } from '../host/host';
import type { CheckView } from '../views/checkView';
import type { MarkAction } from './markState';

interface Looking {
  readonly host: Host;
  readonly dispatch: (action: MarkAction) => void;
}

/** Notes which marks lie in the workbook, beside the results of a check. */
export async function lookAtMarks({ host, dispatch }: Looking, shown: CheckView): Promise<void> {
  const { marksNow } = await checkCommands.load();
  dispatch({ type: 'marksSeen', seen: await marksNow(host, shown) });
}
