import type { NarrativeSheets, PaperLayout } from '../model/wording';

/** The working papers and narratives of both kinds. */

export const finalAccountsPaper: PaperLayout = {
  sheet: '情况说明底稿',
  title: '情况说明底稿（公开表助手生成）',
  columns: [
    { id: 'name', heading: '项目', width: 40 },
    { id: 'current', heading: '本年决算数', width: 14 },
    { id: 'former', heading: '上年决算数', width: 14 },
    { id: 'change', heading: '增减额', width: 13 },
    { id: 'growth', heading: '增减率', width: 11 },
    { id: 'budget', heading: '年初预算数', width: 14 },
    { id: 'adjustedBudget', heading: '全年预算数', width: 14 },
    { id: 'completion', heading: '完成率', width: 11 },
    { id: 'share', heading: '占比', width: 11 },
    { id: 'reason', heading: '主要原因（文字）', width: 50 },
  ],
  sources: {
    本年: '公开表里没有这个数，按账册或台账填写。',
    上年: '按上年公开的决算填写，也可以在“填列”里选择上年工作簿自动取数。',
    年初预算: '按年初批复的部门预算填写。',
    全年预算: '按调整后的全年预算填写。',
  },
};

export const budgetPaper: PaperLayout = {
  sheet: '预算情况说明底稿',
  title: '预算情况说明底稿（公开表助手生成）',
  columns: [
    { id: 'name', heading: '项目', width: 40 },
    { id: 'current', heading: '本年预算数', width: 14 },
    { id: 'former', heading: '上年预算数', width: 14 },
    { id: 'change', heading: '增减额', width: 13 },
    { id: 'growth', heading: '增减率', width: 11 },
    { id: 'share', heading: '占比', width: 11 },
    { id: 'reason', heading: '主要原因（文字）', width: 50 },
  ],
  sources: {
    本年: '预算表里没有这个数，按预算批复或台账填写。',
    上年: '按上年公开的预算填写，也可以在“填列”里选择上年预算工作簿自动取数。',
    年初预算: '按批复的部门预算填写。',
    全年预算: '按批复的部门预算填写。',
  },
};

export const finalAccountsNarrative: NarrativeSheets = {
  sheet: '情况说明',
  title: '情况说明（公开表助手根据公开表起草，请核对【待填】处）',
  also: ['决算情况说明', '部门决算情况说明'],
  store: '公开表助手 情况说明',
  storeTitle: '公开表助手：情况说明的起草和修改记录，请勿改动',
};

export const budgetNarrative: NarrativeSheets = {
  sheet: '预算情况说明',
  title: '预算情况说明（公开表助手根据公开表起草，请核对【待填】处）',
  also: ['部门预算情况说明', '情况说明'],
  store: '公开表助手 预算情况说明',
  storeTitle: '公开表助手：预算情况说明的起草和修改记录，请勿改动',
};
