import type {
  EmulatedConditionalFill,
  EmulatedConditionalFormat,
  EmulatedConditionalFormats,
  EmulatedConditionalRangeFormat,
  EmulatedCustomFormat,
  EmulatedFormatRule,
  EmulatedRange,
  EmulatedRangeAreas,
} from '../subset';
import { ClientObject, type ClientContext, type ClientResult } from './clientObject';
import { propertyNotLoaded } from './error';
import type { ObjectPath } from './objectPath';

/** How a range is made; range.ts says it, which knows its conditional formats. */
export type RangeAt = (path: ObjectPath) => EmulatedRange;

export class ConditionalFormats extends ClientObject<EmulatedConditionalFormats> implements EmulatedConditionalFormats {
  protected override readonly typeName = 'ConditionalFormatCollection';
  readonly #rangeAt: RangeAt;
  #items: ConditionalFormat[] | undefined;

  constructor(context: ClientContext, path: ObjectPath, rangeAt: RangeAt) {
    super(context, path);
    this.#rangeAt = rangeAt;
  }

  get items(): ConditionalFormat[] {
    if (!this.#items) throw propertyNotLoaded(this.typeName, 'items');
    return this.#items;
  }

  override receive(answer: Readonly<Record<string, unknown>> | null): void {
    const { _Items, ...rest } = answer ?? {};
    super.receive(answer && rest);
    if (!Array.isArray(_Items)) return;
    this.#items = _Items.map(({ _Id, ...loaded }: Record<string, unknown>) => {
      const item = this.#format(this.reach({ key: _Id }));
      item.receive(loaded);
      return item;
    });
  }

  add(...[type]: Parameters<EmulatedConditionalFormats['add']>): ConditionalFormat {
    return this.#format(this.reach({ method: 'Add', args: [type], isOneShot: true }));
  }
  getCount(): ClientResult<number> {
    return this.invoke('getCount');
  }
  getItem(id: string): ConditionalFormat {
    return this.#format(this.reach({ key: id }));
  }

  #format(path: ObjectPath): ConditionalFormat {
    return new ConditionalFormat(this.context, path, this.#rangeAt);
  }
}

class ConditionalFormat extends ClientObject<EmulatedConditionalFormat> implements EmulatedConditionalFormat {
  protected override readonly typeName = 'ConditionalFormat';
  readonly #rangeAt: RangeAt;

  constructor(context: ClientContext, path: ObjectPath, rangeAt: RangeAt) {
    super(context, path);
    this.#rangeAt = rangeAt;
  }

  get id(): EmulatedConditionalFormat['id'] {
    return this.read('id');
  }
  get type(): EmulatedConditionalFormat['type'] {
    return this.read('type');
  }
  get priority(): EmulatedConditionalFormat['priority'] {
    return this.read('priority');
  }
  get custom(): CustomFormat {
    return this.part('custom', (path) => new CustomFormat(this.context, path));
  }
  delete(): void {
    this.invoke('delete');
  }
  getRange(): EmulatedRange {
    return this.#rangeAt(this.reach({ method: 'GetRange', args: [], isOneShot: true }));
  }
  getRangeOrNullObject(): EmulatedRange {
    return this.#rangeAt(this.reach({ method: 'GetRangeOrNullObject', args: [], isOneShot: true }));
  }
  getRanges(): RangeAreas {
    return new RangeAreas(this.context, this.reach({ method: 'GetRanges', args: [], isOneShot: true }), true);
  }

  protected override partNamed(name: string): ClientObject | undefined {
    return name === 'Custom' ? this.custom : undefined;
  }
}

class CustomFormat extends ClientObject<EmulatedCustomFormat> implements EmulatedCustomFormat {
  protected override readonly typeName = 'CustomConditionalFormat';

  get rule(): FormatRule {
    return this.part('rule', (path) => new FormatRule(this.context, path));
  }
  get format(): ConditionalRangeFormat {
    return this.part('format', (path) => new ConditionalRangeFormat(this.context, path));
  }

  protected override partNamed(name: string): ClientObject | undefined {
    if (name === 'Rule') return this.rule;
    return name === 'Format' ? this.format : undefined;
  }
}

class FormatRule extends ClientObject<EmulatedFormatRule> implements EmulatedFormatRule {
  protected override readonly typeName = 'ConditionalFormatRule';

  get formula(): EmulatedFormatRule['formula'] {
    return this.read('formula');
  }
  set formula(formula: EmulatedFormatRule['formula']) {
    this.write('formula', formula);
  }
}

class ConditionalRangeFormat
  extends ClientObject<EmulatedConditionalRangeFormat>
  implements EmulatedConditionalRangeFormat
{
  protected override readonly typeName = 'ConditionalRangeFormat';

  get fill(): ConditionalFill {
    return this.part('fill', (path) => new ConditionalFill(this.context, path));
  }

  protected override partNamed(name: string): ClientObject | undefined {
    return name === 'Fill' ? this.fill : undefined;
  }
}

class ConditionalFill extends ClientObject<EmulatedConditionalFill> implements EmulatedConditionalFill {
  protected override readonly typeName = 'ConditionalRangeFill';

  get color(): EmulatedConditionalFill['color'] {
    return this.read('color');
  }
  set color(color: EmulatedConditionalFill['color']) {
    this.write('color', color);
  }
  clear(): void {
    this.invoke('clear');
  }
}

class RangeAreas extends ClientObject<EmulatedRangeAreas> implements EmulatedRangeAreas {
  protected override readonly typeName = 'RangeAreas';

  get address(): EmulatedRangeAreas['address'] {
    return this.read('address');
  }
}
