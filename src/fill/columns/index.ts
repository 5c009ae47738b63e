export { planComputed, type ColumnAnswers, type ColumnPlan, type ColumnQuestion, type UnexplainedColumn } from './plan';
