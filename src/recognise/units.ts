import { isUnit, type Unit } from '../model/amount';
import { readInUnit } from '../model/binding';
import type { Part } from './join';

/**
 * A form that states no unit is in the one that all other forms of its publication state, where they state one and the
 * same; else in 万元, as the standard prescribes.
 */
export function inUnitOfOthers(parts: readonly Part[]): readonly Part[] {
  return parts.map((part) => {
    if (part.form.header.unit) return part;
    const unit = onlyUnit(parts.filter(({ form }) => form.spec.kind === part.form.spec.kind));
    return unit === undefined || unit === part.form.unit ? part : { ...part, form: readInUnit(part.form, unit) };
  });
}

function onlyUnit(parts: readonly Part[]): Unit | undefined {
  const stated = new Set(parts.flatMap(({ form }) => form.header.unit?.text ?? []));
  const [only, ...others] = stated;
  return others.length === 0 && isUnit(only) ? only : undefined;
}
