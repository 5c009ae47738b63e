import type { Injector } from '@univerjs/core';
import { FunctionType, IRegisterFunctionService, type IFunctionInfo } from '@univerjs/preset-sheets-core';
import * as functions from '../../functions/functions';
import { FUNCTION_OF_ID } from '../../functions/ids';

/** The namespace that the manifest gives the functions in Excel. */
const NAMESPACE = 'GK';

/** The part of functions.json that a spreadsheet shows; see scripts/functionsMetadata.mjs. */
interface Described {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly dimensionality?: 'matrix';
    readonly optional?: boolean;
  }[];
}

/** What stands for CustomFunctions.Error here: its code is the text of an error value. */
class CustomFunctionError {
  constructor(
    readonly code: string,
    readonly message?: string,
  ) {}
}

const ERROR_CODES = {
  invalidValue: '#VALUE!',
  notAvailable: '#N/A',
  divisionByZero: '#DIV/0!',
};

/** @throws when the page's own description of the functions cannot be read */
export async function describedFunctions(): Promise<readonly Described[]> {
  const response = await fetch(new URL('../functions/functions.json', document.baseURI));
  if (!response.ok) throw new Error(`functions.json: ${response.status}`);
  return ((await response.json()) as { readonly functions: readonly Described[] }).functions;
}

/**
 * Makes the add-in's own functions calculate in the spreadsheet: the same code as in Excel, live. Only after a workbook
 * was created: before, the spreadsheet forgets them.
 */
export function registerCustomFunctions(injector: Injector, described: readonly Described[]): void {
  // The functions make their errors with what Excel gives a page.
  Object.assign(globalThis, { CustomFunctions: { Error: CustomFunctionError, ErrorCode: ERROR_CODES } });
  const implementations: Readonly<Record<string, unknown>> = functions;
  const service = injector.get(IRegisterFunctionService);
  for (const each of described) {
    const implementation = implementations[FUNCTION_OF_ID[each.id] ?? ''];
    if (!implementation) throw new Error(`functions.json: no function for ${each.id}`);
    const func = (...values: readonly unknown[]) => answer(implementation as AnyFunction, each, values);
    service.registerFunction({ name: `${NAMESPACE}.${each.name}`, func, description: information(each) });
    // A file of Excel's holds them under these names, which nobody is offered to type. Names are looked up in capitals.
    for (const name of [each.name, each.id]) {
      service.registerFunctions({ calculate: [[func, `_XLDUDF_${NAMESPACE}_${name}`]], description: [] });
    }
  }
}

type AnyFunction = (...values: readonly unknown[]) => unknown[][];
type CellValue = string | number | boolean;

/** Calls a function as Excel does, and reads its answer as the spreadsheet wants it: one value, or a table. */
function answer(
  implementation: AnyFunction,
  { parameters }: Described,
  values: readonly unknown[],
): CellValue | CellValue[][] {
  const missing = parameters.some(({ optional }, index) => !optional && values[index] === undefined);
  if (missing) return ERROR_CODES.invalidValue;
  try {
    const table = implementation(...parameters.map((parameter, index) => argument(parameter, values[index])));
    const shown = table.map((row) => row.map(cellValue));
    const [[only] = []] = shown;
    return shown.length === 1 && shown[0]?.length === 1 && only !== undefined ? only : shown;
  } catch (error) {
    if (error instanceof CustomFunctionError) return error.code;
    throw error;
  }
}

/** Excel hands a range over as a table, whatever its size, and a plain argument as one value. */
function argument({ dimensionality }: Described['parameters'][number], value: unknown): unknown {
  if (dimensionality === 'matrix') return Array.isArray(value) ? value : [[value]];
  return Array.isArray(value) ? (value as unknown[][])[0]?.[0] : value;
}

const cellValue = (value: unknown): CellValue =>
  value instanceof CustomFunctionError ? value.code : (value as CellValue);

/** What the spreadsheet shows while a formula is typed. */
function information({ name, description, parameters }: Described): IFunctionInfo {
  return {
    functionName: `${NAMESPACE}.${name}`,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: '',
      require: parameter.optional ? 0 : 1,
      repeat: 0,
    })),
  };
}
