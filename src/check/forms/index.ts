import type { Disclosure } from '../../model/binding';
import type { FormRule, FormRuleKind, FormRuleOf } from '../../model/formRule';
import { cellChecks } from './cells';
import { codeChecks } from './codes';
import { formulaChecks } from './formulas';
import { headChecks } from './heads';
import { listingChecks } from './listing';
import { markChecks } from './marks';
import { nameChecks } from './names';
import { noteChecks } from './notes';
import { numberingChecks } from './numbering';
import type { FormCheck, FormChecks, FormResult } from './result';
import { shiftChecks } from './shifted';
import { zeroChecks } from './zeros';

const checks: FormChecks = {
  ...headChecks,
  ...markChecks,
  ...noteChecks,
  ...numberingChecks,
  ...codeChecks,
  ...shiftChecks,
  ...nameChecks,
  ...listingChecks,
  ...cellChecks,
  ...zeroChecks,
  ...formulaChecks,
};

/** Runs the rules on what forms say around and in their amounts: one result for each rule and form it concerns. */
export function checkForms(disclosure: Disclosure, rules: readonly FormRule[]): readonly FormResult[] {
  return rules.flatMap((rule) => run(rule, disclosure));
}

function run<K extends FormRuleKind>(rule: FormRuleOf<K>, disclosure: Disclosure): readonly FormResult[] {
  const check: FormCheck<K> = checks[rule.kind];
  return check(rule, disclosure);
}
