import type { FormSpec, PublicationKind } from './form';
import type { FormRule } from './formRule';
import type { Rule } from './rule';

/** What one kind of publication is, as data: its standard forms, and what must hold in them. */
export interface Publication {
  readonly kind: PublicationKind;
  readonly forms: readonly FormSpec[];
  readonly rules: readonly Rule[];
  readonly formRules: readonly FormRule[];
}
