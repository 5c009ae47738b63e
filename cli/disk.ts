import { randomUUID } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { UserError } from './userError';

/**
 * The bytes of the file that the person named.
 * @throws UserError when it cannot be read
 */
export function readFileBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new UserError(`无法读取 ${path}：${reason(cause)}`, { cause });
  }
}

/** The extension of a file name in small letters: ".xlsx". */
export const extensionOf = (path: string): string => extname(path).toLowerCase();

const READ_ONLY: ReadonlySet<string> = new Set(['.xls', '.xlt', '.et']);

/**
 * Makes sure, before any work is done, that a workbook may be written there.
 * @throws UserError when it exists (without force), is the input itself (without force), or is of another file type
 */
export function refuseUnsafeWorkbook(input: string, output: string, force: boolean): void {
  if (READ_ONLY.has(extensionOf(input))) {
    const advice = '请用 Excel 或 WPS 打开它，另存为“Excel 工作簿（*.xlsx）”后再试';
    throw new UserError(`${input}：旧版二进制格式（.xls、.et）的工作簿只能读取，不能写入。${advice}。`);
  }
  if (extensionOf(output) !== extensionOf(input)) {
    throw new UserError(`输出文件的扩展名应与原文件相同（${extname(input)}）：${output}`);
  }
  refuseUnsafeOutput(input, output, '-o', force);
}

/**
 * Makes sure that an output may be written there.
 * @param option the option that names it
 * @throws UserError when it exists (without force) or is the input itself (without force)
 */
export function refuseUnsafeOutput(input: string, output: string, option: string, force: boolean): void {
  const existing = lstatSync(output, { throwIfNoEntry: false });
  if (!existing) return;
  if (existing.isDirectory()) throw new UserError(`${output} 是文件夹。请在 ${option} 后写上文件名。`);
  if (force) return;
  throw new UserError(
    isSameFile(input, output)
      ? `输出文件就是原文件 ${input}。请换一个文件名；确实要改写原文件，请加 --force。`
      : `${output} 已经存在。请换一个文件名；确实要覆盖它，请加 --force。`,
  );
}

/** Whether two paths lead to one file, by whatever names. */
function isSameFile(a: string, b: string): boolean {
  const [one, other] = [a, b].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }));
  return one !== undefined && one.ino === other?.ino && one.dev === other.dev;
}

/**
 * Writes the file whole or not at all: whoever opens the path sees the old bytes or the new ones.
 * @throws UserError when it cannot be written; nothing is left behind then
 */
export function writeFileWhole(path: string, bytes: Uint8Array): void {
  // Through a link, the file it leads to is replaced, not the link.
  const target = existsSync(path) ? realpathSync(path) : path;
  const unfinished = join(dirname(target), `.${randomUUID()}.tmp`);
  try {
    writeFileSync(unfinished, bytes, { flag: 'wx', flush: true });
    renameSync(unfinished, target);
  } catch (cause) {
    rmSync(unfinished, { force: true });
    throw new UserError(`无法写入 ${path}：${reason(cause)}`, { cause });
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件或文件夹，请检查路径。',
  ENOTDIR: '路径中有一段不是文件夹，请检查路径。',
  EISDIR: '这是一个文件夹，请写上其中的工作簿文件。',
  EACCES: '没有权限，请检查文件的访问权限。',
  EPERM: '没有权限，请检查文件的访问权限。',
  EROFS: '磁盘是只读的，请换一个位置。',
  EBUSY: '文件正被其他程序使用，请先关闭 Excel 中打开的这个文件。',
  ENOSPC: '磁盘空间不足，请清理后再试。',
  EMFILE: '系统打开的文件太多，请关闭一些程序后再试。',
  ENAMETOOLONG: '文件名太长，请改短后再试。',
};

/** What the operating system's refusal means, as a sentence; unknown ones keep the system's own words. */
function reason(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return REASONS[code] ?? (cause instanceof Error ? `${cause.message}。` : `${String(cause)}。`);
}
