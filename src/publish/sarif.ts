import { a1 } from '../model/address';
import type { CheckReport, FindingCell, SkippedCheck } from '../model/finding';
import { reportGroups, type ReportLine, type SentenceOf } from './lines';

/** SARIF 2.1.0 (OASIS): results of static analysis as editors and build servers read them. */

export interface SarifOptions {
  /** Where the workbook is, as a URI reference: its file name, percent-encoded here. */
  readonly name: string;
  /** Version of the program. */
  readonly version: string;
}

interface Location {
  readonly id?: number;
  readonly physicalLocation: { readonly artifactLocation: { readonly uri: string; readonly index: 0 } };
  readonly logicalLocations?: readonly {
    readonly name: string;
    readonly fullyQualifiedName: string;
    readonly kind: 'member';
  }[];
  readonly message?: { readonly text: string };
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly kind: 'fail' | 'open';
  readonly level: 'error' | 'warning' | 'note' | 'none';
  readonly message: { readonly text: string };
  readonly locations: readonly Location[];
  readonly relatedLocations?: readonly Location[];
  readonly partialFingerprints?: Readonly<Record<string, string>>;
  readonly suppressions?: readonly {
    readonly kind: 'external';
    readonly status: 'accepted';
    readonly justification: string;
  }[];
}

export interface SarifLog {
  readonly $schema: string;
  readonly version: '2.1.0';
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly name: string;
        readonly version: string;
        readonly rules: readonly { readonly id: string }[];
      };
    };
    readonly language: 'zh-CN';
    readonly columnKind: 'utf16CodeUnits';
    readonly artifacts: readonly { readonly location: { readonly uri: string } }[];
    readonly results: readonly Result[];
  }[];
}

/**
 * Findings as results of kind "fail"; those set aside are suppressed with their reason; checks that were not made are
 * results of kind "open". A cell is a logical location "sheet!C7" in the workbook's file.
 */
export function reportSarif(
  report: CheckReport,
  { name, version }: SarifOptions,
  sentenceOf: SentenceOf,
  identityOf: (line: ReportLine['finding']) => string,
): SarifLog {
  const lines = reportGroups(report, sentenceOf).flatMap((group) => group.lines);
  const codes = [...new Set([...lines.map(({ finding }) => finding.code), ...report.skipped.map(({ code }) => code)])];
  const uri = encodeURIComponent(name);
  const about = (code: string) => ({ ruleId: code, ruleIndex: codes.indexOf(code) });
  const found = lines.map((line): Result => {
    const [first, ...others] = line.finding.cells;
    return {
      ...about(line.finding.code),
      kind: 'fail',
      level: line.finding.severity,
      message: { text: line.sentence },
      locations: [locationOf(uri, first)],
      ...(others.length === 0
        ? {}
        : { relatedLocations: others.map((cell, index) => ({ id: index + 1, ...locationOf(uri, cell) })) }),
      partialFingerprints: { 'gongkaiIdentity/v1': identityOf(line.finding) },
      ...(line.ignored
        ? { suppressions: [{ kind: 'external', status: 'accepted', justification: line.ignored.reason }] }
        : {}),
    };
  });
  const open = report.skipped.map((skipped): Result => ({
    ...about(skipped.code),
    kind: 'open',
    level: 'none',
    message: { text: openText(skipped) },
    locations: [locationOf(uri, undefined)],
  }));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'gongkai', version, rules: codes.map((id) => ({ id })) } },
        language: 'zh-CN',
        columnKind: 'utf16CodeUnits',
        artifacts: [{ location: { uri } }],
        results: [...found, ...open],
      },
    ],
  };
}

const openText = ({ statement, reason }: SkippedCheck): string => `未核对：${statement}（${reason}）`;

function locationOf(uri: string, cell: FindingCell | undefined): Location {
  const physicalLocation = { artifactLocation: { uri, index: 0 } } as const;
  if (!cell) return { physicalLocation };
  const name = a1(cell);
  return {
    physicalLocation,
    logicalLocations: [{ name, fullyQualifiedName: `${cell.sheet}!${name}`, kind: 'member' }],
    message: { text: cell.shown === '' ? cell.label : `${cell.label} ${cell.shown}` },
  };
}
