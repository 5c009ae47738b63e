import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import type { PaneActions } from '../state/usePane';
import { strings } from '../strings';
import type { SourceView, SpanView } from '../views/narrative';
import { SourceMenu } from './SourceMenu';
import styles from './SourcedText.module.css';

type Sourced = Extract<SpanView, { readonly kind: 'sourced' }>;

interface SourcedTextProps extends Pick<Sourced, 'text' | 'how' | 'sources' | 'from'> {
  readonly select: PaneActions['select'];
}

/**
 * A number in the narrative: a click selects the cell it comes from, or offers its cells when there are several. It is
 * a span and not a button element, so that it wraps, is selected and is copied as the text that it is.
 */
export function SourcedText({ text, how, sources, from, select }: SourcedTextProps): ReactElement {
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
  return (
    <>
      <span
        ref={span}
        role="button"
        tabIndex={0}
        className={styles.sourced}
        title={from === undefined ? hint(how, sources) : `${hint(how, sources)}；${strings.text.from(from)}`}
        data-from={from}
        aria-haspopup={hasMenu ? 'menu' : undefined}
        aria-expanded={hasMenu ? isOpen : undefined}
        onClick={act}
        onKeyDown={onKeyDown}
      >
        {text}
      </span>
      {isOpen && (
        <SourceMenu
          target={span}
          header={hint(how, sources)}
          sources={sources}
          select={select}
          close={() => setOpen(false)}
        />
      )}
    </>
  );
}

/** "取自 公开05 C7", "占比，取自 2 个单元格". */
function hint(how: Sourced['how'], sources: readonly SourceView[]): string {
  const [only] = sources;
  const place = sources.length === 1 && only ? only.place : strings.words.cells(sources.length);
  return `${strings.draft.how[how ?? 'copied']} ${place}`;
}
