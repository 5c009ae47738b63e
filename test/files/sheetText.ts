/** A sheet's XML taken apart by patterns, not by the reader under test. For sheets whose cells say their position. */

const CELL = /<c\b[^>]*?(?:\/>|>[\s\S]*?<\/c>)/gu;

/** Every cell element by its address. */
export function cellElements(xml: string): Map<string, string> {
  return new Map([...xml.matchAll(CELL)].map(([element]) => [/\sr="([A-Z]+\d+)"/u.exec(element)?.[1] ?? '', element]));
}

/** What is not a cell: the sheet without its cells, its stated dimension and spans, and rows that are nothing else. */
export function withoutCells(xml: string): string {
  return xml
    .replaceAll(CELL, '')
    .replace(/<dimension [^>]*>/u, '')
    .replaceAll(/ spans="\d+:\d+"/gu, '')
    .replaceAll(/><\/row>/gu, '/>')
    .replaceAll(/<row r="\d+"\/>/gu, '')
    .replaceAll(/<sheetData><\/sheetData>/gu, '<sheetData/>');
}

/** The cells that are not the same element before and after. */
export function changedCells(before: string, after: string): string[] {
  const [left, right] = [cellElements(before), cellElements(after)];
  const addresses = new Set([...left.keys(), ...right.keys()]);
  return [...addresses].filter((address) => left.get(address) !== right.get(address)).sort();
}
