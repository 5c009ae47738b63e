import type { Disclosure } from '../model/binding';
import { headText } from '../model/heads';

/** What a document that holds the narrative is called; what the heads do not say is left out. */
export function documentTitle(disclosure: Disclosure): string {
  const year = headText(disclosure, 'year');
  return `${headText(disclosure, 'department') ?? ''}${year === undefined ? '' : `${year}年度`}部门决算情况说明`;
}
