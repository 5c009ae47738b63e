import { a1, type CellAddress } from '../../model/address';
import { shown } from '../../model/amount';
import type { BoundCell, BoundForm, Disclosure } from '../../model/binding';
import type { FormRuleOf } from '../../model/formRule';
import { word } from '../../model/text';
import { findingCell } from '../compose';
import { codedRows, type CodedRow } from './rows';
import { about, onEachForm, saidCell, type FormChecks, type FormResult } from './result';

/** The code of a panel slid one column to the left, into the amount of the panel before it. */
export const shiftChecks = { codeInPlace } satisfies Partial<FormChecks>;

/** A row whose code cell is empty, and the codes that its name may have. */
interface Bereft {
  readonly name: string;
  readonly nameAt: CellAddress;
  readonly codeAt: CellAddress;
  readonly codes: readonly string[];
}

function codeInPlace(rule: FormRuleOf<'codeInPlace'>, disclosure: Disclosure): FormResult[] {
  return onEachForm(disclosure, (form) => {
    const coded = codedRows(form);
    if (new Set(coded.map(({ panel }) => panel)).size < 2) return undefined;
    const bereft = [...placedByName(form), ...unplaced(form, rule)];
    return bereft.flatMap((row) => {
      const amount = cellAtLeft(form, row.codeAt);
      const code = row.codes.find((candidate) => candidate === numberIn(amount));
      if (!amount || code === undefined) return [];
      const args = { what: amount.label, code, name: row.name, address: a1(row.codeAt) };
      const cells = [
        findingCell(amount, form.spec.mark, 'cell'),
        saidCell(form, row.codeAt, '', '科目编码'),
        saidCell(form, row.nameAt, row.name, '科目名称'),
      ];
      return [{ ...about(rule, form), kind: 'codeShifted' as const, args, cells, expected: '', actual: code }];
    });
  });
}

/** Whether the row's lost code stands as the amount at its left. */
export const isShifted = (form: BoundForm, { codeAt, code }: CodedRow): boolean =>
  codeAt !== undefined && numberIn(cellAtLeft(form, codeAt)) === code;

const numberIn = (cell: BoundCell | undefined): string | undefined =>
  cell?.content.kind === 'amount' ? shown(cell.content.amount.value, 0) : undefined;

const placedByName = (form: BoundForm): Bereft[] =>
  codedRows(form).flatMap(({ codeFromName, codeShown, codeAt, nameAt, name, code }) =>
    codeFromName && codeShown === '' && codeAt ? [{ name, nameAt, codeAt, codes: [code] }] : [],
  );

/** Rows that recognition could not place: their code cell is the one before the name. */
const unplaced = (form: BoundForm, { subjects }: FormRuleOf<'codeInPlace'>): Bereft[] =>
  form.unrecognised.flatMap(({ what, at, text }) => {
    if (what !== 'row' || text === '' || at.column === 0) return [];
    const codes = subjects.filter(({ name }) => word(name) === word(text)).map(({ code }) => code);
    const inPanel = form.rows.find(({ nameAt, codeAt }) => codeAt && nameAt.column === at.column);
    return [{ name: text, nameAt: at, codeAt: { ...at, column: inPanel?.codeAt?.column ?? at.column - 1 }, codes }];
  });

/** The last amount at the left: blank columns may stand between. */
function cellAtLeft({ cells }: BoundForm, { sheet, row, column }: CellAddress): BoundCell | undefined {
  let last: BoundCell | undefined;
  for (const cell of cells.values()) {
    const { address } = cell;
    if (address.sheet !== sheet || address.row !== row || address.column >= column) continue;
    if (!last || address.column > last.address.column) last = cell;
  }
  return last;
}
