import type { TextNotice } from './open';

/** What a notice about the text says, and what to do. */
export function noticeSentence(notice: TextNotice): string {
  switch (notice.kind) {
    case 'sheetEdited':
      return '情况说明的工作表改过，这里用的是改过的文字。';
    case 'doubled':
      return `有 ${notice.count} 段在窗格里和情况说明的工作表里都改过，两种写法都列在文中，请各留一种。`;
    case 'noRecord':
      return '情况说明的工作表没有随附起草记录，文字照它原样列出，与现在起草的不同之处当作您的修改；其中的数字不会自动更新，请核对。';
    case 'damaged':
      return '情况说明的修改记录（隐藏的工作表）被改动过，读不出来。文字以情况说明的工作表为准；没有这张表时重新起草。';
  }
}
