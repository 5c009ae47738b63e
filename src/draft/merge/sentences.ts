import type { MergeNote } from '../../model/mergedDraft';

/** What a note says, and what to do about it. */
export function noteSentence(note: MergeNote): string {
  switch (note.kind) {
    case 'clash':
      return clashSentence(note);
    case 'doubt':
      return `您写的${quoted(note.was)}与起草时的一个数字相同，那个数字现在是${note.now.map(quoted).join('或')}，请核对后改过来或保留。`;
    case 'kept':
      return '按现在的公开表和写法，起草的文字里没有这一段了。您改过它，所以保留；不需要时请删去。';
  }
}

function clashSentence({ was, yours, now }: Extract<MergeNote, { kind: 'clash' }>): string {
  const drafted =
    was === ''
      ? `起草的文字在这里新加了${quoted(now)}`
      : now === ''
        ? `起草的文字里已没有${quoted(was)}`
        : `起草的文字由${quoted(was)}变为${quoted(now)}`;
  const own = yours === '' ? '您删去了这一处，文中仍不写' : `您这一处写的是${quoted(yours)}，文中保留您的`;
  return `${drafted}；${own}，请核对。`;
}

const quoted = (text: string): string => `“${text}”`;
