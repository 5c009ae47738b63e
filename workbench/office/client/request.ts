import { ACTION, type ActionInfo, type ActionResult, type ObjectPathInfo, type RequestBody } from '../wire';
import { invalidObjectPath } from './error';
import { becomeItem, becomeNothing, becomeReference, pathExpression, type ObjectPath } from './objectPath';

/** What the host tells of an object when its path is instantiated; null for a null object. */
export type Identity = { readonly Id?: string; readonly _ReferenceId?: string } | null;

type ResultHandler = (value: unknown) => void;

/** The actions queued since the last sync. */
export interface PendingRequest {
  /** Queues the instantiation of a path, its parents first; once a request unless the caller wants the answer. */
  instantiate(path: ObjectPath, onIdentity?: (identity: Identity) => void): void;
  /** Queues an action on an object, whose path must still lead somewhere. */
  add(path: ObjectPath, action: Omit<ActionInfo, 'Id' | 'ObjectPathId'>, onResult?: ResultHandler): void;
  readonly isEmpty: () => boolean;
  /** The message, to be put into text at once; from now on one-shot paths are spent, unless the answer renews them. */
  readonly take: () => RequestBody;
  readonly handle: (results: readonly ActionResult[]) => void;
}

export function pendingRequest(nextId: () => number): PendingRequest {
  const actions: ActionInfo[] = [];
  const handlers = new Map<number, ResultHandler>();
  const paths = new Map<number, ObjectPath>();
  const instantiated = new Set<number>();

  function refer(path: ObjectPath): void {
    for (let step: ObjectPath | undefined = path; step; step = step.parent) {
      if (!step.isValid) throw invalidObjectPath(pathExpression(path));
      paths.set(step.info.Id, step);
    }
  }

  function push(path: ObjectPath, action: Omit<ActionInfo, 'Id' | 'ObjectPathId'>, onResult?: ResultHandler): void {
    refer(path);
    const Id = nextId();
    actions.push({ Id, ...action, ObjectPathId: path.info.Id });
    if (onResult) handlers.set(Id, onResult);
  }

  const request: PendingRequest = {
    instantiate(path, onIdentity) {
      if (instantiated.has(path.info.Id) && !onIdentity) return;
      if (path.parent) request.instantiate(path.parent);
      instantiated.add(path.info.Id);
      push(path, { ActionType: ACTION.instantiate, Name: '' }, (value) => {
        settle(path, value as Identity);
        onIdentity?.(value as Identity);
      });
    },
    add(path, action, onResult) {
      refer(path);
      request.instantiate(path);
      push(path, action, onResult);
    },
    isEmpty: () => actions.length === 0,
    take() {
      const ObjectPaths: Record<number, ObjectPathInfo> = {};
      for (const [id, path] of paths) {
        ObjectPaths[id] = path.info;
        if (path.isOneShot) path.isValid = false;
      }
      return { Actions: actions, ObjectPaths };
    },
    handle(results) {
      for (const { ActionId, Value } of results) handlers.get(ActionId)?.(Value);
    },
  };
  return request;
}

/** After the host has found the object, its path leads to that object and no other. */
function settle(path: ObjectPath, identity: Identity): void {
  const { Id, _ReferenceId } = identity ?? {};
  if (identity === null) becomeNothing(path);
  else if (_ReferenceId !== undefined) becomeReference(path, _ReferenceId);
  else if (Id !== undefined) becomeItem(path, Id);
}
