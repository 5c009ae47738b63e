import type { EmulatedFreezePanes, EmulatedWorksheet, EmulatedWorksheetProtection } from '../subset';
import { ClientObject } from './clientObject';
import { PageLayout } from './pageLayout';
import { Comments } from './comments';
import { Range } from './range';

export class Worksheet extends ClientObject<EmulatedWorksheet> implements EmulatedWorksheet {
  protected override readonly typeName = 'Worksheet';

  get id(): EmulatedWorksheet['id'] {
    return this.read('id');
  }
  get name(): EmulatedWorksheet['name'] {
    return this.read('name');
  }
  get position(): EmulatedWorksheet['position'] {
    return this.read('position');
  }
  get visibility(): EmulatedWorksheet['visibility'] {
    return this.read('visibility');
  }
  set visibility(visibility: EmulatedWorksheet['visibility']) {
    this.write('visibility', visibility);
  }
  get tabColor(): EmulatedWorksheet['tabColor'] {
    return this.read('tabColor');
  }
  set tabColor(color: EmulatedWorksheet['tabColor']) {
    this.write('tabColor', color);
  }

  get protection(): WorksheetProtection {
    return this.part('protection', (path) => new WorksheetProtection(this.context, path));
  }
  get freezePanes(): FreezePanes {
    return this.part('freezePanes', (path) => new FreezePanes(this.context, path));
  }

  get pageLayout(): PageLayout {
    return this.part('pageLayout', (path) => new PageLayout(this.context, path));
  }

  get comments(): Comments {
    return this.part('comments', (path) => new Comments(this.context, path));
  }

  activate(): void {
    this.invoke('activate');
  }
  delete(): void {
    this.invoke('delete');
  }
  getCell(row: number, column: number): Range {
    return this.range('GetCell', [row, column]);
  }
  getRange(address?: string): Range {
    return this.range('GetRange', [address]);
  }
  getRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return this.range('GetRangeByIndexes', [row, column, rows, columns]);
  }
  getUsedRange(valuesOnly?: boolean): Range {
    return this.range('GetUsedRange', [valuesOnly]);
  }
  getUsedRangeOrNullObject(valuesOnly?: boolean): Range {
    return this.range('GetUsedRangeOrNullObject', [valuesOnly]);
  }

  protected override partNamed(name: string): ClientObject | undefined {
    return name === 'Protection' ? this.protection : undefined;
  }

  private range(method: string, args: readonly unknown[]): Range {
    return new Range(this.context, this.reach({ method, args, isOneShot: true }));
  }
}

class WorksheetProtection extends ClientObject<EmulatedWorksheetProtection> implements EmulatedWorksheetProtection {
  protected override readonly typeName = 'WorksheetProtection';

  get protected(): EmulatedWorksheetProtection['protected'] {
    return this.read('protected');
  }
}

class FreezePanes extends ClientObject<EmulatedFreezePanes> implements EmulatedFreezePanes {
  protected override readonly typeName = 'WorksheetFreezePanes';

  freezeRows(count?: number): void {
    this.invoke('freezeRows', [count]);
  }
  unfreeze(): void {
    this.invoke('unfreeze');
  }
}
