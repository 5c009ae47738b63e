/** Why a file is not read or written. Nothing is changed when one of these is thrown. */
export type FileErrorCode =
  /** Not an .xlsx workbook: a text, a web page, a document, another spreadsheet format. */
  | 'not-xlsx'
  /** Needs a password to open. */
  | 'encrypted'
  /** The binary format before Excel 2007: .xls, or WPS's .et. */
  | 'legacy-xls'
  /** An .xlsx that is cut off or broken inside. */
  | 'damaged'
  /** Zero bytes. */
  | 'empty'
  /** The sheet is protected, or the structure of the workbook is and the plan adds a sheet. */
  | 'protected-sheet'
  /** A cell holds something else than the plan saw. */
  | 'changed-since'
  /** The plan adds a sheet whose name is taken. */
  | 'sheet-exists'
  /** The plan edits a sheet that is not there. */
  | 'sheet-missing'
  /** A cell that cannot take content of its own, or content that a workbook cannot hold. */
  | 'not-writable';

/** A failure that the person can act on; `message` is a Chinese sentence that says what is wrong and what to do. */
export class FileError extends Error {
  constructor(
    readonly code: FileErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'FileError';
  }
}

const SAVE_AS_XLSX = '请用 Excel 或 WPS 打开它，另存为“Excel 工作簿（*.xlsx）”后再试';
const READ_AGAIN = '请重新读取工作簿后再试；文件没有改动';

/** Every refusal once: its code and its sentence. `cause` is the error of a library underneath, where there is one. */
export const refusals = {
  empty: () => new FileError('empty', '这个文件是空的（0 字节）。请重新导出或复制一份完整的文件再试。'),

  text: () =>
    new FileError('not-xlsx', `这个文件里是纯文本，不是 Excel 工作簿，改扩展名不会改变内容。${SAVE_AS_XLSX}。`),
  webPage: () =>
    new FileError('not-xlsx', `这个文件其实是网页（HTML 或 XML）格式的表格，不是 Excel 工作簿。${SAVE_AS_XLSX}。`),
  document: () =>
    new FileError('not-xlsx', '这是 Word 或 PowerPoint 文档，不是 Excel 工作簿。请选择存有公开表的 .xlsx 文件。'),
  openDocument: () =>
    new FileError('not-xlsx', `这是 OpenDocument（.ods 等）文件，不是 .xlsx 工作簿。${SAVE_AS_XLSX}。`),
  binaryWorkbook: () => new FileError('not-xlsx', `这是 Excel 二进制工作簿（.xlsb），暂不支持。${SAVE_AS_XLSX}。`),
  otherArchive: () =>
    new FileError(
      'not-xlsx',
      '这是压缩包，里面没有 Excel 工作簿。如果工作簿在压缩包里，请先解压，再选择其中的 .xlsx 文件。',
    ),
  unknown: () => new FileError('not-xlsx', '这个文件不是 Excel 工作簿。请选择存有公开表的 .xlsx 文件。'),

  encrypted: () =>
    new FileError(
      'encrypted',
      '这个工作簿设了打开密码，读不出内容。请用 Excel 或 WPS 输入密码打开，在“文件—信息—保护工作簿—用密码进行加密”中清空密码并保存后再试。',
    ),
  legacyXls: () =>
    new FileError(
      'legacy-xls',
      `这是旧版二进制格式（.xls 或 .et）的工作簿：可以核对、可以作上年工作簿取数，但不能写入，也不能在工作台里打开。${SAVE_AS_XLSX}。`,
    ),

  cutOff: () =>
    new FileError('damaged', '这个文件不完整，可能没有下载完或复制中断。请重新下载或复制一份完整的文件再试。'),
  /** `part` names the broken place for whoever repairs the file. */
  damaged: (part: string, cause?: unknown) =>
    new FileError(
      'damaged',
      `这个工作簿文件已损坏（${part}）。请用 Excel 或 WPS 打开并修复，另存为新的 .xlsx 文件后再试。`,
      cause === undefined ? undefined : { cause },
    ),

  protectedSheet: (sheet: string) =>
    new FileError(
      'protected-sheet',
      `工作表“${sheet}”受保护，不能写入。请在“审阅—撤销工作表保护”后保存再试；文件没有改动。`,
    ),
  protectedStructure: (sheet: string) =>
    new FileError(
      'protected-sheet',
      `工作簿的结构受保护，不能新增工作表“${sheet}”。请在“审阅—保护工作簿”取消保护并保存后再试；文件没有改动。`,
    ),
  changedSince: (sheet: string, cell: string, now: string, expected: string) =>
    new FileError(
      'changed-since',
      `工作表“${sheet}”的 ${cell} 现在是${now}，生成方案时是${expected}，内容已经变了。${READ_AGAIN}。`,
    ),
  sheetExists: (sheet: string) =>
    new FileError(
      'sheet-exists',
      `工作簿里已经有名为“${sheet}”的工作表，没有覆盖它。请先把它改名或删除再试；文件没有改动。`,
    ),
  sheetMissing: (sheet: string) =>
    new FileError('sheet-missing', `工作簿里没有工作表“${sheet}”，可能已被改名或删除。${READ_AGAIN}。`),
  sheetName: (sheet: string) =>
    new FileError(
      'not-writable',
      `“${sheet}”不能作工作表名：不能为空或超过 31 个字，不能含 : \\ / ? * [ ]，首尾不能是单引号。请改一个名称再试；文件没有改动。`,
    ),

  insideMerge: (sheet: string, cell: string, range: string) =>
    new FileError(
      'not-writable',
      `工作表“${sheet}”的 ${cell} 被合并单元格 ${range} 遮住，写入的内容看不见。请取消合并后再试；文件没有改动。`,
    ),
  insideArray: (sheet: string, cell: string, range: string) =>
    new FileError(
      'not-writable',
      `工作表“${sheet}”的 ${cell} 属于数组公式或模拟运算表 ${range}，不能单独改写。请先清除它再试；文件没有改动。`,
    ),
  tableHeader: (sheet: string, cell: string, range: string) =>
    new FileError(
      'not-writable',
      `工作表“${sheet}”的 ${cell} 是表格（${range}）的标题，不能由程序改写。请先“转换为区域”再试；文件没有改动。`,
    ),
  outsideSheet: (sheet: string, cell: string) =>
    new FileError('not-writable', `工作表“${sheet}”没有单元格 ${cell}：超出了 1048576 行、16384 列。文件没有改动。`),
  contentTooLong: (sheet: string, cell: string, limit: number) =>
    new FileError(
      'not-writable',
      `要写入工作表“${sheet}”${cell} 的内容超过 Excel 的上限 ${limit} 个字符。请缩短后再试；文件没有改动。`,
    ),
} as const;
