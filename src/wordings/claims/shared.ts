import type { ClaimLanguage } from '../../model/claim';

/** What narratives of both kinds have in common. */

/** The words by which the use of each of the three public expenses is known. */
export const THREE_PUBLIC_USES: ClaimLanguage['uses'] = [
  { items: ['因公出国（境）费'], name: '因公出国（境）费', words: /出国|出境|境外|国外|国\(境\)|护照|签证|出访/u },
  {
    items: ['公务用车购置及运行维护费', '公务用车购置费', '公务用车运行维护费'],
    name: '公务用车购置及运行费',
    words: /车|燃料|燃油|过路|过桥|加油/u,
  },
  {
    items: ['公务接待费', '外宾接待支出', '其他国内公务接待支出'],
    name: '公务接待费',
    words: /接待|来访|招待|来宾|外宾/u,
  },
];

/** What an empty slot of a template looks like. */
export const UNFILLED: ClaimLanguage['unfilled'] = [
  /【待填[^】]*】/gu,
  /[Xx×*＊]{2,}/gu,
  /_{2,}/gu,
  /得分(?:为)?分/gu,
  /(?:评价)?(?:等级|得分|结果)为(?=[。，；,;])/gu,
  /(?:为|是|计|支出|金额)万元/gu,
  /(?:占|的|增长|下降)%/gu,
  // …的主要原因是。 At the end of a line a list may follow.
  /(?:主要)?原因(?:是|为|是因为|是由于)[:：]?(?=[。；;，])/gu,
  /(?:主要)?原因(?:是|为)$/gu,
  /(?:主要)?原因(?:是|为)?[:：]?(?:…+|\.{3,})/gu,
];

export const COUNT_UNITS: ClaimLanguage['countUnits'] = {
  个: '个',
  组: '个',
  批: '批次',
  批次: '批次',
  人次: '人次',
  人: '人次',
  辆: '辆',
  台: '台',
  套: '台',
  分: '分',
};
