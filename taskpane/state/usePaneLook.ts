import { useLayoutEffect, useSyncExternalStore } from 'react';
import { colourMode, onColourMode } from '../host/colourMode';
import { LOOKS, type PaneLook } from '../theme';

/** The look of the mode that Excel, or the browser, is in now; it follows them. */
export function usePaneLook(): PaneLook {
  const mode = useSyncExternalStore(onColourMode, colourMode);
  // What the browser draws itself: scroll bars, the ground behind the pane.
  useLayoutEffect(() => {
    document.documentElement.style.colorScheme = mode;
  }, [mode]);
  return LOOKS[mode];
}
