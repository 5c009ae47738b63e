/** What the pane says of columns that are there and computed from others. */
export const columns = {
  run: '填比率列',
  runSelection: '填选中的列',
  idle: '“填比率列”填公开表和自评表里已有而空着的占比、增减、完成率、执行率等列；“填选中的列”填工作簿里选中的区域，别的表也可以。填过的不变。',
  nothing: '没有空着的比率列：已有的占比、增减、完成率等列都填好了。',
  nothingSelected:
    '选中的区域里没有占比、增减额、增减率、完成率、执行率、偏差度这样的列或行。请连同列名（行名）选中要填的列（行），或其中的单元格，再试一次。',
  styleLabel: '公式写法',
  styles: { native: '原生公式', custom: '自定义函数', values: '数值' },
  styleChosen: (style: string) => `公式写法改为${style}，下次填列时使用。`,
  questions: (count: number) => `有 ${count} 列没有写明用哪两个数计算，请选择。`,
  questionsHint: '选好一列，计划里就加上这一列；不选的不填。',
  choose: '请选择算法',
  leaveOut: '不填这一列',
  unexplained: (count: number) => `有 ${count} 列不知道怎样计算，没有填。`,
  missing: (name: string, what: string) => `${name}：没有找到${what}`,
} as const;
