import type { BudgetFormId, BudgetRef } from '../../forms/budget';
import { constructors } from '../define';

export const { atMost, leaves, same, sum, tree } = constructors<BudgetRef, BudgetFormId>();

export const LAYOUT = '部门预算公开表样：行与列的计算关系';
export const CLASSIFICATION = '政府收支分类科目：类、款、项逐级汇总；单位逐级汇总';
export const TIES = '部门预算公开表样：表间勾稽关系';

/** What a fund carries over is spent besides the year's appropriation; not every form of a fund shows it. */
export const NOTHING_CARRIED = { onlyIfZero: ['b04/openingCarryover/amount'] } as const;

export const OF_WHICH = '部门预算公开表样：“其中”是所属项目的一部分';

/** The income that is no appropriation, as 预算01, 02, 07 and 11 name it. */
export const UNIT_SOURCES = ['institutional', 'business', 'superiorSubsidy', 'affiliate', 'otherIncome'] as const;
