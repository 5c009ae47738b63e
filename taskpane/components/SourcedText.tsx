import { ContextualMenu, ContextualMenuItemType } from '@fluentui/react/lib/ContextualMenu';
import { useRef, useState, type KeyboardEvent, type ReactElement, type RefObject } from 'react';
import type { PaneActions } from '../state/usePane';
import { strings } from '../strings';
import type { SourceView, SpanView } from '../views/narrative';
import styles from './SourcedText.module.css';

type Sourced = Extract<SpanView, { readonly kind: 'sourced' }>;

interface SourcedTextProps extends Pick<Sourced, 'text' | 'how' | 'sources'> {
  readonly select: PaneActions['select'];
}

/**
 * A number in the narrative: a click selects the cell it comes from, or offers its cells when there are several. It is
 * a span and not a button element, so that it wraps, is selected and is copied as the text that it is.
 */
export function SourcedText({ text, how, sources, select }: SourcedTextProps): ReactElement {
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
        title={hint(how, sources)}
        aria-haspopup={hasMenu ? 'menu' : undefined}
        aria-expanded={hasMenu ? isOpen : undefined}
        onClick={act}
        onKeyDown={onKeyDown}
      >
        {text}
      </span>
      {isOpen && <SourceMenu target={span} how={how} sources={sources} select={select} close={() => setOpen(false)} />}
    </>
  );
}

interface SourceMenuProps extends Pick<SourcedTextProps, 'how' | 'sources' | 'select'> {
  readonly target: RefObject<HTMLSpanElement | null>;
  readonly close: () => void;
}

function SourceMenu({ target, how, sources, select, close }: SourceMenuProps): ReactElement {
  return (
    <ContextualMenu
      target={target}
      ariaLabel={strings.draft.chooseSource}
      onDismiss={close}
      shouldFocusOnMount
      items={[
        { key: 'how', itemType: ContextualMenuItemType.Header, text: hint(how, sources) },
        ...sources.map((source) => ({
          key: source.key,
          text: source.place,
          secondaryText: source.shown === '' ? strings.check.blank : source.shown,
          onClick: () => select(source.target),
        })),
      ]}
    />
  );
}

/** "取自 公开05 C7", "占比，取自 2 个单元格". */
function hint(how: Sourced['how'], sources: readonly SourceView[]): string {
  const [only] = sources;
  const place = sources.length === 1 && only ? only.place : strings.words.cells(sources.length);
  return `${strings.draft.how[how ?? 'copied']} ${place}`;
}
