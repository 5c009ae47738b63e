import type { EmulatedComment, EmulatedCommentCollection, EmulatedReplies } from '../subset';
import { ClientObject, type ClientResult } from './clientObject';
import { propertyNotLoaded } from './error';
import { Range } from './range';

export class Comments extends ClientObject<EmulatedCommentCollection> implements EmulatedCommentCollection {
  protected override readonly typeName = 'CommentCollection';
  #items: Comment[] | undefined;

  get items(): Comment[] {
    if (!this.#items) throw propertyNotLoaded(this.typeName, 'items');
    return this.#items;
  }

  override receive(answer: Readonly<Record<string, unknown>> | null): void {
    const { _Items, ...rest } = answer ?? {};
    super.receive(answer && rest);
    if (!Array.isArray(_Items)) return;
    this.#items = _Items.map(({ _Id, ...loaded }: Record<string, unknown>) => {
      const item = new Comment(this.context, this.reach({ key: _Id }));
      item.receive(loaded);
      return item;
    });
  }

  add(...args: Parameters<EmulatedCommentCollection['add']>): Comment {
    return new Comment(this.context, this.reach({ method: 'Add', args, isOneShot: true }));
  }
}

class Comment extends ClientObject<EmulatedComment> implements EmulatedComment {
  protected override readonly typeName = 'Comment';

  get id(): EmulatedComment['id'] {
    return this.read('id');
  }
  get content(): EmulatedComment['content'] {
    return this.read('content');
  }
  set content(content: EmulatedComment['content']) {
    this.write('content', content);
  }
  get replies(): Replies {
    return this.part('replies', (path) => new Replies(this.context, path));
  }
  delete(): void {
    this.invoke('delete');
  }
  getLocation(): Range {
    return new Range(this.context, this.reach({ method: 'GetLocation', args: [], isOneShot: true }));
  }
}

class Replies extends ClientObject<EmulatedReplies> implements EmulatedReplies {
  protected override readonly typeName = 'CommentReplyCollection';

  getCount(): ClientResult<number> {
    return this.invoke('getCount');
  }
}
