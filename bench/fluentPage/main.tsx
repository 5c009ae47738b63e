/** The least that a pane of Fluent UI can be: waits for Office, then shows a themed tab with one button. */
import { PrimaryButton } from '@fluentui/react/lib/Button';
import { Pivot, PivotItem } from '@fluentui/react/lib/Pivot';
import { ThemeProvider } from '@fluentui/react/lib/Theme';
import { createRoot } from 'react-dom/client';

const container = document.getElementById('root');
await Office.onReady();
if (container) {
  createRoot(container).render(
    <ThemeProvider>
      <Pivot>
        <PivotItem headerText="One">
          <PrimaryButton text="Go" />
        </PivotItem>
      </Pivot>
    </ThemeProvider>,
  );
}
