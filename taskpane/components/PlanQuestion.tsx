import { DefaultButton } from '@fluentui/react/lib/Button';
import type { ReactElement, Ref } from 'react';
import { strings } from '../strings';
import { Notice } from './Notice';
import styles from './PlanQuestion.module.css';

interface PlanQuestionProps {
  readonly questions: readonly string[];
  readonly isBusy: boolean;
  readonly headingRef: Ref<HTMLDivElement>;
  readonly onAccept: () => void;
  readonly onDismiss: () => void;
}

/** What does not fit, before a plan is even shown: the person says whether to go on. */
export function PlanQuestion({ questions, isBusy, headingRef, onAccept, onDismiss }: PlanQuestionProps): ReactElement {
  return (
    <Notice kind="warning" focusRef={headingRef}>
      {questions.map((question) => (
        <p key={question}>{question}</p>
      ))}
      <p>{strings.fill.mismatchHint}</p>
      <div className={styles.buttons}>
        <DefaultButton text={strings.fill.acceptMismatch} disabled={isBusy} allowDisabledFocus onClick={onAccept} />
        <DefaultButton text={strings.words.cancel} disabled={isBusy} allowDisabledFocus onClick={onDismiss} />
      </div>
    </Notice>
  );
}
