import { useState, type KeyboardEvent, type PointerEvent, type ReactElement } from 'react';
import styles from './Splitter.module.css';
import { strings } from './strings';

interface SplitterProps {
  /** The width of what is right of it, in pixels. */
  readonly width: number;
  readonly least: number;
  readonly most: number;
  readonly onResize: (width: number) => void;
}

/** Pixels by which an arrow key moves it. */
const STEP = 20;

/** The line between spreadsheet and pane, to be dragged, or moved by the arrow keys, Home and End. */
export function Splitter({ width, least, most, onResize }: SplitterProps): ReactElement {
  const [isDragging, setDragging] = useState(false);
  const resize = (wanted: number) => onResize(Math.min(most, Math.max(least, Math.round(wanted))));

  const onKeyDown = (event: KeyboardEvent) => {
    const wanted = { ArrowLeft: width + STEP, ArrowRight: width - STEP, Home: most, End: least }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    resize(wanted);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    setDragging(true);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (isDragging) resize(document.documentElement.clientWidth - event.clientX);
  };

  return (
    <div
      className={styles.splitter}
      data-dragging={isDragging}
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={strings.splitter}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={width}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onLostPointerCapture={() => setDragging(false)}
    />
  );
}
