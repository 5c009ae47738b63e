import type { GoalTable } from '../model/goals';
import type { DraftInput, DraftInputs } from '../model/inputs';
import type { WordingWords } from '../model/wording';

/** Counts that tables of the workbook give while nobody types them: the projects that have 绩效目标. */
export function countedInputs({ items }: WordingWords, tables: readonly GoalTable[]): DraftInputs {
  const table = tables.find((each) => each.kind === 'projects');
  const inputs = new Map<string, DraftInput>();
  if (table?.kind !== 'projects') return inputs;
  const count = table.rows.filter(({ kind }) => kind === 'project').length;
  for (const { name, counts } of items) {
    if (counts === 'goalProjects' && count > 0) inputs.set(name, { value: String(count), source: table.at });
  }
  return inputs;
}
