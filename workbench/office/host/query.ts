import { memberName, wireName, type QueryInfo } from '../wire';
import type { BatchHost } from './batchHost';
import { HostFailure } from './failure';
import type { HostObject } from './hostObject';
import { existing, usable } from './paths';

/** Asked for with the others, but known without asking: it is whether there is an answer at all. */
const KNOWN_ANYWAY = 'isNullObject';

/**
 * Answers a load: an object with the properties asked for, parts nested in it; for a collection, `_Items` with one
 * such object each.
 * @throws HostFailure InvalidArgument for a property that does not exist
 */
export function query(host: BatchHost, object: HostObject, { Select = [], Expand = [] }: QueryInfo): unknown {
  const wanted = [...Select, ...Expand.map((part) => `${part}/*`)].map((path) => path.split(/[/.]/).map(memberName));
  if (!object.items) return properties(host, object, wanted);
  const items = object.items();
  // `_Id` tells the client how to find the item again without making its `id` readable.
  return { _Items: items.map((item) => ({ _Id: item.identity?.().Id, ...properties(host, item, wanted) })) };
}

function properties(
  host: BatchHost,
  object: HostObject,
  paths: readonly (readonly string[])[],
): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  const nested = new Map<string, (readonly string[])[]>();
  for (const [name = '*', ...rest] of paths.length > 0 ? paths : [['*']]) {
    if (rest.length > 0 || name in object.parts) nested.set(name, [...(nested.get(name) ?? []), rest]);
    else if (name === '*') Object.assign(answer, everything(host, object));
    else if (name !== KNOWN_ANYWAY) answer[wireName(name)] = readScalar(host, object, name);
  }
  for (const [name, rests] of nested) {
    const part = existing(object.parts[name])();
    answer[wireName(name)] = properties(
      host,
      part,
      rests.filter((rest) => rest.length > 0),
    );
  }
  return answer;
}

function everything(host: BatchHost, object: HostObject): Record<string, unknown> {
  const names = Object.entries(object.scalars).filter(([, scalar]) => scalar.get && host.supports(scalar.since));
  return Object.fromEntries(names.map(([name]) => [wireName(name), readScalar(host, object, name)]));
}

function readScalar(host: BatchHost, object: HostObject, name: string): unknown {
  const { get } = usable(host, object.scalars[name]);
  if (!get) throw new HostFailure('InvalidArgument');
  return get();
}
