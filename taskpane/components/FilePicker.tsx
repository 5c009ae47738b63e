import { useCallback, useRef, type ReactElement } from 'react';

export interface FilePicker {
  /** Opens the system's dialog; only within a click. */
  readonly open: () => void;
  /** Stands anywhere in the tab; nothing of it is seen. */
  readonly input: ReactElement;
}

/**
 * Lets the person choose one file.
 * @param accept the extensions that the dialog offers: ".xlsx,.xls"
 */
export function useFilePicker(label: string, accept: string, onFile: (file: File) => void): FilePicker {
  const input = useRef<HTMLInputElement>(null);
  const open = useCallback(() => input.current?.click(), []);
  return {
    open,
    input: (
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // Emptied, so that choosing the same file again is a choice too.
          currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
    ),
  };
}
