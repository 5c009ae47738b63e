import type { QueryInfo } from '../wire';
import { OfficeError } from './error';

/**
 * What `load` asks for, from any of its forms: "values, text", ["values"], { select: 'values', expand: 'format' } or
 * { values: true, format: { font: { bold: true } } }.
 * @throws OfficeError InvalidArgument for anything else
 */
export function queryInfo(options: string | string[] | object | undefined): QueryInfo {
  if (options === undefined || options === null) return {};
  if (typeof options === 'string' || Array.isArray(options)) return { Select: names(options) };
  if (typeof options !== 'object') throw invalidOption();
  if ('select' in options || 'expand' in options) {
    const { select, expand } = options as { select?: unknown; expand?: unknown };
    return {
      ...(select !== undefined && { Select: names(select) }),
      ...(expand !== undefined && { Expand: names(expand) }),
    };
  }
  return { Select: switchedOn(options, '') };
}

function names(list: unknown): string[] {
  if (Array.isArray(list) && list.every((name) => typeof name === 'string')) return list;
  if (typeof list !== 'string') throw invalidOption();
  const trimmed = list.split(',').map((name) => name.trim());
  return trimmed.filter((name) => name !== '').map(ofItems);
}

/** The properties of a collection's items may be named with or without "items/". */
function ofItems(name: string): string {
  return /^items[/.]?$/i.test(name) ? '*' : name.replace(/^items[/.]/i, '');
}

function switchedOn(options: object, prefix: string): string[] {
  return Object.entries(options).flatMap(([name, value]: [string, unknown]) => {
    const path = `${prefix}${name === '$all' ? '*' : name}`;
    if (typeof value === 'boolean') return value ? [path] : [];
    if (typeof value === 'object' && value !== null) return switchedOn(value, `${path}/`);
    throw invalidOption();
  });
}

function invalidOption(): OfficeError {
  return new OfficeError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.', 'option');
}
