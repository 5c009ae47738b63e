import type { ReactElement } from 'react';
import { strings } from '../strings';
import type { CheckView } from '../views/checkView';
import type { Tone } from '../views/tone';
import { Choices } from './Choices';

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
  return (
    <Choices label={strings.check.filter} choices={offered} words={strings.tones} only={only} onChange={onChange} />
  );
}
