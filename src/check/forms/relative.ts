import { columnIndex, columnLetters } from '../../model/address';

/**
 * A formula by where its references lie from the cell it stands in, so that copies of one formula are equal: D8+E8 in C8
 * and D9+E9 in C9 are both "one and two columns to the right".
 */
export interface RelativeFormula {
  /** Equal for copies of one formula. */
  readonly key: string;
  /** Every reference into its own sheet stays in the cell's row, or names its row absolutely. */
  readonly staysInRow: boolean;
  readonly staysInColumn: boolean;
  /** The formula as it reads in another cell; undefined where it would leave the sheet. */
  at(position: Position): string | undefined;
}

interface Position {
  readonly row: number;
  readonly column: number;
}

/** One coordinate of a reference: absolute, or an offset from the cell. */
interface Coordinate {
  readonly isAbsolute: boolean;
  readonly value: number;
}

interface Reference {
  readonly row: Coordinate;
  readonly column: Coordinate;
  readonly isOnOtherSheet: boolean;
}

/** A text or a quoted sheet name, passed over whole; else a reference that is no part of a longer word, nor a function. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\p{L}\p{N}_.(])/gu;

export function relativeFormula(formula: string, position: Position): RelativeFormula {
  const pieces = piecesOf(formula, position);
  const references = pieces.filter((piece): piece is Reference => typeof piece !== 'string');
  const own = references.filter(({ isOnOtherSheet }) => !isOnOtherSheet);
  const stays = ({ isAbsolute, value }: Coordinate) => isAbsolute || value === 0;
  return {
    key: pieces.map((piece) => (typeof piece === 'string' ? piece.toUpperCase() : keyOf(piece))).join(''),
    staysInRow: references.length > 0 && own.every(({ row }) => stays(row)),
    staysInColumn: references.length > 0 && own.every(({ column }) => stays(column)),
    at: (target) => {
      const texts = pieces.map((piece) => (typeof piece === 'string' ? piece : referenceAt(piece, target)));
      return texts.includes(undefined) ? undefined : texts.join('');
    },
  };
}

function piecesOf(formula: string, position: Position): (string | Reference)[] {
  const pieces: (string | Reference)[] = [];
  let done = 0;
  for (const match of formula.matchAll(TOKEN)) {
    const [, columnDollar, letters, rowDollar, digits] = match;
    if (letters === undefined || digits === undefined) continue;
    pieces.push(formula.slice(done, match.index), {
      row: coordinate(rowDollar === '$', Number(digits) - 1, position.row),
      column: coordinate(columnDollar === '$', columnIndex(letters), position.column),
      isOnOtherSheet: isQualified(formula.slice(0, match.index)),
    });
    done = match.index + match[0].length;
  }
  return [...pieces, formula.slice(done)];
}

/** Whether what stands before a reference names a sheet; the end of a range belongs to the sheet of its beginning. */
const isQualified = (before: string): boolean => /!(?:\$?[A-Za-z]{1,3}\$?\d+:)?$/u.test(before);

const coordinate = (isAbsolute: boolean, value: number, own: number): Coordinate => ({
  isAbsolute,
  value: isAbsolute ? value : value - own,
});

const keyOf = ({ row, column }: Reference): string => `R${coordinateKey(row)}C${coordinateKey(column)}`;
const coordinateKey = ({ isAbsolute, value }: Coordinate): string => (isAbsolute ? `${value}` : `[${value}]`);

function referenceAt({ row, column }: Reference, target: Position): string | undefined {
  const [r, c] = [
    row.isAbsolute ? row.value : target.row + row.value,
    column.isAbsolute ? column.value : target.column + column.value,
  ];
  if (r < 0 || c < 0) return undefined;
  return `${column.isAbsolute ? '$' : ''}${columnLetters(c)}${row.isAbsolute ? '$' : ''}${r + 1}`;
}
