import { DefaultButton } from '@fluentui/react/lib/Button';
import { useEffect, useRef, type ReactElement } from 'react';
import { strings } from '../strings';
import { Notice } from './Notice';
import styles from './PlanQuestion.module.css';

interface WordingQuestionProps {
  /** Paragraphs that the person has edited. */
  readonly edited: number;
  readonly onAccept: () => void;
  readonly onDismiss: () => void;
}

/** Asks before the wording of a text changes that somebody has edited. */
export function WordingQuestion({ edited, onAccept, onDismiss }: WordingQuestionProps): ReactElement {
  const question = useRef<HTMLDivElement>(null);
  useEffect(() => question.current?.focus(), []);
  return (
    <Notice kind="warning" focusRef={question}>
      <p>{strings.text.wordingQuestion(edited)}</p>
      <div className={styles.buttons}>
        <DefaultButton text={strings.text.changeWording} onClick={onAccept} />
        <DefaultButton text={strings.words.cancel} onClick={onDismiss} />
      </div>
    </Notice>
  );
}
