import type { ReactElement } from 'react';
import { Icon } from '../icons';
import { strings } from '../strings';
import type { Tone } from '../views/tone';
import styles from './ToneMark.module.css';

/** The level of a finding, as an icon and a word: never by colour alone. */
export function ToneMark({ tone }: { readonly tone: Tone }): ReactElement {
  return (
    <span className={styles.mark} data-tone={tone}>
      <Icon name={tone} size={14} />
      {strings.tones[tone]}
    </span>
  );
}
