import type { ReactElement } from 'react';
import type { Pane } from '../state/usePane';
import { strings } from '../strings';
import styles from './Choices.module.css';

/** Which publication 填列, 情况说明 and 校对 are about, where the workbook holds both. */
export function KindChoice({ state, command, actions }: Pane): ReactElement | null {
  const { kinds, tab } = state;
  if (kinds.length < 2 || tab === 'check') return null;
  const chosen = state.kind ?? kinds[0];
  const isBusy = command.status === 'running';
  return (
    <div role="group" aria-label={strings.kinds.label} className={styles.choices}>
      <span aria-hidden>{strings.kinds.word}</span>
      {kinds.map((kind) => (
        <button
          key={kind}
          type="button"
          className={`gk-bare ${styles.choice}`}
          aria-pressed={kind === chosen}
          aria-disabled={isBusy}
          onClick={isBusy || kind === chosen ? undefined : () => actions.chooseKind(kind)}
        >
          {strings.kinds[kind]}
        </button>
      ))}
    </div>
  );
}
