import type { Accepted, InputRule } from '../../src/index';
import type { Block } from './blocks';
import { commandStep, rangeOf, type Step } from './steps';

/** Cells that take the same; null where a former rule is taken away. */
export interface RuledBlock {
  readonly rule: InputRule | null;
  readonly block: Block<unknown>;
}

/** As many characters as a cell takes. A hint shows in every Excel only where there is a rule, so a text has this one. */
const LONGEST_TEXT = 32_767;

/** The step that gives a block of cells its rule. What else is typed is warned about, never refused. */
export function inputRuleStep(sheet: string, { rule, block }: RuledBlock): Step {
  return commandStep(5, (context) => {
    const validation = rangeOf(context, sheet, block).dataValidation;
    validation.clear();
    if (!rule) return;
    const { hint, warning } = rule;
    validation.rule = validationRule(rule.accepts);
    validation.prompt = { title: hint.title, message: hint.text, showPrompt: hint.text !== '' };
    validation.errorAlert = {
      ...{ title: warning.title, message: warning.text, showAlert: warning.text !== '' },
      style: 'Warning',
    };
  });
}

function validationRule(accepts: Accepted): Excel.DataValidationRule {
  switch (accepts.kind) {
    case 'choice':
      return { list: { inCellDropDown: true, source: accepts.of.join(',') } };
    case 'text':
      return { textLength: { formula1: LONGEST_TEXT, operator: 'LessThanOrEqualTo' } };
    default: {
      const { kind, least, most } = accepts;
      return { [kind]: { formula1: least, formula2: most, operator: 'Between' } };
    }
  }
}
