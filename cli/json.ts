import { a1, findingIdentity, sentence, textSentence } from '../src/index';
import type {
  CellAddress,
  CellRole,
  CheckReport,
  ColumnPlan,
  Draft,
  Finding,
  OutcomeStatus,
  ProofreadReport,
  Severity,
  Span,
  SpanOrigin,
  Verdict,
} from '../src/index';

/**
 * The JSON of `check`, `draft`, `proofread` and `fill --columns`: a contract, described in docs/json.md and docs/json.schema.json. The types stand
 * here and not on the engine's, so that the engine may change without the contract changing unseen.
 */

export interface CheckJson {
  readonly forms: readonly {
    readonly id: string;
    readonly sheet: string;
    readonly title: string;
    readonly empty: boolean;
  }[];
  readonly missing: readonly string[];
  readonly outcomes: Readonly<Record<OutcomeStatus, number>>;
  readonly findings: readonly FindingJson[];
  readonly ignored: readonly (FindingJson & { readonly reason: string; readonly changed: boolean })[];
}

interface FindingJson {
  readonly code: string;
  readonly identity: string;
  readonly severity: Severity;
  readonly form: string;
  readonly message: string;
  readonly cells: readonly (CellJson & { readonly role: CellRole })[];
  readonly expected: string;
  readonly actual: string;
}

export interface DraftJson {
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly paragraphs: readonly { readonly spans: readonly SpanJson[] }[];
  }[];
  readonly todo: readonly { readonly slot: string; readonly label: string }[];
}

export interface ProofreadJson {
  readonly claims: Readonly<Record<Verdict, number>>;
  readonly findings: readonly {
    readonly code: string;
    readonly severity: Severity;
    readonly section: string;
    readonly message: string;
    readonly quote: string;
    readonly start: number;
    readonly end: number;
    readonly said: string;
    readonly expected: string;
    readonly cells: readonly CellJson[];
  }[];
}

interface CellJson {
  readonly sheet: string;
  readonly address: string;
}

/** Plain words have no `value`, `unit` and `how`. */
interface SpanJson {
  readonly text: string;
  readonly value?: string;
  readonly unit?: string;
  readonly how?: SpanOrigin;
  readonly sources: readonly CellJson[];
}

export function checkJson(report: CheckReport): CheckJson {
  const { passed, rounding, failed, skipped } = report.outcomes;
  return {
    forms: report.forms.map(({ id, sheet, title, isEmpty }) => ({ id, sheet, title, empty: isEmpty })),
    missing: report.missing,
    outcomes: { passed, rounding, failed, skipped },
    findings: report.findings.map(findingJson),
    ignored: report.ignored.map(({ finding, reason, isChanged }) => ({
      ...findingJson(finding),
      reason,
      changed: isChanged,
    })),
  };
}

function findingJson(finding: Finding): FindingJson {
  return {
    code: finding.code,
    identity: findingIdentity(finding),
    severity: finding.severity,
    form: finding.form,
    message: sentence(finding),
    cells: finding.cells.map((cell) => ({ ...cellJson(cell), role: cell.role })),
    expected: finding.expected ?? '',
    actual: finding.actual ?? '',
  };
}

export function draftJson(draft: Draft): DraftJson {
  return {
    sections: draft.sections.map(({ id, title, paragraphs }) => ({
      id,
      title,
      paragraphs: paragraphs.map(({ spans }) => ({ spans: spans.map(spanJson) })),
    })),
    todo: draft.todo.map(({ slot, label }) => ({ slot, label })),
  };
}

function spanJson({ text, value, unit, how, sources }: Span): SpanJson {
  return {
    text,
    ...(value === undefined ? {} : { value }),
    ...(unit === undefined ? {} : { unit }),
    ...(how === undefined ? {} : { how }),
    sources: sources.map(cellJson),
  };
}

function cellJson(cell: CellAddress): CellJson {
  return { sheet: cell.sheet, address: a1(cell) };
}

export function proofreadJson({ counts, findings }: ProofreadReport): ProofreadJson {
  const { agree, rounding, disagree, unresolved } = counts;
  return {
    claims: { agree, rounding, disagree, unresolved },
    findings: findings.map((finding) => {
      const { code, severity, section, quote, start, end, said, expected, cells } = finding;
      const message = textSentence(finding);
      return { code, severity, section, message, quote, start, end, said, expected, cells: cells.map(cellJson) };
    }),
  };
}

export interface ColumnsJson {
  readonly cells: readonly (CellJson & {
    readonly purpose: string;
    readonly before: string | number | boolean | null;
    readonly after: string | number | boolean | null;
    readonly result: string | number | boolean | null;
  })[];
  readonly questions: readonly {
    readonly column: string;
    readonly name: string;
    readonly choices: readonly { readonly number: number; readonly label: string }[];
  }[];
  readonly unexplained: readonly (CellJson & { readonly name: string; readonly missing: string })[];
}

export function columnsJson({ plan, questions, unexplained }: ColumnPlan): ColumnsJson {
  return {
    cells: plan.edits.map((edit) => {
      const { purpose, before, after, result = null } = edit;
      return { ...cellJson(edit), purpose, before, after, result };
    }),
    questions: questions.map(({ key, name, choices }) => ({
      column: key,
      name,
      choices: choices.map(({ label }, index) => ({ number: index + 1, label })),
    })),
    unexplained: unexplained.map(({ at, name, missing }) => ({ ...cellJson(at), name, missing })),
  };
}
