import { missingForms, type Disclosure } from '../model/binding';
import type { Equation } from '../model/equation';
import type { CheckReport, Finding, OutcomeStatus, SkippedCheck } from '../model/finding';
import type { FormRule } from '../model/formRule';
import { kindsIn, ofKind } from '../model/kinds';
import type { Publication } from '../model/publication';
import type { Rule } from '../model/rule';
import { blankFinding, byCell } from './blank';
import { withBlanksUnknown } from './blanksUnknown';
import { mismatchFinding } from './compose';
import { conditionHolds, openCondition } from './condition';
import { expand } from './expand';
import { classesOf } from './wildcards';
import { checkForms } from './forms';
import { judgeTogether } from './joint';
import { conflictFinding } from './joint/finding';
import { judge, type Judgement } from './judge';
import { layoutFindings } from './layout';
import { misfitFinding, misfitReason, misfitsIn } from './misfit';
import { sortFindings } from './order';
import { suspectsIn } from './suspects';
import { isToldByUnit, strangeUnitReason, unitFinding, unitMisfitsIn, unitReason, withUnits } from './units';

export { coverageOf, type Coverage, type FormCoverage, type UnheldCell } from './coverage';
export { fixPlan } from './fix';

/**
 * Checks a recognised workbook against the rules of every kind of publication that it holds forms of; where it holds
 * none, against the first, all forms of which are missing then.
 */
export function checkPublications(disclosure: Disclosure, publications: readonly Publication[]): CheckReport {
  const kinds = kindsIn(disclosure);
  const [first, ...others] = publications
    .filter(({ kind }, index) => (kinds.length === 0 ? index === 0 : kinds.includes(kind)))
    .map((publication) => checkPublication(disclosure, publication));
  if (!first) throw new RangeError('no publication to check against');
  return others.reduce(together, first);
}

function together(one: CheckReport, other: CheckReport): CheckReport {
  const outcomes = { ...one.outcomes };
  for (const status of OUTCOMES) outcomes[status] += other.outcomes[status];
  return {
    forms: [...one.forms, ...other.forms],
    missing: [...one.missing, ...other.missing],
    outcomes,
    findings: [...one.findings, ...other.findings],
    ignored: [...one.ignored, ...other.ignored],
    skipped: [...one.skipped, ...other.skipped],
  };
}

const OUTCOMES = ['passed', 'rounding', 'failed', 'skipped'] as const satisfies readonly OutcomeStatus[];

/** Checks the forms of one kind: what passed, what rounding explains, what fails, what was not checked. */
export function checkPublication(
  whole: Disclosure,
  { kind, rules, formRules }: Pick<Publication, 'kind' | 'rules' | 'formRules'>,
): CheckReport {
  const stated = ofKind(whole, kind);
  const asStated = judgeAll(stated, rules);
  const unitMisfits = isAnyWrong(asStated) ? unitMisfitsIn(stated, equationsIn(asStated)) : [];
  const disclosure = withUnits(stated, unitMisfits);
  const judged = unitMisfits.length > 0 ? judgeAll(disclosure, rules) : asStated;
  const judgements = judged.judgements.map((it) => skippedFor(it, unitReason(it.equation, unitMisfits)));
  const misfits = isAnyWrong({ judgements }) ? misfitsIn(disclosure, rules, judgements) : [];
  const told = judgements.map((it) =>
    skippedFor(
      it,
      misfitReason(it.equation, misfits) ?? (isWrong(it) ? strangeUnitReason(it.equation, disclosure) : undefined),
    ),
  );
  const made = report(disclosure, told, judged.skipped, formRules);
  const findings = [
    ...made.findings.filter((finding) => !isToldByUnit(finding, unitMisfits)),
    ...unitMisfits.map(unitFinding),
    ...misfits.map(misfitFinding),
  ];
  const outcomes = { ...made.outcomes, failed: made.outcomes.failed + unitMisfits.length };
  return { ...made, outcomes, findings: sortFindings(findings) };
}

