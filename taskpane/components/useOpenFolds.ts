import { useCallback, useState } from 'react';

export interface OpenFolds {
  readonly isOpen: (key: string) => boolean;
  readonly toggle: (key: string) => void;
  readonly open: (key: string) => void;
}

/** Which folds of a list differ from how they start; kept by key, so that a new result keeps them. */
export function useOpenFolds(startOpen: boolean): OpenFolds {
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const set = useCallback((key: string, wanted: (isToggled: boolean) => boolean) => {
    setToggled((before) => {
      const after = new Set(before);
      if (wanted(before.has(key))) after.add(key);
      else after.delete(key);
      return after;
    });
  }, []);
  return {
    isOpen: (key) => toggled.has(key) !== startOpen,
    toggle: (key) => set(key, (isToggled) => !isToggled),
    open: (key) => set(key, () => !startOpen),
  };
}
