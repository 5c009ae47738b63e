import { useId, type ReactElement } from 'react';
import { a1, type ColumnQuestion } from '../../src/index';
import type { Pane } from '../state/usePane';
import { strings } from '../strings';
import styles from './ColumnQuestions.module.css';

/** What a person has to say before columns are filled, and the columns that cannot be filled. */
export function ColumnQuestions({ state, command, actions }: Pane): ReactElement | null {
  const { columns } = state;
  const { questions, unexplained, answers } = columns;
  if (questions.length + unexplained.length === 0) return null;
  const isBusy = command.status === 'running';
  return (
    <section className={styles.open}>
      {questions.length > 0 && (
        <>
          <h2>{strings.columns.questions(questions.length)}</h2>
          <p>{strings.columns.questionsHint}</p>
          {questions.map((question) => (
            <Question
              key={question.key}
              question={question}
              chosen={answers.get(question.key)}
              isBusy={isBusy}
              onShow={() => actions.select(question.at)}
              onChange={(choice) => actions.answerColumn(columns, question.key, choice)}
            />
          ))}
        </>
      )}
      {unexplained.length > 0 && (
        <>
          <h2>{strings.columns.unexplained(unexplained.length)}</h2>
          <ul>
            {unexplained.map(({ at, name, missing }) => (
              <li key={`${at.sheet}!${a1(at)}`}>
                <button type="button" className={`gk-bare ${styles.place}`} onClick={() => actions.select(at)}>
                  {strings.columns.missing(name, missing)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface QuestionProps {
  readonly question: ColumnQuestion;
  readonly chosen: string | undefined;
  readonly isBusy: boolean;
  readonly onShow: () => void;
  readonly onChange: (choice: string | undefined) => void;
}

function Question({ question, chosen = '', isBusy, onShow, onChange }: QuestionProps): ReactElement {
  const id = useId();
  const { key, name, choices } = question;
  return (
    <div className={styles.question}>
      <div>
        <label htmlFor={id}>{name}</label>
        <button
          type="button"
          className={`gk-bare ${styles.place}`}
          title={strings.check.goTo(key)}
          aria-label={strings.check.goTo(key)}
          onClick={onShow}
        >
          {a1(question.at)}
        </button>
      </div>
      <select
        id={id}
        className={styles.choice}
        value={chosen}
        disabled={isBusy}
        onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
      >
        <option value="">{chosen === '' ? strings.columns.choose : strings.columns.leaveOut}</option>
        {choices.map(({ id: choice, label }) => (
          <option key={choice} value={choice}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
