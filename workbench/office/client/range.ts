import type { EmulatedRange } from '../subset';
import { ClientObject, type ClientContext, type ClientResult } from './clientObject';
import type { ObjectPath } from './objectPath';
import { ConditionalFormats } from './conditionalFormats';
import { DataValidation } from './dataValidation';
import { RangeFormat } from './format';

export class Range extends ClientObject<EmulatedRange> implements EmulatedRange {
  protected override readonly typeName = 'Range';

  constructor(context: ClientContext, path: ObjectPath) {
    super(context, path, true);
  }

  get address(): EmulatedRange['address'] {
    return this.read('address');
  }
  get cellCount(): EmulatedRange['cellCount'] {
    return this.read('cellCount');
  }
  get columnCount(): EmulatedRange['columnCount'] {
    return this.read('columnCount');
  }
  get columnIndex(): EmulatedRange['columnIndex'] {
    return this.read('columnIndex');
  }
  get rowCount(): EmulatedRange['rowCount'] {
    return this.read('rowCount');
  }
  get rowIndex(): EmulatedRange['rowIndex'] {
    return this.read('rowIndex');
  }
  get text(): EmulatedRange['text'] {
    return this.read('text');
  }
  get valueTypes(): EmulatedRange['valueTypes'] {
    return this.read('valueTypes');
  }

  get formulas(): EmulatedRange['formulas'] {
    return this.read('formulas');
  }
  set formulas(formulas: EmulatedRange['formulas']) {
    this.write('formulas', formulas);
  }
  get numberFormat(): EmulatedRange['numberFormat'] {
    return this.read('numberFormat');
  }
  set numberFormat(formats: EmulatedRange['numberFormat']) {
    this.write('numberFormat', formats);
  }
  get values(): EmulatedRange['values'] {
    return this.read('values');
  }
  set values(values: EmulatedRange['values']) {
    this.write('values', values);
  }

  get format(): RangeFormat {
    return this.part('format', (path) => new RangeFormat(this.context, path));
  }
  get dataValidation(): DataValidation {
    return this.part('dataValidation', (path) => new DataValidation(this.context, path));
  }
  get conditionalFormats(): ConditionalFormats {
    return this.part(
      'conditionalFormats',
      (path) => new ConditionalFormats(this.context, path, (at) => new Range(this.context, at)),
    );
  }

  clear(...[applyTo]: Parameters<EmulatedRange['clear']>): void {
    this.invoke('clear', [applyTo]);
  }
  select(): void {
    this.invoke('select');
  }
  getCell(row: number, column: number): Range {
    return this.range('GetCell', [row, column]);
  }
  getRow(row: number): Range {
    return this.range('GetRow', [row]);
  }
  getRowProperties(options: Excel.RowPropertiesLoadOptions): ClientResult<Excel.RowProperties[]> {
    return this.invoke('getRowProperties', [options]);
  }
  getColumnProperties(options: Excel.ColumnPropertiesLoadOptions): ClientResult<Excel.ColumnProperties[]> {
    return this.invoke('getColumnProperties', [options]);
  }

  protected override partNamed(name: string): ClientObject | undefined {
    if (name === 'DataValidation') return this.dataValidation;
    if (name === 'ConditionalFormats') return this.conditionalFormats;
    return name === 'Format' ? this.format : undefined;
  }

  private range(method: string, args: readonly unknown[]): Range {
    return new Range(this.context, this.reach({ method, args, isOneShot: true }));
  }
}
