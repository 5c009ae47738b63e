import { DefaultButton } from '@fluentui/react/lib/Button';
import { useCallback, useEffect, useRef, useState, type ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { failureOf } from '../state/failure';
import type { Part } from '../state/part';
import { strings } from '../strings';
import styles from './Loaded.module.css';
import { Notice } from './Notice';

interface LoadedProps<T> {
  readonly part: Part<T>;
  /** What is shown of it. */
  readonly children: (loaded: T) => ReactElement;
}

/** Shows a part of the program as soon as it is loaded: at once where it is there already. */
export function Loaded<T>({ part, children }: LoadedProps<T>): ReactElement {
  const [isLoading, setLoading] = useState(true);
  const [failure, setFailure] = useState<string>();
  const place = useRef<HTMLDivElement>(null);
  const fetch = useCallback((): void => {
    part.load().then(
      () => withFocusKept(place.current, () => setLoading(false)),
      (error: unknown) => {
        setFailure(failureOf(error).sentence);
        setLoading(false);
      },
    );
  }, [part]);
  const loaded = part.now();
  const isThere = loaded !== undefined;
  useEffect(() => {
    if (!isThere) fetch();
  }, [isThere, fetch]);
  const again = (): void => {
    setLoading(true);
    fetch();
  };
  if (isThere) return children(loaded);
  return (
    <div ref={place} aria-busy={isLoading}>
      {failure === undefined ? (
        <p className={styles.opening} role="status">
          {strings.words.opening}
        </p>
      ) : (
        <div role="alert" className={styles.failed}>
          <Notice kind="warning">
            <p>{failure}</p>
            <DefaultButton
              text={isLoading ? strings.words.opening : strings.words.again}
              disabled={isLoading}
              allowDisabledFocus
              onClick={again}
            />
          </Notice>
        </div>
      )}
    </div>
  );
}

/** Shows what was loaded; the focus, if it was on what stood in its place, goes to its first control. */
function withFocusKept(place: HTMLElement | null, show: () => void): void {
  const hadFocus = place?.contains(document.activeElement) === true;
  const around = place?.parentElement;
  flushSync(show);
  if (hadFocus) around?.querySelector<HTMLElement>('button, textarea')?.focus();
}
