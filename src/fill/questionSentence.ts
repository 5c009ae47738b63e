import type { LastYearQuestion } from './lastYear';

const NAMES = { department: '部门', year: '年度' } as const;

/** What does not fit between this year's workbook and the one named as last year's, for a person to decide on. */
export function questionSentence(question: LastYearQuestion): string {
  switch (question.kind) {
    case 'department':
      return `两份工作簿的部门不同：本年是“${question.current}”，上年是“${question.former}”。`;
    case 'year':
      return `两份工作簿的年度不相接：本年是 ${question.current} 年度，上年工作簿是 ${question.former} 年度。`;
    case 'unknown':
      return `两份工作簿里至少有一份没有写明${NAMES[question.what]}，无法确认它们是同一部门的相邻年度。`;
  }
}
