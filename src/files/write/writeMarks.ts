import { a1 } from '../../model/address';
import type { FindingLevel } from '../../model/level';
import { MARK_COLORS, markFormula, type Mark, type MarkArea } from '../../model/mark';
import type { OfficePackage } from '../parts/package';
import { relatedPart } from '../parts/workbookPart';
import { markRules, marksIn, priorityOf } from '../read/readMarks';
import { openWorkbook } from '../read/readWorkbook';
import { appendChildren, applySplices, insertInOrder, type Splice } from '../xml/patch';
import { encodeText } from '../xml/text';
import { child, childrenNamed, namespaceOf, sourceOf, type XmlDocument } from '../xml/xml';
import { addPart } from './bindParts';
import { WORKSHEET_ORDER } from './partOrder';
import { emptyStyles, STYLES_ORDER } from './styleBook';

/**
 * The file with exactly these marks, the uppermost of a sheet first. Sheets whose marks are so already stay the same
 * bytes; other conditional formats stay as they are, and come before the marks.
 * @throws FileError when the file cannot be read
 */
export function writeMarks(bytes: Uint8Array, marks: readonly Mark[]): Uint8Array {
  const file = openWorkbook(bytes);
  const { opened, workbook } = file;
  let isChanged = false;
  for (const { name, part, isWorksheet } of workbook.sheets) {
    const wanted = marks.filter(({ sheet, areas }) => sheet === name && areas.length > 0);
    if (!isWorksheet || sameMarks(marksIn(file, name, part), wanted)) continue;
    const styles = wanted.length > 0 ? differentialStyles(opened, workbook) : undefined;
    const written = applySplices(opened.xml(part).source, removedMarks(opened.xml(part), name));
    opened.put(part, written);
    if (styles) opened.put(part, withMarks(opened.xml(part), wanted, styles));
    isChanged = true;
  }
  return isChanged ? opened.bytes() : bytes.slice();
}

function sameMarks(one: readonly Mark[], other: readonly Mark[]): boolean {
  return one.length === other.length && one.every((mark, at) => textOfMark(mark) === textOfMark(other[at] as Mark));
}

const textOfMark = ({ level, areas }: Mark): string => `${level} ${references(areas)}`;

function references(areas: readonly MarkArea[]): string {
  return areas
    .map(({ row, column, rows, columns }) => {
      const [first, last] = [a1({ row, column }), a1({ row: row + rows - 1, column: column + columns - 1 })];
      return first === last ? first : `${first}:${last}`;
    })
    .join(' ');
}

/** A list of rules that holds nothing but marks goes whole. */
function removedMarks(document: XmlDocument, sheet: string): Splice[] {
  const found = markRules(document, sheet);
  return [...new Set(found.map(({ list }) => list))].flatMap((list) => {
    const rules = found.filter((mark) => mark.list === list).map(({ rule }) => rule);
    const isAll = childrenNamed(list, 'cfRule').length === rules.length;
    return (isAll ? [list] : rules).map(({ start, end }) => ({ start, end, text: '' }));
  });
}

function withMarks(document: XmlDocument, marks: readonly Mark[], styles: (level: FindingLevel) => number): string {
  const { root } = document;
  const others = childrenNamed(root, 'conditionalFormatting').flatMap((list) => childrenNamed(list, 'cfRule'));
  const last = others.reduce((most, rule) => Math.max(most, priorityOf(rule)), 0);
  const [list, rule, formula] = ['conditionalFormatting', 'cfRule', 'formula'].map((name) => root.prefix + name);
  const xml = marks.map(
    ({ level, areas }, at) =>
      `<${list} sqref="${references(areas)}">` +
      `<${rule} type="expression" dxfId="${styles(level)}" priority="${last + at + 1}">` +
      `<${formula}>${encodeText(markFormula(level).slice(1))}</${formula}></${rule}></${list}>`,
  );
  const name = 'conditionalFormatting';
  return applySplices(document.source, insertInOrder(document, root, name, xml.join(''), WORKSHEET_ORDER));
}

/** The number of each level's fill among the differential styles, added at their end where it is not there yet. */
function differentialStyles(
  opened: OfficePackage,
  workbook: ReturnType<typeof openWorkbook>['workbook'],
): (level: FindingLevel) => number {
  const part = relatedPart(workbook, 'styles') ?? newStyles(opened, workbook.part, namespaceOf(workbook.document.root));
  return (level) => {
    const styles = opened.xml(part);
    const list = child(styles.root, 'dxfs');
    const known = list?.children.map((item) => sourceOf(styles, item)) ?? [];
    const style = fillStyle(styles.root.prefix, MARK_COLORS[level]);
    if (known.includes(style)) return known.indexOf(style);
    const count = String(known.length + 1);
    const tag = `${styles.root.prefix}dxfs`;
    const splices = list
      ? appendChildren(styles, list, style, { count })
      : insertInOrder(styles, styles.root, 'dxfs', `<${tag} count="${count}">${style}</${tag}>`, STYLES_ORDER);
    opened.put(part, applySplices(styles.source, splices));
    return known.length;
  };
}

/** A solid fill is the background in a differential style, where a cell's own style has it as the foreground. */
function fillStyle(prefix: string, color: string): string {
  const background = `<${prefix}bgColor rgb="FF${color.slice(1)}"/>`;
  return `<${prefix}dxf><${prefix}fill><${prefix}patternFill>${background}</${prefix}patternFill></${prefix}fill></${prefix}dxf>`;
}

function newStyles(opened: OfficePackage, workbookPart: string, namespace: string): string {
  const part = `${workbookPart.slice(0, workbookPart.lastIndexOf('/') + 1)}styles.xml`;
  addPart(opened, workbookPart, { part, kind: 'styles', text: emptyStyles(namespace) });
  return part;
}
