import type { FormRule } from '../../model/formRule';
import {
  ECONOMIC_SUBJECTS,
  FUNCTIONAL_CLASSES,
  FUNCTIONAL_SUBJECTS,
  FURTHER_ECONOMIC_SUBJECTS,
} from '../../vocabulary';

/** Subject codes and names of rows. */

const CLASSIFICATION = '政府收支分类科目';
const LAYOUT = '部门决算公开表样';

const ECONOMIC = [...ECONOMIC_SUBJECTS, ...FURTHER_ECONOMIC_SUBJECTS];
const SUBJECTS = [...FUNCTIONAL_SUBJECTS, ...ECONOMIC];

export const codeRules: readonly FormRule[] = [
  {
    kind: 'codeLength',
    code: 'code/length',
    severity: 'warning',
    statement: '功能分类科目编码为 3、5 或 7 位，经济分类科目编码为 3 或 5 位',
    source: CLASSIFICATION,
    lengths: { functional: [3, 5, 7], economic: [3, 5] },
  },
  {
    kind: 'codeDigits',
    code: 'code/digits',
    severity: 'warning',
    statement: '科目编码全是数字',
    source: CLASSIFICATION,
  },
  {
    kind: 'codeStated',
    code: 'code/missing',
    severity: 'warning',
    statement: '有科目名称的行写有科目编码',
    source: LAYOUT,
  },
  {
    kind: 'codeInPlace',
    code: 'code/shifted',
    severity: 'error',
    statement: '科目编码写在编码列，没有错到左边的金额列',
    source: LAYOUT,
    subjects: ECONOMIC,
  },
  {
    kind: 'codeParent',
    code: 'code/parent',
    severity: 'warning',
    statement: '列了类（款）的表，每个下级科目的类（款）都列出',
    source: CLASSIFICATION,
  },
  {
    kind: 'codesAscend',
    code: 'code/order',
    severity: 'warning',
    statement: '科目按编码从小到大排列',
    source: LAYOUT,
  },
  {
    kind: 'codeOnce',
    code: 'code/doubled',
    severity: 'error',
    statement: '一张表内科目编码不重复',
    source: LAYOUT,
  },
  {
    kind: 'codeHasAmount',
    code: 'code/no-amount',
    severity: 'note',
    statement: '按功能分类列出的科目至少有一栏有金额',
    source: '部门决算公开表样：只列有收支的科目',
    codes: 'functional',
  },
  {
    kind: 'oneName',
    code: 'code/one-name',
    severity: 'warning',
    statement: '同一科目编码在各表的名称相同',
    source: CLASSIFICATION,
  },
  {
    kind: 'nameOfNoOther',
    code: 'code/name-of-other',
    severity: 'warning',
    statement: '科目名称不是同级另一科目的名称',
    source: CLASSIFICATION,
    subjects: SUBJECTS,
  },
  {
    kind: 'nameStandard',
    code: 'code/name-standard',
    severity: 'note',
    statement: '科目名称与政府收支分类科目一致（只核对收录的科目）',
    source: CLASSIFICATION,
    subjects: SUBJECTS,
  },
  {
    kind: 'codeKnown',
    code: 'code/known-class',
    severity: 'note',
    statement: '功能分类的类级科目编码在政府收支分类科目中',
    source: CLASSIFICATION,
    codes: 'functional',
    lengths: [3],
    subjects: FUNCTIONAL_CLASSES,
  },
  {
    kind: 'codeKnown',
    code: 'code/known-economic',
    severity: 'note',
    statement: '经济分类科目编码在政府收支分类科目中',
    source: CLASSIFICATION,
    codes: 'economic',
    lengths: [3, 5],
    subjects: ECONOMIC,
  },
  {
    kind: 'rowWords',
    code: 'row/words',
    severity: 'note',
    statement: '项目名称的“和”“与”用字与标准表样一致',
    source: LAYOUT,
  },
];
