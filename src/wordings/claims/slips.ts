import type { ClaimLanguage, Slip } from '../../model/claim';

/** Slips of the pen that need no figure to be seen, over text without spaces and quotes. */

/** Characters that stand twice only by mistake, and the words in which they rightly do: 以及及时, 在在职人员中. */
const TWICE: readonly (readonly [character: string, unless: string])[] = [
  ['的', '(?!确)'],
  ['了', '(?!解|断)'],
  ['为', '(?!民|了|主|人)'],
  ['是', '(?!否|非)'],
  ['和', '(?!谐|平|睦)'],
  ['与', '(?!会)'],
  ['及', '(?!时|格|早)'],
  ['在', '(?!职|编|建|岗|校|册|线|场)'],
  ['由', '(?!于|来)'],
  ['占', '(?!用|地|比)'],
  ['较', ''],
  ['共', '(?!享|同|建|有|计)'],
  ['其', '(?!他|中|余|它)'],
];
/** Words that stand twice only by mistake. */
const WORDS_TWICE =
  '支出|收入|决算|预算|合计|总计|万元|元|增加|减少|增长|下降|上升|完成|相比|其中|主要|原因|用于|包括|年度|上年|年初|决算数|预算数|财政拨款|以及|情况|基本支出|项目支出|%';

const slip = (kind: Slip['kind'], severity: Slip['severity'], pattern: RegExp): Slip => ({ kind, severity, pattern });

/** What a figure follows, so that one without a unit is not some other number. */
const BEFORE_FIGURE = '为|是|计|共|均|支出|收入|预算|决算|决算数|预算数|总计|合计|增加|减少|经费|费';
const BEFORE_RATE = '占|占比|增长|下降|上升|降低|完成(?:年初|全年)?预算数?的|增幅|降幅|完成率|执行率';
const ENDS = '(?=[，。；、;)]|$)';

export const SLIPS: ClaimLanguage['slips'] = [
  ...TWICE.map(([character, unless]) =>
    slip('repeated', 'warning', new RegExp(`(?<!${character})${character}${character}${unless}`, 'gu')),
  ),
  slip('repeated', 'warning', new RegExp(`(${WORDS_TWICE})\\1`, 'gu')),
  slip('punctuation', 'note', /([。；、;])\1+|，，+|[，、；;]。|。[，、；;]|(?<=[\p{Script=Han}%)]),,+/gu),
  // 保有量为1辆。(含调配使用车辆1辆)。
  slip('punctuation', 'note', /。\([^()。]*\)(?=。)/gu),
  slip('punctuation', 'note', /(?<=\d%)(?=主要包括|其中)/gu),
  slip('noUnit', 'warning', new RegExp(`(?<=${BEFORE_FIGURE})-?(?:\\d{1,3}(?:,\\d{3})+|\\d+)\\.\\d{1,2}${ENDS}`, 'gu')),
  slip('noUnit', 'warning', new RegExp(`(?<=${BEFORE_RATE})(?:了|为|约)?-?\\d+(?:\\.\\d+)?${ENDS}`, 'gu')),
  slip('signed', 'note', /(?:增加|增长|上升|提高)(?:额|了)?-\d[\d,.]*(?:万元|亿元|元|%)/gu),
  slip('signed', 'note', /(?:减少|下降|降低)(?:额|了)?-\d[\d,.]*(?:万元|亿元|元|%)/gu),
];
