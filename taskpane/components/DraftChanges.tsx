import { DefaultButton } from '@fluentui/react/lib/Button';
import type { ReactElement } from 'react';
import { paragraphId } from '../state/textActions';
import type { Pane } from '../state/usePane';
import { strings } from '../strings';
import type { ChangesView, PlacedText } from '../views/draftChanges';
import { changesTitle } from '../views/changesTitle';
import type { DraftView } from '../views/draftView';
import styles from './DraftChanges.module.css';
import { Fold } from './Fold';
import { Notice } from './Notice';
import { useOpenFolds } from './useOpenFolds';

interface DraftChangesProps extends Pane {
  readonly view: DraftView;
}

/** What the person has made of the draft, what the workbook has changed since, and what is to be decided. */
export function DraftChanges({ view, state, command, actions }: DraftChangesProps): ReactElement {
  const { changes, notices } = view;
  const folds = useOpenFolds(false);
  const isBusy = command.status === 'running';
  const former = state.text.past.at(-1);
  const title = changesTitle(changes);
  return (
    <>
      {notices.map((notice) => (
        <Notice key={notice} kind="note">
          {notice}
        </Notice>
      ))}
      {(title !== '' || former) && (
        <div className={styles.bar}>
          {former && (
            <DefaultButton
              text={strings.text.undo}
              disabled={isBusy}
              allowDisabledFocus
              onClick={() => actions.undoChange(former)}
            />
          )}
          {changes.isMarked && (
            <DefaultButton
              text={strings.text.acceptAll}
              disabled={isBusy}
              allowDisabledFocus
              onClick={() => actions.whenSettled(() => actions.changeText({ kind: 'acceptAll' }))}
            />
          )}
        </div>
      )}
      {title !== '' && (
        <Fold level={2} title={title} isOpen={folds.isOpen('')} onToggle={() => folds.toggle('')}>
          <div className={styles.changes}>
            {changes.moved > 0 && <p>{strings.text.movedHint}</p>}
            <Notes notes={changes.notes} />
            <Texts title={strings.text.added} texts={changes.added} act={showInText} word={strings.text.showInText} />
            <Texts
              title={strings.text.deleted}
              texts={changes.deleted}
              act={({ at }) => actions.whenSettled(() => actions.changeText({ kind: 'restore', at }))}
              word={strings.text.putBack}
            />
            <Texts
              title={strings.text.dropped}
              texts={changes.dropped}
              act={({ at, text }) => actions.whenSettled(() => actions.changeText({ kind: 'write', at, text }))}
              word={strings.text.putBack}
            />
          </div>
        </Fold>
      )}
    </>
  );
}

function Notes({ notes }: Pick<ChangesView, 'notes'>): ReactElement | null {
  if (notes.length === 0) return null;
  return (
    <section>
      <h3 className={styles.title}>{strings.text.notes}</h3>
      <ul>
        {notes.map(({ at, sentence }) => (
          <li key={`${at}|${sentence}`} className={styles.entry}>
            <span className={styles.text}>{sentence}</span>
            <button type="button" className={`gk-bare ${styles.act}`} onClick={() => showInText({ at })}>
              {strings.text.showInText}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface TextsProps {
  readonly title: string;
  readonly texts: readonly PlacedText[];
  readonly act: (text: PlacedText) => void;
  readonly word: string;
}

function Texts({ title, texts, act, word }: TextsProps): ReactElement | null {
  if (texts.length === 0) return null;
  return (
    <section>
      <h3 className={styles.title}>{title}</h3>
      <ul>
        {texts.map((text) => (
          <li key={text.at} className={styles.entry}>
            <span className={styles.text}>{text.text}</span>
            <button type="button" className={`gk-bare ${styles.act}`} onClick={() => act(text)}>
              {word}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function showInText({ at }: { readonly at: number }): void {
  const place = document.getElementById(paragraphId(at));
  place?.scrollIntoView({ block: 'center' });
  place?.focus({ preventScroll: true });
}
