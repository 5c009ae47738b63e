import type { IStyleData } from '@univerjs/core';

/** The styles of a spreadsheet by id: each pair of a file's cell format and a number format once. */
export interface StyleBook {
  readonly all: Record<string, IStyleData>;
  /** What cells look like that have no style of their own. */
  readonly plain: IStyleData;
  /** The id for a cell; undefined where nothing differs from a plain cell. */
  idOf(format: number | undefined, numberFormat: string): string | undefined;
}

export function styleBook(formats: readonly IStyleData[]): StyleBook {
  const all: Record<string, IStyleData> = {};
  return {
    all,
    plain: formats[0] ?? {},
    idOf(format, numberFormat) {
      if (format === undefined && numberFormat === 'General') return undefined;
      const id = `${format ?? 0} ${numberFormat}`;
      all[id] ??= {
        ...formats[format ?? 0],
        ...(numberFormat === 'General' ? {} : { n: { pattern: numberFormat } }),
      };
      return id;
    },
  };
}
