import { CommandType, type ICommandService, type IDisposable, type IMutation } from '@univerjs/core';
import type { PrintLayout } from '../../src/index';
import type { GridInputRules } from '../office/grid';

/** What stands in no cell, and the file keeps: what input cells take, and how a sheet is printed. */
export interface Unseen {
  readonly inputRules: GridInputRules;
  readonly print: PrintLayout | undefined;
}

/** Sets it: a change of the spreadsheet's own kind, so that it can be undone. */
export const SET_UNSEEN = 'gongkai.mutation.set-unseen';

interface SetUnseenParams {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly unseen: Unseen;
}

export interface UnseenOfSheets extends IDisposable {
  of(sheetId: string): Unseen;
}

const NOTHING: Unseen = { inputRules: new Map(), print: undefined };

/** @param inputRules those of the file, by the ids of its sheets */
export function unseenOfSheets(
  commands: ICommandService,
  inputRules: ReadonlyMap<string, GridInputRules>,
): UnseenOfSheets {
  const sheets = new Map(
    [...inputRules].map(([id, rules]): [string, Unseen] => [id, { ...NOTHING, inputRules: rules }]),
  );
  const set: IMutation<SetUnseenParams> = {
    id: SET_UNSEEN,
    type: CommandType.MUTATION,
    handler(_accessor, { subUnitId, unseen }) {
      sheets.set(subUnitId, unseen);
      return true;
    },
  };
  const registered = commands.registerCommand(set);
  return { of: (sheetId) => sheets.get(sheetId) ?? NOTHING, dispose: () => registered.dispose() };
}
