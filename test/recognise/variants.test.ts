import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { addressKey, readDisclosure, type Workbook } from '../../src/index';
import { anyLayout } from '../support/layout/arbitrary';
import type { Layout } from '../support/layout/options';
import { readSource } from '../support/layout/source';
import { transform, type Transformed } from '../support/layout/transform';
import { variants } from '../support/layout/variants';
import { FINAL_ACCOUNTS, readSample } from '../support/samples';

/**
 * Recognition must bind exactly the amount cells that the transformer placed, each to the name it gave it, and
 * understand everything else: [] when it does.
 */
function misread({ workbook, truth }: Transformed): unknown[] {
  const { bound, copies } = readDisclosure(workbook);
  const forms = [...bound.values()];
  const found = new Map(
    forms.flatMap(({ spec, cells }) =>
      [...cells].map(([ref, { address }]) => [addressKey(address), `${spec.id}/${ref}`] as const),
    ),
  );
  const cells = [...new Set([...found.keys(), ...truth.keys()])].flatMap((address) => {
    const [is, should] = [found.get(address), truth.get(address)];
    return is === should ? [] : [`${address}: ${should ?? 'nothing'} was read as ${is ?? 'nothing'}`];
  });
  return [
    ...cells,
    ...forms.flatMap(({ unrecognised, missing }) => [...unrecognised, ...missing]),
    ...copies.map(({ recognised }) => recognised),
  ];
}

/** What the heads and notes of the forms say, as read, and as the sample has it. */
function heads(
  workbook: Workbook,
  { workbook: made }: Transformed,
  { unit, notes }: Layout,
): { read: unknown; said: unknown } {
  const { bound } = readDisclosure(made);
  return {
    read: [...bound.values()].map((form) => ({
      id: form.spec.id,
      department: form.header.department?.text,
      year: `${form.header.year?.text}年度`,
      unit: form.unit,
      notes: form.notes.map(({ text }) => text),
    })),
    said: readSource(workbook).forms.map((form) => ({
      id: form.id,
      department: form.department,
      year: form.year,
      unit,
      notes: notes ? form.notes : [],
    })),
  };
}

describe.each(FINAL_ACCOUNTS)('%s laid out anew', (sample) => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await readSample(sample);
  });

  it.each(variants)('$name', ({ apply, layout }) => {
    const made = apply(workbook);
    expect(misread(made)).toEqual([]);
    const { read, said } = heads(workbook, made, layout);
    expect(read).toEqual(said);
  });

  it('in any combination of layouts', () => {
    const run = fc.check(
      fc.property(anyLayout, (layout) => {
        const made = transform(workbook, layout);
        const { read, said } = heads(workbook, made, layout);
        expect({ misread: misread(made), read }).toEqual({ misread: [], read: said });
      }),
      { numRuns: 100, seed: 20260101 },
    );
    expect(run.errorInstance).toBeNull();
  }, 60_000);
});
