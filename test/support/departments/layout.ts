import type { Random } from './random';

/** How a department's forms look; DOMAIN: headers vary by year and province. */
export interface Layout {
  readonly unit: '万元' | '千元' | '元';
  /** What a cell without an amount shows. */
  readonly zero: 'blank' | 'shown';
  /** The number format of amounts. */
  readonly format: '0.00' | '#,##0.00' | 'General';
  /** 科目编码 in one column or as 类 | 款 | 项. */
  readonly codes: 'one' | 'three';
  readonly total: 'first' | 'last';
  readonly hasRowNumbers: boolean;
  readonly hasColumnNumbers: boolean;
  readonly panels06: 2 | 3;
  /** Whether 公开06表 ends with the sum of both parts. */
  readonly has06Total: boolean;
  /** Whether 公开08表 shows what is carried over, as 公开07表 does. */
  readonly has08Flow: boolean;
  readonly amountWord: '金额' | '决算数';
  /** Before the title: "附件1", the year, nothing. */
  readonly titlePrefix: string;
  readonly department: string;
  readonly year: string;
}

/** The layout of the 2024 Henan forms. */
export const STANDARD_LAYOUT: Layout = {
  unit: '万元',
  zero: 'blank',
  format: '0.00',
  codes: 'one',
  total: 'first',
  hasRowNumbers: true,
  hasColumnNumbers: true,
  panels06: 3,
  has06Total: false,
  has08Flow: false,
  amountWord: '金额',
  titlePrefix: '',
  department: '某某市某某局',
  year: '2024',
};

export function randomLayout(random: Random): Layout {
  return {
    unit: random.pick(['万元', '万元', '万元', '万元', '千元', '元']),
    zero: random.pick(['blank', 'shown']),
    format: random.pick(['0.00', '#,##0.00', 'General']),
    codes: random.pick(['one', 'one', 'three']),
    total: random.pick(['first', 'last']),
    hasRowNumbers: random.chance(0.7),
    hasColumnNumbers: random.chance(0.8),
    panels06: random.pick([2, 3]),
    has06Total: random.chance(0.2),
    has08Flow: random.chance(0.2),
    amountWord: random.pick(['金额', '决算数']),
    titlePrefix: random.pick(['', '', '2024年度', '附件1：']),
    department: random.pick(['某某市某某局', '某某县人民医院', '某某区政务服务中心']),
    year: '2024',
  };
}
