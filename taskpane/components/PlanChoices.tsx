import { useEffect, useRef, type ReactElement, type ReactNode } from 'react';
import { strings } from '../strings';
import type { PlanChoiceView } from '../views/planView';
import styles from './PlanReview.module.css';
import type { Ticks } from './useTicks';

interface PlanChoicesProps {
  readonly choices: readonly PlanChoiceView[];
  readonly ticks: Ticks;
  readonly isBusy: boolean;
}

/** The choices of a sheet: all of them at once, and each bundle. Single cells are ticked where they are listed. */
export function PlanChoices({ choices, ticks, isBusy }: PlanChoicesProps): ReactElement {
  const keys = choices.map(({ key }) => key);
  const count = choices.reduce((cells, { cellCount }) => cells + cellCount, 0);
  const bundles = choices.filter(({ bundle }) => bundle !== undefined);
  const hasTyped = choices.some(({ overwritesTyped }) => overwritesTyped);
  return (
    <div className={styles.choices}>
      <p>
        {strings.plan.overwriting(count)}
        {hasTyped && strings.plan.typedUnticked}
      </p>
      {choices.length > bundles.length && (
        <Tick keys={keys} ticks={ticks} isBusy={isBusy}>
          {strings.plan.all}
        </Tick>
      )}
      {bundles.map(({ key, bundle, cellCount }) => (
        <Tick key={key} keys={[key]} ticks={ticks} isBusy={isBusy}>
          {bundle}（{strings.words.cells(cellCount)}）
        </Tick>
      ))}
    </div>
  );
}

interface TickProps {
  readonly keys: readonly string[];
  readonly ticks: Ticks;
  readonly isBusy: boolean;
  readonly children: ReactNode;
}

/** A box for one choice, or for all of several: half ticked where some are. */
function Tick({ keys, ticks: { isTicked, tick }, isBusy, children }: TickProps): ReactElement {
  const box = useRef<HTMLInputElement>(null);
  const ticked = keys.filter(isTicked).length;
  useEffect(() => {
    if (box.current) box.current.indeterminate = ticked > 0 && ticked < keys.length;
  });
  return (
    <label className={styles.tick}>
      <input
        ref={box}
        type="checkbox"
        checked={ticked === keys.length}
        disabled={isBusy}
        onChange={({ target }) => tick(keys, target.checked)}
      />
      <span>{children}</span>
    </label>
  );
}
