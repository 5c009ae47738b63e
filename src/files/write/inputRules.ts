import { a1 } from '../../model/address';
import type { InputMessage, InputRule } from '../../model/inputRule';
import { contains, parseArea, type Area } from '../read/sheetCells';
import { appendChildren, applySplices, insertInOrder, startTagOf, withAttribute, type Splice } from '../xml/patch';
import { encodeCellText, encodeText } from '../xml/text';
import { child, childrenNamed, type XmlDocument, type XmlElement } from '../xml/xml';
import type { CellWrite } from './cellWrite';
import { WORKSHEET_ORDER } from './partOrder';

type Position = Pick<CellWrite, 'row' | 'column'>;

/**
 * The source of a sheet with the input rules of the writes: data validations that warn and never refuse. What the sheet
 * said of the written cells before is taken away, and stays for all others.
 */
export function patchInputRules(document: XmlDocument, writes: readonly CellWrite[]): string {
  const ruled = writes.filter(({ inputRule }) => inputRule !== undefined);
  const { root } = document;
  const list = child(root, 'dataValidations');
  const prefix = list?.prefix ?? root.prefix;
  const added = rulesXml(prefix, ruled);
  if (!list) {
    if (added.length === 0) return document.source;
    const xml = `<${prefix}dataValidations count="${added.length}">${added.join('')}</${prefix}dataValidations>`;
    return applySplices(document.source, insertInOrder(document, root, 'dataValidations', xml, WORKSHEET_ORDER));
  }
  const there = childrenNamed(list, 'dataValidation').map((element) => withoutCells(document, element, ruled));
  const count = there.filter(({ isGone }) => !isGone).length + added.length;
  if (count === 0) return applySplices(document.source, [{ start: list.start, end: list.end, text: '' }]);
  return applySplices(document.source, [
    ...there.flatMap(({ splices }) => splices),
    ...appendChildren(document, list, added.join(''), { count: String(count) }),
  ]);
}

/** A rule of the file that no longer speaks of the cells. */
function withoutCells(
  document: XmlDocument,
  element: XmlElement,
  cells: readonly Position[],
): { readonly isGone: boolean; readonly splices: readonly Splice[] } {
  const references = (element.attributes.get('sqref') ?? '').split(/\s+/u).filter((part) => part !== '');
  const kept = references.flatMap((reference) => {
    const area = parseArea(reference);
    const inside = area ? cells.filter((cell) => contains(area, cell)) : [];
    return area && inside.length > 0 ? areaWithout(area, inside).map(areaText) : [reference];
  });
  if (kept.length === 0) return { isGone: true, splices: [{ start: element.start, end: element.end, text: '' }] };
  if (kept.join(' ') === references.join(' ')) return { isGone: false, splices: [] };
  const text = withAttribute(startTagOf(document, element), 'sqref', kept.join(' '));
  return { isGone: false, splices: [{ start: element.start, end: element.openEnd, text }] };
}

/** The rectangles that are left of one when cells are cut out of it. */
function areaWithout(area: Area, cells: readonly Position[]): readonly Area[] {
  const hole = cells.find((cell) => contains(area, cell));
  if (!hole) return [area];
  const { row, column } = hole;
  const parts: readonly Area[] = [
    { ...area, lastRow: row - 1 },
    { ...area, firstRow: row + 1 },
    { ...area, firstRow: row, lastRow: row, lastColumn: column - 1 },
    { ...area, firstRow: row, lastRow: row, firstColumn: column + 1 },
  ];
  return parts
    .filter((part) => part.firstRow <= part.lastRow && part.firstColumn <= part.lastColumn)
    .flatMap((part) => areaWithout(part, cells));
}

function areaText({ firstRow, firstColumn, lastRow, lastColumn }: Area): string {
  const first = a1({ row: firstRow, column: firstColumn });
  const last = a1({ row: lastRow, column: lastColumn });
  return first === last ? first : `${first}:${last}`;
}

/** One element for all cells that share a rule. */
function rulesXml(prefix: string, writes: readonly CellWrite[]): readonly string[] {
  const groups = new Map<string, { readonly rule: InputRule; readonly cells: CellWrite[] }>();
  for (const write of writes) {
    const { inputRule: rule } = write;
    if (!rule) continue;
    const key = JSON.stringify(rule);
    const group = groups.get(key) ?? { rule, cells: [] };
    group.cells.push(write);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ rule, cells }) =>
    ruleXml(prefix, rule, columnRuns(cells).map(areaText).join(' ')),
  );
}

/** Cells below each other as one area. */
function columnRuns(cells: readonly Position[]): readonly Area[] {
  const runs: { firstRow: number; firstColumn: number; lastRow: number; lastColumn: number }[] = [];
  for (const { row, column } of [...cells].sort((one, other) => one.column - other.column || one.row - other.row)) {
    const last = runs.at(-1);
    if (last?.lastColumn === column && last.lastRow + 1 === row) last.lastRow = row;
    else runs.push({ firstRow: row, firstColumn: column, lastRow: row, lastColumn: column });
  }
  return runs;
}

function ruleXml(prefix: string, { accepts, hint, warning }: InputRule, cells: string): string {
  const formula = (number: 1 | 2, text: string) =>
    `<${prefix}formula${number}>${encodeText(text)}</${prefix}formula${number}>`;
  const open = `<${prefix}dataValidation`;
  const rest =
    ` allowBlank="1"${messageXml('Input', 'prompt', hint)}${messageXml('Error', 'error', warning)}` +
    ` sqref="${cells}"`;
  const close = `</${prefix}dataValidation>`;
  switch (accepts.kind) {
    case 'text':
      return `${open}${rest}/>`;
    case 'choice': {
      const listed = `"${accepts.of.join(',')}"`;
      return `${open} type="list" errorStyle="warning"${rest}>${formula(1, listed)}${close}`;
    }
    default: {
      const type = accepts.kind === 'decimal' ? 'decimal' : 'whole';
      const ends = formula(1, String(accepts.least)) + formula(2, String(accepts.most));
      return `${open} type="${type}" errorStyle="warning"${rest}>${ends}${close}`;
    }
  }
}

/** The attributes that show a message; none where it is blank. */
function messageXml(shown: 'Input' | 'Error', name: 'prompt' | 'error', { title, text }: InputMessage): string {
  if (title === '' && text === '') return '';
  return ` show${shown}Message="1" ${name}Title="${encodeCellText(title)}" ${name}="${encodeCellText(text)}"`;
}
