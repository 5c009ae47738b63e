import { DefaultButton } from '@fluentui/react/lib/Button';
import { ProgressIndicator } from '@fluentui/react/lib/ProgressIndicator';
import { useLayoutEffect, useRef, type ReactElement, type RefObject } from 'react';
import type { Step } from '../commands/context';
import { canCancel, type CommandState } from '../state/command';
import { strings } from '../strings';
import styles from './ProgressBar.module.css';

interface ProgressBarProps {
  readonly command: Extract<CommandState, { readonly status: 'running' }>;
  readonly onCancel: () => void;
}

/** What the running command is doing, how far it is, and a way to stop it. */
export function ProgressBar({ command, onCancel }: ProgressBarProps): ReactElement {
  const { step, isCancelling } = command;
  const share = step.kind === 'reading' && step.total > 0 ? { percentComplete: step.done / step.total } : {};
  const bar = useReturnedFocus();
  return (
    <div ref={bar} className={styles.progress}>
      <div className={styles.bar}>
        <p>{isCancelling ? strings.words.cancelling : stepText(step)}</p>
        <ProgressIndicator ariaLabel={strings.progress.label} {...share} />
      </div>
      {canCancel(step) && (
        <DefaultButton text={strings.words.cancel} disabled={isCancelling} allowDisabledFocus onClick={onCancel} />
      )}
    </div>
  );
}

/** When the bar goes away with the focus in it, the focus returns to where it was before. */
function useReturnedFocus(): RefObject<HTMLDivElement | null> {
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const shown = bar.current;
    const before = document.activeElement;
    return () => {
      if (shown?.contains(document.activeElement) && before instanceof HTMLElement) before.focus();
    };
  }, []);
  return bar;
}

function stepText(step: Step): string {
  switch (step.kind) {
    case 'starting':
      return strings.progress.starting;
    case 'reading':
      return strings.progress.reading(step.done, step.total);
    case 'working':
      return strings.progress.working;
    case 'writing':
      return strings.progress.writing;
  }
}
