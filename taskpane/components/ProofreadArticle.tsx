import { memo, type ReactElement } from 'react';
import type { Verdict } from '../../src/index';
import type { PaneActions } from '../state/usePane';
import { strings } from '../strings';
import { anchorOf } from '../views/proofreadAnchor';
import type { PieceView } from '../views/proofreadLines';
import type { ProofreadView } from '../views/proofreadView';
import { ClaimText } from './ClaimText';
import styles from './ProofreadArticle.module.css';

interface ProofreadArticleProps {
  readonly view: ProofreadView;
  /** Claims with another verdict stand unmarked; undefined marks all. */
  readonly only: Verdict | undefined;
  readonly select: PaneActions['select'];
}

/** The text that was proofread, its claims marked. */
export const ProofreadArticle = memo(function ProofreadArticle({
  view,
  only,
  select,
}: ProofreadArticleProps): ReactElement {
  return (
    <article className={styles.article} aria-label={strings.proofread.article}>
      {view.lines.map((pieces, line) => (
        <p key={line} className={styles.line}>
          {pieces.map((piece, index) => (
            <Piece key={index} piece={piece} only={only} select={select} />
          ))}
        </p>
      ))}
    </article>
  );
});

interface PieceProps {
  readonly piece: PieceView;
  readonly only: Verdict | undefined;
  readonly select: PaneActions['select'];
}

function Piece({ piece, only, select }: PieceProps): ReactElement {
  if (piece.kind === 'words') return <>{piece.text}</>;
  if (piece.kind === 'remark') {
    if (only !== undefined && only !== 'disagree') return <>{piece.text}</>;
    return (
      <span id={anchorOf(piece.start)} tabIndex={-1} className={styles.remark} title={piece.hint}>
        {piece.text}
      </span>
    );
  }
  if (only !== undefined && only !== piece.verdict) return <>{piece.text}</>;
  return <ClaimText id={anchorOf(piece.start)} claim={piece} select={select} />;
}
