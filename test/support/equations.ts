import type { BoundCell, Disclosure } from '../../src/model/binding';
import { readContent } from '../../src/model/content';
import type { Equation, EquationTerm } from '../../src/model/equation';
import { EMPTY_CELL, type Cell } from '../../src/model/workbook';
import type { Unit } from '../../src/model/amount';

/** Equations over cells that stand in no form, for what judges equations alone. */

/** A printed amount: its text, in 万元 where no other unit is said. */
export type Printed = string | { readonly text: string; readonly unit: Unit };

/** A workbook without forms. */
export const NO_FORMS: Disclosure = {
  workbook: { sheets: [] },
  forms: [],
  bound: new Map(),
  copies: [],
  alike: [],
  unclear: [],
  others: [],
  specs: [],
  at: () => ({ missing: 'no-form' }),
};

/** The cell that shows this text; the same name is the same cell. */
export function cellShowing(name: string, printed: Printed): BoundCell {
  const { text, unit } = typeof printed === 'string' ? { text: printed, unit: '万元' as const } : printed;
  const stored = text === '' ? EMPTY_CELL : cellWith(text);
  return {
    address: { sheet: name, row: 0, column: 0 },
    content: readContent(stored, unit),
    label: name,
    columnName: '',
    shown: text,
    unit,
    isHidden: false,
    stored,
  };
}

/** A cell as it is stored when this is typed into it. */
export function cellWith(text: string): Cell {
  const number = Number(text);
  const decimals = text.split('.')[1]?.length ?? 0;
  return Number.isNaN(number)
    ? { value: text, text, numberFormat: 'General' }
    : { value: number, text, numberFormat: decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}` };
}

const term = (name: string, printed: Printed, sign: 1 | -1 = 1): EquationTerm => ({
  ref: `00/${name}/amount`,
  sign,
  found: { cell: cellShowing(name, printed) },
});

export function equationOf(
  relation: Equation['relation'],
  left: readonly Printed[],
  right: readonly Printed[],
  assumed: readonly Printed[] = [],
): Equation {
  const terms = (printed: readonly Printed[], side: string) =>
    printed.map((text, at) => term(`${side}${at + 1}`, text));
  return {
    code: 'test',
    form: '00',
    statement: '',
    relation,
    left: terms(left, '左'),
    right: terms(right, '右'),
    ...(assumed.length > 0 ? { assumed: terms(assumed, '零') } : {}),
  };
}

/** Equations over named cells that several of them may share. */
export interface Book {
  sum(total: string, ...parts: readonly string[]): Equation;
  same(left: string, right: string): Equation;
  atMost(left: string, right: string): Equation;
}

/** A "-" before a part's name subtracts it. An equation's code says it: "合计=甲+乙". */
export function bookOf(amounts: Readonly<Record<string, Printed>>): Book {
  const cells = new Map(Object.entries(amounts).map(([name, printed]) => [name, cellShowing(name, printed)] as const));
  const termOf = (signed: string): EquationTerm => {
    const name = signed.replace(/^-/u, '');
    const cell = cells.get(name);
    if (!cell) throw new Error(`no amount ${name}`);
    return { ref: `00/${name}/amount`, sign: signed === name ? 1 : -1, found: { cell } };
  };
  const equation = (
    relation: Equation['relation'],
    left: string,
    right: readonly string[],
    sign: string,
  ): Equation => ({
    code: `${left}${sign}${right.join('+')}`,
    form: '00',
    statement: `${left} ${sign} ${right.join(' + ')}`,
    relation,
    left: [termOf(left)],
    right: right.map(termOf),
  });
  return {
    sum: (total, ...parts) => equation('sum', total, parts, '='),
    same: (left, right) => equation('same', left, [right], '≡'),
    atMost: (left, right) => equation('atMost', left, [right], '≤'),
  };
}
