import type { ReactElement } from 'react';
import { strings } from '../strings';
import type { CheckView } from '../views/checkView';
import type { Tone } from '../views/tone';
import styles from './LevelFilter.module.css';

const LEVELS: readonly Tone[] = ['error', 'warning', 'note', 'rounding'];

interface LevelFilterProps {
  readonly counts: CheckView['counts'];
  /** The one level that is shown; undefined for all. */
  readonly only: Tone | undefined;
  readonly onChange: (only: Tone | undefined) => void;
}

/** Shows the findings of one level alone. A level without findings is left out, unless it is the one chosen. */
export function LevelFilter({ counts, only, onChange }: LevelFilterProps): ReactElement | null {
  const offered = LEVELS.filter((level) => counts[level] > 0 || level === only);
  if (offered.length < 2 && only === undefined) return null;
  const choice = (level: Tone | undefined, text: string): ReactElement => (
    <button
      key={text}
      type="button"
      className={`gk-bare ${styles.choice}`}
      aria-pressed={only === level}
      onClick={() => onChange(level)}
    >
      {text}
    </button>
  );
  return (
    <div role="group" aria-label={strings.check.filter} className={styles.filter}>
      {choice(undefined, strings.check.all)}
      {offered.map((level) => choice(level, strings.tones[level]))}
    </div>
  );
}
