import { useRef, useSyncExternalStore, type ReactElement } from 'react';
import styles from './Header.module.css';
import icon from '../../taskpane/icon.svg';
import { RedoIcon, UndoIcon } from './icons';
import { SAMPLES, type Sample } from './samples';
import { strings } from './strings';
import type { DeskStore } from './deskStore';

interface HeaderProps {
  readonly desk: DeskStore;
  readonly onSample: (sample: Sample) => void;
  readonly onFile: (file: File) => void;
}

/** What is open, and what can be done with it as a file. */
export function Header({ desk, onSample, onFile }: HeaderProps): ReactElement {
  const { file, opening, isChanged } = useSyncExternalStore(desk.subscribe, desk.view);
  const isBusy = opening !== undefined;
  return (
    <header className={styles.header}>
      <img className={styles.icon} src={icon} alt="" />
      <h1 className={styles.product}>{strings.product}</h1>
      <span className={styles.page}>{strings.page}</span>
      <span className={styles.file} title={file?.name}>
        {file?.name}
      </span>
      <span className={styles.changed} role="status">
        {isChanged ? strings.changed : ''}
      </span>
      <button type="button" className={styles.tool} title={strings.undo} aria-label={strings.undo} onClick={desk.undo}>
        <UndoIcon />
      </button>
      <button type="button" className={styles.tool} title={strings.redo} aria-label={strings.redo} onClick={desk.redo}>
        <RedoIcon />
      </button>
      <SampleChoice sampleId={file?.sampleId} isDisabled={isBusy} onSample={onSample} />
      <OpenButton isDisabled={isBusy} onFile={onFile} />
      <button
        type="button"
        className={styles.primary}
        title={strings.downloadLabel}
        disabled={isBusy || !file}
        onClick={() => void desk.download()}
      >
        {strings.download}
      </button>
    </header>
  );
}

interface SampleChoiceProps {
  readonly sampleId: string | undefined;
  readonly isDisabled: boolean;
  readonly onSample: (sample: Sample) => void;
}

/** The samples to choose from; with a file of one's own open, none is chosen. */
function SampleChoice({ sampleId, isDisabled, onSample }: SampleChoiceProps): ReactElement {
  return (
    <label className={styles.samples}>
      {strings.samples}
      <select
        value={sampleId ?? ''}
        disabled={isDisabled}
        aria-label={strings.samplesLabel}
        onChange={({ target }) => {
          const chosen = SAMPLES.find(({ id }) => id === target.value);
          if (chosen) onSample(chosen);
        }}
      >
        <option value="" disabled hidden>
          {strings.ownFile}
        </option>
        {SAMPLES.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface OpenButtonProps {
  readonly isDisabled: boolean;
  readonly onFile: (file: File) => void;
}

/** A button over a file input, which browsers draw each in its own way. Any file may be chosen: a wrong one is told. */
function OpenButton({ isDisabled, onFile }: OpenButtonProps): ReactElement {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        className={styles.secondary}
        title={strings.openLabel}
        disabled={isDisabled}
        onClick={() => input.current?.click()}
      >
        {strings.open}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={strings.openLabel}
        accept=".xlsx,.xlsm,.xls,.et,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) onFile(file);
          // The same file, changed outside, can be opened again.
          target.value = '';
        }}
      />
    </>
  );
}
