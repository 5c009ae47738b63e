/** Every sentence and word of the workbench around the spreadsheet and the pane. */
export const strings = {
  product: '公开表助手',
  page: '工作台',
  samples: '示例',
  samplesLabel: '打开示例工作簿',
  ownFile: '自己的文件',
  open: '打开…',
  openLabel: '打开本机的 Excel 工作簿（.xlsx），也可以把文件拖到页面上',
  download: '下载',
  downloadLabel: '把修改后的工作簿下载为 .xlsx 文件',
  undo: '撤销',
  redo: '恢复',
  changed: '已修改，尚未下载',
  spreadsheet: '工作簿',
  pane: '公开表助手窗格',
  splitter: '调整窗格宽度',
  close: '关闭',
  loading: (name: string) => `正在打开 ${name}…`,
  drop: '松开鼠标，打开这个工作簿',
  dropOne: '一次只能打开一个文件。请只拖入一个 .xlsx 工作簿。',
  downloaded: (name: string) => `已下载 ${name}。格式、公式和没有改过的内容都与原文件一致。`,
  refused: {
    notSaved:
      '工作台里可以改单元格的内容和数字格式。增删行列、改样式、动工作表，下载时保存不了，请下载后在 Excel 或 WPS 里进行。',
    cut: '工作台里不能剪切：请先复制、粘贴，再按 Delete 键清除原来的内容。',
    clipboard: '浏览器没有让网页读取剪贴板。请选中要粘贴的位置，按 Ctrl+V（Mac 上是 ⌘V）粘贴。',
    protectedSheet: (sheet: string) =>
      `工作表“${sheet}”受保护，不能修改。请在 Excel 或 WPS 的“审阅”里撤销工作表保护，保存后重新打开。`,
  },
  sampleMissing: '示例工作簿没有读到。请检查到这个网页所在服务器的网络，再试一次。',
  unreadable: '这个文件读不出来，可能已被移走或没有读取权限。请换一个位置再试。',
  unexpected: (details: string) =>
    `程序遇到了没有预料到的问题，工作簿没有变化。请再试一次；仍不行时，请把这段文字发给维护的人：${details}`,
  discard: {
    title: '有修改还没有下载',
    text: (name: string) => `“${name}”里的修改还没有下载。打开另一个工作簿后，这些修改就没有了。`,
    keep: '留在这里',
    proceed: '不下载，打开另一个',
  },
} as const;
