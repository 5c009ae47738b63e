import { useRef, useState, type ReactElement } from 'react';
import type { PaneActions } from '../state/usePane';
import { strings } from '../strings';
import type { FindingView } from '../views/checkView';
import styles from './FindingActions.module.css';
import { IgnoreForm } from './IgnoreForm';

/** The button that adopts a finding's proposal: it takes the focus back when the plan is dismissed. */
export const fixButtonId = (findingKey: string): string => `fix-${findingKey}`;
/** The button that marks a finding's cells. */
const markButtonId = (findingKey: string): string => `mark-${findingKey}`;

interface FindingActionsProps {
  readonly finding: FindingView;
  readonly actions: PaneActions;
}

/** What a person can do about a finding: adopt the one value that puts it right, set it aside, take it back. */
export function FindingActions({ finding, actions }: FindingActionsProps): ReactElement | null {
  const [isAsking, setAsking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  if (finding.ignored) {
    const { reason, isChanged } = finding.ignored;
    return (
      <div className={styles.ignored}>
        <p>
          {strings.check.reason}：{reason}
        </p>
        {isChanged && <p className={styles.changed}>{strings.check.ignoredChanged}</p>}
        <ActionButton text={strings.check.unignore} onClick={() => actions.setAside(finding, undefined)} />
      </div>
    );
  }
  // What rounding explains is nothing to decide on.
  if (finding.tone === 'rounding') return null;
  const close = (): void => {
    setAsking(false);
    opener.current?.focus();
  };
  return (
    <>
      <div className={styles.actions}>
        {finding.fix !== undefined && (
          <ActionButton
            id={fixButtonId(finding.key)}
            text={strings.check.adopt(finding.fix)}
            onClick={() => actions.planFix(finding)}
          />
        )}
        {finding.cells.length > 0 && (
          <ActionButton
            id={markButtonId(finding.key)}
            text={strings.marks.one}
            onClick={() => actions.planMarks({ identity: finding.identity }, markButtonId(finding.key))}
          />
        )}
        <button
          ref={opener}
          type="button"
          className={`gk-bare ${styles.action}`}
          aria-expanded={isAsking}
          onClick={() => setAsking(!isAsking)}
        >
          {strings.check.ignore}
        </button>
      </div>
      {isAsking && (
        <IgnoreForm
          onCancel={close}
          // It stays open with what was typed until the finding has moved away, in case the workbook refuses it.
          onConfirm={(reason) => actions.setAside(finding, reason)}
        />
      )}
    </>
  );
}

interface ActionButtonProps {
  readonly id?: string;
  readonly text: string;
  readonly onClick: () => void;
}

function ActionButton({ text, ...button }: ActionButtonProps): ReactElement {
  return (
    <button type="button" className={`gk-bare ${styles.action}`} {...button}>
      {text}
    </button>
  );
}
