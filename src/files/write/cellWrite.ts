import { a1 } from '../../model/address';
import type { CellEdit, CellLook } from '../../model/edit';
import type { InputRule } from '../../model/inputRule';
import { encodeCellText } from '../xml/text';

/** A checked edit of one cell, ready to be written. */
export interface CellWrite {
  readonly row: number;
  readonly column: number;
  /** The new content; undefined where the cell keeps what it holds and only its style changes. */
  readonly content?: CellContent;
  readonly numberFormat?: string;
  readonly look?: CellLook;
  /** What may be typed there; null takes away what the file says of it. */
  readonly inputRule?: InputRule | null;
}

export interface CellContent {
  readonly after: CellEdit['after'];
  readonly result?: NonNullable<CellEdit['result']>;
}

export function isFormula(content: CellEdit['after']): content is string {
  return typeof content === 'string' && content.startsWith('=');
}

/** Excel's limits; a file that exceeds them does not open. */
export const LONGEST_TEXT = 32_767;
export const LONGEST_FORMULA = 8192;

/**
 * A cell as XML. A text is written into its cell, so that the table of shared texts, which other sheets read, stays as
 * it is.
 */
export function cellXml(prefix: string, write: CellWrite, style: number): string {
  const { after, result } = write.content ?? { after: null };
  const open = `<${prefix}c r="${a1(write)}"${style === 0 ? '' : ` s="${style}"`}`;
  const close = `</${prefix}c>`;
  if (after === null || after === '') return `${open}/>`;
  if (isFormula(after)) {
    const type = typeof result === 'string' ? ' t="str"' : typeof result === 'boolean' ? ' t="b"' : '';
    const value = result === undefined ? '' : `<${prefix}v>${valueText(result)}</${prefix}v>`;
    return `${open}${type}>${formulaXml(prefix, after)}${value}${close}`;
  }
  if (typeof after === 'string') {
    const text = `<${prefix}t xml:space="preserve">${encodeCellText(after)}</${prefix}t>`;
    return `${open} t="inlineStr"><${prefix}is>${text}</${prefix}is>${close}`;
  }
  const type = typeof after === 'boolean' ? ' t="b"' : '';
  return `${open}${type}><${prefix}v>${valueText(after)}</${prefix}v>${close}`;
}

/** A formula element for a formula with its leading "=". */
export function formulaXml(prefix: string, formula: string): string {
  return `<${prefix}f>${encodeCellText(formula.slice(1))}</${prefix}f>`;
}

function valueText(value: string | number | boolean): string {
  if (typeof value === 'boolean') return value ? '1' : '0';
  return typeof value === 'number' ? String(value) : encodeCellText(value);
}
