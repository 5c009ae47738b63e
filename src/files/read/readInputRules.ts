import type { Accepted, InputMessage, InputRule } from '../../model/inputRule';
import { decodeCellText, decodeText } from '../xml/text';
import { child, childrenNamed, isTrue, textOf, type XmlDocument, type XmlElement } from '../xml/xml';
import { openWorkbook } from './readWorkbook';
import { parseArea } from './sheetCells';

/** What a sheet says of an input cell, as far as it is said in our way: a warning, never a refusal. */
export interface RuledCell {
  readonly row: number;
  readonly column: number;
  readonly rule: InputRule;
}

/** Rules over whole columns are for reading forms, not for a paper: what reaches further is not one of ours. */
const MOST_CELLS = 10_000;

/** The input rules of each sheet by its name; other data validations are left out. */
export function readInputRules(bytes: Uint8Array): ReadonlyMap<string, readonly RuledCell[]> {
  const { opened, workbook } = openWorkbook(bytes);
  const sheets = workbook.sheets.filter(({ isWorksheet }) => isWorksheet);
  return new Map(sheets.map(({ name, part }) => [name, rulesIn(opened.xml(part))]));
}

function rulesIn(document: XmlDocument): RuledCell[] {
  const list = child(document.root, 'dataValidations');
  return (list ? childrenNamed(list, 'dataValidation') : []).flatMap((element) => {
    const accepts = acceptedBy(document, element);
    if (!accepts) return [];
    const rule: InputRule = {
      accepts,
      hint: messageOf(element, 'showInputMessage', 'prompt'),
      warning: messageOf(element, 'showErrorMessage', 'error'),
    };
    return cellsOf(element.attributes.get('sqref') ?? '').map((cell) => ({ ...cell, rule }));
  });
}

function acceptedBy(document: XmlDocument, element: XmlElement): Accepted | undefined {
  const { attributes } = element;
  const type = attributes.get('type') ?? 'none';
  if (type === 'none') return { kind: 'text' };
  const isWarning = attributes.get('errorStyle') === 'warning';
  const isBetween = (attributes.get('operator') ?? 'between') === 'between';
  const [first, second] = [1, 2].map((number) => decodeText(textOf(document, child(element, `formula${number}`))));
  if (!isWarning || !isBetween || first === undefined) return undefined;
  if (type === 'list') {
    const listed = /^"([^"]*)"$/u.exec(first)?.[1];
    return listed === undefined ? undefined : { kind: 'choice', of: listed.split(',') };
  }
  const [least, most] = [Number(first), Number(second)];
  if ((type !== 'decimal' && type !== 'whole') || !Number.isFinite(least) || !Number.isFinite(most)) return undefined;
  return { kind: type === 'decimal' ? 'decimal' : 'wholeNumber', least, most };
}

function messageOf(element: XmlElement, shown: string, name: 'prompt' | 'error'): InputMessage {
  const said = (attribute: string) => decodeCellText(element.attributes.get(attribute) ?? '');
  return isTrue(element, shown) ? { title: said(`${name}Title`), text: said(name) } : { title: '', text: '' };
}

function cellsOf(references: string): Pick<RuledCell, 'row' | 'column'>[] {
  return references.split(/\s+/u).flatMap((reference) => {
    const area = parseArea(reference);
    if (!area) return [];
    const columns = area.lastColumn - area.firstColumn + 1;
    const count = columns * (area.lastRow - area.firstRow + 1);
    if (count > MOST_CELLS) return [];
    return Array.from({ length: count }, (_, at) => ({
      row: area.firstRow + Math.floor(at / columns),
      column: area.firstColumn + (at % columns),
    }));
  });
}
