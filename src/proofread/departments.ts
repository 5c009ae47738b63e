import type { HeaderText } from '../model/binding';
import { plain } from '../model/text';
import { report, type Results } from './judged';
import { isMisspelt, isShortened } from './subjectNames';
import type { Line } from './text';

/** The department that a sentence says the year's figures are of, against the heads of the forms. */

/** 某市某局2024年度…, at the beginning of a line or sentence: what ends like the name of an organisation. */
const SUBJECT =
  /(?<=^|[。；])(?:\d{1,2}[.、]|\([一二三四五六七八九十\d]+\)|[一二三四五六七八九十]+、)?(?<name>[\p{Script=Han}()]{3,40}?(?:局|厅|委|会|办|部|处|所|站|队|院|校|学|园|馆|中心|政府|办公室|法院|检察院|医院|集团|公司)(?:\(本级\)|机关|本级)?)(?=20\d{2}年)/gu;
/** Words that speak of an organisation without naming it. */
const UNNAMED = /^(?:我|本|该|各|全|其|截[至止]|根据|按照|关于|经)/u;

export function findDepartments(lines: readonly Line[], departments: readonly HeaderText[], results: Results): void {
  const [first] = departments;
  if (!first) return;
  for (const line of lines) {
    if (line.section?.isFree) continue;
    for (const match of line.text.matchAll(SUBJECT)) {
      const name = match.groups?.['name'] ?? '';
      if (UNNAMED.test(name) || departments.some(({ text }) => isSame(plain(text), name))) continue;
      const from = match.index + match[0].length - name.length;
      const nearest = departments.find(({ text }) => isMisspelt(plain(text), name)) ?? first;
      report(results, line, from, from + name.length, {
        kind: 'department',
        severity: 'warning',
        what: '',
        said: name,
        expected: nearest.text,
        cells: [nearest.at],
      });
    }
  }
}

const isSame = (department: string, said: string): boolean => department === said || isShortened(department, said);
