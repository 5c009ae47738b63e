import type { EmulatedHeaderFooter, EmulatedHeaderFooterGroup, EmulatedPageLayout } from '../subset';
import { ClientObject } from './clientObject';

export class PageLayout extends ClientObject<EmulatedPageLayout> implements EmulatedPageLayout {
  protected override readonly typeName = 'PageLayout';

  get orientation(): EmulatedPageLayout['orientation'] {
    return this.read('orientation');
  }
  set orientation(orientation: EmulatedPageLayout['orientation']) {
    this.write('orientation', orientation);
  }
  get paperSize(): EmulatedPageLayout['paperSize'] {
    return this.read('paperSize');
  }
  set paperSize(size: EmulatedPageLayout['paperSize']) {
    this.write('paperSize', size);
  }
  get zoom(): EmulatedPageLayout['zoom'] {
    return this.read('zoom');
  }
  set zoom(zoom: EmulatedPageLayout['zoom']) {
    this.write('zoom', zoom);
  }
  get centerHorizontally(): EmulatedPageLayout['centerHorizontally'] {
    return this.read('centerHorizontally');
  }
  set centerHorizontally(isCentered: EmulatedPageLayout['centerHorizontally']) {
    this.write('centerHorizontally', isCentered);
  }
  get headersFooters(): HeaderFooterGroup {
    return this.part('headersFooters', (path) => new HeaderFooterGroup(this.context, path));
  }
  setPrintTitleRows(...[rows]: Parameters<EmulatedPageLayout['setPrintTitleRows']>): void {
    this.invoke('setPrintTitleRows', [rows]);
  }
}

class HeaderFooterGroup extends ClientObject<EmulatedHeaderFooterGroup> implements EmulatedHeaderFooterGroup {
  protected override readonly typeName = 'HeaderFooterGroup';

  get defaultForAllPages(): HeaderFooter {
    return this.part('defaultForAllPages', (path) => new HeaderFooter(this.context, path));
  }
}

class HeaderFooter extends ClientObject<EmulatedHeaderFooter> implements EmulatedHeaderFooter {
  protected override readonly typeName = 'HeaderFooter';

  get centerFooter(): EmulatedHeaderFooter['centerFooter'] {
    return this.read('centerFooter');
  }
  set centerFooter(text: EmulatedHeaderFooter['centerFooter']) {
    this.write('centerFooter', text);
  }
}
