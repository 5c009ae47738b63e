import { useRef, useState, type HTMLAttributes, type KeyboardEvent, type ReactElement } from 'react';
import type { PaneActions } from '../state/usePane';
import type { SourceView } from '../views/narrative';
import { SourceMenu } from './SourceMenu';

interface SourceButtonProps extends Pick<
  HTMLAttributes<HTMLSpanElement>,
  'aria-label' | 'children' | 'className' | 'id' | 'title'
> {
  readonly sources: readonly SourceView[];
  /** What the menu of several cells is headed with. */
  readonly header: string;
  readonly select: PaneActions['select'];
  /** Attributes that the style sheet tells by: data-verdict, data-from. */
  readonly data?: Readonly<Record<`data-${string}`, string | undefined>>;
}

/**
 * Words of a text that lead to cells: a click selects the only one, or offers them when there are several. It is a span
 * and not a button element, so that it wraps, is selected and is copied as the text that it is.
 */
export function SourceButton({ sources, header, select, data, ...span }: SourceButtonProps): ReactElement {
  const [isOpen, setOpen] = useState(false);
  const target = useRef<HTMLSpanElement>(null);
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
        {...span}
        {...data}
        ref={target}
        role="button"
        tabIndex={0}
        aria-haspopup={hasMenu ? 'menu' : undefined}
        aria-expanded={hasMenu ? isOpen : undefined}
        onClick={act}
        onKeyDown={onKeyDown}
      />
      {isOpen && (
        <SourceMenu target={target} header={header} sources={sources} select={select} close={() => setOpen(false)} />
      )}
    </>
  );
}
