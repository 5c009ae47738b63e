import { DefaultButton, PrimaryButton } from '@fluentui/react/lib/Button';
import { useEffect, useRef, useState, type DragEvent, type ReactElement } from 'react';
import type { PaneActions } from '../state/usePane';
import { strings } from '../strings';
import { COMPACT } from './buttonStyles';
import { useFilePicker } from './FilePicker';
import { Notice } from './Notice';
import styles from './ProofreadInput.module.css';

/** The formats of old and of print are offered too: choosing one tells how to save it anew. */
const NARRATIVES = '.docx,.txt,.doc,.wps,.pdf,.rtf';

interface ProofreadInputProps {
  readonly id: string;
  readonly text: string;
  /** Whether there is a result to go back to. */
  readonly hasResult: boolean;
  /** Whether the tab 情况说明 shows a text. */
  readonly hasNarrative: boolean;
  readonly isBusy: boolean;
  readonly actions: PaneActions;
}

/** Where the text to proofread comes from: pasted, a file, the sheet 情况说明, or the tab of that name. */
export function ProofreadInput(props: ProofreadInputProps): ReactElement {
  const { id, text, hasResult, hasNarrative, isBusy, actions } = props;
  // Its own state, so that typing draws nothing but the field.
  const [typed, setTyped] = useState(text);
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const picker = useFilePicker(strings.proofread.file, NARRATIVES, actions.proofreadFile);
  // Who asked for another text wants to put it in.
  useEffect(() => {
    if (hasResult) field.current?.focus();
  }, [hasResult]);
  const proofread = (): void => {
    const isBlank = typed.trim() === '';
    setMissing(isBlank);
    if (isBlank) field.current?.focus();
    else actions.proofread({ kind: 'pasted', text: typed });
  };
  // Without it, the browser would open a dropped file in place of the pane.
  const drop = (event: DragEvent): void => {
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    if (!isBusy) actions.proofreadFile(file);
  };
  const button = { disabled: isBusy, allowDisabledFocus: true, styles: COMPACT };
  return (
    <div className={styles.input} onDragOver={allowFiles} onDrop={drop}>
      <p className={styles.hint}>{strings.proofread.idle}</p>
      <label htmlFor={id}>{strings.proofread.paste}</label>
      <textarea
        id={id}
        ref={field}
        rows={8}
        className={styles.text}
        spellCheck={false}
        placeholder={strings.proofread.placeholder}
        aria-invalid={isMissing}
        aria-describedby={isMissing ? `${id}-missing` : undefined}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setMissing(false);
        }}
      />
      {isMissing && (
        <div id={`${id}-missing`} role="alert" className={styles.missing}>
          <Notice kind="warning">{strings.proofread.emptyPaste}</Notice>
        </div>
      )}
      <div className={styles.buttons}>
        <PrimaryButton
          {...button}
          id="run-proofread"
          text={strings.proofread.run}
          iconProps={{ iconName: 'proofread' }}
          onClick={proofread}
        />
        <DefaultButton {...button} text={strings.proofread.choose} onClick={picker.open} />
        <DefaultButton
          {...button}
          text={strings.proofread.fromSheet}
          onClick={() => actions.proofread({ kind: 'sheet' })}
        />
        {hasNarrative && (
          <DefaultButton
            {...button}
            text={strings.proofread.fromPane}
            onClick={() => actions.proofread({ kind: 'pane' })}
          />
        )}
        {hasResult && (
          <DefaultButton {...button} text={strings.proofread.back} onClick={() => actions.chooseText(false)} />
        )}
      </div>
      {picker.input}
    </div>
  );
}

/** Says that files may be dropped here; words that are dragged go into the field as they always do. */
function allowFiles(event: DragEvent): void {
  if (event.dataTransfer.types.includes('Files')) event.preventDefault();
}
