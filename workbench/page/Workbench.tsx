import { useEffect, useRef, useState, useSyncExternalStore, type ReactElement } from 'react';
import type { DeskStore } from './deskStore';
import { DiscardDialog } from './DiscardDialog';
import { DropTarget } from './DropTarget';
import { Header } from './Header';
import { MessageBar } from './MessageBar';
import { Splitter } from './Splitter';
import { strings } from './strings';
import styles from './Workbench.module.css';

/** Pixels: the narrowest pane Excel shows, the usual one, and the widest that leaves the spreadsheet its place. */
const PANE_WIDTH = { least: 320, usual: 360, most: 600 };

interface WorkbenchProps {
  readonly desk: DeskStore;
  /** The element that the spreadsheet draws itself in. */
  readonly spreadsheet: HTMLElement;
}

/** The page: a header, the spreadsheet, and the pane beside it. */
export function Workbench({ desk, spreadsheet }: WorkbenchProps): ReactElement {
  const { file, opening, isChanged, message } = useSyncExternalStore(desk.subscribe, desk.view);
  const [paneWidth, setPaneWidth] = useState(PANE_WIDTH.usual);
  const [waiting, setWaiting] = useState<() => void>();

  /** Opening another file takes the place of this one: first ask about changes that would be lost. */
  const unlessChanged = (open: () => void) => (isChanged ? setWaiting(() => open) : open());
  useLeavingWarning(isChanged);

  return (
    <div className={styles.page}>
      <Header
        desk={desk}
        onSample={(sample) => unlessChanged(() => void desk.openSample(sample))}
        onFile={(chosen) => unlessChanged(() => void desk.openFile(chosen))}
      />
      <div className={styles.work}>
        <main className={styles.sheet} aria-label={strings.spreadsheet} aria-busy={opening !== undefined}>
          <SpreadsheetPlace spreadsheet={spreadsheet} />
          {opening !== undefined && (
            <div className={styles.opening} role="status">
              {strings.loading(opening)}
            </div>
          )}
          {message && <MessageBar message={message} onClose={() => desk.say(undefined)} />}
        </main>
        <aside className={styles.pane} aria-label={strings.pane}>
          <Splitter width={paneWidth} least={PANE_WIDTH.least} most={PANE_WIDTH.most} onResize={setPaneWidth} />
          <div style={{ width: paneWidth }}>
            {file && <iframe key={file.key} title={strings.pane} src="./pane.html" />}
          </div>
        </aside>
      </div>
      <DropTarget
        onFiles={([dropped, ...more]) => {
          if (!dropped || more.length > 0) desk.say({ kind: 'warning', text: strings.dropOne });
          else unlessChanged(() => void desk.openFile(dropped));
        }}
      />
      {waiting && file && (
        <DiscardDialog
          fileName={file.name}
          onKeep={() => setWaiting(undefined)}
          onProceed={() => {
            setWaiting(undefined);
            waiting();
          }}
        />
      )}
    </div>
  );
}

/** Holds the spreadsheet's element, which React leaves alone. */
function SpreadsheetPlace({ spreadsheet }: Pick<WorkbenchProps, 'spreadsheet'>): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.replaceChildren(spreadsheet), [spreadsheet]);
  return <div ref={place} className={styles.spreadsheet} />;
}

/** The browser asks before the page is left with changes that were not downloaded. */
function useLeavingWarning(isChanged: boolean): void {
  useEffect(() => {
    if (!isChanged) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isChanged]);
}