/** What came of all equations, and the rules that could not be turned into any. */
interface Judged {
  readonly judgements: readonly Judgement[];
  readonly skipped: readonly SkippedCheck[];
}

function judgeAll(disclosure: Disclosure, rules: readonly Rule[]): Judged {
  const classes = classesOf(disclosure);
  const judgements: Judgement[] = [];
  const skipped: SkippedCheck[] = [];
  for (const rule of rules) {
    const { equations, missingForms: lacking } = expand(rule, disclosure, classes);
    if (lacking.length > 0) {
      skipped.push({ ...about(rule), reason: `没有找到${lacking.join('、')}` });
      continue;
    }
    const applies = conditionHolds(rule, disclosure);
    if (applies === false) continue;
    if (applies === undefined) {
      skipped.push({ ...about(rule), reason: openCondition(rule, disclosure) });
      continue;
    }
    for (const equation of equations) judgements.push(judge(equation, disclosure));
  }
  return { judgements, skipped };
}

const isWrong = ({ status }: Judgement): boolean => status === 'failed' || status === 'blank';

const isAnyWrong = ({ judgements }: Pick<Judged, 'judgements'>): boolean => judgements.some(isWrong);

const equationsIn = ({ judgements }: Judged): readonly Equation[] => judgements.map(({ equation }) => equation);

/** Not judged after all, where there is a reason. */
const skippedFor = (judgement: Judgement, reason: string | undefined): Judgement =>
  reason === undefined ? judgement : { status: 'skipped', equation: judgement.equation, reason };

/** The joint check among those that were not made. */
const JOINT = { code: 'joint', form: '', statement: '各表的等式能够同时成立' } as const;

const about = ({ code, form, statement }: Rule) => ({
  code,
  form,
  statement: statement.replace('{row}', '各行').replace(/ ?\{column\}/u, ''),
});

function report(
  disclosure: Disclosure,
  judgements: readonly Judgement[],
  ruleSkips: readonly SkippedCheck[],
  formRules: readonly FormRule[],
): CheckReport {
  const outcomes: Record<OutcomeStatus, number> = { passed: 0, rounding: 0, failed: 0, skipped: ruleSkips.length };
  const findings: Finding[] = [];
  const skipped = [...ruleSkips];
  const told = withBlanksUnknown(judgements, disclosure);
  const suspects = suspectsIn(told, disclosure);
  for (const judgement of told) {
    outcomes[judgement.status === 'blank' ? 'failed' : judgement.status] += 1;
    if (judgement.status === 'skipped') {
      const { code, form, statement } = judgement.equation;
      skipped.push({ code, form, statement, reason: judgement.reason });
    } else if (judgement.status === 'rounding' || judgement.status === 'failed') {
      findings.push(mismatchFinding(judgement, disclosure, suspects.get(judgement.equation)));
    }
  }
  for (const group of byCell(told).values()) findings.push(blankFinding(group, disclosure));
  const joint = judgeTogether(judgements, disclosure);
  for (const conflict of joint.conflicts) findings.push(conflictFinding(conflict, disclosure));
  if (joint.isCapped) skipped.push({ ...JOINT, reason: '等式太多，没有在限定的计算量内得出结论' });
  outcomes.skipped += joint.isCapped ? 1 : 0;
  // As with other checks that warn: a conflict is told, and counted nowhere.
  outcomes.passed += judgements.length > 0 && !joint.isCapped && joint.conflicts.length === 0 ? 1 : 0;
  findings.push(...layoutFindings(disclosure));
  for (const { findings: found } of checkForms(disclosure, formRules)) {
    // What only draws attention neither passes nor fails: it is told, and counted nowhere.
    if (found.length === 0) outcomes.passed += 1;
    if (found.some(({ severity }) => severity === 'error')) outcomes.failed += 1;
    findings.push(...found);
  }
  return {
    forms: disclosure.forms,
    missing: missingForms(disclosure).map(({ mark, title }) => `${mark} ${title}`),
    outcomes,
    findings: sortFindings(findings),
    ignored: [],
    skipped,
  };
}
