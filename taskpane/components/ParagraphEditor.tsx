import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { useEffect, useId, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { EDITOR_ID, paragraphId } from '../state/textActions';
import type { PaneActions } from '../state/usePane';
import { strings } from '../strings';
import type { ParagraphView } from '../views/narrative';
import styles from './ParagraphEditor.module.css';

interface ParagraphEditorProps {
  readonly paragraph: ParagraphView;
  readonly isBusy: boolean;
  readonly actions: PaneActions;
}

/** What one cell of a workbook holds, with room for what it is wrapped in there. */
const LONGEST = 30_000;
const CHARACTERS_A_LINE = 20;

/**
 * One paragraph as a text field. The field keeps its own text: nothing renders while somebody types, so that an input
 * method can compose in peace.
 */
export function ParagraphEditor({ paragraph, isBusy, actions }: ParagraphEditorProps): ReactElement {
  const { at, text } = paragraph;
  const hint = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  // The person asked for the field to write into it.
  useEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(field.current.value.length, field.current.value.length);
    return () => focusParagraph(at);
  }, [at]);
  const written = (): string => field.current?.value ?? text;
  const isChanged = (): boolean => written().trim() !== text;
  const save = (): void => {
    if (isBusy) return;
    if (
      written()
        .split('\n')
        .some(({ length }) => length > LONGEST)
    ) {
      actions.showMessage({ kind: 'info', sentence: strings.text.tooLong(LONGEST) });
      return;
    }
    if (isChanged() || paragraph.isMarked) actions.changeText({ kind: 'write', at, text: written() });
    else actions.stopEditing();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save();
    }
    if (event.key !== 'Escape') return;
    event.preventDefault();
    if (isChanged()) actions.showMessage({ kind: 'info', sentence: strings.text.unsaved });
    else actions.stopEditing();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <label htmlFor={EDITOR_ID} className="gk-spoken">
        {strings.text.field}
      </label>
      <textarea
        id={EDITOR_ID}
        ref={field}
        className={styles.field}
        rows={Math.min(16, Math.max(3, Math.ceil(text.length / CHARACTERS_A_LINE)))}
        defaultValue={text}
        aria-describedby={hint}
        onKeyDown={onKeyDown}
      />
      <p id={hint} className={styles.hint}>
        {strings.text.hint}
      </p>
      <div className={styles.buttons}>
        <PrimaryButton type="submit" text={strings.text.save} disabled={isBusy} allowDisabledFocus />
        <DefaultButton text={strings.words.cancel} disabled={isBusy} allowDisabledFocus onClick={actions.stopEditing} />
        {paragraph.canRestore && (
          <DefaultButton
            text={strings.text.restore}
            disabled={isBusy}
            allowDisabledFocus
            onClick={() => actions.changeText({ kind: 'restore', at })}
          />
        )}
        <DefaultButton
          text={strings.text.remove}
          disabled={isBusy}
          allowDisabledFocus
          onClick={() => actions.changeText({ kind: 'write', at, text: '' })}
        />
      </div>
    </form>
  );
}

/** Where the field was: the paragraph, or what is before it when it was deleted. */
function focusParagraph(at: number): void {
  for (let place = at; place >= 0; place -= 1) {
    const paragraph = document.getElementById(paragraphId(place));
    if (paragraph) return paragraph.focus({ preventScroll: true });
  }
}
