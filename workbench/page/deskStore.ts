import type { Desk } from '../desk';
import type { Refusal } from '../univer/restrictions';
import { readFile, readSample, saveFile } from './browserFiles';
import { sentenceOf } from './failure';
import type { Message } from './MessageBar';
import type { Sample } from './samples';
import { strings } from './strings';

/** The file in the spreadsheet. */
export interface OpenFile {
  readonly name: string;
  /** The sample it is, when it is one. */
  readonly sampleId: string | undefined;
  /** Different for every opening. */
  readonly key: number;
}

/** What the page shows of the spreadsheet and its file. */
export interface DeskView {
  readonly file: OpenFile | undefined;
  /** The name of the file that is being opened. */
  readonly opening: string | undefined;
  readonly isChanged: boolean;
  readonly message: Message | undefined;
}

/** The state behind the page, and what its buttons do. A failure becomes the message; none is thrown. */
export interface DeskStore {
  readonly view: () => DeskView;
  readonly subscribe: (listener: () => void) => () => void;
  openSample(sample: Sample): Promise<void>;
  openFile(file: File): Promise<void>;
  download(): Promise<void>;
  undo(): void;
  redo(): void;
  say(message: Message | undefined): void;
}

export function deskStore(container: HTMLElement): DeskStore {
  let view: DeskView = { file: undefined, opening: undefined, isChanged: false, message: undefined };
  let desk: Desk | undefined;
  const listeners = new Set<() => void>();
  const show = (change: Partial<DeskView>) => {
    view = { ...view, ...change };
    for (const listener of listeners) listener();
  };
  const say = (message: Message | undefined) => show({ message });

  /** The spreadsheet is most of the program, so it is loaded after the page stands. */
  async function start(): Promise<Desk> {
    const { createDesk } = await import('../desk');
    desk ??= createDesk(container, {
      onChanged: () => view.isChanged || show({ isChanged: true, message: undefined }),
      onRefused: (refusal, sheet) => say({ kind: 'warning', text: refusalText(refusal, sheet) }),
    });
    return desk;
  }

  async function open(name: string, sampleId: string | undefined, read: () => Promise<Uint8Array>): Promise<void> {
    show({ opening: name, message: undefined });
    try {
      const [started, bytes] = await Promise.all([start(), read()]);
      await started.open(bytes, name);
      window.gongkaiWorkbench = started.door;
      show({ file: { name, sampleId, key: (view.file?.key ?? 0) + 1 }, isChanged: false });
    } catch (error) {
      say({ kind: 'error', text: sentenceOf(error) });
    } finally {
      show({ opening: undefined });
    }
  }

  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    openSample: (sample) => open(sample.fileName, sample.id, () => readSample(sample)),
    openFile: (file) => open(file.name, undefined, () => readFile(file)),
    async download() {
      if (!desk || !view.file) return;
      const { name } = view.file;
      try {
        saveFile(name, await desk.save());
        show({ isChanged: false, message: { kind: 'success', text: strings.downloaded(name) } });
      } catch (error) {
        say({ kind: 'error', text: sentenceOf(error) });
      }
    },
    undo: () => desk?.undo(),
    redo: () => desk?.redo(),
    say,
  };
}

function refusalText(refusal: Refusal, sheet: string): string {
  switch (refusal) {
    case 'not-saved':
      return strings.refused.notSaved;
    case 'cut':
      return strings.refused.cut;
    case 'clipboard-unreadable':
      return strings.refused.clipboard;
    case 'protected-sheet':
      return strings.refused.protectedSheet(sheet);
  }
}
