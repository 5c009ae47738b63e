import type { ReactElement } from 'react';
import { Icon } from '../icons';
import type { PaneActions } from '../state/usePane';
import { strings } from '../strings';
import type { PieceView } from '../views/proofreadLines';
import { VERDICT_ICONS } from '../views/verdicts';
import styles from './ClaimText.module.css';
import { SourceButton } from './SourceButton';

type Claim = Extract<PieceView, { readonly kind: 'claim' }>;

interface ClaimTextProps {
  readonly id: string;
  readonly claim: Claim;
  readonly select: PaneActions['select'];
}

/**
 * A statement in the proofread text, with its verdict as an underline of its own and, unless it agrees, an icon. A click
 * selects the cell it was compared with, or offers the cells when there are several.
 */
export function ClaimText({ id, claim, select }: ClaimTextProps): ReactElement {
  const { text, verdict, hint, sources } = claim;
  const mark = (
    <>
      {text}
      {verdict !== 'agree' && <Icon name={VERDICT_ICONS[verdict]} size={12} />}
    </>
  );
  const [only] = sources;
  if (only) {
    const where = strings.proofread.from(sources.length > 1 ? strings.words.cells(sources.length) : only.place);
    return (
      <SourceButton
        id={id}
        className={styles.claim}
        title={`${hint}\n${where}`}
        aria-label={`${text}，${hint}`}
        data={{ 'data-verdict': verdict }}
        header={hint}
        sources={sources}
        select={select}
      >
        {mark}
      </SourceButton>
    );
  }
  return (
    <span id={id} tabIndex={-1} className={styles.claim} data-verdict={verdict} title={hint}>
      {mark}
      <span className={`gk-spoken ${styles.uncopied}`}>（{strings.verdicts[verdict]}）</span>
    </span>
  );
}
