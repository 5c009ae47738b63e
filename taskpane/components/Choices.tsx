import type { ReactElement } from 'react';
import { strings } from '../strings';
import styles from './Choices.module.css';

interface ChoicesProps<T extends string> {
  readonly label: string;
  readonly choices: readonly T[];
  readonly words: Readonly<Record<T, string>>;
  /** The one that is shown alone; undefined for all. */
  readonly only: T | undefined;
  readonly onChange: (only: T | undefined) => void;
}

/** Shows the members of one kind alone, or all. */
export function Choices<T extends string>({ label, choices, words, only, onChange }: ChoicesProps<T>): ReactElement {
  const choice = (value: T | undefined, text: string): ReactElement => (
    <button
      key={text}
      type="button"
      className={`gk-bare ${styles.choice}`}
      aria-pressed={only === value}
      onClick={() => onChange(value)}
    >
      {text}
    </button>
  );
  return (
    <div role="group" aria-label={label} className={styles.choices}>
      {choice(undefined, strings.words.all)}
      {choices.map((value) => choice(value, words[value]))}
    </div>
  );
}
