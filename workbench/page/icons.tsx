import type { ReactElement } from 'react';

const LINE = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.6 };

function Icon({ path }: { readonly path: string }): ReactElement {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path {...LINE} strokeLinecap="round" strokeLinejoin="round" d={path} />
    </svg>
  );
}

export function UndoIcon(): ReactElement {
  return <Icon path="M4 8h8a4 4 0 0 1 0 8H8M7.5 4.5 4 8l3.5 3.5" />;
}

export function RedoIcon(): ReactElement {
  return <Icon path="M16 8H8a4 4 0 0 0 0 8h4M12.5 4.5 16 8l-3.5 3.5" />;
}

export function CloseIcon(): ReactElement {
  return <Icon path="M5 5l10 10M15 5 5 15" />;
}
