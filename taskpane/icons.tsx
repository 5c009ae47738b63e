import { registerIcons } from '@fluentui/react/lib/Styling';
import type { ReactElement } from 'react';

/**
 * The pane's icons: our own drawings, on a 16 × 16 grid, filled with the text's colour. Fluent's icon font is fetched
 * from a CDN unless told otherwise, so the few icons that its controls name are registered here as drawings too.
 */
export type IconName =
  | 'error'
  | 'warning'
  | 'rounding'
  | 'note'
  | 'passed'
  | 'skipped'
  | 'close'
  | 'chevronDown'
  | 'chevronRight'
  | 'copy'
  | 'edit'
  | 'sheet'
  | 'check'
  | 'fill'
  | 'draft'
  | 'proofread';

const RING = 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm0 1.25a5.75 5.75 0 1 0 0 11.5 5.75 5.75 0 0 0 0-11.5Z';
const DISC = 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Z';

const DRAWINGS: Record<IconName, string> = {
  error: `${DISC}M5.9 5.02 5.02 5.9 7.12 8l-2.1 2.1.88.88L8 8.88l2.1 2.1.88-.88L8.88 8l2.1-2.1-.88-.88L8 7.12Z`,
  warning:
    'M8 1.3c.4 0 .77.2.97.56l6.1 10.9c.42.75-.12 1.69-.98 1.69H1.9c-.86 0-1.4-.94-.98-1.7l6.1-10.9c.2-.35.57-.55.97-.55ZM7.35 5.6v4.1h1.3V5.6Zm.65 5a.85.85 0 1 0 0 1.7.85.85 0 0 0 0-1.7Z',
  rounding: `${RING}M4.6 6.9c.5-.75 1.1-1.1 1.8-1.1.55 0 1.05.2 1.7.52.55.27.9.38 1.25.38.45 0 .8-.22 1.15-.75l.95.65c-.5.8-1.2 1.25-2.05 1.25-.6 0-1.1-.2-1.75-.52-.5-.25-.85-.38-1.2-.38-.4 0-.65.17-.95.6Zm0 3c.5-.75 1.1-1.1 1.8-1.1.55 0 1.05.2 1.7.52.55.27.9.38 1.25.38.45 0 .8-.22 1.15-.75l.95.65c-.5.8-1.2 1.25-2.05 1.25-.6 0-1.1-.2-1.75-.52-.5-.25-.85-.38-1.2-.38-.4 0-.65.17-.95.6Z`,
  note: `${RING}M7.37 7.1h1.26v4.2H7.37ZM8 4.6a.85.85 0 1 1 0 1.7.85.85 0 0 1 0-1.7Z`,
  passed: `${DISC}m3.02 4.6-4.1 4.24-1.94-1.9-.87.9 2.83 2.76 4.98-5.14Z`,
  skipped: `${RING}M4.75 7.37h6.5v1.26h-6.5Z`,
  close: 'm3.52 2.64-.88.88L7.12 8l-4.48 4.48.88.88L8 8.88l4.48 4.48.88-.88L8.88 8l4.48-4.48-.88-.88L8 7.12Z',
  chevronDown: 'm3.3 5.3-.9.9L8 11.8l5.6-5.6-.9-.9L8 10Z',
  chevronRight: 'm6.2 2.4-.9.9L10 8l-4.7 4.7.9.9L11.8 8Z',
  edit: 'M12.1 1.6c.5-.5 1.3-.5 1.8 0l.5.5c.5.5.5 1.3 0 1.8l-8.7 8.7-3.6.9.9-3.6Zm.9.9-1.1 1.1.5.5 1.1-1.1Zm-2 2-6.8 6.8-.2.7.7-.2 6.8-6.8Z',
  copy: 'M5.5 1.5h7c.55 0 1 .45 1 1v9h-1.25V2.75H5.5Zm-2 2.5h6.75c.55 0 1 .45 1 1v8.5c0 .55-.45 1-1 1H3.5c-.55 0-1-.45-1-1V5c0-.55.45-1 1-1Zm.25 1.25v8H10v-8Z',
  sheet:
    'M2.5 2h11c.55 0 1 .45 1 1v10c0 .55-.45 1-1 1h-11c-.55 0-1-.45-1-1V3c0-.55.45-1 1-1Zm.25 1.25v2.2h2.6v-2.2Zm3.85 0v2.2h6.65v-2.2ZM2.75 6.7v2.4h2.6V6.7Zm3.85 0v2.4h6.65V6.7Zm-3.85 3.65v2.4h2.6v-2.4Zm3.85 0v2.4h6.65v-2.4Z',
  check: 'm13.9 3.6.9.9L6.2 13.1 1.9 8.8l.9-.9 3.4 3.4Z',
  fill: 'M2.5 2h11c.55 0 1 .45 1 1v4.5h-1.25V6.7H6.6v6.05h1.9V14h-6c-.55 0-1-.45-1-1V3c0-.55.45-1 1-1Zm.25 1.25v2.2h2.6v-2.2Zm3.85 0v2.2h6.65v-2.2ZM2.75 6.7v6.05h2.6V6.7Zm8.62 2.05h1.26v1.87h1.87v1.26h-1.87v1.87h-1.26v-1.87H9.5v-1.26h1.87Z',
  draft:
    'M3.5 1h6.2L13.5 4.8V14c0 .55-.45 1-1 1h-9c-.55 0-1-.45-1-1V2c0-.55.45-1 1-1Zm.25 1.25v11.5h8.5v-8H8.75v-3.5Zm6.25.9V4.5h1.35ZM5.2 7.4h5.6v1.2H5.2Zm0 2.8h5.6v1.2H5.2Z',
  proofread:
    'M3 1.5h8c.55 0 1 .45 1 1v4.2h-1.25V2.75h-7.5v10.5H6.5v1.25H3c-.55 0-1-.45-1-1v-11c0-.55.45-1 1-1ZM4.7 4.9h4.6v1.2H4.7Zm0 2.7h3.1v1.2H4.7Zm9.1 1.2.9.9-5 5-2.6-2.6.9-.9 1.7 1.7Z',
};

export function Icon({ name, size = 16 }: { readonly name: IconName; readonly size?: number }): ReactElement {
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      fill="currentColor"
      fillRule="evenodd"
      aria-hidden
      focusable={false}
    >
      <path d={DRAWINGS[name]} />
    </svg>
  );
}

/** Gives Fluent's controls the drawings for the icon names they use. */
export function registerPaneIcons(): void {
  registerIcons({
    style: {},
    icons: {
      info: <Icon name="note" />,
      errorbadge: <Icon name="error" />,
      blocked2: <Icon name="error" />,
      warning: <Icon name="warning" />,
      completed: <Icon name="passed" />,
      clear: <Icon name="close" size={12} />,
      cancel: <Icon name="close" size={12} />,
      chevrondown: <Icon name="chevronDown" size={12} />,
      chevronright: <Icon name="chevronRight" size={12} />,
      checkmark: <Icon name="check" size={12} />,
      copy: <Icon name="copy" />,
      sheet: <Icon name="sheet" />,
      check: <Icon name="check" />,
      fill: <Icon name="fill" />,
      draft: <Icon name="draft" />,
      proofread: <Icon name="proofread" />,
    },
  });
}
