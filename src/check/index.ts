import { addressKey } from '../model/address';
import type { Disclosure } from '../model/binding';
import type { CheckReport, Finding, OutcomeStatus, SkippedCheck } from '../model/finding';
import type { Rule } from '../model/rule';
import { blankFinding, mismatchFinding } from './compose';
import { conditionHolds } from './condition';
import { classesOf, expand } from './expand';
import { judge, type Judgement } from './judge';
import { layoutFindings } from './layout';

/** Checks a recognised workbook against the rules: what passed, what rounding explains, what fails, what was not checked. */
export function checkRules(disclosure: Disclosure, rules: readonly Rule[]): CheckReport {
  const classes = classesOf(disclosure);
  const judgements: Judgement[] = [];
  const skipped: SkippedCheck[] = [];
  for (const rule of rules) {
    const { equations, missingForms } = expand(rule, disclosure, classes);
    if (missingForms.length > 0) {
      skipped.push({ ...about(rule), reason: `没有找到${missingForms.join('、')}` });
      continue;
    }
    const applies = conditionHolds(rule, disclosure);
    if (applies === false) continue;
    if (applies === undefined) {
      skipped.push({ ...about(rule), reason: '不能确定是否有财政拨款以外的资金来源' });
      continue;
    }
    for (const equation of equations) judgements.push(judge(equation, disclosure));
  }
  return report(disclosure, judgements, skipped);
}

const about = ({ code, form, statement }: Rule) => ({
  code,
  form,
  statement: statement.replace('{row}', '各行').replace('{column}', '').trim(),
});

function report(
  disclosure: Disclosure,
  judgements: readonly Judgement[],
  ruleSkips: readonly SkippedCheck[],
): CheckReport {
  const outcomes: Record<OutcomeStatus, number> = { passed: 0, rounding: 0, failed: 0, skipped: ruleSkips.length };
  const findings: Finding[] = [];
  const skipped = [...ruleSkips];
  const blanks = new Map<string, Extract<Judgement, { status: 'blank' }>[]>();
  for (const judgement of judgements) {
    outcomes[judgement.status === 'blank' ? 'failed' : judgement.status] += 1;
    if (judgement.status === 'skipped') {
      const { code, form, statement } = judgement.equation;
      skipped.push({ code, form, statement, reason: judgement.reason });
    } else if (judgement.status === 'blank') {
      const key = addressKey(judgement.cell.address);
      blanks.set(key, [...(blanks.get(key) ?? []), judgement]);
    } else if (judgement.status !== 'passed') {
      findings.push(mismatchFinding(judgement, disclosure));
    }
  }
  for (const group of blanks.values()) {
    const finding = blankFinding(group, disclosure);
    if (finding) findings.push(finding);
  }
  findings.push(...layoutFindings(disclosure));
  return {
    forms: disclosure.forms,
    missing: disclosure.specs
      .filter(({ id }) => !disclosure.bound.has(id))
      .map(({ mark, title }) => `${mark} ${title}`),
    outcomes,
    findings: sortFindings(findings),
    skipped,
  };
}

const SEVERITY_ORDER = { error: 0, warning: 1, note: 2 } as const;

/** By form, worst first, then as found. */
function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) => a.form.localeCompare(b.form, 'en') || SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity],
  );
}
