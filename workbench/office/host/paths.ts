import { memberName, PATH, type ArgumentInfo, type ObjectPathInfo, type RequestBody } from '../wire';
import type { BatchHost } from './batchHost';
import { areasObject } from './conditionalFormats';
import { HostFailure } from './failure';
import type { HostObject, Method, Session } from './hostObject';
import { rangeObject } from './range';
import { workbookObject } from './workbook';

/** The objects that the paths of a request lead to. */
export interface ObjectPaths {
  /**
   * The object of a path, null for a null object and for whatever is reached from one. A path is followed once in a
   * batch, so that a sheet it adds is added once.
   */
  resolve(id: number): HostObject | null;
  /** Arguments with objects in place of the ids of their paths. */
  argumentsOf(info: ArgumentInfo | undefined): unknown[];
  /** Notes where the batch is, and refuses an object that is gone. */
  enter(object: HostObject, member: string): void;
  /** Keeps the cells of a range for later batches. */
  keep(id: number, object: HostObject): void;
  /** What the client learns of the object when a path is instantiated. */
  identify(id: number, object: HostObject): Readonly<Record<string, string>>;
}

export function objectPaths(
  host: BatchHost,
  session: Session,
  request: RequestBody,
  trace: { location: string },
): ObjectPaths {
  const objects = new Map<number, HostObject | null>();
  const kept = new Map<number, string>();

  const paths: ObjectPaths = {
    resolve(id) {
      if (objects.has(id)) return objects.get(id) ?? null;
      const path = request.ObjectPaths[id];
      if (!path) throw new HostFailure('InvalidReference');
      const found = follow(path);
      objects.set(id, found);
      return found;
    },
    argumentsOf(info) {
      const references = info?.ReferencedObjectPathIds ?? [];
      return (info?.Arguments ?? []).map((argument, index) => {
        const reference = references[index];
        return typeof reference === 'number' && reference !== 0 ? paths.resolve(reference) : argument;
      });
    },
    enter(object, member) {
      trace.location = `${object.type}.${member}`;
      const code = host.interfere(trace.location);
      if (code) throw new HostFailure(code);
      if (!host.supports(object.since)) throw new HostFailure('ApiNotFound');
      object.ensureAlive?.();
    },
    keep(id, object) {
      if (!object.kept) throw new HostFailure('InvalidOperation');
      kept.set(id, host.references.keep(object.kept));
    },
    identify(id, object) {
      const reference = kept.get(id);
      return { ...object.identity?.(), ...(reference !== undefined && { _ReferenceId: reference }) };
    },
  };

  function follow(path: ObjectPathInfo): HostObject | null {
    if (path.ObjectPathType === PATH.root) return workbookObject(session);
    if (path.ObjectPathType === PATH.nothing) return null;
    if (path.ObjectPathType === PATH.reference) return held(path.Name);
    const parent = paths.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    if (path.ObjectPathType === PATH.indexer) {
      paths.enter(parent, 'getItem');
      return existing(parent.item)(path.ArgumentInfo?.Arguments?.[0]);
    }
    const name = memberName(path.Name);
    paths.enter(parent, name);
    if (path.ObjectPathType === PATH.property) return existing(parent.parts[name])();
    const reached = usable(host, parent.methods[name]).call(paths.argumentsOf(path.ArgumentInfo));
    if (!('object' in reached)) throw new HostFailure('InvalidArgument');
    return reached.object;
  }

  function held(reference: string): HostObject {
    const range = host.references.find(reference);
    if (!range) throw new HostFailure('InvalidReference');
    return range.areas ? areasObject(range.sheet, range.areas) : rangeObject(session, range.sheet, range.area);
  }

  return paths;
}

/** @throws HostFailure ApiNotFound when the host is too old for the member. */
export function usable<T extends Pick<Method, 'since'>>(host: BatchHost, member: T | undefined): T {
  const found = existing(member);
  if (!host.supports(found.since)) throw new HostFailure('ApiNotFound');
  return found;
}

/** @throws HostFailure InvalidArgument when the object has no such member. */
export function existing<T>(member: T | undefined): T {
  if (member === undefined) throw new HostFailure('InvalidArgument');
  return member;
}
