import { useEffect, useState, type DragEvent, type ReactElement } from 'react';
import styles from './DropTarget.module.css';
import { strings } from './strings';

interface DropTargetProps {
  readonly onFiles: (files: readonly File[]) => void;
}

/** Covers the page while files are dragged over it, so that they can be dropped anywhere. */
export function DropTarget({ onFiles }: DropTargetProps): ReactElement | null {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const show = (event: globalThis.DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) setShown(true);
    };
    document.addEventListener('dragenter', show);
    return () => document.removeEventListener('dragenter', show);
  }, []);
  if (!isShown) return null;

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setShown(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <div
      className={styles.target}
      onDragOver={(event) => event.preventDefault()}
      onDragLeave={() => setShown(false)}
      onDrop={drop}
    >
      <p>{strings.drop}</p>
    </div>
  );
}
