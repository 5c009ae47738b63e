import { FileError, readAnyWorkbookFile, writeWorkbookFile } from '../src/files/index';
import {
  kindsOffered,
  narrowed,
  readDisclosure,
  type Disclosure,
  type EditPlan,
  type PublicationKind,
} from '../src/index';
import { readFileBytes } from './disk';
import { UserError } from './userError';

/** A workbook file, read. */
export interface OpenedFile {
  readonly bytes: Uint8Array;
  readonly disclosure: Disclosure;
}

/**
 * Reads a workbook of at least one form.
 * @throws UserError when the file cannot be read or holds none
 */
export async function openDisclosure(file: string): Promise<OpenedFile> {
  const bytes = readFileBytes(file);
  const workbook = await inFile(file, () => readAnyWorkbookFile(bytes, TextDecoder));
  const disclosure = readDisclosure(workbook);
  if (disclosure.forms.length > 0) return { bytes, disclosure };
  const isEmpty = workbook.sheets.every(({ cells }) => cells.length === 0);
  throw new UserError(
    isEmpty
      ? `${file}：这个工作簿里没有内容。请换成填好公开表的工作簿。`
      : `${file}：没有认出公开表。请换成含有“收入支出决算总表”或“部门收支预算表”等公开表的工作簿；每张表的标题应写在表的上方，与规定的表名一致。`,
  );
}

const KIND_NAMES: Readonly<Record<PublicationKind, string>> = { finalAccounts: '部门决算', budget: '部门预算' };

/**
 * The same, to be worked on as the kind that was asked for.
 * @throws UserError when the workbook has no forms of that kind
 */
export async function openChosen(file: string, kind: PublicationKind | undefined): Promise<OpenedFile> {
  const opened = await openDisclosure(file);
  if (kind === undefined) return opened;
  if (kindsOffered(opened.disclosure).includes(kind))
    return { ...opened, disclosure: narrowed(opened.disclosure, kind) };
  throw new UserError(`${file}：没有认出${KIND_NAMES[kind]}的公开表。请换一个工作簿，或去掉 --kind。`);
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
