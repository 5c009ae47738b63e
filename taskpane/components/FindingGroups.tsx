import type { ReactElement } from 'react';
import type { PaneActions } from '../state/usePane';
import { strings } from '../strings';
import type { FindingGroup } from '../views/checkView';
import { FindingItem } from './FindingItem';
import { Fold } from './Fold';
import { useOpenFolds } from './useOpenFolds';

interface FindingGroupsProps {
  readonly groups: readonly FindingGroup[];
  readonly chosen: string | undefined;
  readonly actions: PaneActions;
}

/** Findings under the form they belong to. */
export function FindingGroups({ groups, chosen, actions }: FindingGroupsProps): ReactElement {
  const folds = useOpenFolds(true);
  return (
    <>
      {groups.map((group) => (
        <Fold
          key={group.id}
          level={3}
          isSticky
          title={group.title}
          aside={strings.words.places(group.findings.length)}
          isOpen={folds.isOpen(group.id)}
          onToggle={() => folds.toggle(group.id)}
        >
          <ul>
            {group.findings.map((finding) => (
              <FindingItem key={finding.key} finding={finding} isChosen={finding.key === chosen} actions={actions} />
            ))}
          </ul>
        </Fold>
      ))}
    </>
  );
}
