import { basename } from 'node:path';
import { version } from '../package.json';
import { checkHtml, checkSarif, planCheckSheet, type CheckReport } from '../src/index';
import { extensionOf, refuseUnsafeOutput, writeFileWhole } from './disk';
import { UserError } from './userError';
import { writing, type OpenedFile } from './workbookFile';

/** Writes a report of a checked file. */
export type ReportWriter = (opened: OpenedFile, report: CheckReport) => Promise<void>;

/** The report's bytes, by the extension of its file. */
type Format = (opened: OpenedFile, report: CheckReport) => Promise<Uint8Array> | Uint8Array;

/**
 * What writes the report of `input` to `output`, made before any work is done.
 * @throws UserError when no report has that extension, or nothing may be written there
 */
export function reportWriter(input: string, output: string, force: boolean): ReportWriter {
  const format = formatOf(input, output);
  refuseUnsafeOutput(input, output, '--report', force);
  return async (opened, report) => writeFileWhole(output, await format(opened, report));
}

function formatOf(input: string, output: string): Format {
  const name = basename(input);
  switch (extensionOf(output)) {
    case '.html':
    case '.htm':
      return (_opened, report) => bytesOf(checkHtml(report, name));
    case '.sarif':
      return (_opened, report) => bytesOf(`${JSON.stringify(checkSarif(report, { name, version }), undefined, 2)}\n`);
    case extensionOf(input):
      return ({ bytes, disclosure }, report) => writing(output, bytes, planCheckSheet(disclosure, report));
    default:
      throw new UserError(`报告文件的扩展名应是 .html、.sarif 或 ${extensionOf(input)}：${output}`);
  }
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
