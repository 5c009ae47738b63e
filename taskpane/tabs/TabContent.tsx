import type { ReactElement } from 'react';
import { Loaded } from '../components/Loaded';
import type { TabId } from '../state/pane';
import type { Pane } from '../state/usePane';
import { CheckTab } from './CheckTab';
import { draftPart, fillPart, proofreadPart } from './parts';

/** What stands in a tab; all but 校验 are loaded when they are first opened, or while the pane has nothing to do. */
export function TabContent({ id, pane }: { readonly id: TabId; readonly pane: Pane }): ReactElement {
  switch (id) {
    case 'check':
      return <CheckTab {...pane} />;
    case 'fill':
      return <Loaded part={fillPart}>{({ FillTab }) => <FillTab {...pane} />}</Loaded>;
    case 'draft':
      return <Loaded part={draftPart}>{({ DraftTab }) => <DraftTab {...pane} />}</Loaded>;
    case 'proofread':
      return <Loaded part={proofreadPart}>{({ ProofreadTab }) => <ProofreadTab {...pane} />}</Loaded>;
  }
}
