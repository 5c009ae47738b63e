import { exact, grouped, decimalsOf, PUBLISHED_DECIMALS } from '../model/amount';
import type { CheckReport, SkippedCheck } from '../model/finding';
import { LEVEL_WORDS } from '../model/level';
import {
  cellText,
  formNames,
  reportGroups,
  summaryLines,
  type ReportGroup,
  type ReportLine,
  type SentenceOf,
} from './lines';

/**
 * 校验报告 as one HTML file: no script, nothing loaded, a policy that forbids both. Every text of the workbook is
 * escaped. The same report gives the same file.
 * @param name the workbook's file name
 */
export function reportHtml(report: CheckReport, name: string, sentenceOf: SentenceOf): string {
  const groups = reportGroups(report, sentenceOf);
  return [
    '<!doctype html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(`校验报告 ${name}`)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    '<main>',
    '<h1>校验报告</h1>',
    `<p class="file">${escaped(name)}</p>`,
    ...summaryLines(report).map((line) => `<p>${escaped(line)}</p>`),
    ...(groups.length === 0 ? ['<p>核对过的项目里没有发现问题。</p>'] : []),
    ...groups.flatMap(section),
    ...skippedSection(report),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function section({ mark, title, lines }: ReportGroup): string[] {
  return [
    '<section>',
    `<h2>${escaped(`${mark} ${title}`.trim())}</h2>`,
    '<table>',
    `<thead><tr>${['级别', '说明', '差额', '处理', '单元格'].map((word) => `<th scope="col">${word}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...lines.map(lineRow),
    '</tbody>',
    '</table>',
    '</section>',
  ];
}

function lineRow(line: ReportLine): string {
  const { level, sentence, difference, handling, ignored } = line;
  return [
    `<tr class="${ignored ? 'ignored' : level}">`,
    `<td class="level">${LEVEL_WORDS[level]}</td>`,
    `<td>${escaped(sentence)}</td>`,
    `<td class="number">${difference === '' ? '' : escaped(printed(difference))}</td>`,
    `<td>${escaped(handling)}</td>`,
    `<td>${places(line)}</td>`,
    '</tr>',
  ].join('');
}

/** The cells sheet by sheet: "公开06表 …：F6 9.00，F7 0.71". */
function places({ finding: { cells } }: ReportLine): string {
  const sheets = [...new Set(cells.map(({ sheet }) => sheet))];
  return sheets
    .map((sheet) => {
      const texts = cells.filter((cell) => cell.sheet === sheet).map(cellText);
      return `<div><b>${escaped(sheet)}</b> ${escaped(texts.join('，'))}</div>`;
    })
    .join('');
}

function skippedSection(report: CheckReport): string[] {
  if (report.skipped.length === 0) return [];
  const item = ({ form, statement, reason }: SkippedCheck) =>
    `<li>${escaped(`${formNames(report, form).mark} ${statement}：${reason}`)}</li>`;
  return ['<section>', '<h2>未核对（不等于通过）</h2>', '<ul>', ...report.skipped.map(item), '</ul>', '</section>'];
}

function printed(difference: string): string {
  const number = exact(difference);
  return grouped(number, Math.max(PUBLISHED_DECIMALS, decimalsOf(number))).replace('-', '−');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it stands in an element or a quoted attribute. Control characters that HTML cannot hold become U+FFFD. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '').replace(/[^\P{Cc}\t\n\r]/gu, '\uFFFD');
}

const STYLE = `
body { margin: 0; color: #201f1e; background: #fff; font: 14px/1.6 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; }
main { max-width: 1120px; margin: 0 auto; padding: 24px; }
h1 { margin: 0; font-size: 22px; }
h2 { margin: 24px 0 8px; font-size: 16px; break-after: avoid; }
p { margin: 4px 0; }
.file { color: #605e5c; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
th, td { padding: 6px 8px; border: 1px solid #c8c6c4; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #ddebf7; }
th:nth-child(1) { width: 3em; } th:nth-child(3) { width: 6em; } th:nth-child(4) { width: 11em; } th:nth-child(5) { width: 18em; }
tr { break-inside: avoid; }
.number { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.level { font-weight: 600; }
.error .level { color: #a4262c; } .warning .level { color: #8a5300; }
.ignored td { color: #605e5c; } .ignored .level { text-decoration: line-through; }
td b { font-weight: 600; }
@page { size: A4 landscape; margin: 12mm; }
@media print { main { max-width: none; padding: 0; } body { font-size: 11px; } thead { display: table-header-group; } }
`;
