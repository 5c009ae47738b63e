import { questionSentence, readLastYear, type Disclosure, type DraftInputs } from '../src/index';
import { UserError } from './userError';

/**
 * Last year's figures for the working paper.
 * @throws UserError when the two workbooks do not fit and nobody accepted that
 */
export function lastYearInputs(current: Disclosure, former: Disclosure, acceptMismatch: boolean): DraftInputs {
  const { inputs, questions } = readLastYear(current, former);
  if (questions.length === 0 || acceptMismatch) return inputs;
  const said = questions.map(questionSentence).join('\n');
  throw new UserError(`${said}\n没有填列。请换成本部门上一年度的工作簿；确实要用这一份时，加上 --accept-mismatch。`);
}
