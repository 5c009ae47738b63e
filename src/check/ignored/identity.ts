import { a1 } from '../../model/address';
import type { Finding, FindingArguments, MessageKind } from '../../model/finding';

/**
 * The arguments that say which problem a finding is, apart from its code and form: names of rows, columns, subjects and
 * heads. Amounts, counts and addresses are left out: they change when rows are inserted or figures corrected, and the
 * problem that a person judged stays the same one.
 */
const NAMING: { readonly [K in MessageKind]: readonly (keyof FindingArguments[K])[] } = {
  sum: ['statement'],
  same: ['statement'],
  atMost: ['statement'],
  blankTotal: ['what'],
  conflict: ['equations'],
  notAnAmount: ['what'],
  errorValues: ['shown'],
  missingForm: ['title'],
  doubledForm: ['title'],
  alikeForm: ['title', 'sheet'],
  unclearKind: ['title'],
  unknownColumn: ['shown'],
  unknownRow: ['shown'],
  strayAmount: ['shown'],
  missingColumn: ['what'],
  columnsMisfit: ['lost'],
  missingRow: ['what'],
  unitMisfit: ['shown'],
  rate: ['what'],
  zeroScore: ['what'],
  projectName: ['shown', 'other'],
  projectMissing: ['name', 'form'],
  costTarget: ['project', 'indicator'],

  headDiffers: ['what'],
  labelDiffers: [],
  yearsDiffer: [],
  headMissing: ['what'],
  unitUnusual: ['shown'],
  wrongMark: ['shown'],
  unusualMark: ['shown'],
  noteAgainstData: ['note'],
  emptyWithoutNote: [],
  remarkMissing: ['name'],
  numberJumps: ['what', 'shown', 'expected'],
  columnNumberMisplaced: ['shown'],

  rowWords: ['shown', 'standard'],
  codeLength: ['code', 'name'],
  codeDigits: ['shown', 'name'],
  codeMissing: ['code', 'name'],
  codeShifted: ['what', 'code'],
  parentMissing: ['parent'],
  codeOrder: ['code', 'previous'],
  codeDoubled: ['code'],
  codesWithoutAmounts: ['rows'],
  nameDiffers: ['code', 'shown'],
  nameOfOther: ['code', 'shown'],
  nameNotStandard: ['code', 'shown'],
  codesUnknown: ['codes'],
  headerMisprint: ['shown'],
  totalWithoutName: [],
  unitMisplaced: ['code'],
  secondUnlikely: ['code', 'second'],

  textAmounts: [],
  fullWidth: [],
  spaces: [],
  decimalsShown: [],
  decimalsStored: [],
  uncalculated: [],
  negative: [],
  hiddenAmounts: [],
  hiddenSheet: ['sheet'],
  zeroStyles: [],
  formulaDiffers: ['what'],
  typedAmongFormulas: ['what'],
};

/**
 * The same problem has the same identity in the next check, also after rows were inserted or its figures changed:
 * "06/class-sum|06|302 商品和服务支出 决算数 = 所属款级科目之和". What has no name of its own is known by its place, so
 * that another nameless one is never taken for it.
 */
export function identityOf(finding: Finding): string {
  // The names and the arguments share the kind; TypeScript cannot see that a union correlates with itself.
  const naming = NAMING[finding.kind] as readonly string[];
  const values = finding.args as unknown as Readonly<Record<string, unknown>>;
  const names = naming.map((name) => nameText(values[name]));
  const [first] = finding.cells;
  const place = names.includes('') && first ? [a1(first)] : [];
  return [finding.code, finding.form, ...tableOf(finding), ...names, ...place].join('|');
}

/** Outside the forms the same words may stand in several tables: the sheet and the cell's name tell them apart. */
function tableOf({ form, kind, cells: [first] }: Finding): string[] {
  return form === '' && kind !== 'conflict' && first ? [first.sheet, first.label] : [];
}

/** A name, or the equations of a conflict. */
function nameText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
