import { useState } from 'react';
import { tickedAtFirst, type PlanView } from '../views/planView';

/** What is ticked of a plan, and how that changes. */
export interface Ticks {
  readonly ticked: ReadonlySet<string>;
  readonly isTicked: (key: string) => boolean;
  readonly tick: (keys: readonly string[], isTicked: boolean) => void;
}

/** The ticks of a plan; another plan in its place begins with its own. */
export function useTicks(view: PlanView): Ticks {
  const [last, setLast] = useState({ view, ticked: tickedAtFirst(view) });
  const ticked = last.view === view ? last.ticked : tickedAtFirst(view);
  return {
    ticked,
    isTicked: (key) => ticked.has(key),
    tick: (keys, isTicked) => {
      const others = [...ticked].filter((key) => !keys.includes(key));
      setLast({ view, ticked: new Set(isTicked ? [...others, ...keys] : others) });
    },
  };
}
