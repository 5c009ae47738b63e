import type { IButtonStyles } from '@fluentui/react/lib/Button';

/** Narrow enough for three buttons side by side at 320 px; a text that is wider than the pane itself is broken. */
export const COMPACT: IButtonStyles = { root: { minWidth: 0, height: 'auto', minHeight: 32, padding: '0 10px' } };
