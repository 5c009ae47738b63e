import type { EmulatedDataValidation } from '../subset';
import { ClientObject } from './clientObject';

export class DataValidation extends ClientObject<EmulatedDataValidation> implements EmulatedDataValidation {
  protected override readonly typeName = 'DataValidation';

  get rule(): EmulatedDataValidation['rule'] {
    return this.read('rule');
  }
  set rule(rule: EmulatedDataValidation['rule']) {
    this.write('rule', rule);
  }
  get prompt(): EmulatedDataValidation['prompt'] {
    return this.read('prompt');
  }
  set prompt(prompt: EmulatedDataValidation['prompt']) {
    this.write('prompt', prompt);
  }
  get errorAlert(): EmulatedDataValidation['errorAlert'] {
    return this.read('errorAlert');
  }
  set errorAlert(alert: EmulatedDataValidation['errorAlert']) {
    this.write('errorAlert', alert);
  }
  get ignoreBlanks(): EmulatedDataValidation['ignoreBlanks'] {
    return this.read('ignoreBlanks');
  }
  get type(): EmulatedDataValidation['type'] {
    return this.read('type');
  }
  clear(): void {
    this.invoke('clear');
  }
}
