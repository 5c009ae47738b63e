import { HostError, type HostErrorCode } from './host';

/** What the person reads when Excel refuses, by the code of the Office.js error. */
const REFUSALS: Readonly<Record<string, readonly [code: HostErrorCode, sentence: string]>> = {
  InvalidOperationInCellEditMode: ['cell-editing', '请先按回车或 Esc 结束单元格编辑，再重试。'],
  AccessDenied: ['protected-sheet', '工作表或工作簿受保护，Excel 拒绝写入。请在“审阅”选项卡撤销保护后重试。'],
  ItemNotFound: ['sheet-missing', '工作表已改名或删除，请重新校验。'],
  ItemAlreadyExists: ['sheet-exists', '工作簿里已有同名的工作表。请把它改名或删除后重试。'],
  RequestPayloadSizeLimitExceeded: [
    'too-large',
    '内容超过 Excel 网页版一次能传送的大小。请用 Excel 桌面版打开后重试。',
  ],
  ResponsePayloadSizeLimitExceeded: [
    'too-large',
    '内容超过 Excel 网页版一次能传送的大小。请用 Excel 桌面版打开后重试。',
  ],
  RangeExceedsLimit: ['too-large', '工作表用到的区域太大，Excel 无法一次读写。请删去表格以外的多余行列后重试。'],
  InactiveWorkbook: ['refused', 'Excel 窗口切换到了别的工作簿。请切换回来后重试。'],
  InvalidOrTimedOutSession: ['refused', '与 Excel 的连接已过期。请刷新页面后重试。'],
  MergedRangeConflict: ['refused', '要写入的位置有合并单元格。请取消合并后重试。'],
  ApiNotFound: ['not-excel', '这个版本的 Excel 缺少所需功能。请升级到 Excel 2019 或更高版本。'],
};

/** The code of an Office.js error; undefined for any other failure. */
export function officeErrorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error) || !('debugInfo' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** "Worksheet.tabColor": the command that failed, where Excel says it. */
export function officeErrorLocation(error: unknown): string | undefined {
  if (officeErrorCode(error) === undefined) return undefined;
  const { debugInfo } = error as { debugInfo?: { errorLocation?: string } | null };
  return debugInfo?.errorLocation;
}

/** The response or request was larger than Excel on the web takes. */
export function isTooLarge(error: unknown): boolean {
  const code = officeErrorCode(error);
  return code !== undefined && REFUSALS[code]?.[0] === 'too-large';
}

/**
 * The failure as a sentence. Errors that are not Excel's (a mistake of ours) pass unchanged.
 * @param sentences sentences that know more of what was being done, by Office.js code
 */
export function asHostError(error: unknown, sentences: Readonly<Record<string, string>> = {}): unknown {
  const code = officeErrorCode(error);
  if (error instanceof HostError || code === undefined) return error;
  const fallback = `Excel 没有完成这一步（${code}）。请稍后重试；仍不成功，请保存并重新打开工作簿。`;
  const [kind, sentence] = REFUSALS[code] ?? (['refused', fallback] as const);
  return new HostError(kind, sentences[code] ?? sentence, { cause: error });
}
