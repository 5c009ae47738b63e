import type { EmulatedWorkbook, EmulatedWorkbookProtection, EmulatedWorksheetCollection } from '../subset';
import { UNWATCH_CHANGES, WATCH_CHANGES } from '../wire';
import { ClientObject, type ClientContext, type ClientResult } from './clientObject';
import { propertyNotLoaded } from './error';
import { EventHandlers } from './events';
import { Range } from './range';
import { Worksheet } from './worksheet';

export class Workbook extends ClientObject<EmulatedWorkbook> implements EmulatedWorkbook {
  protected override readonly typeName = 'Workbook';

  get worksheets(): WorksheetCollection {
    return this.part('worksheets', (path) => new WorksheetCollection(this.context, path));
  }
  get protection(): WorkbookProtection {
    return this.part('protection', (path) => new WorkbookProtection(this.context, path));
  }
  getSelectedRange(): Range {
    return new Range(this.context, this.reach({ method: 'GetSelectedRange', args: [], isOneShot: true }));
  }

  protected override partNamed(name: string): ClientObject | undefined {
    if (name === 'Worksheets') return this.worksheets;
    return name === 'Protection' ? this.protection : undefined;
  }
}

class WorkbookProtection extends ClientObject<EmulatedWorkbookProtection> implements EmulatedWorkbookProtection {
  protected override readonly typeName = 'WorkbookProtection';

  get protected(): EmulatedWorkbookProtection['protected'] {
    return this.read('protected');
  }
}

class WorksheetCollection extends ClientObject<EmulatedWorksheetCollection> implements EmulatedWorksheetCollection {
  protected override readonly typeName = 'WorksheetCollection';
  #items: Worksheet[] | undefined;
  #changed: EventHandlers<ClientContext> | undefined;

  get items(): Worksheet[] {
    if (!this.#items) throw propertyNotLoaded(this.typeName, 'items');
    return this.#items;
  }

  /** An answer lists the items, each with its id, by which it is found again. */
  override receive(answer: Readonly<Record<string, unknown>> | null): void {
    const { _Items, ...rest } = answer ?? {};
    super.receive(answer && rest);
    if (!Array.isArray(_Items)) return;
    this.#items = _Items.map(({ _Id, ...loaded }: Record<string, unknown>) => {
      const item = new Worksheet(this.context, this.reach({ key: _Id }));
      item.receive(loaded);
      return item;
    });
  }

  get onChanged(): EventHandlers<ClientContext> {
    this.#changed ??= new EventHandlers(
      this.context,
      {
        register: (onDone) => this.command(WATCH_CHANGES, onDone),
        unregister: (onDone) => this.command(UNWATCH_CHANGES, onDone),
      },
      this.context.events,
    );
    return this.#changed;
  }

  add(name?: string): Worksheet {
    return this.worksheet('Add', [name], true);
  }
  getActiveWorksheet(): Worksheet {
    return this.worksheet('GetActiveWorksheet', [], false);
  }
  getCount(visibleOnly?: boolean): ClientResult<number> {
    return this.invoke('getCount', [visibleOnly]);
  }
  getItem(key: string): Worksheet {
    return new Worksheet(this.context, this.reach({ key }));
  }
  getItemOrNullObject(key: string): Worksheet {
    return this.worksheet('GetItemOrNullObject', [key], false);
  }

  private worksheet(method: string, args: readonly unknown[], isOneShot: boolean): Worksheet {
    return new Worksheet(this.context, this.reach({ method, args, isOneShot }));
  }
}
