import { ACTION, KEEP_REFERENCE, memberName, REMOVE_REFERENCE, type ActionInfo } from '../wire';
import type { BatchHost } from './batchHost';
import { HostFailure } from './failure';
import type { HostObject } from './hostObject';
import { usable, type ObjectPaths } from './paths';
import { query } from './query';

/** The answer to something asked of a null object. */
const NULL_ANSWER = { _IsNull: true };

/**
 * Runs one action; what it gives is the value of its result.
 * @throws HostFailure as Excel refuses it
 */
export function runAction(host: BatchHost, paths: ObjectPaths, action: ActionInfo): unknown {
  const { ActionType: type, Name: wireName, ObjectPathId: path } = action;
  if (type === ACTION.method && wireName === REMOVE_REFERENCE) {
    host.references.release(String(action.ArgumentInfo?.Arguments?.[0]));
    return null;
  }
  // A client marks a place in its batch with it, to know when the host has come so far.
  if (type === ACTION.trace) return null;
  const object = paths.resolve(path);
  if (type === ACTION.instantiate) return object && paths.identify(path, object);
  if (type === ACTION.query) return object && load(host, paths, object, action);
  if (!object) return NULL_ANSWER;
  if (type === ACTION.method && wireName === KEEP_REFERENCE) {
    paths.keep(path, object);
    return null;
  }
  const member = memberName(wireName);
  paths.enter(object, member);
  if (type === ACTION.method) return call(host, paths, object, action);
  if (type === ACTION.setProperty) return set(host, object, member, action.ArgumentInfo?.Arguments?.[0]);
  throw new HostFailure('NotImplemented');
}

function load(host: BatchHost, paths: ObjectPaths, object: HostObject, action: ActionInfo): unknown {
  paths.enter(object, 'load');
  return query(host, object, action.QueryInfo ?? {});
}

function call(host: BatchHost, paths: ObjectPaths, object: HostObject, action: ActionInfo): unknown {
  const answer = usable(host, object.methods[memberName(action.Name)]).call(paths.argumentsOf(action.ArgumentInfo));
  return 'data' in answer ? answer.data : null;
}

function set(host: BatchHost, object: HostObject, member: string, value: unknown): null {
  const scalar = usable(host, object.scalars[member]);
  if (!scalar.set) throw new HostFailure('InvalidArgument');
  scalar.set(value);
  return null;
}
