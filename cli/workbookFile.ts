import type { Disclosure, EditPlan } from '../src/index';
import { FileError, writeWorkbookFile } from '../src/files/index';
import { UserError } from './userError';

/** A workbook file, read. */
export interface OpenedFile {
  readonly bytes: Uint8Array;
  readonly disclosure: Disclosure;
}

/**
 * The bytes with the plan carried out.
 * @throws UserError when the file does not take the plan
 */
export const writing = (file: string, bytes: Uint8Array, plan: EditPlan): Promise<Uint8Array> =>
  inFile(file, () => writeWorkbookFile(bytes, plan));

/** A file's refusal with the file's name before it. */
export async function inFile<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof FileError) throw new UserError(`${file}：${cause.message}`, { cause });
    throw cause;
  }
}
