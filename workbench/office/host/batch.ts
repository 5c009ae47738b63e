import { ACTION, type ActionInfo, type ActionResult, type RequestBody, type ResponseBody } from '../wire';
import { runAction } from './actions';
import type { BatchHost } from './batchHost';
import { edits as editsOf } from './edits';
import { HostFailure } from './failure';
import type { Session } from './hostObject';
import { objectPaths } from './paths';

/** A batch that ran, and the way to take it back. */
export interface RanBatch {
  readonly body: ResponseBody;
  readonly undo: () => void;
}

/** Runs the actions of a request in order until one fails. */
export async function runBatch(host: BatchHost, request: RequestBody): Promise<RanBatch> {
  const edits = editsOf(host.book);
  const session: Session = { book: host.book, edits, thisYear: host.thisYear, watch: host.watch };
  const trace = { location: '' };
  const paths = objectPaths(host, session, request, trace);
  const results: ActionResult[] = [];

  /**
   * Runs on from an action. A query sees the results of the formulas that the actions before it wrote; nothing else
   * depends on results, so a batch that only writes is calculated once, after it.
   */
  async function runFrom(first: number): Promise<ResponseBody> {
    for (let index = first; index < request.Actions.length; index += 1) {
      const action = request.Actions[index] as ActionInfo;
      if (action.ActionType === ACTION.query && edits.isUncalculated()) return calculated().then(() => runFrom(index));
      try {
        results.push({ ActionId: action.Id, Value: runAction(host, paths, action) });
      } catch (error) {
        return fail(error, index);
      }
    }
    return { Results: results };
  }

  async function calculated(): Promise<void> {
    await host.book.calculated();
    edits.markCalculated();
  }

  function fail(error: unknown, index: number): ResponseBody {
    if (host.isAtomic) edits.undo();
    if (!(error instanceof HostFailure)) throw error;
    return {
      Error: { Code: error.code, Message: error.message, Location: trace.location, ActionIndex: index },
      ...(!host.isAtomic && { ProcessedResults: { Results: results } }),
    };
  }

  await host.book.calculated();
  return { body: await runFrom(0), undo: edits.undo };
}
