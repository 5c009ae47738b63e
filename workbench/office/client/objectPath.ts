import { memberName, PATH, type ObjectPathInfo } from '../wire';

/**
 * How a client object is reached. A path lives for one request unless it is stable: a range found in a run becomes a
 * reference that the host keeps, a sheet is found again by its id.
 */
export interface ObjectPath {
  readonly info: ObjectPathInfo;
  parent: ObjectPath | undefined;
  isValid: boolean;
  /** Whether following the path again could lead elsewhere, so that it ends with its request. */
  isOneShot: boolean;
}

export type PathStep =
  | { readonly method: string; readonly args: readonly unknown[]; readonly isOneShot: boolean }
  | { readonly property: string }
  | { readonly key: unknown };

export function rootPath(id: number): ObjectPath {
  return path({ Id: id, ObjectPathType: PATH.root, Name: '' }, undefined, false);
}

export function pathFrom(parent: ObjectPath, id: number, step: PathStep): ObjectPath {
  const from = { Id: id, ParentObjectPathId: parent.info.Id };
  if ('property' in step) return path({ ...from, ObjectPathType: PATH.property, Name: step.property }, parent, false);
  if ('key' in step) {
    const ArgumentInfo = { Arguments: [step.key] };
    return path({ ...from, ObjectPathType: PATH.indexer, Name: '', ArgumentInfo }, parent, false);
  }
  const ArgumentInfo = { Arguments: step.args };
  return path({ ...from, ObjectPathType: PATH.method, Name: step.method, ArgumentInfo }, parent, step.isOneShot);
}

function path(info: ObjectPathInfo, parent: ObjectPath | undefined, isOneShot: boolean): ObjectPath {
  return { info, parent, isValid: true, isOneShot };
}

/** The host keeps the object under this reference. */
export function becomeReference(target: ObjectPath, reference: string): void {
  restart(target, { ObjectPathType: PATH.reference, Name: reference });
  uproot(target);
}

/** The object is found again by its id in the collection it came from. */
export function becomeItem(target: ObjectPath, id: string): void {
  restart(target, { ObjectPathType: PATH.indexer, Name: '' });
  target.info.ArgumentInfo = { Arguments: [id] };
}

export function becomeNothing(target: ObjectPath): void {
  restart(target, { ObjectPathType: PATH.nothing, Name: '' });
  uproot(target);
}

function uproot(target: ObjectPath): void {
  target.parent = undefined;
  delete target.info.ParentObjectPathId;
}

function restart(target: ObjectPath, changes: Pick<ObjectPathInfo, 'ObjectPathType' | 'Name'>): void {
  target.isOneShot = false;
  target.isValid = true;
  Object.assign(target.info, changes);
  delete target.info.ArgumentInfo;
}

/** "worksheets.getItem().getRange()", as errors name a path. */
export function pathExpression(target: ObjectPath): string {
  const { info, parent } = target;
  const before = parent ? pathExpression(parent) : '';
  const step = {
    [PATH.root]: '',
    [PATH.nothing]: '',
    [PATH.method]: `${memberName(info.Name)}()`,
    [PATH.property]: memberName(info.Name),
    [PATH.indexer]: 'getItem()',
    [PATH.reference]: '_reference()',
  }[info.ObjectPathType];
  return [before, step].filter((part) => part !== undefined && part !== '').join('.');
}
