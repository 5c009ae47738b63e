import type {
  EmulatedRangeBorder,
  EmulatedRangeBorders,
  EmulatedRangeFill,
  EmulatedRangeFont,
  EmulatedRangeFormat,
} from '../subset';
import { ClientObject } from './clientObject';

export class RangeFormat extends ClientObject<EmulatedRangeFormat> implements EmulatedRangeFormat {
  protected override readonly typeName = 'RangeFormat';

  get columnWidth(): EmulatedRangeFormat['columnWidth'] {
    return this.read('columnWidth');
  }
  set columnWidth(points: EmulatedRangeFormat['columnWidth']) {
    this.write('columnWidth', points);
  }
  get horizontalAlignment(): EmulatedRangeFormat['horizontalAlignment'] {
    return this.read('horizontalAlignment');
  }
  set horizontalAlignment(alignment: EmulatedRangeFormat['horizontalAlignment']) {
    this.write('horizontalAlignment', alignment);
  }
  get verticalAlignment(): EmulatedRangeFormat['verticalAlignment'] {
    return this.read('verticalAlignment');
  }
  set verticalAlignment(alignment: EmulatedRangeFormat['verticalAlignment']) {
    this.write('verticalAlignment', alignment);
  }
  get wrapText(): EmulatedRangeFormat['wrapText'] {
    return this.read('wrapText');
  }
  set wrapText(wrap: EmulatedRangeFormat['wrapText']) {
    this.write('wrapText', wrap);
  }

  get font(): RangeFont {
    return this.part('font', (path) => new RangeFont(this.context, path));
  }
  get fill(): RangeFill {
    return this.part('fill', (path) => new RangeFill(this.context, path));
  }
  get borders(): RangeBorders {
    return this.part('borders', (path) => new RangeBorders(this.context, path));
  }

  protected override partNamed(name: string): ClientObject | undefined {
    if (name === 'Font') return this.font;
    return name === 'Fill' ? this.fill : undefined;
  }
}

class RangeFont extends ClientObject<EmulatedRangeFont> implements EmulatedRangeFont {
  protected override readonly typeName = 'RangeFont';

  get bold(): EmulatedRangeFont['bold'] {
    return this.read('bold');
  }
  set bold(bold: EmulatedRangeFont['bold']) {
    this.write('bold', bold);
  }
  get italic(): EmulatedRangeFont['italic'] {
    return this.read('italic');
  }
  set italic(italic: EmulatedRangeFont['italic']) {
    this.write('italic', italic);
  }
  get name(): EmulatedRangeFont['name'] {
    return this.read('name');
  }
  set name(name: EmulatedRangeFont['name']) {
    this.write('name', name);
  }
  get size(): EmulatedRangeFont['size'] {
    return this.read('size');
  }
  set size(points: EmulatedRangeFont['size']) {
    this.write('size', points);
  }
  get color(): EmulatedRangeFont['color'] {
    return this.read('color');
  }
  set color(color: EmulatedRangeFont['color']) {
    this.write('color', color);
  }
}

class RangeFill extends ClientObject<EmulatedRangeFill> implements EmulatedRangeFill {
  protected override readonly typeName = 'RangeFill';

  get color(): EmulatedRangeFill['color'] {
    return this.read('color');
  }
  set color(color: EmulatedRangeFill['color']) {
    this.write('color', color);
  }
  get pattern(): EmulatedRangeFill['pattern'] {
    return this.read('pattern');
  }
  set pattern(pattern: EmulatedRangeFill['pattern']) {
    this.write('pattern', pattern);
  }
  clear(): void {
    this.invoke('clear');
  }
}

class RangeBorders extends ClientObject<EmulatedRangeBorders> implements EmulatedRangeBorders {
  protected override readonly typeName = 'RangeBorderCollection';

  getItem(...[side]: Parameters<EmulatedRangeBorders['getItem']>): RangeBorder {
    return new RangeBorder(this.context, this.reach({ key: side }));
  }
}

class RangeBorder extends ClientObject<EmulatedRangeBorder> implements EmulatedRangeBorder {
  protected override readonly typeName = 'RangeBorder';

  get sideIndex(): EmulatedRangeBorder['sideIndex'] {
    return this.read('sideIndex');
  }
  get style(): EmulatedRangeBorder['style'] {
    return this.read('style');
  }
  set style(style: EmulatedRangeBorder['style']) {
    this.write('style', style);
  }
  get color(): EmulatedRangeBorder['color'] {
    return this.read('color');
  }
  set color(color: EmulatedRangeBorder['color']) {
    this.write('color', color);
  }
  get weight(): EmulatedRangeBorder['weight'] {
    return this.read('weight');
  }
  set weight(weight: EmulatedRangeBorder['weight']) {
    this.write('weight', weight);
  }
}
