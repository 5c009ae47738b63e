import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { Icon } from '../icons';
import type { PaneActions } from '../state/usePane';
import { strings } from '../strings';
import type { PieceView } from '../views/proofreadLines';
import { VERDICT_ICONS } from '../views/verdicts';
import styles from './ClaimText.module.css';
import { SourceMenu } from './SourceMenu';

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
  if (sources.length > 0) {
    return (
      <ClaimButton id={id} claim={claim} select={select}>
        {mark}
      </ClaimButton>
    );
  }
  return (
    <span id={id} tabIndex={-1} className={styles.claim} data-verdict={verdict} title={hint}>
      {mark}
      <span className={`gk-spoken ${styles.uncopied}`}>（{strings.verdicts[verdict]}）</span>
    </span>
  );
}

interface ClaimButtonProps extends ClaimTextProps {
  readonly children: ReactElement;
}

/** A span and not a button element, so that it wraps, is selected and is copied as the text that it is. */
function ClaimButton({ id, claim, select, children }: ClaimButtonProps): ReactElement {
  const { text, verdict, hint, sources } = claim;
  const [isOpen, setOpen] = useState(false);
  const span = useRef<HTMLSpanElement>(null);
  const [only] = sources;
  const hasMenu = sources.length > 1;
  const act = (): void => {
    if (hasMenu) setOpen(true);
    else if (only) select(only.target);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    act();
  };
  const where = strings.proofread.from(hasMenu || !only ? strings.words.cells(sources.length) : only.place);
  return (
    <>
      <span
        id={id}
        ref={span}
        role="button"
        tabIndex={0}
        className={styles.claim}
        data-verdict={verdict}
        title={`${hint}\n${where}`}
        aria-label={`${text}，${hint}`}
        aria-haspopup={hasMenu ? 'menu' : undefined}
        aria-expanded={hasMenu ? isOpen : undefined}
        onClick={act}
        onKeyDown={onKeyDown}
      >
        {children}
      </span>
      {isOpen && (
        <SourceMenu target={span} header={hint} sources={sources} select={select} close={() => setOpen(false)} />
      )}
    </>
  );
}
