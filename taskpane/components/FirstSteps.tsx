import { DefaultButton } from '@fluentui/react/lib/Button';
import type { ReactElement } from 'react';
import { strings } from '../strings';
import styles from './FirstSteps.module.css';

/** What to do first, for who has not worked with the pane before: under what can be done, in nobody's way. */
export function FirstSteps({ onDismiss }: { readonly onDismiss: () => void }): ReactElement {
  const { title, intro, list, safe, dismiss } = strings.steps;
  return (
    <section className={styles.steps} aria-labelledby="first-steps">
      <h2 id="first-steps" className={styles.title}>
        {title}
      </h2>
      <p>{intro}</p>
      <ol className={styles.list}>
        {list.map(({ tab, text }) => (
          <li key={tab}>
            <b>{tab}</b>：{text}
          </li>
        ))}
      </ol>
      <p>{safe}</p>
      <DefaultButton text={dismiss} onClick={onDismiss} />
    </section>
  );
}
