/** Whether formulas of our custom functions are calculated here. */
export const supportsFunctions = (): boolean =>
  typeof Office !== 'undefined' && Office.context.requirements.isSetSupported('CustomFunctionsRuntime', '1.1');
