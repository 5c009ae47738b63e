import type { Disclosure } from '../model/binding';
import type { PublicationKind } from '../model/form';
import { headText } from '../model/heads';
import { ofKind } from '../model/kinds';

const NAMES: Readonly<Record<PublicationKind, string>> = { finalAccounts: '部门决算', budget: '部门预算' };

/** What a document that holds the narrative is called; what the heads do not say is left out. */
export function documentTitle(disclosure: Disclosure, kind: PublicationKind): string {
  const own = ofKind(disclosure, kind);
  const year = headText(own, 'year');
  return `${headText(own, 'department') ?? ''}${year === undefined ? '' : `${year}年度`}${NAMES[kind]}情况说明`;
}
