import type { FormRule } from '../../model/formRule';
import { GOVERNMENT_CLASSES, GOVERNMENT_SUBJECTS } from '../../vocabulary';
import { cellRules } from '../finalAccounts/cells';
import { codeRules } from '../finalAccounts/codes';
import { headRules } from '../finalAccounts/heads';

/** Heads, notes, codes and cells of the budget forms: what holds for final accounts holds here, but for these. */

/** Systems list the subjects of a unit in no order. */
const ORDERED = 'code/order';
/** 01 to 07 stand in this order everywhere. */
const IN_ORDER = ['b01', 'b02', 'b03', 'b04', 'b05', 'b06', 'b07'] as const;

const adapted = (rule: FormRule): FormRule =>
  rule.kind === 'marksInOrder' || rule.kind === 'markStandard' ? { ...rule, inOrder: IN_ORDER } : rule;

const shared = [...headRules, ...codeRules, ...cellRules].filter(({ code }) => code !== ORDERED).map(adapted);

const LAYOUT = '部门预算公开表样';
const CLASSIFICATION = '政府预算支出经济分类科目（财预〔2017〕98号）';

/** What only budget forms list: units, projects, the subjects of the government beside those of the department. */
export const listingRules: readonly FormRule[] = [
  {
    kind: 'headerWords',
    code: 'column/words',
    severity: 'warning',
    statement: '表头写“国有资本经营预算”，不写“国有资产经营预算”',
    source: LAYOUT,
    meant: { 国有资产经营预算: '国有资本经营预算' },
  },
  {
    kind: 'totalNamed',
    code: 'row/total-named',
    severity: 'warning',
    statement: '合计行写有“合计”',
    source: LAYOUT,
  },
  {
    kind: 'unitCodePlaced',
    code: 'unit/code-placed',
    severity: 'warning',
    statement: '单位代码写在单位的栏里，不写在科目编码或项目名称栏',
    source: LAYOUT,
  },
  {
    kind: 'secondNamed',
    code: 'code/government-name',
    severity: 'note',
    statement: '政府预算支出经济分类科目的名称与科目表一致（只核对收录的科目）',
    source: CLASSIFICATION,
    subjects: GOVERNMENT_SUBJECTS,
  },
  {
    kind: 'secondFits',
    code: 'code/government-fits',
    severity: 'note',
    statement: '部门经济分类与政府经济分类的类级科目相互对应（机关或事业单位）',
    source: CLASSIFICATION,
    classes: GOVERNMENT_CLASSES,
  },
];

export const budgetFormRules: readonly FormRule[] = [...shared, ...listingRules];
