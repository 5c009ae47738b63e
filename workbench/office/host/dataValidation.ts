import type { Accepted, InputMessage, InputRule } from '../../../src/index';
import { inputRuleKey, type GridArea, type GridSheet } from '../grid';
import { HostFailure } from './failure';
import { does, type HostObject, type Scalar, type ScalarsOf, type Session } from './hostObject';

/** Blank: no rule, nothing said. */
const NOTHING: InputMessage = { title: '', text: '' };
/** As many characters as a cell takes: a limit that nothing reaches. */
const LONGEST_TEXT = 32_767;

/** Excel.DataValidation, as far as the pane makes such: rules that warn. A property that differs within the range reads as null. */
export function dataValidationObject(session: Session, sheet: GridSheet, area: GridArea): HostObject {
  const now = () => cellsOf(area).map((key) => sheet.inputRules.get(key) ?? undefined);
  const set = (change: Partial<InputRule>) => write((rule) => ({ ...BLANK, ...rule, ...change }));
  const write = (of: (rule: InputRule | undefined) => InputRule | null) => {
    const rules = new Map(sheet.inputRules);
    for (const key of cellsOf(area)) rules.set(key, of(rules.get(key) ?? undefined));
    session.edits.setInputRules(sheet, rules);
  };
  const scalar = <T>(of: (rule: InputRule | undefined) => T, change?: (value: unknown) => void): Scalar<T> => ({
    since: '1.8',
    get: () => same(now().map(of)),
    ...(change && { set: change }),
  });
  const scalars: ScalarsOf<Excel.DataValidation, 'rule' | 'prompt' | 'errorAlert' | 'ignoreBlanks' | 'type'> = {
    rule: scalar(
      (rule) => (rule ? ruleOf(rule.accepts) : {}),
      (value) => set({ accepts: acceptedBy(value) }),
    ),
    prompt: scalar(
      (rule) => promptOf(rule?.hint ?? NOTHING),
      (value) => set({ hint: messageOf(value, 'showPrompt') }),
    ),
    errorAlert: scalar(
      (rule) => alertOf(rule?.warning ?? NOTHING),
      (value) => set({ warning: warningOf(value) }),
    ),
    ignoreBlanks: scalar(() => true),
    type: scalar((rule) => (rule ? TYPES[rule.accepts.kind] : 'None')),
  };
  return {
    type: 'DataValidation',
    scalars,
    parts: {},
    methods: { clear: { since: '1.8', ...does(() => write(() => null)) } },
  };
}

const BLANK: InputRule = { accepts: { kind: 'text' }, hint: NOTHING, warning: NOTHING };

const TYPES = { decimal: 'Decimal', wholeNumber: 'WholeNumber', choice: 'List', text: 'TextLength' } as const;

/** Operands read back as formulas. */
function ruleOf(accepts: Accepted): Excel.DataValidationRule {
  switch (accepts.kind) {
    case 'choice':
      return { list: { inCellDropDown: true, source: accepts.of.join(',') } };
    case 'text':
      return { textLength: { formula1: `=${LONGEST_TEXT}`, operator: 'LessThanOrEqualTo' } };
    default: {
      const { kind, least, most } = accepts;
      return { [kind]: { formula1: `=${least}`, formula2: `=${most}`, operator: 'Between' } };
    }
  }
}

/** @throws HostFailure NotImplemented for the rules that the pane does not make */
function acceptedBy(value: unknown): Accepted {
  const { decimal, wholeNumber, list, textLength } = objectOf<Excel.DataValidationRule>(value);
  if (list) {
    if (typeof list.source !== 'string' || list.source.startsWith('=')) throw new HostFailure('NotImplemented');
    return { kind: 'choice', of: list.source.split(',') };
  }
  if (textLength) {
    const isNoLimit = textLength.operator === 'LessThanOrEqualTo' && operand(textLength.formula1) === LONGEST_TEXT;
    if (!isNoLimit) throw new HostFailure('NotImplemented');
    return { kind: 'text' };
  }
  const between = decimal ?? wholeNumber;
  if (between?.operator !== 'Between') throw new HostFailure('NotImplemented');
  const [least, most] = [operand(between.formula1), operand(between.formula2)];
  return { kind: decimal ? 'decimal' : 'wholeNumber', least, most };
}

function operand(value: unknown): number {
  const number = typeof value === 'string' ? Number(value.replace(/^=/u, '')) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) throw new HostFailure('NotImplemented');
  return number;
}

function promptOf({ title, text: message }: InputMessage): Excel.DataValidationPrompt {
  return { title, message, showPrompt: title !== '' || message !== '' };
}

function alertOf({ title, text: message }: InputMessage): Excel.DataValidationErrorAlert {
  return { title, message, showAlert: title !== '' || message !== '', style: 'Warning' };
}

function messageOf(value: unknown, shown: 'showPrompt' | 'showAlert'): InputMessage {
  const given = objectOf<{ title: unknown; message: unknown; showPrompt: unknown; showAlert: unknown }>(value);
  if (given[shown] === false) return NOTHING;
  const { title = '', message: text = '' } = given;
  if (typeof title !== 'string' || typeof text !== 'string') throw new HostFailure('InvalidArgument');
  if (title.length > 32 || text.length > 255) throw new HostFailure('InvalidArgument');
  return { title, text };
}

function warningOf(value: unknown): InputMessage {
  const warning = messageOf(value, 'showAlert');
  const { style } = objectOf<Excel.DataValidationErrorAlert>(value);
  if (warning !== NOTHING && style !== 'Warning') throw new HostFailure('NotImplemented');
  return warning;
}

function objectOf<T>(value: unknown): Partial<T> {
  if (typeof value !== 'object' || value === null) throw new HostFailure('InvalidArgument');
  return value;
}

function cellsOf({ row, column, rows, columns }: GridArea): readonly string[] {
  return Array.from({ length: rows * columns }, (_, index) =>
    inputRuleKey(row + Math.floor(index / columns), column + (index % columns)),
  );
}

/** What all entries say; null where they differ. */
function same<T>(values: readonly T[]): T {
  const [first] = values;
  const text = JSON.stringify(first);
  return values.every((value) => JSON.stringify(value) === text) ? (first as T) : (null as T);
}
