/** What `debugInfo` of an error tells. */
export interface ErrorDetails {
  readonly code: string;
  readonly message: string;
  readonly errorLocation?: string;
}

/** OfficeExtension.Error: what `context.sync` rejects with, and what reading an unloaded property throws. */
export class OfficeError extends Error {
  override readonly name = 'RichApi.Error';
  readonly traceMessages: string[] = [];
  readonly innerError = null;
  readonly debugInfo: ErrorDetails;

  constructor(
    readonly code: string,
    message: string,
    errorLocation?: string,
  ) {
    super(message);
    this.debugInfo = { code, message, ...(errorLocation !== undefined && { errorLocation }) };
  }
}

export function propertyNotLoaded(type: string, property: string): OfficeError {
  const message =
    `The property '${property}' is not available. Before reading the property's value, ` +
    'call the load method on the containing object and call "context.sync()" on the associated request context.';
  return new OfficeError('PropertyNotLoaded', message, `${type}.${property}`);
}

export function valueNotLoaded(): OfficeError {
  const message =
    'The value of the result object has not been loaded yet. Before reading the value property, ' +
    'call "context.sync()" on the associated request context.';
  return new OfficeError('ValueNotLoaded', message, 'clientResult.value');
}

export function invalidObjectPath(expression: string): OfficeError {
  const message =
    `The object path '${expression}' isn't working for what you're trying to do. If you're using the object across ` +
    'multiple "context.sync" calls and outside the sequential execution of a ".run" batch, please use the ' +
    '"context.trackedObjects.add()" and "context.trackedObjects.remove()" methods to manage the object\'s lifetime.';
  return new OfficeError('InvalidObjectPath', message, expression);
}

export function invalidRequestContext(): OfficeError {
  return new OfficeError('InvalidRequestContext', 'Cannot use the object across different request contexts.');
}
