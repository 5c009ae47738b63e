import type { ReactElement } from 'react';
import type { Pane } from '../state/usePane';
import { strings } from '../strings';
import styles from './Choices.module.css';

/** How computed cells are written. */
export function FormulaStyleChoice({ state, command, actions, formulaStyles }: Pane): ReactElement {
  const { styleLabel, styles: words } = strings.columns;
  const isBusy = command.status === 'running';
  return (
    <div role="group" aria-label={styleLabel} className={styles.choices}>
      <span aria-hidden>{styleLabel}</span>
      {formulaStyles.map((style) => (
        <button
          key={style}
          type="button"
          className={`gk-bare ${styles.choice}`}
          aria-pressed={style === state.formulaStyle}
          aria-disabled={isBusy}
          onClick={isBusy || style === state.formulaStyle ? undefined : () => actions.chooseStyle(style)}
        >
          {words[style]}
        </button>
      ))}
    </div>
  );
}
