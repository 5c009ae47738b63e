import { Pivot, PivotItem } from '@fluentui/react/lib/Pivot';
import { ThemeProvider } from '@fluentui/react/lib/Theme';
import { useEffect, useState, type ReactElement } from 'react';
import styles from './App.module.css';
import { FirstSteps } from './components/FirstSteps';
import { KindChoice } from './components/KindChoice';
import { MessageArea } from './components/MessageArea';
import { ProgressBar } from './components/ProgressBar';
import type { Host } from './host/host';
import { onRibbon } from './ribbon';
import type { WorkbookMemory } from './host/workbookMemory';
import { TABS, type PaneState, type TabId } from './state/pane';
import { useKeptState } from './state/useKeptState';
import { usePane, type Pane } from './state/usePane';
import { usePaneLook } from './state/usePaneLook';
import { strings } from './strings';
import { TabContent } from './tabs/TabContent';

/** The button of the tab 校验. */
const START_CHECK = 'run-check';

const tabElement = (id: string): string => `tab-${id}`;
const panelElement = (id: string): string => `panel-${id}`;

interface AppProps {
  readonly host: Host;
  readonly memory: WorkbookMemory;
  /** How the pane opens: as it was left. */
  readonly initial: PaneState;
}

/** The task pane: four tabs, and above them whatever is running or has just happened. */
export function App({ host, memory, initial }: AppProps): ReactElement {
  const pane = usePane(host, initial);
  const { state, command, actions } = pane;
  const { theme, variables } = usePaneLook();
  const opened = useOpened(state.tab);
  useKeptState(memory, state);
  useEffect(() => onRibbon(actions.begin), [actions]);
  const dismissSteps = (): void => {
    actions.dismissSteps();
    // The button that had the focus goes.
    document.getElementById(START_CHECK)?.focus();
  };
  return (
    <ThemeProvider as="main" theme={theme} className={styles.pane} style={variables}>
      <h1 className="gk-spoken">{strings.tabs.label}</h1>
      <div className={styles.tabs}>
        <Pivot
          headersOnly
          aria-label={strings.tabs.label}
          selectedKey={state.tab}
          getTabId={tabElement}
          onLinkClick={(item) => actions.openTab(item?.props.itemKey as TabId)}
        >
          {TABS.map((id) => (
            <PivotItem
              key={id}
              itemKey={id}
              headerText={strings.tabs[id]}
              headerButtonProps={{ 'aria-controls': panelElement(id) }}
              {...tabCount(pane, id)}
            />
          ))}
        </Pivot>
      </div>
      <div className={styles.status}>
        {state.message && <MessageArea message={state.message} onDismiss={actions.dismissMessage} />}
        {command.status === 'running' && <ProgressBar command={command} onCancel={actions.cancel} />}
      </div>
      <KindChoice {...pane} />
      <div className={styles.main} aria-busy={command.status === 'running'}>
        {TABS.map((id) => (
          <div
            key={id}
            id={panelElement(id)}
            role="tabpanel"
            aria-labelledby={tabElement(id)}
            className={styles.panel}
            hidden={state.tab !== id}
          >
            {opened.has(id) && <TabContent id={id} pane={pane} />}
            {id === 'check' && state.showsSteps && <FirstSteps onDismiss={dismissSteps} />}
          </div>
        ))}
      </div>
      <div role="status" aria-live="polite" className="gk-spoken">
        {state.announcement}
      </div>
    </ThemeProvider>
  );
}

/** The tabs that were opened so far: they stand from then on, with whatever was typed into them. */
function useOpened(tab: TabId): ReadonlySet<TabId> {
  const [opened, setOpened] = useState<ReadonlySet<TabId>>(new Set([tab]));
  if (!opened.has(tab)) setOpened(new Set([...opened, tab]));
  return opened;
}

/** The tab of 校验 says how many errors were found. */
function tabCount({ state }: Pane, id: TabId): { itemCount?: number } {
  if (id !== 'check' || state.check?.kind !== 'found') return {};
  const { error } = state.check.view.counts;
  return error > 0 ? { itemCount: error } : {};
}
