import type { GridArea, GridComment, GridSheet } from '../grid';
import { parseArea } from './address';
import { HostFailure } from './failure';
import { does, reaches, text, type HostObject, type ScalarsOf, type Session } from './hostObject';

/** Excel.CommentCollection of a sheet. */
export function commentsObject(session: Session, sheet: GridSheet, range: (area: GridArea) => HostObject): HostObject {
  const object = ({ id }: GridComment) => commentObject(session, sheet, id, range);
  return {
    type: 'CommentCollection',
    since: '1.10',
    scalars: {},
    parts: {},
    items: () => sheet.comments.map(object),
    item(key) {
      const found = sheet.comments.find(({ id }) => id === key);
      if (!found) throw new HostFailure('ItemNotFound');
      return object(found);
    },
    methods: {
      add: reaches(([address, content]) => {
        const { row, column, rows, columns } = parseArea(text(address), sheet);
        const isTaken = sheet.comments.some((comment) => comment.row === row && comment.column === column);
        if (rows * columns !== 1 || isTaken || text(content) === '') throw new HostFailure('InvalidArgument');
        const made = { id: `{${crypto.randomUUID()}}`, row, column, content: text(content), replies: 0 };
        session.edits.setComments(sheet, [...sheet.comments, made]);
        return object(made);
      }),
    },
  };
}

function commentObject(
  session: Session,
  sheet: GridSheet,
  id: string,
  range: (area: GridArea) => HostObject,
): HostObject {
  const now = (): GridComment => {
    const found = sheet.comments.find((comment) => comment.id === id);
    if (!found) throw new HostFailure('ItemNotFound');
    return found;
  };
  const others = (): GridComment[] => sheet.comments.filter((comment) => comment.id !== now().id);
  const scalars: ScalarsOf<Excel.Comment, 'id' | 'content'> = {
    id: { get: () => id },
    content: {
      get: () => now().content,
      set: (content) => session.edits.setComments(sheet, [...others(), { ...now(), content: text(content) }]),
    },
  };
  const replies: HostObject = {
    type: 'CommentReplyCollection',
    scalars: {},
    parts: {},
    methods: { getCount: { call: () => ({ data: now().replies }) } },
  };
  return {
    type: 'Comment',
    identity: () => ({ Id: id }),
    ensureAlive: () => void now(),
    scalars,
    parts: { replies: () => replies },
    methods: {
      delete: does(() => session.edits.setComments(sheet, others())),
      getLocation: reaches(() => range({ row: now().row, column: now().column, rows: 1, columns: 1 })),
    },
  };
}
