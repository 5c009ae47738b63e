import { useState, type ReactElement } from 'react';
import { strings } from '../strings';
import type { CellPart, CellView } from '../views/checkView';
import type { Figure } from '../views/figures';
import { shortCells } from '../views/shortCells';
import type { PaneActions } from '../state/usePane';
import styles from './CellList.module.css';

/** The sign before a cell, as in a sum written under one another. */
const SIGNS: Record<CellPart, string> = {
  total: '=',
  plus: '+',
  minus: '−',
  left: '①',
  right: '②',
  said: '文',
  cell: '',
};

interface CellListProps {
  readonly cells: readonly CellView[];
  /** The sum of the parts: the last line of the list. */
  readonly sum: Figure | undefined;
  readonly select: PaneActions['select'];
}

/** The cells of a finding, each a link to itself in the workbook. A long list starts short. */
export function CellList({ cells, sum, select }: CellListProps): ReactElement {
  const [isWhole, setWhole] = useState(false);
  const short = shortCells(cells);
  const hidden = cells.length - short.length;
  return (
    <>
      <ul className={styles.list}>
        {(isWhole ? cells : short).map((cell) => (
          <li key={cell.key}>
            <CellLink cell={cell} select={select} />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <button
          type="button"
          className={`gk-bare ${styles.more}`}
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? strings.words.collapse : strings.words.expandAll(hidden)}
        </button>
      )}
      {sum && (
        <p className={styles.sum}>
          <span>{sum.label}</span>
          <span className="gk-number">{sum.value}</span>
        </p>
      )}
    </>
  );
}

function CellLink({
  cell,
  select,
}: {
  readonly cell: CellView;
  readonly select: CellListProps['select'];
}): ReactElement {
  const place = `${cell.target.sheet} ${cell.address}`;
  return (
    <button
      type="button"
      className={`gk-bare ${styles.cell}`}
      title={strings.check.goTo(place)}
      onClick={() => select(cell.target)}
    >
      <span className={styles.sign} aria-hidden>
        {SIGNS[cell.part]}
      </span>
      {cell.part !== 'cell' && <span className="gk-spoken">{strings.roles[cell.part]} </span>}
      <span className={styles.label}>{cell.label}</span>
      <span className={styles.address}>{cell.address}</span>
      <span className={styles.shown} data-blank={cell.shown === ''}>
        {cell.shown === '' ? strings.check.blank : cell.shown}
      </span>
    </button>
  );
}
